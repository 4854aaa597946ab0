/** How far the ink of a number begins inside its box, so that “89 €” stands on the margin like the words under it. */
import type { Brand } from '../../brand/brand.ts';
import { fontsOf } from '../../draw/fonts.ts';
import { shape } from '../../draw/shape.ts';
import { textStyle } from '../../draw/text-style.ts';
import { plainText, type Text } from '../../ir/text.ts';

/** A `style` attribute with `--ink-left` and `--ink-right` in em of the figure; empty for a figure without ink. */
export function figureInk(text: Text, brand: Brand): string {
  const style = textStyle(brand, 'figure', 1);
  const { glyphs } = shape(fontsOf(brand.fonts).face(style.font), plainText(text), style);
  const drawn = glyphs.filter(({ glyph }) => glyph.bbox.maxX > glyph.bbox.minX);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return '';
  const em = (value: number) => `${Math.round(value * 1000) / 1000}em`;
  // The tracking after the last letter belongs to the box, not to the ink.
  const right = last.advance - last.glyph.bbox.maxX * last.scale;
  return ` style="--ink-left:${em(first.glyph.bbox.minX * first.scale)};--ink-right:${em(right)}"`;
}
