/**
 * Scalars as authors type them. YAML gives text (see yaml.ts); JSON gives typed values; both are accepted.
 * Each schema carries the JSON Schema that an editor should see in `meta({ authored })`.
 */
import { z } from 'zod';
import type { Clock, Link, Localized, Money } from '../ir/facts.ts';

const numeric = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A number: `20`, `0.5`, `0,5`. */
export function number(options: { min?: number; max?: number; integer?: boolean } = {}) {
  return z
    .union([z.string(), z.number()], { error: 'must be a number' })
    .transform((typed, context): number => {
      const value =
        typeof typed === 'number'
          ? typed
          : numeric.test(typed.trim())
            ? Number(typed.trim().replace(',', '.'))
            : Number.NaN;
      const wrong = (message: string, hint?: string) => {
        const params = hint === undefined ? {} : { params: { hint } };
        context.addIssue({ code: 'custom', message, input: typed, ...params });
        return z.NEVER;
      };
      if (!Number.isFinite(value))
        return wrong(`“${typed}” is not a number.`, 'Write the figure alone, such as 20.');
      if (options.integer && !Number.isInteger(value)) return wrong(`“${typed}” is not a whole number.`);
      if (options.min !== undefined && value < options.min)
        return wrong(`“${typed}” is less than ${options.min}.`);
      if (options.max !== undefined && value > options.max)
        return wrong(`“${typed}” is more than ${options.max}.`);
      return value;
    })
    .meta({
      authored: { type: options.integer ? 'integer' : 'number', minimum: options.min, maximum: options.max },
    });
}

/** `true` or `false`, also `yes` and `no`. */
export function flag() {
  return z
    .union([z.string(), z.boolean()], { error: 'must be true or false' })
    .transform((typed, context): boolean => {
      if (typed === true || typed === 'true' || typed === 'yes') return true;
      if (typed === false || typed === 'false' || typed === 'no') return false;
      context.addIssue({ code: 'custom', message: `“${typed}” is neither true nor false.`, input: typed });
      return z.NEVER;
    })
    .meta({ authored: { type: 'boolean' } });
}

/** Short text on one line, not blank. */
export function words(max = 300) {
  return z.string().trim().min(1).max(max);
}

/** An identifier used in paths and links: `voile-de-joue`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens, at most 64')
  .meta({ authored: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' } });

export const marketKey = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country in two capitals, such as FR')
  .describe('A country (ISO 3166). Example: FR.');

/** A list in which nothing stands twice. */
export function distinct<S extends z.ZodType<string>>(one: S, min = 0) {
  return z
    .array(one)
    .min(min)
    .superRefine((list, context) => {
      for (const [index, name] of list.entries()) {
        if (list.indexOf(name) === index) continue;
        const params = { hint: 'Keep one of them.' };
        context.addIssue({ code: 'custom', message: `“${name}” stands twice.`, path: [index], params });
      }
    });
}

/** A list of things with ids, in which none has that of another: `stores`, `store` in what is said of it. */
export function withOwnIds<S extends z.ZodType<{ readonly id: string }>>(
  one: S,
  many: string,
  single: string,
) {
  return z.array(one).superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      const message = `Two ${many} are called “${id}”.`;
      const params = { hint: `Give each ${single} an id of its own.` };
      if (seen.has(id)) context.addIssue({ code: 'custom', message, path: [index, 'id'], params });
      seen.add(id);
    }
  });
}

/** Asking for the list costs 2.5 µs each time, and a catalogue of 5,000 products asks 15,000 times (measured: 37 ms). */
let knownCurrencies: ReadonlySet<string> | undefined;
function currencies(): ReadonlySet<string> {
  knownCurrencies ??= new Set(Intl.supportedValuesOf('currency'));
  return knownCurrencies;
}

/** A currency that exists: `EUR` (ISO 4217). */
export const currencyCode = z
  .string()
  .refine((typed) => currencies().has(typed), {
    error: ({ input }) => `“${String(input)}” is no currency.`,
    params: { hint: 'Write its three capitals, such as EUR.' },
  })
  .meta({ authored: { type: 'string', pattern: '^[A-Z]{3}$' } });

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', CHF: 'CHF' };

/** A formatter costs 40 µs to make, and the demo asks thousands of times (measured: a quarter of a second). */
const digitsByCurrency = new Map<string, number>();

/** Digits after the decimal point of a currency, from `Intl`: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = options.maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * Money as people type it: `24.50 EUR`, `24,50 €`, `€24.50`, `45 EUR`, `24,50` (the campaign's currency). A
 * bare whole number of three digits or more is asked about: 2450 could be 2 450 € or 24,50 €.
 */
export function money() {
  return z
    .union([z.string(), z.number()], { error: 'must be an amount of money, such as 24.50 EUR' })
    .transform((typed, context): Money => {
      const answer = parseMoney(String(typed));
      if (typeof answer === 'object') return answer;
      context.addIssue({
        code: 'custom',
        message: answer,
        input: typed,
        params: { hint: moneyHint(String(typed)) },
      });
      return z.NEVER;
    })
    .meta({
      authored: { type: ['string', 'number'], examples: ['24.50 EUR'], description: 'Money: 24.50 EUR' },
    });
}

/** The currency of a bare figure, filled in by the campaign. */
export const campaignCurrency = 'XXX';

/** Reads money; a string answer is the sentence that says what is wrong. */
export function parseMoney(typed: string): Money | string {
  const text = typed.trim().replace(/[\u00A0\u202F\u2009]/g, ' ');
  const match =
    /^(?<before>[€$£]|[A-Z]{3})?\s*(?<sign>-)?(?<figure>\d[\d ]*(?:[.,]\d+)?)\s*(?<after>[€$£]|[A-Z]{3})?$/.exec(
      text,
    );
  if (!match?.groups) return `“${typed}” is not an amount of money.`;
  const { before, after, sign } = match.groups;
  const figure = match.groups.figure!.replaceAll(' ', '');
  if (before && after) return `“${typed}” names its currency twice.`;
  const symbol = before ?? after;
  const currency = symbol ? (symbols[symbol] ?? symbol) : campaignCurrency;
  if (sign) return `“${typed}” is negative; a price or an amount is not.`;
  if (currency !== campaignCurrency && !currencies().has(currency)) {
    return `“${currency}” is no currency.`;
  }
  const digits = currency === campaignCurrency ? 2 : minorDigits(currency);
  const [whole, fraction] = figure.split(/[.,]/) as [string, string | undefined];
  if (fraction !== undefined && fraction.length === 3) {
    return `“${typed}” may be thousands or a price with three decimals.`;
  }
  if (fraction !== undefined && fraction.length > digits)
    return `“${typed}” has more decimals than ${currency} has.`;
  if (!symbol && fraction === undefined && whole.length >= 3) {
    const grouped = new Intl.NumberFormat('fr-FR', { useGrouping: true })
      .format(Number(whole))
      .replace(/\s/g, ' ');
    return `Is this ${grouped} € or ${Number(whole.slice(0, -2))},${whole.slice(-2)} €?`;
  }
  const minor = Number(whole) * 10 ** digits + Number((fraction ?? '').padEnd(digits, '0') || '0');
  if (!Number.isSafeInteger(minor)) return `“${typed}” is too large.`;
  return { type: 'money', minor, currency };
}

function moneyHint(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  if (/^\d{3,}$/.test(typed.trim())) return `Write ${digits.slice(0, -2)}.${digits.slice(-2)} EUR.`;
  return 'Write it like 24.50 EUR or 24,50 €.';
}

/** `2027-04-07`, or with an hour `2027-04-07 08:00`. The zone is the campaign's. */
export function moment() {
  return z
    .string()
    .transform((typed, context) => {
      const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(typed.trim());
      if (!match || !isRealDate(match[1]!) || (match[2] && !isRealTime(match[2]))) {
        context.addIssue({
          code: 'custom',
          message: `“${typed}” is not a date.`,
          input: typed,
          params: {
            hint: 'Write it like 2027-04-07 or 2027-04-07 08:00; the zone is the campaign’s timeZone.',
          },
        });
        return z.NEVER;
      }
      return match[2] ? { date: match[1]!, time: match[2] } : { date: match[1]! };
    })
    .meta({
      authored: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2})?$',
        examples: ['2027-04-07 08:00'],
      },
    });
}

/** An hour of the day: `10:00`. */
export function clock() {
  return z
    .string()
    .transform((typed, context): Clock => {
      if (/^\d{2}:\d{2}$/.test(typed.trim()) && isRealTime(typed.trim()))
        return { type: 'clock', time: typed.trim() };
      context.addIssue({
        code: 'custom',
        message: `“${typed}” is not an hour.`,
        input: typed,
        params: { hint: 'Write it like 10:00.' },
      });
      return z.NEVER;
    })
    .meta({ authored: { type: 'string', pattern: '^\\d{2}:\\d{2}$', examples: ['10:00'] } });
}

/** Words for each locale: `{ fr: blush crème, en: cream blush }`, or one text for all. */
export function localized() {
  return z
    .union([
      words(2000),
      z.record(
        z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA'),
        words(2000),
      ),
    ])
    .transform(
      (typed): Localized => ({
        type: 'localized',
        texts: typeof typed === 'string' ? { '*': typed } : typed,
      }),
    );
}

/** An absolute https address; with `anyKind` also mailto: and tel:. Spaces and passwords have no place in one. */
export function link(anyKind = false) {
  return z
    .string()
    .transform((typed, context): Link => {
      const url = URL.parse(typed.trim());
      const isKnown = url?.protocol === 'https:' || (anyKind && /^(mailto|tel):$/.test(url?.protocol ?? ''));
      if (url && isKnown && !/\s/.test(typed.trim()) && url.username === '' && url.password === '') {
        return { type: 'link', href: typed.trim() };
      }
      context.addIssue({
        code: 'custom',
        message: `“${typed}” is not an https address.`,
        input: typed,
        params: { hint: 'Write it in full: https://www.example.com/page.' },
      });
      return z.NEVER;
    })
    .meta({ authored: { type: 'string', format: 'uri' } });
}

export function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function isRealTime(time: string): boolean {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return hour < 24 && minute < 60;
}
