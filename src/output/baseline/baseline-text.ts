/** The text of a baseline: an entry on each line, sorted, so that a review reads it and branches merge it. */
import type { Diagnostic } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { Failure } from '../failure.ts';
import type { SourceOf } from '../sources.ts';
import { type BaselineEntry, entryOf, isHoldable, keyOf } from './baseline.ts';

/** One entry for each cause, in the order of the file. */
export function baselineEntries(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const one of diagnostics.filter(isHoldable)) {
    const entry = entryOf(one, sourceOf);
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  // Keys begin with the file, then comes the code.
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** Throws `Failure` 2 when there are more than a baseline may hold. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  if (entries.length > limits.baselineEntries)
    throw new Failure(
      2,
      `A baseline holds ${limits.baselineEntries} causes, and there are ${entries.length}.`,
      {
        hint: 'Switch off in brand.rules.json what nobody will mend soon.',
      },
    );
  const lines = entries.map(({ file, code, fingerprint, count }) => {
    const named = { ...(file !== undefined && { file }), code, fingerprint, count };
    const fields = Object.entries(named).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
    return `    { ${fields.join(', ')} }`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schema": 1,\n  "findings": ${list}\n}\n`;
}
