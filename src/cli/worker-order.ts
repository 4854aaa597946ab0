/** What a worker is told when it starts: plain data, the same for every campaign of the run. */
import type { FilterPatterns } from './filters.ts';

export interface WorkerOrder {
  readonly root: string;
  readonly now: string;
  /** Folder of the store, in which its results are handed over. */
  readonly storeFolder: string;
  readonly patterns: FilterPatterns;
  readonly sourceOnly: boolean;
  /** Configuration whose plugins the main thread has installed. */
  readonly config?: string;
  /** Whether the shared cache that the environment names is asked. */
  readonly usesShared: boolean;
  /** Threads that libvips may use in this process for one picture. */
  readonly pictureThreads: number;
}
