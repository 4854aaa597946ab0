/**
 * Hubs with bytes flipped, cut and moved: never a crash, never a hang, and every error has its place and a hint.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { roundsOf } from './settings.ts';
import type { Verdict } from './try-mutant.ts';

const rounds = roundsOf('mutations', 40, 10_000);
/** Rounds told together: ten thousand lines would hide the one that matters. */
const BATCH = Math.min(250, rounds.count);
/** Processor time after which a round counts as hanging; the usual one takes half a second. */
const HANG_MS = 20_000;
const LOOK_EVERY_MS = 5000;

let worker: Worker | undefined;
afterAll(async () => {
  worker?.postMessage('end');
  if (worker) await once(worker, 'exit');
});

async function verdictOf(round: number): Promise<Verdict> {
  if (!worker) {
    worker = new Worker(new URL('mutant-worker.ts', import.meta.url), {
      workerData: { seed: rounds.seed },
      // Without the conditions of the test runner: the parser's parts check each other under “development”, which no
      // user's Node has, and fail there over words that are told as a mistake everywhere else.
      execArgv: [],
    });
    await once(worker, 'online');
  }
  const begun = await busyMs(worker);
  const answer = once(worker, 'message').then(
    ([verdict]) => verdict as Verdict,
    (error: unknown): Verdict => {
      worker = undefined;
      return { story: `round ${round}`, complaints: [`its thread died: ${String(error)}`], errors: 0 };
    },
  );
  worker.postMessage(round);
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LOOK_EVERY_MS);
    });
    const first = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (first) return first;
    if ((await busyMs(worker)) - begun < HANG_MS) continue;
    await worker.terminate();
    worker = undefined;
    return { story: `round ${round}`, complaints: ['it hangs'], errors: 0 };
  }
}

/** On a busy machine the clock says little; what the thread has used says all. */
async function busyMs(thread: Worker): Promise<number> {
  const { user, system } = await thread.cpuUsage();
  return (user + system) / 1000;
}

const batches = Array.from({ length: Math.ceil(rounds.count / BATCH) }, (_, index) => index * BATCH);
test.each(batches)(
  'mutants from %i',
  async (first) => {
    const bad: string[] = [];
    let broken = 0;
    const last = Math.min(first + BATCH, rounds.count);
    for (let round = first + 1; round <= last; round++) {
      const { story, complaints, errors } = await verdictOf(round);
      if (errors > 0) broken += 1;
      if (complaints.length > 0)
        bad.push(`seed ${rounds.seed}, round ${round}: ${story}\n  ${complaints.join('\n  ')}`);
    }
    expect(bad).toEqual([]);
    // Were every mutant sound, or every one refused at its first byte, nothing would have been tried.
    if (last - first >= 40) expect([broken > 0, broken < last - first]).toEqual([true, true]);
  },
  BATCH * 60_000,
);
