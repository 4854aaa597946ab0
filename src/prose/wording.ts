/** Wordings of a brand's lists, found in a text: whole words, any case, “*” for the rest of a word. */
import { plainLetters } from './mask.ts';

export interface FoundWording {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const patterns = new Map<string, RegExp>();

/** Every place where the wording stands. Typographic apostrophes and spaces equal plain ones. */
export function findWording(text: string, wording: string): readonly FoundWording[] {
  return [...plainLetters(text).matchAll(patternOf(wording))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: text.slice(match.index, match.index + match[0].length),
  }));
}

/** Linear in the text: only literals, one class and no nested repetition. */
function patternOf(wording: string): RegExp {
  const known = patterns.get(wording);
  if (known) return known;
  const body = plainLetters(wording.trim())
    .split(/(\*|\s+)/)
    .map((part) => {
      if (part === '*') return String.raw`[\p{L}\p{N}-]{0,40}`;
      return /^\s+$/.test(part) ? ' +' : part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
    })
    .join('');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_])${body}(?![\p{L}\p{N}_])`, 'giu');
  patterns.set(wording, pattern);
  return pattern;
}
