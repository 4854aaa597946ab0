/**
 * Lets readers fetch what is new before the work goes on. One thread works and answers: a page that has just been told
 * of a new picture would otherwise wait for the pieces after it.
 */

export interface Visits {
  /** To be called when somebody asks; call the answer when it has been sent. */
  begin(): () => void;
  /** Resolves when those who were told have what they came for, or do not come. */
  letThrough(): Promise<void>;
  /** Resolves once nobody has asked for anything for so long: for work that nobody waits for. */
  quiet(forMs: number): Promise<void>;
}

/** How long the first of them takes to come, at most. */
const COMING_MS = 60;
/** A page that has been answered is drawn, and then asks for its pictures (measured: 35 to 50 ms). */
const QUIET_MS = 60;
/** However much they ask for. */
const LIMIT_MS = 250;

export function openVisits(): Visits {
  let inside = 0;
  let left = 0;
  let hear: () => void = () => {};
  return {
    begin() {
      inside++;
      hear();
      return () => {
        inside--;
        left++;
        hear();
      };
    },
    async quiet(forMs) {
      for (let before = -1; inside > 0 || left !== before; ) {
        before = left;
        await new Promise((resolve) => setTimeout(resolve, forMs).unref());
      }
    },
    letThrough() {
      const { promise, resolve } = Promise.withResolvers<void>();
      const limit = setTimeout(resolve, LIMIT_MS);
      let quiet = setTimeout(resolve, COMING_MS);
      hear = () => {
        clearTimeout(quiet);
        if (inside === 0) quiet = setTimeout(resolve, QUIET_MS);
      };
      return promise.finally(() => {
        hear = () => {};
        clearTimeout(limit);
        clearTimeout(quiet);
      });
    },
  };
}
