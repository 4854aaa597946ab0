/** Which language a text is in, by its little words. */
import { languageOf, languages } from './languages/index.ts';
import { wordsOf } from './words.ts';

/** Fewer words prove nothing: titles and names are in any language. */
const LEAST_WORDS = 8;
/** Shares of little words: French and English prose has 0.35 to 0.55 of its own, and under 0.1 of the other's. */
const AT_HOME = 0.12;
const ABROAD = 0.25;

/** The ISO 639 code of the other language that a text is surely in; undefined where it is the declared one, or unsure. */
export function foreignLanguage(text: string, declared: string): string | undefined {
  const words = wordsOf(text).map((word) => word.text.toLowerCase());
  const own = languageOf(declared);
  if (words.length < LEAST_WORDS || own.littleWords.size === 0) return undefined;
  const share = (little: ReadonlySet<string>) =>
    words.filter((word) => little.has(word)).length / words.length;
  if (share(own.littleWords) >= AT_HOME) return undefined;
  return Object.values(languages).find(
    (other) => other.code !== own.code && share(other.littleWords) >= ABROAD,
  )?.code;
}
