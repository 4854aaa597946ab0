/** Worker threads that make campaigns, as many as cores and memory allow; started when the first campaign comes. */
import os from 'node:os';
import { Piscina } from 'piscina';
import type { SharedTrouble } from '../build/cache/shared/shared-cache.ts';
import type { CampaignWorkers, SentOutcome } from '../build/campaign-workers.ts';
import type { BuildEvent } from '../build/events.ts';
import { limits } from '../limits.ts';
import { ownFile } from '../own-files.ts';
import type { WorkerOrder } from './worker-order.ts';

/** Room for new objects in a thread: a quarter of the usual keeps 100 MB less at the same speed (measured). */
const YOUNG_MIB = 12;

export interface WorkerPool extends CampaignWorkers {
  /** Ends the threads. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly heapMiB?: number;
  /** Threads of libvips for one picture. Default: the cores shared out among our threads. */
  readonly pictureThreads?: number;
  /** The shared cache: whether threads that start now ask it, and who hears of trouble with it. */
  readonly shared?: { isUsed(): boolean; tell(trouble: SharedTrouble): void };
}

type Message = BuildEvent | { readonly kind: 'shared'; readonly trouble: SharedTrouble };

/** `tell` hears what the threads tell of their work. */
export function workerPool(
  size: number,
  order: Omit<WorkerOrder, 'pictureThreads' | 'usesShared'>,
  tell: (event: BuildEvent) => void,
  {
    heapMiB = limits.workerHeapMiB,
    pictureThreads = Math.max(1, Math.floor(os.availableParallelism() / size)),
    shared,
  }: PoolOptions = {},
): WorkerPool {
  let pool: Piscina<string, SentOutcome> | undefined;
  const start = () => {
    const started = new Piscina<string, SentOutcome>({
      filename: ownFile('cli/campaign-worker.js').href,
      minThreads: 1,
      maxThreads: size,
      // Threads live as long as the run: what they have loaded is used again.
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: { ...order, pictureThreads, usesShared: shared?.isUsed() === true } satisfies WorkerOrder,
      resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    started.on('message', (message: Message) => {
      if (message.kind === 'shared') shared?.tell(message.trouble);
      else tell(message);
    });
    return started;
  };
  return {
    size,
    async make(folder) {
      pool ??= start();
      try {
        return await pool.run(folder);
      } catch (cause) {
        throw new Error(`The campaign “${folder}” could not be made.`, { cause });
      }
    },
    close: async () => pool?.destroy(),
  };
}
