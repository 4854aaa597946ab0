/** Wordings of a brand's lists, found in a text: whole words, any case, “*” for the rest of a word. */
import { plainLetters } from './mask.ts';

export interface FoundWording {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const patterns = new Map<string, RegExp>();
const letterOrDigit = /[\p{L}\p{N}_]/u;

/** Every place where the wording stands. Typographic apostrophes and spaces equal plain ones. */
export function findWording(text: string, wording: string): readonly FoundWording[] {
  const plain = plainOf(text);
  const found: FoundWording[] = [];
  for (const match of plain.matchAll(patternOf(wording))) {
    const start = match.index;
    const end = start + match[0].length;
    if (isInWord(plain, start - 1) || isInWord(plain, end)) continue;
    found.push({ start, end, text: text.slice(start, end) });
  }
  return found;
}

let last = { text: '', plain: '' };

/** Lists of wordings are looked for in one text after the other: its plain letters are kept until the next. */
function plainOf(text: string): string {
  if (last.text !== text) last = { text, plain: plainLetters(text) };
  return last.plain;
}

function isInWord(text: string, index: number): boolean {
  return letterOrDigit.test(text.charAt(index));
}

/**
 * Linear in the text: only literals, one class and no nested repetition. Without `\p{…}`, which costs a
 * millisecond of compiling for each pattern (measured); the edges of words are looked at outside.
 */
function patternOf(wording: string): RegExp {
  const known = patterns.get(wording);
  if (known) return known;
  const body = plainLetters(wording.trim())
    .split(/(\*|\s+)/)
    .map((part) => {
      if (part === '*') return String.raw`[^\s.,;:!?…()«»“”"'/]{0,40}`;
      return /^\s+$/.test(part) ? ' +' : part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
    })
    .join('');
  const pattern = new RegExp(body, 'giu');
  patterns.set(wording, pattern);
  return pattern;
}
