/** Words that stand twice in a row: “in the the store”. */
import { languageOf } from './languages/index.ts';
import { isLetters, type Word, wordsOf } from './words.ts';

export interface Doubled {
  readonly start: number;
  readonly end: number;
  /** The word, as its first stands. */
  readonly word: string;
}

/** Names (“Bora Bora”), words with a sign between them, and what the language says twice are left out. */
export function doubledWords(text: string, language: string): readonly Doubled[] {
  const { doubles } = languageOf(language);
  const words = wordsOf(text);
  return words.slice(1).flatMap((second, index) => {
    const first = words[index]!;
    if (!isSame(first, second) || !isLetters(first) || doubles.has(first.text.toLowerCase())) return [];
    if (!/^[ \u00A0]+$/.test(text.slice(first.end, second.start)) || isName(first, second)) return [];
    return [{ start: first.start, end: second.end, word: first.text }];
  });
}

function isSame(first: Word, second: Word): boolean {
  return first.text.toLowerCase() === second.text.toLowerCase();
}

function isName(first: Word, second: Word): boolean {
  return /^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(second.text) && first.text.length > 2;
}
