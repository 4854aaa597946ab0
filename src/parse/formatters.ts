/**
 * The only place where facts become words. Numbers, dates and lists go through `Intl`, and what `Intl` gets
 * wrong for print and brands is put right here: “1er juin” for “1 juin”, “10 h” for “10:00”, a true minus.
 *
 * Every formatter answers the words and the canonical key by which two statements are compared; a text
 * instead is the sentence that says what is wrong with its arguments.
 */
import {
  type Fact,
  type FactRecord,
  factKey,
  isRecord,
  isTagged,
  type Moment,
  type Money,
} from '../ir/facts.ts';
import { once } from '../source/once.ts';
import { minorDigits } from '../source/scalars.ts';

export interface Formatted {
  readonly text: string;
  readonly formatter: string;
  /** Canonical form for comparison; the fact's own where absent. */
  readonly key?: string;
  readonly path?: string;
}

export interface Saying {
  /** BCP 47 tag: `fr-FR`. */
  readonly language: string;
  /** The locale of the author's file: `fr`. */
  readonly locale: string;
}

type Formatter = (values: readonly (Fact | undefined)[], saying: Saying) => Formatted | string;

const NBSP = '\u00A0';

/** Formatters by the name authors call them by. */
export const formatters = {
  money: ([value, style], saying) => {
    if (!isTagged(value, 'money')) return 'money() needs an amount of money.';
    return { text: sayMoney(value, saying, style === 'full'), formatter: 'money', key: factKey(value) };
  },
  percent: ([value], saying) => {
    if (typeof value !== 'number') return 'percent() needs a number.';
    return { text: sayPercent(value, saying), formatter: 'percent', key: `percent:${value}` };
  },
  number: ([value], saying) => {
    if (typeof value !== 'number') return 'number() needs a number.';
    return { text: numberFormat(saying.language).format(value), formatter: 'number', key: `number:${value}` };
  },
  date: ([value, style], saying) => {
    if (!isTagged(value, 'moment')) return 'date() needs a date.';
    if (style !== undefined && !isDateStyle(style))
      return `date() knows 'weekday', 'year', 'full' and 'short', not “${String(style)}”.`;
    return { text: sayDate(value, saying, style), formatter: 'date', key: `date:${value.date}` };
  },
  time: ([value], saying) => {
    const time = isTagged(value, 'clock') || isTagged(value, 'moment') ? value.time : undefined;
    if (time === undefined) return 'time() needs an hour, or a date that has one.';
    return { text: sayTime(time, saying), formatter: 'time', key: `time:${time}` };
  },
  period: ([value, style], saying) => {
    if (
      value === undefined ||
      !isRecord(value) ||
      !isTagged(value.starts, 'moment') ||
      !isTagged(value.ends, 'moment')
    ) {
      return 'period() needs something that starts and ends.';
    }
    return {
      text: sayPeriod(value.starts, value.ends, saying, style === 'year'),
      formatter: 'period',
      key: `period:${value.starts.date}..${value.ends.date}`,
    };
  },
  list: ([value, style], saying) => {
    if (!Array.isArray(value)) return 'list() needs a list.';
    const words = value.map((one: Fact) => sayFact(one, saying)?.text);
    if (words.some((one) => one === undefined)) return 'list() needs a list of words.';
    const format = style === 'or' ? orFormat : andFormat;
    return {
      text: format(saying.language).format(words as string[]),
      formatter: 'list',
      key: factKey(value),
    };
  },
  plural: ([count, one, other], saying) => {
    if (typeof count !== 'number') return 'plural() needs a number first.';
    if (typeof one !== 'string' || typeof other !== 'string')
      return "plural() needs two forms: plural(n, 'grain', 'grains').";
    const form = pluralRules(saying.language).select(count) === 'one' ? one : other;
    return {
      text: `${numberFormat(saying.language).format(count)}${NBSP}${form}`,
      formatter: 'plural',
      key: `number:${count}`,
    };
  },
} satisfies Record<string, Formatter>;

/** A bare fact in words: `{offer.code}`, `{shortLink}`. Undefined for groups, which have none. */
export function sayFact(fact: Fact, saying: Saying): Formatted | undefined {
  if (typeof fact === 'string') return { text: fact, formatter: 'plain' };
  if (typeof fact === 'number')
    return { text: numberFormat(saying.language).format(fact), formatter: 'plain' };
  if (typeof fact === 'boolean') return undefined;
  if (isTagged(fact, 'money')) return formatters.money([fact], saying) as Formatted;
  if (isTagged(fact, 'moment')) return formatters.date([fact], saying) as Formatted;
  if (isTagged(fact, 'clock')) return formatters.time([fact], saying) as Formatted;
  if (isTagged(fact, 'link')) return { text: sayLink(fact.href), formatter: 'plain' };
  if (isTagged(fact, 'localized')) {
    const text = localizedText(fact.texts, saying.locale);
    return text === undefined ? undefined : { text, formatter: 'plain' };
  }
  return undefined;
}

/** The text for a locale: its own, its language's, or the one for all. */
export function localizedText(texts: Readonly<Record<string, string>>, locale: string): string | undefined {
  return texts[locale] ?? texts[locale.split('-')[0]!] ?? texts['*'];
}

/** `45 €`, `24,50 €`: in prose no “,00”; with `full` two decimals always, for lists of prices. */
export function sayMoney(money: Money, saying: Saying, full = false): string {
  const digits = minorDigits(money.currency);
  const whole = money.minor % 10 ** digits === 0;
  const shown = whole && !full ? 0 : digits;
  return moneyFormat(`${saying.language} ${money.currency} ${shown}`).format(money.minor / 10 ** digits);
}

function sayPercent(percent: number, saying: Saying): string {
  return percentFormat(saying.language)
    .format(percent / 100)
    .replace(/[\u202F ]%/, `${NBSP}%`)
    .replace('-', '\u2212');
}

type DateStyle = 'weekday' | 'year' | 'full' | 'short';
function isDateStyle(style: Fact): style is DateStyle {
  return style === 'weekday' || style === 'year' || style === 'full' || style === 'short';
}

/** `18 avril`; `weekday` adds the day's name, `year` the year, `full` both; `short` is `18/04`. */
export function sayDate(moment: Moment, saying: Saying, style?: DateStyle): string {
  if (style === 'short') return dayFormat(`${saying.language} short`).format(utc(moment));
  const text = dayFormat(`${saying.language} ${style ?? 'plain'}`)
    .formatToParts(utc(moment))
    .map((part) =>
      part.type === 'day' && saying.language.startsWith('fr') && part.value === '1' ? '1er' : part.value,
    )
    .join('');
  return glueDay(text.replace(/^(\p{L}+),/u, saying.language === 'en-GB' ? '$1' : '$1,'));
}

/** `10 h`, `23 h 59` in French; `10 am`, `11:59 pm` in English; `10 Uhr`, `23:59 Uhr` in German; else what `Intl` says. */
export function sayTime(time: string, saying: Saying): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const language = saying.language.split('-')[0];
  const two = String(minute).padStart(2, '0');
  if (language === 'fr') return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${two}`;
  if (language === 'de') return `${hour}${minute === 0 ? '' : `:${two}`}${NBSP}Uhr`;
  if (language === 'en') {
    const half = hour < 12 ? 'am' : 'pm';
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    return minute === 0 ? `${twelve}${NBSP}${half}` : `${twelve}:${two}${NBSP}${half}`;
  }
  return dayFormat(`${saying.language} time`).format(new Date(Date.UTC(2000, 0, 1, hour, minute)));
}

/** Words around the two ends of a period, and before a single day, by language. */
const periodWords: Readonly<Record<string, readonly [from: string, to: string, on: string]>> = {
  fr: [`du${NBSP}`, ` au${NBSP}`, `le${NBSP}`],
  en: ['from ', ' to ', `on${NBSP}`],
  de: ['vom ', ' bis ', `am${NBSP}`],
};

/** `du 7 au 18 avril`, `from 28 March to 3 April`, `vom 7. bis 18. April`; with the year at the end when asked. */
export function sayPeriod(starts: Moment, ends: Moment, saying: Saying, year: boolean): string {
  const language = saying.language.split('-')[0]!;
  const [before, between, on] = periodWords[language] ?? periodWords.en!;
  const withYear = year ? 'year' : undefined;
  if (starts.date === ends.date) return `${on}${sayDate(ends, saying, withYear)}`;
  const sameMonth = starts.date.slice(0, 7) === ends.date.slice(0, 7);
  const sameYear = starts.date.slice(0, 4) === ends.date.slice(0, 4);
  const dayFirst = dayFormat(`${saying.language} plain`).formatToParts(utc(starts))[0]?.type === 'day';
  let from = sayDate(starts, saying, !sameYear && year ? 'year' : undefined);
  if (sameMonth && dayFirst) from = dayAlone(Number(starts.date.slice(8)), language);
  return `${before}${from}${between}${sayDate(ends, saying, withYear)}`;
}

/** As it stands before its month. */
function dayAlone(day: number, language: string): string {
  if (language === 'de') return `${day}.`;
  return language === 'fr' && day === 1 ? '1er' : String(day);
}

function sayLink(href: string): string {
  return href.replace(/^(https?:\/\/|mailto:|tel:)(www\.)?/, '').replace(/\/$/, '');
}

/** A day and its month stay on one line. */
function glueDay(text: string): string {
  return text
    .replace(/(\d{1,2}(?:er|\.)?) (?=\p{L})/gu, `$1${NBSP}`)
    .replace(/(\p{L}) (?=\d{1,2}$)/gu, `$1${NBSP}`);
}

function utc(moment: Moment): Date {
  return new Date(`${moment.date}T12:00:00Z`);
}

/** The offer's price after a discount, rounded to the minor unit as tills do: half up. */
export function discounted(price: Money, offer: FactRecord): Money | undefined {
  if (typeof offer.percent === 'number') {
    return { ...price, minor: Math.round((price.minor * (100 - offer.percent)) / 100) };
  }
  if (isTagged(offer.amount, 'money') && offer.amount.currency === price.currency) {
    return { ...price, minor: Math.max(0, price.minor - offer.amount.minor) };
  }
  return undefined;
}

const numberFormat = once((language) => new Intl.NumberFormat(language));
const percentFormat = once(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
);
const andFormat = once((language) => new Intl.ListFormat(language, { type: 'conjunction' }));
const orFormat = once((language) => new Intl.ListFormat(language, { type: 'disjunction' }));
const pluralRules = once((language) => new Intl.PluralRules(language));

/** By language, currency and number of decimals, parted by spaces. */
const moneyFormat = once((key) => {
  const [language, currency, digits] = key.split(' ') as [string, string, string];
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
  });
});

/** By language and form, parted by a space. */
const dayFormat = once((key) => {
  const [language, form] = key.split(' ') as [string, keyof typeof dayForms];
  return new Intl.DateTimeFormat(language, { ...dayForms[form], timeZone: 'UTC' });
});
const dayForms = {
  short: { day: '2-digit', month: '2-digit' },
  plain: { day: 'numeric', month: 'long' },
  weekday: { day: 'numeric', month: 'long', weekday: 'long' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { day: 'numeric', month: 'long', weekday: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
