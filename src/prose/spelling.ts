/** Words against a dictionary: Hunspell as WebAssembly, with the dictionaries of LibreOffice that ship as packages. */
import type { Hunspell } from 'hunspell-wasm';
import { nearWords } from './near-words.ts';
import { variantOf } from './variants.ts';
import { isLetters, type Word, wordsOf } from './words.ts';

export interface Speller {
  /** Words that no dictionary has. `own` are the brand's words in small letters, that count as right. */
  wrong(text: string, own: ReadonlySet<string>): readonly Word[];
  /** What may have been meant, the likeliest first; at most `most`. */
  suggestions(word: string, most: number): readonly string[];
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
    const other = code === 'en' ? variantOf(word) : undefined;
    return other !== undefined && isKnown(other.other);
  };
  const parts = code === 'fr' ? frenchParts : englishParts;
  return {
    wrong(text, own) {
      const isMine = (word: string) => own.has(word.toLowerCase());
      return wordsOf(text).filter((word) => {
        if (!isLetters(word) || word.text.length < 2 || isProper(word, text)) return false;
        const plain = word.text.replaceAll('’', "'");
        if (particles.has(plain)) return false;
        if (isMine(plain) || isRight(plain)) return false;
        return !parts(plain).every((part) => part.length < 2 || isMine(part) || isRight(part));
      });
    },
    suggestions: (word, most) => nearWords(word.replaceAll('’', "'"), isKnown, most),
  };
}

/** Little words of foreign names: “25 de Abril”, “van Gogh”. */
const particles = new Set('da de del der di do dos du el la las le los van von zu y'.split(' '));

/** Names and initials are nobody's spelling: capitals inside a sentence, and words in capitals. */
function isProper({ text: word, start }: Word, text: string): boolean {
  if (!/^\p{Lu}/u.test(word.replace(/^\p{L}['’]/u, ''))) return false;
  if (word === word.toUpperCase()) return true;
  const before = text.slice(0, start).trimEnd();
  // A name alone: who said it, what a city is called.
  if (before === '' && word === text.trim()) return true;
  return before !== '' && !/[.!?…:«“"\uFFFC–—]$/u.test(before);
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
