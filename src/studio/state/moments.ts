/** Moments of several time zones, compared as people read them: on the wall clock of their own zone. */
import type { Moment } from '../../ir/facts.ts';

/** `2027-04-07T08:00`; a day without an hour begins at midnight, or ends right before the next. */
export function wallClock(moment: Moment, edge: 'start' | 'end'): string {
  return `${moment.date}T${moment.time ?? (edge === 'start' ? '00:00' : '23:59')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows at an instant of ISO 8601, in the form of `wallClock`. */
export function wallClockAt(instant: string, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}
