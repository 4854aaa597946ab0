/** Words against a dictionary: Hunspell as WebAssembly, with the dictionaries of LibreOffice that ship as packages. */
import type { Hunspell } from 'hunspell-wasm';
import { calendarOf } from './calendar.ts';
import { nearWords } from './near-words.ts';
import { variantOf } from './variants.ts';
import { isLetters, type Word, wordsOf } from './words.ts';

export interface Speller {
  /** Words that no dictionary has. `own` are the brand's words in small letters, that count as right. */
  wrong(text: string, own: ReadonlySet<string>): readonly Word[];
  /** What may have been meant, the likeliest first; at most three. */
  suggestions(word: string): readonly string[];
}

/** By ISO 639. German is left out: its dictionaries are GPL, which a user may install and we may not ship. */
const dictionaries = { en: () => import('dictionary-en'), fr: () => import('dictionary-fr') } as const;

const loaded = new Map<string, Promise<Speller>>();

/** Undefined where there is no dictionary. Read when it is first asked for: 0.1 to 0.2 s and 80 MB (measured). */
export function spellerOf(language: string): Promise<Speller> | undefined {
  const code = language.split('-')[0] as keyof typeof dictionaries;
  if (!(code in dictionaries)) return undefined;
  const speller = loaded.get(code) ?? load(code);
  loaded.set(code, speller);
  return speller;
}

async function load(code: keyof typeof dictionaries): Promise<Speller> {
  const [{ createHunspellFromStrings }, { default: dictionary }] = await Promise.all([
    import('hunspell-wasm'),
    dictionaries[code](),
  ]);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return speller(code, await createHunspellFromStrings(text(dictionary.aff), text(dictionary.dic)));
}

/** Words one slip away; with `isDay`, of months and weekdays alone. */
type Near = (word: string, isDay: boolean) => readonly string[];

const MOST_NEAR = 3;

function speller(code: string, hunspell: Hunspell): Speller {
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const is = hunspell.testSpelling(word);
    known.set(word, is);
    return is;
  };
  const isRight = (word: string) => {
    if (isKnown(word)) return true;
    if (code !== 'en') return false;
    const other = variantOf(word);
    return (
      (other !== undefined && isKnown(other.other)) ||
      isKnown(withoutAccents(word)) ||
      isJoined(word, isKnown)
    );
  };
  const parts = code === 'fr' ? frenchParts : englishParts;
  const days = daysAndMonths(code);
  const found = new Map<string, readonly string[]>();
  const near: Near = (word, isDay) => {
    const key = `${word} ${isDay}`;
    const before = found.get(key);
    if (before) return before;
    const words = nearWords(
      word.replaceAll('’', "'"),
      isDay ? (other) => days.has(other) : isKnown,
      MOST_NEAR,
    );
    found.set(key, words);
    return words;
  };
  const verdicts = new Map<string, boolean>();
  const isFine = (plain: string) => {
    const before = verdicts.get(plain);
    if (before !== undefined) return before;
    const is = isRight(plain) || parts(plain).every((part) => part.length < 2 || isRight(part));
    verdicts.set(plain, is);
    return is;
  };
  return {
    wrong(text, own) {
      const isMine = (word: string) => own.has(word.toLowerCase());
      return wordsOf(text).filter((word) => {
        if (!isLetters(word) || word.text.length < 2 || isInitials(word)) return false;
        const plain = word.text.replaceAll('’', "'");
        if (isFine(plain) || particles.has(plain) || isMine(plain)) return false;
        if (parts(plain).every((part) => part.length < 2 || isMine(part) || isRight(part))) return false;
        return !isCapital(word) || !isName(word, text, near);
      });
    },
    suggestions: (word) => near(word, false),
  };
}

/** Little words of foreign names: “25 de Abril”, “van Gogh”. */
const particles = new Set('da de del der di do dos du el la las le los van von zu y'.split(' '));

function isInitials({ text }: Word): boolean {
  return text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text.replace(/^\p{L}['’]/u, ''));
}

/**
 * Names are nobody's spelling. A capital inside a sentence is one, but for months and weekdays; at its head, a word that
 * is one slip away from no other.
 */
function isName({ text: word, start }: Word, text: string, near: Near): boolean {
  const before = text.slice(0, start).trimEnd();
  // A name alone: who said it, what a city is called.
  if (before === '' && word === text.trim()) return true;
  if (particles.has(/\p{L}+$/u.exec(before)?.[0] ?? '')) return true;
  const opens = before === '' || /[.!?…:«“"\uFFFC–—]$/u.test(before);
  return near(word.toLowerCase(), !opens).length === 0;
}

function daysAndMonths(language: string): ReadonlySet<string> {
  const { months, weekdays } = calendarOf(language);
  return new Set([...months.keys(), ...weekdays.keys()].filter((name) => name.length > 4));
}

/** “café” is cafe in the English dictionary. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** Letters of each half of a word that English joins without asking: flatbread, choirbook. */
const HALF = 4;

function isJoined(word: string, isKnown: (word: string) => boolean): boolean {
  for (let at = HALF; at <= word.length - HALF; at++)
    if (isKnown(word.slice(0, at)) && isKnown(word.slice(at))) return true;
  return false;
}

/** “l'été” is été, “passe-nous” is passe and nous, “bien-être” its two words. */
function frenchParts(word: string): readonly string[] {
  const bare = word
    .replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'/iu, '')
    .replace(/-t-(?=(?:ils?|elles?|on)$)/iu, '-');
  return bare.split('-');
}

/** “store's” is store, “cut-price” its two words. */
function englishParts(word: string): readonly string[] {
  return word.replace(/'s?$/iu, '').split('-');
}
