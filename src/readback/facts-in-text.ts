/**
 * Money, percentages, dates, hours and codes found in running words, as canonical keys that do not depend on
 * the language: “45 €”, “€45.00” and “45,00 EUR” are all `money:4500 EUR`. The keys are those of `FactUse`.
 */
import { codesIn } from './codes-in-text.ts';
import { datesIn, type FoundDate } from './dates-in-text.ts';
import { moneyIn, percentsIn } from './figures-in-text.ts';
import { plainSigns } from './plain-signs.ts';
import { timesIn } from './times-in-text.ts';

export type FoundKind = 'money' | 'percent' | 'date' | 'time' | 'code';

export interface Found {
  readonly kind: FoundKind;
  /** `money:4500 EUR` · `percent:20` · `date:2027-04-18` or without a year `date:--04-18` · `time:23:59` · `text:FLEUR20`. */
  readonly key: string;
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of a date that names one: 0 for Sunday to 6. */
  readonly weekday?: number;
}

export interface Reading {
  /** BCP 47 tag of the words: decides the names of months and whether `4/7` is 4 July. */
  readonly language: string;
  /** What “$” stands for. Default USD. */
  readonly currency?: string;
}

/** All facts in a text, by place. A text is never changed in length, so places fit the original. */
export function factsIn(text: string, reading: Reading): readonly Found[] {
  // Money, percentages, days, hours and codes all have one.
  if (!/\d/.test(text)) return [];
  const plain = plainSigns(text);
  const taken: Found[] = [];
  const take = (kind: FoundKind, list: readonly Omit<Found, 'kind' | 'text'>[]) => {
    for (const one of list) {
      if (taken.some((other) => one.start < other.end && other.start < one.end)) continue;
      taken.push({ ...one, kind, text: text.slice(one.start, one.end) });
    }
  };
  take('money', moneyIn(plain, reading.currency));
  take('percent', percentsIn(plain));
  take('date', datesIn(plain, reading.language).map(withoutYear));
  take('time', timesIn(plain));
  take('code', codesIn(plain));
  return taken.sort((a, b) => a.start - b.start);
}

function withoutYear(date: FoundDate): Omit<Found, 'kind' | 'text'> {
  const day = `${two(date.month)}-${two(date.day)}`;
  return {
    key: `date:${date.year === undefined ? `--${day}` : `${date.year}-${day}`}`,
    start: date.start,
    end: date.end,
    ...(date.weekday === undefined ? {} : { weekday: date.weekday }),
  };
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}

/** Whether two keys state the same: a date without a year equals that day of any year. */
export function sameFact(found: string, fact: string): boolean {
  if (found === fact) return true;
  const [a, b] = [dayOf(found), dayOf(fact)];
  if (!a || !b) return false;
  return a.slice(-5) === b.slice(-5) && (a.startsWith('--') || b.startsWith('--') || a === b);
}

/** The day of a date's key, without its hour. */
function dayOf(key: string): string | undefined {
  return key.startsWith('date:') ? key.slice(5).split('T')[0] : undefined;
}
