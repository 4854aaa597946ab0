/** A thread that reads pieces back, which are judged by what their bytes say, while this one draws the next. */
import { Piscina } from 'piscina';
import { type ReadAfresh, readAfresh } from '../build/cache/read-afresh.ts';
import { ownFile } from '../own-files.ts';

/** While one waits for libvips, or for its reader to be loaded, others are read. */
const AT_ONCE = 4;

export interface ReadingThread {
  /** It loads what it needs before anything is to be read. */
  start(): void;
  /** Reads here until it has started, and what it fails on. */
  readonly readAfresh: ReadAfresh;
  /** Ends it, whatever it is reading: who waits for that is told so. */
  close(): Promise<void>;
}

export function readingThread(): ReadingThread {
  let pool: Piscina | undefined;
  let isClosed = false;
  return {
    start: () => {
      pool ??= new Piscina({
        filename: ownFile('cli/reading-worker.js').href,
        minThreads: 1,
        maxThreads: 1,
        idleTimeout: Number.POSITIVE_INFINITY,
        concurrentTasksPerWorker: AT_ONCE,
        // The usual way stops a thread without a task altogether, loading included.
        atomics: 'disabled',
      });
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
