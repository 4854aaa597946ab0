/** A thread that reads pieces back, which are judged by what their bytes say, while this one draws the next. */
import type { Piscina } from 'piscina';
import { type Reader, readAfresh } from '../build/cache/read-afresh.ts';
import { ownThread } from './own-thread.ts';

/** While one waits for libvips, or for its reader to be loaded, others are read. */
const AT_ONCE = 4;
/** Room for new objects: 40 MB less than with the usual room at the same speed (measured in the demo). */
const YOUNG_MIB = 16;

/** It reads here until it has started, and what it fails on. */
export interface ReadingThread extends Reader {
  /** It loads what it needs before anything is to be read. */
  start(): void;
  /** Ends it, whatever it is reading: who waits for that is told so. */
  close(): Promise<void>;
}

export function readingThread(): ReadingThread {
  let pool: Piscina | undefined;
  let isClosed = false;
  return {
    start: () => {
      pool ??= ownThread('cli/reading-worker.js', AT_ONCE, YOUNG_MIB);
    },
    get isBeside() {
      return pool !== undefined;
    },
    readAfresh: async (order) => {
      if (!pool) return readAfresh(order);
      try {
        return await pool.run(order);
      } catch (cause) {
        if (isClosed) throw cause;
        // For want of memory, or because of what would fail anywhere: then it says so here.
        return readAfresh(order);
      }
    },
    close: async () => {
      isClosed = true;
      await pool?.destroy();
    },
  };
}
