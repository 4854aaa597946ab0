/** Wordings of a brand's lists, found in a text: whole words, any case, “*” for the rest of a word. */
import { once } from '../source/once.ts';
import { plainLetters } from './mask.ts';

export interface FoundWording {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const letterOrDigit = /[\p{L}\p{N}_]/u;

/** Every place where the wording stands. Typographic apostrophes and spaces equal plain ones. */
export function findWording(text: string, wording: string): readonly FoundWording[] {
  const { plain, anyCase } = lettersOf(text);
  const found: FoundWording[] = [];
  // Most texts hold none of a list's wordings, and to look for letters costs far less than a pattern.
  if (!anyCase.includes(headOf(wording))) return found;
  for (const match of plain.matchAll(patternOf(wording))) {
    const start = match.index;
    const end = start + match[0].length;
    if (isInWord(plain, start - 1) || isInWord(plain, end)) continue;
    found.push({ start, end, text: text.slice(start, end) });
  }
  return found;
}

let last = { text: '', plain: '', anyCase: '' };

/** Lists of wordings are looked for in one text after the other: its plain letters are kept until the next. */
function lettersOf(text: string): typeof last {
  if (last.text !== text) {
    const plain = plainLetters(text);
    last = { text, plain, anyCase: caseless(plain) };
  }
  return last;
}

/** What is equal but for its case becomes equal. */
function caseless(text: string): string {
  return text.toLowerCase().toUpperCase();
}

/** The letters with which every find begins. */
const headOf = once((wording) => caseless(/^[^*\s]*/.exec(plainLetters(wording.trim()))![0]));

function isInWord(text: string, index: number): boolean {
  return letterOrDigit.test(text.charAt(index));
}

/**
 * Linear in the text: only literals, one class and no nested repetition. Without `\p{…}`, which costs a
 * millisecond of compiling for each pattern (measured); the edges of words are looked at outside.
 */
const patternOf = once((wording): RegExp => {
  const body = plainLetters(wording.trim())
    .split(/(\*|\s+)/)
    .map((part) => {
      if (part === '*') return String.raw`[^\s.,;:!?…()«»“”"'/]{0,40}`;
      return /^\s+$/.test(part) ? ' +' : part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
    })
    .join('');
  return new RegExp(body, 'giu');
});
