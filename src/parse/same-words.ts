/**
 * Whether two texts say the same words, whoever set them: spaces, quotes and dashes of typography aside. Words that a
 * designer copied from a picture, or typed with an ordinary keyboard, are held against those that would be set.
 */

/** One letter or sign of a text, and where it stands in it. Three dots and an ellipsis are the same three signs. */
export interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

const plain: ReadonlyMap<string, string> = new Map([
  ...[...'’‘ʼ'].map((sign) => [sign, "'"] as const),
  ...[...'“”„«»'].map((sign) => [sign, '"'] as const),
  ...[...'‐‑‒–—−'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
]);

/** Spaces of every kind, and what takes no room: soft hyphens, joiners, variation selectors. */
const unseen = /^(?:\s|\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0e|\ufe0f)$/u;

export function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const letter of text) {
    const [start, end] = [at, at + letter.length];
    at = end;
    if (unseen.test(letter)) continue;
    for (const sign of plain.get(letter) ?? letter) signs.push({ sign, start, end });
  }
  return signs;
}

/** The signs alone, to be compared. */
export function bareWords(text: string): string {
  return signsOf(text.normalize('NFC'))
    .map(({ sign }) => sign)
    .join('');
}

export function sameWords(one: string, other: string): boolean {
  return bareWords(one) === bareWords(other);
}
