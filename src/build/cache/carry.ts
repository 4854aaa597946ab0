/** Carries entries from one store to another, with all the objects they name. */
import type { Store } from './store.ts';

/** Answers how many entries arrived whole; what is torn or missing is left behind, and will be made anew. */
export function carry(from: Store, to: Store, keys: Iterable<string>): number {
  let arrived = 0;
  for (const key of keys) {
    const [value, objects] = [from.entry(key), from.objectsOf(key)];
    if (value === undefined || objects === undefined) continue;
    if (!objects.every((hash) => carryObject(from, to, hash))) continue;
    to.writeEntry(key, value, objects);
    arrived += 1;
  }
  return arrived;
}

function carryObject(from: Store, to: Store, hash: string): boolean {
  const bytes = from.bytes(hash);
  if (!bytes) return false;
  to.keep(bytes);
  return true;
}
