/** What a text and a list of what it should say do not share, whatever the order and the typography. */
import type { Mark } from '../../ir/artifact.ts';
import { bareWords, signsOf } from '../../parse/same-words.ts';

export interface WordsApart {
  /** Of `says`, what the text does not have. */
  readonly missing: readonly Pick<Mark, 'text' | 'at'>[];
  /** The first words of the text that none of `says` has. */
  readonly unsaid?: string;
}

/** Stands where words have been found, so that what is left on both sides of them does not grow together. */
const taken = '\0';

/** The longest are looked for first: “20 %” is also a part of “−20 % sur tout”. */
export function wordsApart(says: readonly Pick<Mark, 'text' | 'at'>[], text: string): WordsApart {
  const whole = text.normalize('NFC');
  const signs = signsOf(whole);
  let left = signs.map(({ sign }) => sign).join('');
  const missing: Pick<Mark, 'text' | 'at'>[] = [];
  const bySize = says
    .map((one) => ({ one, bare: bareWords(one.text) }))
    .sort((a, b) => b.bare.length - a.bare.length);
  for (const { one, bare } of bySize) {
    if (bare === '') continue;
    const at = left.indexOf(bare);
    if (at < 0) missing.push(one);
    else left = left.slice(0, at) + taken.repeat([...bare].length) + left.slice(at + bare.length);
  }
  // Signs alone are bullets and rules of the drawing.
  const rest = /[^\0]*[\p{L}\p{N}][^\0]*/u.exec(left);
  if (!rest) return { missing };
  const before = [...left.slice(0, rest.index)].length;
  const [first, last] = [signs[before], signs[before + [...rest[0]].length - 1]];
  return { missing, unsaid: first && last ? whole.slice(first.start, last.end) : rest[0] };
}
