/** Which characters a page shows, so that no more of its fonts is shipped. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Figures with which `page.css` counts steps and items, and the point after them. */
const COUNTED = '0123456789.';

/**
 * Each once, in the order of their numbers: of the text, and of the words that stand where a picture does not load.
 * A letter typed apart from its accent counts as both and as the two put together, as browsers draw it. `body` is
 * HTML of our own, in which “>” ends tags only.
 */
export function lettersOf(body: string): string {
  const shown = body
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*?\balt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, hex: string | undefined, name: string) =>
      hex === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16)),
    );
  return letters(shown + COUNTED);
}

/** Characters of texts, each once and in the order of their numbers; no controls. */
export function letters(...texts: readonly string[]): string {
  const points = texts.flatMap((text) =>
    Array.from(text.normalize('NFC') + text, (letter) => letter.codePointAt(0)!),
  );
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  return String.fromCodePoint(...sorted).replace(/[\p{Cc}\p{Cs}]/gu, '');
}
