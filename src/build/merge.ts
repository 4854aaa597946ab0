/** One cause is one finding, however many editions, artifacts and locales show it. */
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';

/** Diagnostics with equal code, place and sentence become one that lists every artifact concerned; sorted. */
export function mergeDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  const merged = new Map<string, Diagnostic>();
  for (const one of list) {
    const key = JSON.stringify([one.code, one.at, one.message]);
    const before = merged.get(key);
    if (!before) {
      merged.set(key, one);
      continue;
    }
    const artifacts = [...new Set([...(before.artifacts ?? []), ...(one.artifacts ?? [])])].sort();
    if (artifacts.length > 0) merged.set(key, { ...before, artifacts });
  }
  return sortDiagnostics([...merged.values()]);
}
