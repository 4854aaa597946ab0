/** A day in words. */
import type { InterfaceLanguage } from './words/words.ts';

const TAGS: Readonly<Record<InterfaceLanguage, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `14 septembre 2026`, `1er juin 2027`: `Intl` leaves the French “er” out. */
export function dayOf({ date }: { readonly date: string }, language: InterfaceLanguage): string {
  const day = new Date(`${date}T00:00:00Z`);
  const text = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
