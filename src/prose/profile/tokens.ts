/** Texts as the profile reads them: sentences, and words with their parts, each with its place. */
import { plainLetters, withoutQuotes } from '../mask.ts';
import { sentencesOf } from '../sentences.ts';
import { wordsOf } from '../words.ts';
import type { ProfileLanguage, WordClass } from './language.ts';

/** A stretch of one of the texts. */
export interface Spot {
  /** Which of the texts. */
  readonly text: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A word, or a part of one: “don’t” has two, at the place of the whole word. */
export interface Token extends Spot {
  /** Lower case, plain apostrophes. */
  readonly lower: string;
  /** Whether it goes on after a hyphen or an apostrophe: “regarde-la”. */
  readonly joined: boolean;
  readonly isCapital: boolean;
}

export interface ReadSentence extends Spot {
  readonly tokens: readonly Token[];
  readonly classes: readonly WordClass[];
  /** With its closing marks; signs are plain, quoted speech is blank. */
  readonly plain: string;
}

export interface Reading {
  readonly language: ProfileLanguage;
  /** What is not quoted, with plain signs. */
  readonly plain: readonly string[];
  readonly sentences: readonly ReadSentence[];
  /** Words as people count them, and the parts that rates are reckoned by. */
  readonly words: number;
  readonly parts: number;
}

/** What others say, in quotes, is passed by. */
export function readTexts(texts: readonly string[], language: ProfileLanguage): Reading {
  const plain = texts.map((text) => withoutQuotes(plainLetters(text)));
  const sentences: ReadSentence[] = [];
  let words = 0;
  let parts = 0;
  for (const [text, whole] of plain.entries()) {
    for (const sentence of sentencesOf(whole, language.code)) {
      const tokens: Token[] = [];
      for (const word of wordsOf(sentence.text)) {
        words += 1;
        const place = { text, start: sentence.start + word.start, end: sentence.start + word.end };
        const isCapital = /^\p{Lu}/u.test(word.text);
        for (const [index, lower] of language.partsOf(word.text.toLowerCase()).entries())
          tokens.push({ ...place, lower, joined: index > 0, isCapital });
      }
      if (tokens.length === 0) continue;
      parts += tokens.length;
      const { start, end } = sentence;
      sentences.push({
        text,
        start,
        end,
        tokens,
        classes: language.classify(tokens),
        plain: sentence.text,
      });
    }
  }
  return { language, plain, sentences, words, parts };
}
