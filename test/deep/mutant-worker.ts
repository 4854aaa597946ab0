/** Tries mutants on a thread of its own, so that one that hangs can be given up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { randomFrom } from '../../bench/hubs/random.ts';
import { openStore } from '../../src/build/cache/store.ts';
import { tryMutant } from './try-mutant.ts';

/** After so many rounds the cache begins anew: mutants are kept, and nobody will ask for them again. */
const ROUNDS_OF_A_STORE = 200;

const { seed } = workerData as { readonly seed: number };
let rounds = 0;
let folder = mkdtempSync(path.join(tmpdir(), 'diapason-mutants-'));

parentPort!.on('message', async (round: number | 'end') => {
  if (round === 'end' || ++rounds % ROUNDS_OF_A_STORE === 0) rmSync(folder, { recursive: true, force: true });
  if (round === 'end') {
    parentPort!.close();
    return;
  }
  if (rounds % ROUNDS_OF_A_STORE === 0) folder = mkdtempSync(path.join(tmpdir(), 'diapason-mutants-'));
  const store = openStore(folder, { nonce: 'deep', now: () => new Date() });
  const verdict = await tryMutant(randomFrom(seed * 1_000_003 + round), store);
  parentPort!.postMessage({ round, ...verdict });
});
