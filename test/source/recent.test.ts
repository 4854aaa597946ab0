import { expect, test, vi } from 'vitest';
import { ofRecentTexts } from '../../src/source/recent.ts';

test('makes something of a text once, as long as it is among the latest', () => {
  const make = vi.fn((text: string) => ({ text }));
  const made = ofRecentTexts(make, 10);
  expect(made('aaaa')).toBe(made('aaaa'));
  made('bbbb');
  expect(made('aaaa')).toEqual({ text: 'aaaa' });
  expect(make).toHaveBeenCalledTimes(2);
  // Too much together: the one that was asked for the longest time ago goes.
  made('cccc');
  made('aaaa');
  expect(make).toHaveBeenCalledTimes(3);
  made('bbbb');
  expect(make).toHaveBeenCalledTimes(4);
});

test('keeps nothing of a text that is longer than all of it, nor of one that cannot be read', () => {
  const make = vi.fn((text: string) => {
    if (text === 'bad') throw new Error('unsound');
    return text.length;
  });
  const made = ofRecentTexts(make, 3);
  expect(made('long text')).toBe(9);
  expect(made('long text')).toBe(9);
  expect(() => made('bad')).toThrow('unsound');
  expect(() => made('bad')).toThrow('unsound');
  expect(made('abc')).toBe(3);
  expect(made('abc')).toBe(3);
  expect(make).toHaveBeenCalledTimes(5);
});
