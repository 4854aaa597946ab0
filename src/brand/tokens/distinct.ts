import type { Diagnostic } from '../../diagnostic.ts';

/** All contexts read the same files, so a fault may be met more than once; it is told once. */
export function distinct(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = JSON.stringify([one.code, one.at, one.message]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
