/** Languages by code. Adding one is a file and a row; a language without a row is read without lists. */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';

export const languages: Readonly<Record<string, Language>> = { de, en, fr };

const unknown: Language = {
  code: '',
  abbreviations: new Set(),
  vagueLabels: [],
  unsubscribe: [],
  today: [],
  tomorrow: [],
  claims: {},
  style: {},
  littleWords: new Set(),
  doubles: new Set(),
  persons: {},
};

/** The language of a BCP 47 tag: `fr-CA` is French. */
export function languageOf(tag: string): Language {
  return languages[tag.split('-')[0]!] ?? unknown;
}
