/** The name as pieces can set it: without signs that the files of a brand’s families cannot draw. */
import type * as fontkit from 'fontkit';
import { plainLetters } from '../slug.ts';
import { facesOf } from './faces.ts';
import { type TypefaceId, typefaces } from './typefaces.ts';

/** What stands in for a name of which nothing can be drawn. */
const NAMELESS = 'Brand';

/** In a typeface of ours, of which a brand registers the western letters: “Łódź” is set as “Lódz”. */
export function spokenName(name: string, id: TypefaceId): string {
  const { text, display, displayWeight } = typefaces[id];
  return drawableName(name, [facesOf(text, 400)[0]!, facesOf(display, displayWeight)[0]!]);
}

/** A letter that one of the fonts lacks loses its accent, and is left out where that does not help. */
export function drawableName(name: string, fonts: readonly fontkit.Font[]): string {
  const isDrawn = (text: string) =>
    text !== '' && [...text].every((sign) => fonts.every((font) => hasSign(font, sign)));
  const words = [...name]
    .map((sign) => [sign, plainLetters(sign)].find(isDrawn) ?? (/\s/.test(sign) ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : NAMELESS;
}

function hasSign(font: fontkit.Font, sign: string): boolean {
  return font.hasGlyphForCodePoint(sign.codePointAt(0)!);
}
