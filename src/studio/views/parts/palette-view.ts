/** The colours of a brand as a strip: a drawing, so that no page needs a style of its own. */
import type { Brand } from '../../../brand/brand.ts';
import { html, type Markup } from '../markup.ts';

const SHOWN = 8;
const WIDTH = 100;

export function paletteView({ tokens }: Brand): Markup {
  const hexes = [...new Set(Object.values(tokens.colors).map(({ hex }) => hex))].slice(0, SHOWN);
  const width = WIDTH / hexes.length;
  return html`<svg class="palette" viewBox="0 0 ${WIDTH} 4" preserveAspectRatio="none" aria-hidden="true">${hexes.map(
    (hex, index) =>
      html`<rect x="${(index * width).toFixed(3)}" y="0" width="${(width + 0.05).toFixed(3)}" height="4" fill="${hex}"/>`,
  )}</svg>`;
}
