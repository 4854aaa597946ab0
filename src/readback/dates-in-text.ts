/** Days in running words: “samedi 10 avril”, “du 7 au 18 avril 2027”, “April 18”, “18/04”, “2027-04-18”. */
import { type Calendar, calendarOf } from '../prose/calendar.ts';
import { once } from '../source/once.ts';

export interface FoundDate {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** 0 for Sunday to 6, where the text names it. */
  readonly weekday?: number;
  readonly start: number;
  readonly end: number;
}

const ordinal = '(?:er|ère|st|nd|rd|th|\\.)?';
/** Between the first day of a span and its last: “du 7 au 18”, “7–18”, “7 and 8”. */
const joined = '(?:au|aux|à|et|ou|to|and|or|until|through|bis|und|&|-|–)';

/** Every day named in the text. The first day of a span takes month and year from the last. */
export function datesIn(plain: string, language: string): readonly FoundDate[] {
  const calendar = calendarOf(language);
  const found: FoundDate[] = [];
  const add = (date: FoundDate) => {
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysIn(date.month)) return;
    if (found.some((other) => date.start < other.end && other.start < date.end)) return;
    found.push(date);
  };
  const [dayFirst, monthFirst] = namedPatterns(language);
  for (const pattern of [dayFirst, monthFirst]) {
    for (const match of plain.matchAll(pattern)) {
      const groups = match.groups!;
      const shared = {
        month: calendar.months.get(groups.month!.toLowerCase())!,
        ...(groups.year ? { year: Number(groups.year) } : {}),
      };
      const weekday = weekdayIn(groups.weekday, calendar);
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const spanned = groups.other !== undefined;
      const split = spanned ? start + match[0].indexOf(groups.joint!) : start;
      const [first, last] = pattern === dayFirst ? [groups.other, groups.day] : [groups.day, groups.other];
      if (spanned) {
        add({ ...shared, day: Number(first), start, end: split });
        add({ ...shared, day: Number(last), start: split + groups.joint!.length, end });
      } else add({ ...shared, day: Number(groups.day), ...weekday, start, end });
    }
  }
  for (const date of numericDatesIn(plain, language)) add(date);
  return found.sort((a, b) => a.start - b.start);
}

const namedPatterns = once((language): readonly [dayFirst: RegExp, monthFirst: RegExp] => {
  const calendar = calendarOf(language);
  // English names of months are capitalised; “may” and “march” are words.
  const names = (map: ReadonlyMap<string, number>) =>
    [...map.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => (language.startsWith('en') ? capitalised(name) : eitherCase(name)))
      .join('|');
  const month = `(?<month>${names(calendar.months)})\\b(?!\\p{L})`;
  const weekday = `(?:(?<weekday>${[...calendar.weekdays.keys()].map(eitherCase).join('|')})\\.?,? )?`;
  const year = '(?:,? (?<year>20\\d{2})(?!\\d))?';
  const edge = '(?<![\\p{L}\\d.,/:-])';
  const first = `(?:(?<other>\\d{1,2})${ordinal}(?<joint> ?${joined} ?(?:le |the )?))?`;
  const more = `(?:(?<joint> ?${joined} ?(?:the )?)(?<other>\\d{1,2})${ordinal}(?!\\d|:| ?(?:%|€|[ap]m)))?`;
  return [
    new RegExp(`${edge}${weekday}${first}(?<day>\\d{1,2})${ordinal} (?:de |of )?${month}${year}`, 'gu'),
    new RegExp(
      `${edge}${weekday}${month} (?<day>\\d{1,2})${ordinal}(?!\\d|:\\d| ?(?:%|€|[ap]m))${more}${year}`,
      'gu',
    ),
  ];
});

function weekdayIn(name: string | undefined, calendar: Calendar): { weekday?: number } {
  const weekday = name === undefined ? undefined : calendar.weekdays.get(name.toLowerCase());
  return weekday === undefined ? {} : { weekday };
}

/**
 * `2027-04-18`, `18/04`, `18/04/2027`, and the language's own sign: `18.04.`. A pair with a hyphen (“10-12”) is a
 * span of numbers more often than a date and is not read.
 */
function* numericDatesIn(plain: string, language: string): Generator<FoundDate> {
  for (const match of plain.matchAll(/(?<![\d/-])(20\d{2})-(\d{2})-(\d{2})(?![\d-])/g)) {
    const [text, year, month, day] = match as unknown as [string, string, string, string];
    yield { day: +day, month: +month, year: +year, start: match.index, end: match.index + text.length };
  }
  const { pattern, monthFirst } = numericForm(language);
  for (const match of plain.matchAll(pattern)) {
    const [text, a, , b, year] = match as unknown as [string, string, string, string, string | undefined];
    const [day, month] = monthFirst ? [+b, +a] : [+a, +b];
    yield {
      day,
      month,
      ...(year ? { year: +year } : {}),
      start: match.index,
      end: match.index + text.length,
    };
  }
}

/** How a language writes day and month in figures: with which sign, and which of them first. */
const numericForm = once((language): { pattern: RegExp; monthFirst: boolean } => {
  const parts = new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit' }).formatToParts(0);
  const literal = parts.find((part) => part.type === 'literal')?.value.trim() ?? '/';
  const sign = literal === '-' ? '' : `\\${literal}`;
  return {
    pattern: new RegExp(`(?<![\\d/.-])(\\d{2})([/${sign}])(\\d{2})(?:\\2(20\\d{2}))?(?![\\d/-])`, 'g'),
    monthFirst: parts[0]?.type === 'month',
  };
});

function daysIn(month: number): number {
  return [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function eitherCase(name: string): string {
  const [upper, lower] = [name.charAt(0).toUpperCase(), name.charAt(0)];
  return upper === lower ? name : `[${upper}${lower}]${name.slice(1)}`;
}
