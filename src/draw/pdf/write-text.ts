/** One line of text as live, selectable letters, each where the layout put it. */
import type { TextItem } from '../display-list.ts';
import { type Ink, inkOperators, isBlackOnly } from './ink.ts';
import { overprintState } from './overprint.ts';
import type { CodedGlyph, PdfFace } from './pdf-face.ts';
import { number, type PdfDocument } from './pdfkit.ts';

/** The page's y runs downwards; the text matrix turns the letters upright again. */
export function writeText(document: PdfDocument, item: TextItem, face: PdfFace, ink: Ink): void {
  const glyphs = face.line(item.text, item);
  if (glyphs.length === 0) return;
  const overprint = isBlackOnly(ink) && ink.overprint !== false ? `/${overprintState(document)} gs ` : '';
  document.addContent(
    [
      `q ${overprint}${inkOperators(document, ink, 'fill')}`,
      `BT /${face.use(document)} ${number(item.size)} Tf`,
      `1 0 0 -1 ${number(item.x)} ${number(item.baseline)} Tm`,
      ...showing(glyphs, item.size),
      'ET Q',
    ].join('\n'),
  );
}

/**
 * `TJ` takes codes in hexadecimal, and between them how far to step back, in 1/1000 of the size, wherever the next
 * glyph does not stand where the last one's width ends: kerning, tracking, drawn spaces. `Ts` lifts a mark.
 *
 * A reader guesses spaces from gaps and overlooks one of 0.14 em, even where a glyph says U+202F (poppler), so such
 * a space and the letter after it say their text outright.
 */
function showing(glyphs: readonly CodedGlyph[], size: number): string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  let codes = '';
  let rise = 0;
  let pen = 0;
  let spanned = 0;
  const closeCodes = () => {
    if (codes !== '') parts.push(`<${codes}>`);
    codes = '';
  };
  const closeLine = () => {
    closeCodes();
    if (parts.length > 0) lines.push(`[${parts.join(' ')}] TJ`);
    parts = [];
  };
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.narrow && spanned === 0) {
      closeLine();
      const span = glyphs.slice(index, index + 2);
      lines.push(`/Span <</ActualText <${utf16(span)}>>> BDC`);
      spanned = span.length;
    }
    if (glyph.y !== rise) {
      closeLine();
      lines.push(`${number(glyph.y)} Ts`);
      rise = glyph.y;
    }
    // Rounded to 1/100 of a thousandth, and the rest carried on, so that errors do not add up along a line.
    const step = Math.round(((pen - glyph.x) * 1000 * 100) / size) / 100;
    if (step !== 0) {
      closeCodes();
      parts.push(number(step));
      pen -= (step * size) / 1000;
    }
    codes += glyph.code.toString(16).padStart(4, '0');
    pen += glyph.width;
    if (spanned > 0 && --spanned === 0) {
      closeLine();
      lines.push('EMC');
    }
  }
  closeLine();
  if (rise !== 0) lines.push('0 Ts');
  return lines;
}

/** Big-endian with its mark, as PDF wants Unicode text, in hexadecimal. */
function utf16(glyphs: readonly CodedGlyph[]): string {
  const text = String.fromCodePoint(...glyphs.flatMap((glyph) => glyph.letters));
  return `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`;
}
