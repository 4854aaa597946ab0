/** A thread that burns its core for so many milliseconds and tells how often it went round. */
import { parentPort, workerData } from 'node:worker_threads';

const ROUNDS_BETWEEN_LOOKS = 100_000;

const end = performance.now() + (workerData as number);
let rounds = 0;
let state = 1;
while (performance.now() < end) {
  for (let i = 0; i < ROUNDS_BETWEEN_LOOKS; i++) state = Math.imul(state, 0x5bd1e995) ^ (state >>> 13);
  rounds++;
}
// `state` is told too, so that the loop cannot be left out.
parentPort!.postMessage({ rounds, state });
