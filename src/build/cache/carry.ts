/** Carries entries from one store to another, with all the objects they name. */
import type { Store } from './store.ts';

/** What is torn or missing is left behind with the entry that names it, and will be made anew. */
export function carry(from: Store, to: Store, keys: Iterable<string>) {
  for (const key of keys) {
    const entry = from.whole(key);
    if (entry?.objects.every((hash) => carryObject(from, to, hash)))
      to.writeEntry(key, entry.value, entry.objects);
  }
}

function carryObject(from: Store, to: Store, hash: string): boolean {
  const bytes = from.bytes(hash);
  if (bytes) to.keep(bytes);
  return bytes !== undefined;
}
