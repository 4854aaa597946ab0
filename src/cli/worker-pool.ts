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

/**
 * Campaigns after which threads make room for new ones. What a thread has learnt grows by 0.1 to 0.3 MB with each, in and
 * outside of JavaScript (measured); to start two anew takes 1.7 s, a hundredth of what they have done by then.
 */
const CAMPAIGNS_OF_A_POOL = 200;

export interface WorkerPool extends CampaignWorkers {
  /** Ends the threads. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly heapMiB?: number;
  /** After so many campaigns threads make room for new ones. */
  readonly renewAfter?: number;
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
    renewAfter = CAMPAIGNS_OF_A_POOL,
    pictureThreads = Math.max(1, Math.floor(os.availableParallelism() / size)),
    shared,
  }: PoolOptions = {},
): WorkerPool {
  let pool: Piscina<string, SentOutcome> | undefined;
  let given = 0;
  const running = new Set<Promise<SentOutcome>>();
  let renewing: Promise<void> | undefined;
  let isClosed = false;
  /** What was begun is ended first, so that old threads and new ones never share the memory. */
  const renew = async () => {
    given = 0;
    await Promise.allSettled(running);
    await pool?.destroy();
    pool = undefined;
    renewing = undefined;
  };
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
      if (given === renewAfter) renewing ??= renew();
      await renewing;
      if (isClosed) throw new Error(`The campaign “${folder}” was not begun: its threads have ended.`);
      given += 1;
      pool ??= start();
      const made = pool.run(folder);
      running.add(made);
      try {
        return await made;
      } catch (cause) {
        throw new Error(`The campaign “${folder}” could not be made.`, { cause });
      } finally {
        running.delete(made);
      }
    },
    async close() {
      isClosed = true;
      // Ends what is running, too, which threads that are to be renewed would wait for.
      await pool?.destroy();
      await renewing;
    },
  };
}
