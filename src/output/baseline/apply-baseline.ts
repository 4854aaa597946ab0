/** Takes out of a run's findings what the baseline holds. */
import { type Diagnostic, sortDiagnostics } from '../../diagnostic.ts';
import type { SourceOf } from '../sources.ts';
import { entryOf, isHoldable, keyOf } from './baseline.ts';
import { type Baseline, baselineFaults } from './read-baseline.ts';

export interface Held {
  /** What is new, and a note on entries that nothing answers to. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the baseline holds. */
  readonly baselined: readonly Diagnostic[];
}

/**
 * Of findings that are alike as many are held as the baseline counts, from the top of the file. `isComplete`: whether the run
 * looked at everything, so that an entry without a finding is one that no longer occurs.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  sourceOf: SourceOf,
  isComplete: boolean,
): Held {
  const left = new Map(baseline.entries.map((entry) => [keyOf(entry), entry.count]));
  const fresh: Diagnostic[] = [];
  const baselined: Diagnostic[] = [];
  for (const one of sortDiagnostics(diagnostics)) {
    const key = isHoldable(one) ? keyOf(entryOf(one, sourceOf)) : undefined;
    const count = key === undefined ? 0 : (left.get(key) ?? 0);
    if (count > 0) left.set(key!, count - 1);
    (count > 0 ? baselined : fresh).push(one);
  }
  // What stands in the way of a campaign may hide what its entries are about.
  const isBlocked = fresh.some((one) => one.severity === 'error' && !isHoldable(one));
  if (isComplete && !isBlocked) fresh.push(...gone(baseline, left));
  return { diagnostics: fresh, baselined };
}

function gone(baseline: Baseline, left: ReadonlyMap<string, number>): Diagnostic[] {
  const entries = [...baseline.entries.entries()].filter(([, entry]) => left.get(keyOf(entry))! > 0);
  const [first] = entries;
  if (!first) return [];
  const count = entries.reduce((sum, [, entry]) => sum + left.get(keyOf(entry))!, 0);
  const [, { code, file = 'the hub' }] = first;
  const values =
    count === 1
      ? { what: `“${code}” in ${file}`, occurs: 'occurs' }
      : { what: `${count} findings`, occurs: 'occur' };
  return [baselineFaults.diagnostic('gone', { at: baseline.spanOf(first[0]) }, values)];
}
