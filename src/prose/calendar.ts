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
    for (let month = 1; month <= 12; month++) {
      const day = new Date(Date.UTC(2027, month - 1, 15));
      for (const name of spellings(language, day, { month: style })) months.set(name, month);
      for (const name of spellings(language, day, { month: style, day: 'numeric' })) months.set(name, month);
    }
    for (let day = 0; day < 7; day++) {
      // 3 January 2027 is a Sunday.
      for (const name of spellings(language, new Date(Date.UTC(2027, 0, 3 + day)), { weekday: style })) {
        weekdays.set(name, day);
      }
    }
  }
  const calendar = { months, weekdays };
  calendars.set(language, calendar);
  return calendar;
}

function spellings(language: string, day: Date, options: Intl.DateTimeFormatOptions): readonly string[] {
  const wanted = options.weekday ? 'weekday' : 'month';
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    .formatToParts(day)
    .filter((part) => part.type === wanted && /\p{L}/u.test(part.value))
    .map((part) => part.value.toLowerCase().replace(/\.$/, ''));
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
