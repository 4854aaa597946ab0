/**
 * One font of one PDF: takes lines as the layout shaped them and hands out the codes of the embedded glyphs.
 *
 * A code belongs to a glyph and the letters it stands for, not to the glyph alone. So a hyphen that was typed as
 * U+2011, or a space drawn for U+202F, reads back as what the author's text holds, in every reader.
 */
import type { Font, Glyph } from 'fontkit';
import { aroundSpaces, isDrawnSpace, withoutInk } from '../fonts/signs.ts';
import type { Face } from '../fonts.ts';
import { type Setting, type ShapedGlyph, shape } from '../shape.ts';
import type { PdfDocument, PdfEmbeddedFont } from './pdfkit.ts';

export interface CodedGlyph {
  /** Code in the embedded subset. */
  readonly code: number;
  /** From the start of the line, in points. */
  readonly x: number;
  /** Above the baseline, in points. */
  readonly y: number;
  /** To where the next glyph would start by the font's own width table, in points. */
  readonly width: number;
  /** Code points it stands for. */
  readonly letters: readonly number[];
  /** A space so narrow that readers overlook it. */
  readonly narrow: boolean;
}

export class PdfFace {
  /** Letters for which the font has no glyph. */
  readonly missing = new Set<string>();
  readonly #face: Face;
  readonly #embedded: PdfEmbeddedFont;
  readonly #codes = new Map<string, number>();

  /** `plain` is the same font as TTF or OTF: fontkit shapes WOFF2 but cannot subset it. Glyph ids are the same. */
  constructor(document: PdfDocument, face: Face, plain: Font) {
    this.#face = face;
    document.font(plain);
    this.#embedded = document._font;
    // pdfkit leaves the width of glyph 0 in font units; preflight tools call that an inconsistent width.
    this.#embedded.widths[0] = this.#embedded.widths[0]! * this.#embedded.scale;
  }

  /** Name of the font resource; registers it with the page. */
  use(document: PdfDocument): string {
    document.page.fonts[this.#embedded.id] ??= this.#embedded.ref();
    return this.#embedded.id;
  }

  line(text: string, setting: Setting): readonly CodedGlyph[] {
    const out: CodedGlyph[] = [];
    let x = 0;
    // The text layer is easier to search without signs that have no ink.
    for (const part of text.replace(withoutInk, '').split(aroundSpaces)) {
      if (part === '') continue;
      // Layout draws it as an advance without a glyph; here it needs one to carry the letter.
      const space = isDrawnSpace(part);
      const shaped = shape(this.#face, part, setting);
      for (const letter of shaped.missing) this.missing.add(letter);
      const { glyphs } = space ? shape(this.#face, ' ', { ...setting, tracking: 0 }) : shaped;
      const letters = space ? [[part.codePointAt(0)!]] : lettersOf(glyphs, part, shaped.missing);
      glyphs.forEach((one, index) => {
        out.push({
          code: this.#code(one.glyph, letters[index]!),
          x: x + one.x,
          y: one.y,
          width: one.glyph.advanceWidth * one.scale,
          letters: letters[index]!,
          narrow: space,
        });
      });
      x += shaped.width;
    }
    return out;
  }

  #code(glyph: Glyph, letters: readonly number[]): number {
    const key = `${glyph.id}:${letters.join(',')}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const { subset, widths, unicode, scale } = this.#embedded;
    const code = subset.glyphs.length;
    subset.glyphs.push(glyph.id);
    subset.mapping[glyph.id] ??= code;
    widths[code] = glyph.advanceWidth * scale;
    unicode[code] = letters;
    this.#codes.set(key, code);
    return code;
  }
}

/**
 * The letters that each glyph stands for. fontkit keeps one object for a glyph and with it the letters of its first
 * use, so only their number can be trusted: it says how many letters of the text a ligature took.
 */
function lettersOf(
  glyphs: readonly ShapedGlyph[],
  text: string,
  missing: readonly string[],
): (readonly number[])[] {
  const points = Array.from(text)
    .filter((letter) => !missing.includes(letter))
    .map((letter) => letter.codePointAt(0)!);
  const counts = glyphs.map(({ glyph }) => Math.max(1, glyph.codePoints.length));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total !== points.length) return glyphs.map(({ glyph }) => glyph.codePoints);
  let at = 0;
  return counts.map((count) => {
    at += count;
    return points.slice(at - count, at);
  });
}
