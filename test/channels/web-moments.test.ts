import { describe, expect, test } from 'vitest';
import { isoMoment } from '../../src/channels/web/iso-moment.ts';

const moment = (date: string, time: string | undefined, zone: string) =>
  ({ type: 'moment', date, zone, ...(time && { time }) }) as const;

describe('moments with the offset of their zone', () => {
  test.each([
    ['2027-04-07', '08:00', 'Europe/Paris', '2027-04-07T08:00:00+02:00'],
    ['2027-01-07', '08:00', 'Europe/Paris', '2027-01-07T08:00:00+01:00'],
    ['2027-03-28', '01:59', 'Europe/Paris', '2027-03-28T01:59:00+01:00'],
    ['2027-03-28', '03:00', 'Europe/Paris', '2027-03-28T03:00:00+02:00'],
    ['2027-07-01', '12:00', 'America/St_Johns', '2027-07-01T12:00:00-02:30'],
    ['2027-07-01', '00:30', 'Asia/Kolkata', '2027-07-01T00:30:00+05:30'],
    ['2027-07-01', '00:30', 'UTC', '2027-07-01T00:30:00+00:00'],
    ['2027-04-10', undefined, 'Europe/Paris', '2027-04-10'],
  ])('%s %s in %s is %s', (date, time, zone, want) => {
    expect(isoMoment(moment(date, time, zone))).toBe(want);
  });

  test('an hour of its own stands in for that of the day', () => {
    expect(isoMoment(moment('2027-04-10', undefined, 'Europe/Paris'), { type: 'clock', time: '10:00' })).toBe(
      '2027-04-10T10:00:00+02:00',
    );
  });
});
