/** Planted faults are found and clean paragraphs left alone. The figures in docs/benchmarks.md say how well. */
import { describe, expect, it } from 'vitest';
import { scoreOf } from './corpus/score.ts';

/** A little below what is measured: a change that costs a rule more than a fault or two has to say why. */
const LEAST = { recall: 0.92, precision: 0.85 };

describe.each([
  ['en', 'open'],
  ['en', 'held-out'],
  ['fr', 'open'],
  ['fr', 'held-out'],
] as const)('%s, %s', (language, half) => {
  it('has 30 paragraphs with faults and 30 without', async () => {
    expect((await scoreOf(language, half)).paragraphs).toBe(60);
  });

  it('is read well', async () => {
    const { recall, precision, missed, wrong } = await scoreOf(language, half);
    const share = (right: number, all: number) => right / all;
    const tallies = [...recall.values()];
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    const found = share(sum(tallies.map((one) => one.found)), sum(tallies.map((one) => one.planted)));
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(LEAST.recall);
    const told = [...precision.values()];
    const right = share(sum(told.map((one) => one.right)), sum(told.map((one) => one.told)));
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST.precision);
  });
});
