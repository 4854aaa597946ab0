/** Names of months and weekdays in a language, from `Intl`, with the ways people shorten them. */

export interface Calendar {
  /** From a lower-case name without its full stop to 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** From a lower-case name to 0–6, Sunday first, as `Date#getUTCDay` counts. */
  readonly weekdays: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();

/** The calendar of a BCP 47 tag. Long and short names; `avr.` and `avr` are one. */
export function calendarOf(language: string): Calendar {
  const known = calendars.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    // A month beside a day may have another form than alone.
    for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
      const name = namer(language, options, 'month');
      for (let month = 1; month <= 12; month++)
        months.set(name(new Date(Date.UTC(2027, month - 1, 15))), month);
    }
    const name = namer(language, { weekday: style }, 'weekday');
    // 3 January 2027 is a Sunday.
    for (let day = 0; day < 7; day++) weekdays.set(name(new Date(Date.UTC(2027, 0, 3 + day))), day);
  }
  const named = (map: ReadonlyMap<string, number>) =>
    new Map([...map].filter(([name]) => /\p{L}/u.test(name)));
  const calendar = { months: named(months), weekdays: named(weekdays) };
  calendars.set(language, calendar);
  return calendar;
}

/** Names one part of a date, lower case and without its full stop; empty where the language has a figure. */
function namer(language: string, options: Intl.DateTimeFormatOptions, wanted: 'month' | 'weekday') {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return (day: Date): string => {
    const part = format.formatToParts(day).find((one) => one.type === wanted);
    return (part?.value ?? '').toLowerCase().replace(/\.$/, '');
  };
}

/** `11 April 2027`, `dimanche 11 avril`: for the sentences of findings. */
export function sayDay(date: string, language: string, style: { weekday?: boolean; year?: boolean }): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(style.weekday ? { weekday: 'long' } : {}),
    ...(style.year ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}

/** The day that it is at an instant (ISO 8601) in a time zone: `2027-03-31`. */
export function dayIn(zone: string, instant: string): string {
  // Sweden writes days as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  return format.format(new Date(instant));
}

/** `Sunday`, for the sentences of findings. */
export function weekdayName(date: string, language = 'en'): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay();
}
