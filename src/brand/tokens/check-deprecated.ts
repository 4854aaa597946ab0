/** References from tokens in good standing to deprecated ones. */
import type { Findings, Span } from '../../diagnostic.ts';
import type { Tokens } from '../brand.ts';
import { tokenFaults } from './faults.ts';
import { holdsReference, readReference } from './references.ts';
import { type AuthoredToken, deprecationOf, type TokenPool } from './token-pool.ts';
import { ValueGraph } from './value-graph.ts';

export function checkDeprecated(pool: TokenPool, findings: Findings) {
  const tokens = [...pool.tokens.values()];
  if (!tokens.some((token) => deprecationOf(pool, token) !== undefined)) return;
  const graph = new ValueGraph(pool);
  const look = (token: AuthoredToken, value: unknown, sub: readonly string[]) => {
    if (!holdsReference(value)) return;
    const read = readReference(value);
    if (read.kind === 'malformed') return;
    if (read.kind === 'none') {
      for (const [step, part] of Object.entries(value as object)) look(token, part, [...sub, step]);
      return;
    }
    const target = graph.target(read.reference)?.token;
    const said = target && deprecationOf(pool, target);
    if (!target || said === undefined) return;
    const at = token.file.spanOf([...token.keys, token.valueKey ?? '$value', ...sub]);
    findings.add(tokenFaults, 'uses-deprecated', { at }, { path: target.path, reason: reasonOf(said) });
  };
  for (const token of tokens) if (deprecationOf(pool, token) === undefined) look(token, token.value, []);
}

/** Says of a name in a layout or rule that it should no longer be used. */
export function tellDeprecated(
  deprecated: Tokens['deprecated'] = {},
  name: string,
  at: Span,
  findings: Findings,
) {
  const said = Object.hasOwn(deprecated, name) ? deprecated[name] : undefined;
  if (said !== undefined)
    findings.add(tokenFaults, 'uses-deprecated', { at }, { path: name, reason: reasonOf(said) });
}

/** How a sentence ends that says that something is deprecated. */
export function reasonOf(said: string | true): string {
  return said === true || said === '' ? '' : `: ${said.replace(/\.$/, '')}`;
}
