/**
 * How many rounds, and from which seed. `npm test` runs a short slice; `npm run test:deep` runs many. Both can be
 * set: DIAPASON_SEED=7 DIAPASON_ROUNDS=1000 npm run test:deep. Round n of a seed is the same whatever came before
 * it asked for, so a failure is had again with its seed alone.
 */
import process from 'node:process';
import { type Random, randomFrom } from '../../bench/hubs/random.ts';

export interface Rounds {
  readonly seed: number;
  readonly count: number;
  /** Chance for one round. */
  random(round: number): Random;
}

/** `few` rounds in `npm test`, `many` in `npm run test:deep`. */
export function roundsOf(name: string, few: number, many: number): Rounds {
  const seed = wholeNumber('DIAPASON_SEED') ?? 1;
  const count = wholeNumber('DIAPASON_ROUNDS') ?? (process.env.DIAPASON_DEEP ? many : few);
  process.stderr.write(`${name}: ${count} rounds, DIAPASON_SEED=${seed}\n`);
  return { seed, count, random: (round) => randomFrom(seed * 1_000_003 + round) };
}

function wholeNumber(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name} is a whole number, not “${text}”.`);
  return Number(text);
}
