/** Facts in German words; French and English are in expressions.test.ts and in docs/authoring.md. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/ir/facts.ts';
import { formatters } from '../../src/parse/formatters.ts';

const saying = { language: 'de-DE', locale: 'de' };
const moment = (date: string, time?: string): Fact => ({ type: 'moment', date, ...(time && { time }) });

function say(name: keyof typeof formatters, ...values: readonly Fact[]): string {
  const said = formatters[name](values, saying);
  return (typeof said === 'string' ? said : said.text).replaceAll('\u00A0', '~');
}

describe('periods', () => {
  test.each([
    ['2027-04-07', '2027-04-18', undefined, 'vom 7. bis 18.~April'],
    ['2027-03-28', '2027-04-03', undefined, 'vom 28.~März bis 3.~April'],
    ['2027-04-07', '2027-04-18', 'year', 'vom 7. bis 18.~April 2027'],
    ['2026-12-28', '2027-01-03', 'year', 'vom 28.~Dezember 2026 bis 3.~Januar 2027'],
    ['2027-04-07', '2027-04-07', undefined, 'am~7.~April'],
  ])('%s to %s', (starts, ends, style, words) => {
    const period = { starts: moment(starts), ends: moment(ends) };
    expect(say('period', period, ...(style === undefined ? [] : [style]))).toBe(words);
  });
});

test.each([
  ['23:59', '23:59~Uhr'],
  ['10:00', '10~Uhr'],
  ['09:05', '9:05~Uhr'],
])('%s', (time, words) => {
  expect(say('time', { type: 'clock', time })).toBe(words);
});

test('days', () => {
  expect(say('date', moment('2027-04-10'), 'weekday')).toBe('Samstag, 10.~April');
  expect(say('date', moment('2027-04-01'))).toBe('1.~April');
});
