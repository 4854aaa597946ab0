/** Offer codes in running words: capitals with at least one figure, `FLEUR20`. */
const pattern = /(?<![\p{L}\d_/#@-])(?=[A-Z0-9]*\d)(?=\d*[A-Z]{2})[A-Z0-9]{4,24}(?![\p{L}\d_-])/gu;

/** Keys `text:FLEUR20`, as a bare fact has. */
export function codesIn(plain: string): readonly { key: string; start: number; end: number }[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    key: `text:${match[0]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
