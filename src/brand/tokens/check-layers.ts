/** Where a brand has a set “core”, that set alone holds raw values; all others say what the values are for. */
import type { Findings } from '../../diagnostic.ts';
import { tokenFaults } from './faults.ts';
import { partOf } from './part-types.ts';
import { readReference } from './references.ts';
import type { ResolvedToken } from './resolve-tokens.ts';

/**
 * Types that a composite value may not spell out either. A size or weight inside a typographic style is part of that
 * style and has no meaning of its own, so it may.
 */
const shared: ReadonlySet<string> = new Set(['color', 'fontFamily']);

export function checkLayers(tokens: Iterable<ResolvedToken>, findings: Findings) {
  for (const { path, type, origin } of tokens) {
    // A role with a colour of its own has a finding of its own.
    if (origin.path !== path || origin.layer === 'core' || path.startsWith('role.')) continue;
    const place = [...origin.keys, origin.valueKey ?? '$value'];
    for (const sub of rawPlaces(origin.value, type, [])) {
      const at = origin.file.spanOf([...place, ...sub]);
      const name = [path, ...sub].join('.');
      findings.add(tokenFaults, 'raw-outside-core', { at }, { path: name, alias: '{group.token}' });
    }
  }
}

/** The whole of a simple value; of a composite one each raw colour and family in it. */
function rawPlaces(
  value: unknown,
  type: string | undefined,
  sub: readonly string[],
): readonly (readonly string[])[] {
  if (readReference(value).kind !== 'none') return [];
  const isComposite = typeof value === 'object' && value !== null && hasParts(type);
  if (!isComposite) return sub.length === 0 || (type !== undefined && shared.has(type)) ? [sub] : [];
  return Object.entries(value).flatMap(([step, part]) => rawPlaces(part, partOf(type, step), [...sub, step]));
}

function hasParts(type: string | undefined): boolean {
  return ['border', 'transition', 'shadow', 'gradient', 'gradient-stop', 'typography'].includes(type ?? '');
}
