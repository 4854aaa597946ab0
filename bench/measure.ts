/** Times a command in a process of its own, as a person would wait for it. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '..');
export const command = path.join(repository, 'src/cli/diapason.js');

export interface Measured {
  readonly name: string;
  readonly budgetMs: number;
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly runs: number;
  /** Where the time goes, when it is more than the budget. */
  readonly profile?: readonly string[];
}

/** Milliseconds of one run. Throws when the command could not do its work; findings are no hindrance. */
export function timeCommand(args: readonly string[], nodeFlags: readonly string[] = []): number {
  const options: SpawnSyncOptions = { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9 };
  const begun = performance.now();
  const child = spawnSync(process.execPath, [...nodeFlags, command, ...args], options);
  const elapsed = performance.now() - begun;
  if (child.status !== 0 && child.status !== 1) {
    throw new Error(
      `“diapason ${args.join(' ')}” ended with ${child.status}: ${child.stderr.toString().slice(-2000)}`,
    );
  }
  return elapsed;
}

export function summarise(name: string, budgetMs: number, times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const medianMs = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return {
    name,
    budgetMs,
    medianMs,
    fastestMs: sorted[0]!,
    slowestMs: sorted.at(-1)!,
    runs: sorted.length,
  };
}
