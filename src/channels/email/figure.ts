/** “−20 %”, “89 €”, “20% off” as one sign, as text that mail clients can set. */
import type { Lockup } from '../../brand/pictures.ts';
import { wordsHtml } from '../../draw/html.ts';
import type { Text } from '../../ir/text.ts';
import type { Surface } from './look.ts';
import { type Pen, typeCss } from './pen.ts';

/** The paragraph of a figure. The percent sign is smaller where the brand says so; words go to their own line. */
export function figureHtml(text: Text, pen: Pen, on: Surface, below: number): string {
  const { look, marker } = pen;
  const { lockup } = look.brand.layouts;
  const words = `display:block;${typeCss({ ...look.type(lockup.wordsRole), lineHeight: 1.1 }, look.sizes.title[1])}`;
  const inner = text
    .map((run) => marker.run(run, lockUp(wordsHtml(run.text), look.sizes.figure[1], lockup, words), 'offer'))
    .join('');
  const attributes = pen.type({ role: 'figure', size: look.sizes.figure, color: on.accent, below });
  return `<p${attributes}><span style="white-space:nowrap">${inner}</span></p>`;
}

/** About how wide a space is, in em. A space is set in the size that makes it as wide as the brand wishes. */
const SPACE_EM = 0.25;

function lockUp(html: string, sizePx: number, lockup: Lockup, wordsStyle: string): string {
  const span = (em: number, inner: string) =>
    inner === '' ? '' : `<span style="font-size:${Math.round(em * 1000) / 1000}em">${inner}</span>`;
  const space = (em: number, inner: string) => span(Math.min(1, em / SPACE_EM), inner);
  const currency = sizePx >= lockup.currencySpaceFrom ? (lockup.currencySpaceEm ?? SPACE_EM) : SPACE_EM;
  return html
    .replace(
      /([\u00a0\u202f]?)%/g,
      (_, gap: string) => space(lockup.unitGapEm, gap) + span(lockup.unitScale, '%'),
    )
    .replace(/([\u00a0\u202f])(?=\p{Sc})/gu, (_, gap: string) => space(currency, gap))
    .replace(/ (\p{L}[\p{L} ]*)$/u, (_, words: string) => ` <span style="${wordsStyle}">${words}</span>`);
}
