import { expect, test } from 'vitest';
import { parseNow, today } from '../../src/cli/now.ts';

test.each([
  ['2027-04-07', '2027-04-07T12:00:00.000Z'],
  ['2028-02-29', '2028-02-29T12:00:00.000Z'],
  ['2027-04-07T09:00Z', '2027-04-07T09:00:00.000Z'],
  ['2027-04-07T09:00:30+02:00', '2027-04-07T07:00:30.000Z'],
])('%s is %s', (given, want) => {
  expect(parseNow(given)).toBe(want);
});

test.each([
  '',
  'today',
  '7 April 2027',
  '2027-4-7',
  '2027-02-29',
  '2027-13-01',
  '2027-04-07T09:00',
  '2027-04-07T25:00Z',
  '2027-02-30T09:00Z',
])('“%s” is refused', (given) => {
  expect(parseNow(given)).toBeUndefined();
});

test('today is the same for every build of a day', () => {
  expect(parseNow(today().slice(0, 10))).toBe(today());
});
