/** `<Only>`, `<Except>`, `<Segment>`: who reads what stands inside. */
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import type { Prop, ScopeNode } from '../ir/document.ts';

export const scopeFaults = defineFamily('scope', {
  empty: { severity: 'error', message: '<{name}> names no reader.', hint: '{hint}' },
  computed: {
    severity: 'error',
    message: '“{prop}” cannot be computed.',
    hint: 'Write names, parted by spaces: {prop}="email sms".',
  },
});

/** The conditions of a scope element, or undefined when it names none. */
export function readScope(
  name: string,
  props: readonly Prop[],
  at: Span,
  findings: Findings,
): Omit<ScopeNode, 'children'> | undefined {
  const names = (...keys: string[]): string[] =>
    props
      .filter((prop) => keys.includes(prop.name))
      .flatMap((prop) => {
        if (typeof prop.value === 'string') return prop.value.split(/[\s,]+/).filter((one) => one !== '');
        findings.add(scopeFaults, 'computed', { at: prop.at }, { prop: prop.name });
        return [];
      });
  const scope = {
    type: 'scope' as const,
    except: name === 'Except',
    channels: names('channel', 'channels'),
    touchpoints: names('touchpoint', 'touchpoints'),
    markets: names('market', 'markets'),
    segments: names('segment', 'segments', 'is'),
    at,
  };
  if (scope.channels.length + scope.touchpoints.length + scope.markets.length + scope.segments.length > 0)
    return scope;
  const hint =
    name === 'Segment'
      ? 'Write <Segment is="members">.'
      : `Write <${name} channels="email">, or touchpoints, markets, segments.`;
  findings.add(scopeFaults, 'empty', { at }, { name, hint });
  return undefined;
}
