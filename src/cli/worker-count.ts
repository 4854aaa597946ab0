/** How many threads make campaigns, when nobody says. */
import os from 'node:os';
import process from 'node:process';

/** What one worker holds at its largest: brands, fonts, decoded pictures (measured: 450 MB). */
const WORKER_BYTES = 700 * 1024 ** 2;

/** One for each core, unless memory is short. */
export function defaultWorkers(): number {
  const fitting = Math.floor(process.availableMemory() / WORKER_BYTES);
  return Math.max(1, Math.min(os.availableParallelism(), fitting));
}
