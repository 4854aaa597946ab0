/**
 * How easily a text is read, from the lengths of its sentences and words. Higher is easier, 60 to 70 is plain.
 * English: Flesch (1948). French: Kandel and Moles (1958). German: Amstad (1978). Any other language: LIX of Björnsson
 * (1968), in which lower is easier, turned so that higher is easier as in the others.
 */
import { sentencesOf } from './sentences.ts';
import { countSyllables } from './syllables.ts';
import { isLetters, wordsOf } from './words.ts';

export interface Readability {
  /** About 0 to 100. */
  readonly score: number;
  readonly formula: 'Flesch' | 'Kandel-Moles' | 'Amstad' | 'LIX';
  readonly words: number;
  readonly wordsPerSentence: number;
  /** Share of words of more than six letters plus the words of a sentence. */
  readonly lix: number;
}

interface Formula {
  readonly name: Readability['formula'];
  readonly score: (wordsPerSentence: number, syllablesPerWord: number) => number;
}

const FORMULAS: Readonly<Record<string, Formula>> = {
  en: { name: 'Flesch', score: (sentence, word) => 206.835 - 1.015 * sentence - 84.6 * word },
  fr: { name: 'Kandel-Moles', score: (sentence, word) => 207 - 1.015 * sentence - 73.6 * word },
  de: { name: 'Amstad', score: (sentence, word) => 180 - sentence - 58.5 * word },
};

/** Letters of a word that Björnsson calls long, and more. */
const LONG_LETTERS = 7;

/** Undefined where there is no word. */
export function readabilityOf(texts: readonly string[], language: string): Readability | undefined {
  let sentences = 0;
  let words = 0;
  let long = 0;
  let syllables = 0;
  for (const text of texts) {
    sentences += sentencesOf(text, language).length;
    for (const word of wordsOf(text)) {
      words += 1;
      if (!isLetters(word)) {
        syllables += 1;
        continue;
      }
      if (word.text.length >= LONG_LETTERS) long += 1;
      syllables += countSyllables(word.text, language);
    }
  }
  if (words === 0 || sentences === 0) return undefined;
  const wordsPerSentence = words / sentences;
  const lix = wordsPerSentence + (100 * long) / words;
  const formula = FORMULAS[language.split('-')[0]!];
  return {
    score: formula ? formula.score(wordsPerSentence, syllables / words) : 100 - lix,
    formula: formula?.name ?? 'LIX',
    words,
    wordsPerSentence,
    lix,
  };
}
