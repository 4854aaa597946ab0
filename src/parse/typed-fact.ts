/** A fact as people type it, and whether it is still the same: what `posted.yaml` holds and is held against. */
import { type Fact, isTagged, type Localized, type Money } from '../ir/facts.ts';
import type { Says, Typed } from '../ir/posted.ts';
import { minorDigits, parseMoney } from '../source/scalars.ts';
import { localizedText } from './formatters.ts';

/** What was said of a moment: a card that says “18 April” binds nobody to 23:59. */
export type MomentPart = 'date' | 'time';

/** A fact in the form of campaign.yaml; words by locale. Undefined for groups, and where it has no words. */
export function typedFact(
  fact: Fact,
  locales: readonly string[],
  parts: ReadonlySet<MomentPart> = new Set(['date']),
): Says | undefined {
  if (!isByLocale(fact)) return typedIn(fact, locales[0] ?? '*', parts);
  const words: Record<string, Typed> = {};
  for (const locale of locales) {
    const typed = typedIn(fact, locale, parts);
    if (typed !== undefined) words[locale] = typed;
  }
  return Object.keys(words).length > 0 ? words : undefined;
}

/** Whether a fact of today still says what was recorded, in every locale concerned. */
export function stillSays(says: Says, fact: Fact | undefined, locales: readonly string[]): boolean {
  if (fact === undefined) return false;
  if (isTyped(says)) {
    const readers = isByLocale(fact) ? locales : ['*'];
    return readers.every((locale) => isSame(says, fact, locale));
  }
  return Object.entries(says).every(([locale, typed]) => isSame(typed, fact, locale));
}

/** Whether it is one value rather than words by locale. */
export function isTyped(says: Says): says is Typed {
  return typeof says === 'string' || Array.isArray(says);
}

/** `45 EUR`, `24.50 EUR`. */
export function typedMoney({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  return `${Number.isInteger(major) ? major : major.toFixed(digits)} ${currency}`;
}

function typedIn(fact: Fact, locale: string, parts: ReadonlySet<MomentPart>): Typed | undefined {
  if (Array.isArray(fact)) {
    const names = fact.map((one: Fact) => typedIn(one, locale, parts));
    return names.every((name) => typeof name === 'string') ? names : undefined;
  }
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number' || typeof fact === 'boolean') return String(fact);
  if (isTagged(fact, 'money')) return typedMoney(fact);
  if (isTagged(fact, 'moment')) {
    const said = [parts.has('date') ? fact.date : undefined, parts.has('time') ? fact.time : undefined];
    return said.filter((part) => part !== undefined).join(' ') || fact.date;
  }
  if (isTagged(fact, 'clock')) return fact.time;
  if (isTagged(fact, 'link')) return fact.href;
  return isTagged(fact, 'localized') ? localizedText(fact.texts, locale) : undefined;
}

function isSame(typed: Typed, fact: Fact, locale: string): boolean {
  if (typeof typed !== 'string') {
    return (
      Array.isArray(fact) &&
      fact.length === typed.length &&
      typed.every((name, index) => isSame(name, fact[index] as Fact, locale))
    );
  }
  if (typeof fact === 'number') return Number(typed.replace(',', '.')) === fact;
  if (isTagged(fact, 'money')) {
    const amount = parseMoney(typed);
    return typeof amount === 'object' && amount.minor === fact.minor && amount.currency === fact.currency;
  }
  if (isTagged(fact, 'moment'))
    return typed.split(/[ T]/).every((part) => part === fact.date || part === fact.time);
  return typed === typedIn(fact, locale, new Set());
}

function isByLocale(fact: Fact): boolean {
  if (Array.isArray(fact)) return fact.some(isByLocale);
  return isTagged(fact, 'localized') && Object.keys((fact as Localized).texts).some((key) => key !== '*');
}
