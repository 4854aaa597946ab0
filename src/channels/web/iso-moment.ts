/** Moments on a wall clock as ISO 8601 with the offset of their zone, as schema.org wants them. */
import type { Clock, Moment } from '../../ir/facts.ts';
import { once } from '../../source/once.ts';

/** `2027-04-07T08:00:00+02:00`; the date alone where no hour is known. */
export function isoMoment(moment: Moment, clock?: Clock): string {
  const time = clock?.time ?? moment.time;
  if (time === undefined) return moment.date;
  return `${moment.date}T${time}:00${zoneOffset(moment.date, time, moment.zone)}`;
}

/** `+02:00`. A wall clock that summer time skips or repeats is read with the offset before the change. */
function zoneOffset(date: string, time: string, zone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The zone's offset at the wall clock read as UTC is wrong only near a change; one correction settles it.
  const first = offsetMinutes(wall, zone);
  const minutes = offsetMinutes(wall - first * 60_000, zone);
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

function offsetMinutes(instant: number, zone: string): number {
  const parts = offsetFormat(zone).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

const offsetFormat = once(
  (zone) => new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }),
);
