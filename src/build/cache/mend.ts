/** What happens when bytes that an entry names turn out to be torn: the work begins again, and makes them anew. */

import type { Store } from './store.ts';

/** Bytes that were there when the work began are torn or gone; they have been forgotten, and the work can begin again. */
export class LostFromCache extends Error {
  constructor(hash: string) {
    super(`The cache lost “${hash}” while it was in use.`);
  }
}

/** How often work begins again: each time what was torn is made anew. */
const tries = 5;

/** Runs work that reads from the cache, again when something in it turns out to be torn. */
export async function mendingCache<T>(store: Store, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      if (!isLoss(cause) || attempt === tries) throw cause;
      // One by one they could be more than there are tries; and what cannot be removed must not be believed.
      if (attempt === 1) store.forgetTorn();
      else store.distrust();
    }
  }
}

function isLoss(error: unknown): boolean {
  return (
    error instanceof LostFromCache ||
    (error instanceof Error && error.cause !== undefined && isLoss(error.cause))
  );
}
