/** Anchors of the report. Paths hold signs that an id may not; each becomes its code point. */
export function pieceId(path: string): string {
  return `piece-${path.replace(/[^a-zA-Z0-9-]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}`)}`;
}
