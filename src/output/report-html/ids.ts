/** Anchors of the report. Paths hold signs that an id may not; each becomes its code point. */
export function pieceId(path: string): string {
  return `piece-${plain(path)}`;
}

/** `key` is the brand’s and the campaign’s folder. */
export function campaignId(key: string): string {
  return `campaign-${plain(key)}`;
}

function plain(text: string): string {
  return text.replace(/[^a-zA-Z0-9-]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}`);
}
