/** Days and months as the interface says them. */
import type { InterfaceLanguage } from '../../words/language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** English is British: days before months, weeks from Monday. */
const TAGS: Readonly<Record<InterfaceLanguage, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `day`: `2027-04-07`. */
export function sayDay(
  day: string,
  language: InterfaceLanguage,
  options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' },
): string {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[language], { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  const said = format
    .formatToParts(new Date(`${day}T12:00:00Z`))
    // French counts the first of a month, and only that.
    .map(({ type, value }) => (type === 'day' && language === 'fr' && value === '1' ? '1er' : value))
    .join('');
  return said.replace(/(?<=\d(er)?) (?=\p{L})/u, '\u00a0');
}

/** From one day to another, without saying twice what both share: “30 mars – 18 avr. 2027”. */
export function saySpan(from: string, to: string, language: InterfaceLanguage): string {
  if (from === to) return sayDay(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = sameYear && from.slice(5, 7) === to.slice(5, 7);
  const first = sayDay(
    from,
    language,
    sameMonth
      ? { day: 'numeric' }
      : sameYear
        ? { day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short', year: 'numeric' },
  );
  return `${first} – ${sayDay(to, language)}`;
}

/** An hour as people write it: “8 h 30”, “8:30”. `time`: `08:30`. */
export function sayTime(time: string, language: InterfaceLanguage): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const two = String(minutes).padStart(2, '0');
  if (language === 'en') return `${hours}:${two}`;
  return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${two}`;
}

/** The name of a language in the interface's own, as it stands alone: with a capital. What is no tag stands as it was typed. */
export function sayLanguage(tag: string, language: InterfaceLanguage): string {
  const name = languageName(tag, TAGS[language]);
  return name.slice(0, 1).toLocaleUpperCase(TAGS[language]) + name.slice(1);
}

/** `Intl` throws at what cannot be a tag, and an address may hold anything. */
function languageName(tag: string, inTag: string): string {
  try {
    return new Intl.DisplayNames([inTag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
