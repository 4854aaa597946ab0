/** A first campaign begins on a working day, whenever it is made. */
import { describe, expect, test } from 'vitest';
import { addDays, easter, weekday } from '../../src/scaffold/calendar.ts';
import { campaignDates } from '../../src/scaffold/campaign/dates.ts';
import { countries, countryFor, holidaysOf } from '../../src/scaffold/countries.ts';

describe('dates', () => {
  test.each(Object.values(countries))('of every day of four years in $id', (country) => {
    const free = new Set([2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) => holidaysOf(country, year)));
    for (let day = '2026-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      const { posted, arrives, starts, reminder, ends } = campaignDates(day, (one) => free.has(one));
      expect([weekday(starts), free.has(starts)], day).toEqual([2, false]);
      expect([weekday(reminder) === 0, free.has(reminder)], day).toEqual([false, false]);
      const inOrder = [addDays(day, 20), posted, arrives[0], arrives[1], starts, reminder, ends];
      expect([...inOrder].sort(), day).toEqual(inOrder);
      expect(reminder < ends && reminder >= starts, day).toBe(true);
    }
  });

  test('Easter is where the almanac has it', () => {
    expect([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038].map(easter)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2038-04-25',
    ]);
  });

  test('holidays are those of the demo brands', () => {
    expect(holidaysOf(countries.FR, 2027)).toEqual(
      expect.arrayContaining(['2027-03-29', '2027-05-06', '2027-05-17', '2027-07-14', '2027-12-25']),
    );
  });
});

test.each([
  [['en', 'fr'], 'FR'],
  [['fr'], 'FR'],
  [['de', 'fr'], 'DE'],
  [['en'], 'GB'],
] as const)('%j is sold in %s', (locales, id) => {
  expect(countryFor(locales).id).toBe(id);
});
