/**
 * Words one slip away from a misspelt one: two letters swapped, an accent, a letter too many, another letter, one missing.
 * Hunspell's own suggestions stop at a clock, and would not be the same in each run.
 */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœ'];
const ACCENTS = ['aàâä', 'cç', 'eéèêë', 'iîï', 'oôö', 'uùûü'].map((set) => [...set]);

/** Lets through what `isWord` knows, the likeliest slip first; at most `most`. */
export function nearWords(
  word: string,
  isWord: (candidate: string) => boolean,
  most: number,
): readonly string[] {
  const found = new Set<string>();
  for (const candidate of candidates(word)) {
    if (candidate === word || !isWord(candidate)) continue;
    found.add(candidate);
    if (found.size === most) break;
  }
  return [...found];
}

function* candidates(word: string): Generator<string> {
  const letters = [...word];
  const without = (at: number, count: number, ...put: string[]) =>
    [...letters.slice(0, at), ...put, ...letters.slice(at + count)].join('');
  for (const [at, letter] of letters.entries())
    if (at + 1 < letters.length) yield without(at, 2, letters[at + 1]!, letter);
  for (const [at, letter] of letters.entries())
    for (const other of ACCENTS.find((set) => set.includes(letter)) ?? []) yield without(at, 1, other);
  for (const at of letters.keys()) yield without(at, 1);
  for (let at = 0; at <= letters.length; at++) for (const letter of LETTERS) yield without(at, 0, letter);
  for (const at of letters.keys()) for (const letter of LETTERS) yield without(at, 1, letter);
}
