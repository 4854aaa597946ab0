/** Words of a text with their places. */

export interface Word {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A figure is a word, and so is an expression's placeholder; “jusqu’au” and “cut-price” are one. */
const word = /[\p{L}\p{M}\p{N}\uFFFC]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** Several rules read one text after the other: its words are kept until the next. */
export function wordsOf(text: string): readonly Word[] {
  if (last.text === text) return last.words;
  const words = Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
  last = { text, words };
  return words;
}

/** Letters alone: no figure, no placeholder of an expression. */
export function isLetters({ text }: Word): boolean {
  return /^[\p{L}\p{M}'’-]+$/u.test(text);
}
