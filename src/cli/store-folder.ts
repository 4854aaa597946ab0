/** Where results are kept: in `.diapason/cache` from run to run, or aside for one run alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';
import { openStore, type Store, type StoreOptions } from '../build/cache/store.ts';
import { processes } from './processes.ts';

/** In the folder one works in, never in the hub: `--root` may name a stranger's. */
export const KEPT_IN = '.diapason/cache';

/** What is kept of past results; more is given up, the longest unused first. */
export const CACHE_BYTES = 2 * 1024 ** 3;

/** What one run holds in memory of what it has kept: a small hub whole, and of a large one what is in work. */
export const AT_HAND_BYTES = 32 * 1024 ** 2;

let aside: string | undefined;

/** Absolute. A folder for one run (`--no-cache`) is taken away when the next one begins, or the process ends. */
export function storeFolder(isKept: boolean): string {
  if (isKept) return path.resolve(KEPT_IN);
  if (aside === undefined) process.once('exit', takeAway);
  else takeAway();
  aside = mkdtempSync(path.join(tmpdir(), 'diapason-'));
  return aside;
}

function takeAway() {
  if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
}

/** `more.atHandBytes`: see `StoreOptions`. */
export function openFolder(folder: string, more: Pick<StoreOptions, 'atHandBytes'> = {}): Store {
  return openStore(folder, { nonce: `${processes.id}-${threadId}`, now: () => new Date(), ...more });
}
