/** “−20 %”, “89 €”, “20% off” as one sign, as text that mail clients can set. */
import type { Lockup } from '../../brand/pictures.ts';
import { wordsHtml } from '../../draw/html.ts';
import type { Text } from '../../ir/text.ts';
import type { Surface } from './look.ts';
import { type Pen, typeCss } from './pen.ts';

/** No family tried draws this space: it is set smaller instead, and stays in the text. */
const SPACES = '[\\u00a0\\u202f]';

/** The paragraph of a figure. The percent sign is smaller where the brand says so; words go to their own line. */
export function figureHtml(text: Text, pen: Pen, on: Surface, below: number): string {
  const { look, marker } = pen;
  const { lockup } = look.brand.layouts;
  const size = look.sizes.figure;
  const inner = text
    .map((run) => marker.run(run, lockUp(wordsHtml(run.text), size, lockup, wordsCss(pen, lockup)), 'offer'))
    .join('');
  const attributes = pen.type({
    role: 'figure',
    sizePx: size,
    color: on.accent,
    className: 's-figure',
    below,
  });
  return `<p${attributes}><span style="white-space:nowrap">${inner}</span></p>`;
}

function wordsCss(pen: Pen, lockup: Lockup): string {
  return `display:block;${typeCss(pen.look.type(lockup.wordsRole), pen.look.sizes.title)}`;
}

function lockUp(html: string, size: number, lockup: Lockup, wordsStyle: string): string {
  const em = (share: number) => `${Math.round(share * 1000) / 1000}em`;
  const money = size >= lockup.currencySpaceFrom ? (lockup.currencySpaceEm ?? 0.25) : 0.25;
  return html
    .replace(
      new RegExp(`(${SPACES}?)%`, 'g'),
      (_, space: string) => `<span style="font-size:${em(lockup.unitScale)}">${space}%</span>`,
    )
    .replace(
      new RegExp(`(${SPACES})(?=[€$£])`, 'g'),
      // A space is about a quarter of an em wide, so that it is set four times the width wished for.
      (_, space: string) => `<span style="font-size:${em(Math.min(1, money * 4))}">${space}</span>`,
    )
    .replace(/ (\p{L}[\p{L} ]*)$/u, (_, words: string) => ` <span style="${wordsStyle}">${words}</span>`);
}
