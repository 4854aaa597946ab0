import { expect, test, vi } from 'vitest';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { warmUp } from '../../src/build/warm-up.ts';
import { createHost } from '../../src/host.ts';
import { makeHub, wordsFile } from '../cli/hub-fixture.ts';

test('campaigns are read and planned for nobody, a step at a time', async () => {
  const host = createHost(makeHub(), '2027-04-01T00:00:00Z');
  const read = vi.spyOn(host, 'read');
  const steps: number[] = [];
  const timesRead = () => read.mock.calls.filter(([path]) => path === wordsFile).length;
  await warmUp(host, new BrandMemory(), async () => {
    steps.push(timesRead());
  });
  expect(timesRead()).toBe(3);
  // Whoever asks for a page has a turn before each reading and each plan.
  expect(steps.slice(-6)).toEqual([0, 1, 1, 2, 2, 3]);
});

test('what fails in it is left to the run that tells it', async () => {
  const host = createHost(makeHub(), '2027-04-01T00:00:00Z');
  vi.spyOn(host, 'read').mockImplementation(() => {
    throw new Error('a disc that is full');
  });
  await expect(warmUp(host, new BrandMemory(), async () => {})).resolves.toBeUndefined();
});
