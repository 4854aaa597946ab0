/**
 * Signs that a font need not have. Spaces are an advance without a glyph and a no-break hyphen is a hyphen, so
 * neither is missed; what steers lines and selectors has no ink. Everything else a font has, or lacks.
 */

/** Whether a font has a glyph for a character. */
export type HasGlyph = (character: string) => boolean;

/** In em, or as wide as the sign named: what digits and points line up with. */
type SpaceWidth = number | { readonly of: string };

/**
 * Spaces that fonts seldom have. U+202F of 0.14 em stands before ; ! ? in French: a quarter em or more looks like
 * a gap at headline sizes. U+2009 and U+200A are a little under Unicode's fifth and eighth of an em, for the same
 * reason; the others are as wide as Unicode's names say.
 */
const SPACES: ReadonlyMap<string, SpaceWidth> = new Map<string, SpaceWidth>([
  ['\u202f', 0.14],
  ['\u2009', 0.17],
  ['\u200a', 0.1],
  ['\u2000', 0.5],
  ['\u2001', 1],
  ['\u2002', 0.5],
  ['\u2003', 1],
  ['\u2004', 1 / 3],
  ['\u2005', 1 / 4],
  ['\u2006', 1 / 6],
  ['\u2007', { of: '0' }],
  ['\u2008', { of: '.' }],
  ['\u205f', 4 / 18],
  ['\u3000', 1],
]);
const spaces = [...SPACES.keys()].join('');

/** Where a text is parted around its drawn spaces; they stay among the parts. */
export const aroundSpaces = new RegExp(`([${spaces}])`, 'u');
const isSpace = new RegExp(`^[${spaces}]$`, 'u');

/** Joiners, selectors, marks of direction, soft hyphens and controls: no ink, and another rule's matter. */
export const withoutInk = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/gu;
const isWithoutInk = new RegExp(`^${withoutInk.source}$`, 'u');

/** The width of a drawn space in em; undefined for every other character. `widthOf`: of another sign, in em. */
export function drawnSpaceEm(
  character: string,
  widthEmOf: (character: string) => number,
): number | undefined {
  const width = SPACES.get(character);
  return typeof width === 'object' ? widthEmOf(width.of) : width;
}

export function isDrawnSpace(character: string): boolean {
  return isSpace.test(character);
}

/**
 * The character as this font draws it: itself, or the hyphen or space that stands in for it. Empty for what has
 * no ink; undefined for what the font lacks.
 */
export function drawnAs(character: string, has: HasGlyph): string | undefined {
  if (isWithoutInk.test(character)) return '';
  if (has(character)) return character;
  if (character === '\u00a0') return ' ';
  if (character === '\u2010') return '-';
  if (character === '\u2011') return has('\u2010') ? '\u2010' : '-';
  return undefined;
}

export interface Drawable {
  /** What the font can draw of the text, ready to be shaped. Drawn spaces are no part of it. */
  readonly text: string;
  /** What it lacks, as a reader sees it: a family emoji is one sign, and so is a letter with its accents. */
  readonly missing: readonly string[];
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits a text into what a font can draw and what it lacks. A letter typed apart from its accent is put together. */
export function drawable(text: string, has: HasGlyph): Drawable {
  let drawn = '';
  for (const character of text) {
    const one = drawnAs(character, has);
    if (one === undefined) return byClusters(text, has);
    drawn += one;
  }
  return { text: drawn, missing: [] };
}

function byClusters(text: string, has: HasGlyph): Drawable {
  let drawn = '';
  const missing = new Set<string>();
  for (const { segment } of clusters.segment(text)) {
    const one = wholly(segment, has) ?? wholly(segment.normalize('NFC'), has);
    if (one === undefined) missing.add(segment);
    else drawn += one;
  }
  return { text: drawn, missing: [...missing] };
}

function wholly(cluster: string, has: HasGlyph): string | undefined {
  const parts = Array.from(cluster, (character) => (isSpace.test(character) ? '' : drawnAs(character, has)));
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** `“☂” (U+2602), “é̱” (U+00E9 U+0331)`: as it shows and as it is written down. */
export function nameSigns(signs: Iterable<string>): string {
  const named = Array.from(new Set(signs), (sign) => {
    const points = Array.from(sign, (one) => one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0'));
    return `“${sign}” (${points.map((point) => `U+${point}`).join(' ')})`;
  });
  return new Intl.ListFormat('en-GB').format(named);
}
