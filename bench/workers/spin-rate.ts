/** What loops that do nothing but spin get done: the most that threads can gain on this machine at this moment. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const SPIN_MS = 3000;

/** Rounds of all loops together, in a second. */
export async function spinRate(threads: number): Promise<number> {
  const told = Array.from({ length: threads }, async () => {
    const worker = new Worker(new URL('./spin.ts', import.meta.url), { workerData: SPIN_MS });
    const [{ rounds }] = (await once(worker, 'message')) as [{ rounds: number }];
    return rounds;
  });
  const all = await Promise.all(told);
  return (all.reduce((sum, one) => sum + one, 0) / SPIN_MS) * 1000;
}
