/** One cause is one finding, however many editions, artifacts and locales show it. */
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { limits } from '../limits.ts';

/** Diagnostics with equal code, place and sentence become one that lists every artifact concerned; sorted. */
export function mergeDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  const merged = new Map<string, Diagnostic>();
  for (const one of list) {
    const key = keyOfFinding(one);
    const before = merged.get(key);
    if (!before) {
      merged.set(key, one);
      continue;
    }
    const artifacts = [...new Set([...(before.artifacts ?? []), ...(one.artifacts ?? [])])].sort();
    const boxes = [...(before.boxes ?? []), ...(one.boxes ?? [])].slice(0, limits.findingBoxes);
    merged.set(key, {
      ...before,
      ...(artifacts.length > 0 && { artifacts }),
      ...(boxes.length > 0 && { boxes }),
    });
  }
  return sortDiagnostics([...merged.values()]);
}

/** What two sightings of one cause have in common. */
export function keyOfFinding({ code, at, message }: Diagnostic): string {
  return JSON.stringify([code, at, message]);
}
