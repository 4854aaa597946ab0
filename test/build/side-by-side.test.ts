/** Work that is asked for twice at one moment. */
import { expect, test } from 'vitest';
import { sideBySide } from '../../src/build/cache/side-by-side.ts';

test('whoever asks second waits for the first; a later one asks anew', async () => {
  const once = sideBySide<number>();
  let count = 0;
  const work = async () => ++count;
  expect(await Promise.all([once('a', work), once('a', work), once('b', work)])).toEqual([1, 1, 2]);
  expect(await once('a', work)).toBe(3);
});

test('what failed is told to all who waited, and tried again by the next', async () => {
  const once = sideBySide<number>();
  const fail = async () => {
    throw new Error('lost');
  };
  const both = await Promise.allSettled([once('a', fail), once('a', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await once('a', async () => 7)).toBe(7);
});
