/** `{money(offer.price)}` and its like: a table of formatters and a pattern, without running anything. */
import type { Facts } from './hub.ts';

type Formatter = (tag: string, ...values: readonly unknown[]) => string;

const TAGS: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB' };

const FORMATTERS: Readonly<Record<string, Formatter>> = {
  money: (tag, value) => {
    const [amount, currency] = String(value).split(' ');
    return new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(Number(amount));
  },
  percent: (tag, value) => new Intl.NumberFormat(tag, { style: 'percent' }).format(Number(value) / 100),
  number: (tag, value) => new Intl.NumberFormat(tag).format(Number(value)),
  plural: (tag, value, one, many) =>
    `${new Intl.NumberFormat(tag).format(Number(value))} ${new Intl.PluralRules(tag).select(Number(value)) === 'one' ? one : many}`,
  list: (tag, values) => new Intl.ListFormat(tag).format(values as string[]),
  date: (tag, value, style) => days(tag, style).format(noon(value)),
  time: (tag, value) => {
    const [hour, minute] = String(value).split(' ').at(-1)!.split(':');
    return new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' }).format(
      Date.UTC(2000, 0, 1, Number(hour), Number(minute)),
    );
  },
  period: (tag, value, style) => {
    const { starts, ends } = value as { starts: unknown; ends: unknown };
    return days(tag, style).formatRange(noon(starts), noon(ends));
  },
};

/** Without its braces. Throws where it is none of the table: a wrong word is worse than none. */
export function say(expression: string, facts: Facts, locale: string): string {
  const tag = TAGS[locale] ?? locale;
  const source = expression.trim();
  if (source.startsWith('/*')) return '';
  const [, name, inside] = /^(\w+)\((.*)\)$/s.exec(source) ?? [];
  if (name === undefined) return String(factOf(source, facts));
  const formatter = FORMATTERS[name];
  if (!formatter) throw new Error(`“${source}” calls no formatter of the recipe.`);
  const values = [...inside!.matchAll(/'([^']*)'|[\w.]+/g)].map(
    ([whole, text]) => text ?? factOf(whole, facts),
  );
  if (name === 'list') {
    const names = facts.names as Readonly<Record<string, string>>;
    return formatter(
      tag,
      (values[0] as string[]).map((id) => names[id] ?? id),
    );
  }
  return formatter(tag, ...values);
}

function factOf(dotted: string, facts: Facts): unknown {
  let value: unknown = facts;
  for (const part of dotted.split('.')) value = (value as Facts | undefined)?.[part];
  if (value === undefined) throw new Error(`“${dotted}” is no fact.`);
  return value;
}

function days(tag: string, style: unknown): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(style === 'year' || style === 'full' ? { year: 'numeric' } : {}),
    ...(style === 'weekday' || style === 'full' ? { weekday: 'long' } : {}),
  });
}

function noon(value: unknown): Date {
  return new Date(`${String(value).slice(0, 10)}T12:00:00Z`);
}
