/** Measures: what the tokens and the page layout of the brand say of air and corners, drawn at their size. */
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { type PageContext, plain } from '../context.ts';
import { bounded, type PortalBlock, part } from './block.ts';

/** A radius so large that any button is round. */
const ROUND_PX = 100;

export const spacing: PortalBlock = (context) => {
  const { brand, words } = context;
  // Corners have a part of their own below.
  const measures = Object.entries(brand.tokens.dimensionsPx).filter(([name]) => !name.startsWith('radius.'));
  const { shown, rest } = bounded(measures, limits.portalRows, context);
  const { page } = brand.layouts;
  const rows = [
    [words.spacing.width, [page.width]],
    [words.spacing.margin, page.margin],
    [words.spacing.gap, page.gap],
    [words.spacing.rhythm, page.rhythm],
  ] as const;
  return html`${
    shown.length > 0 &&
    part(
      words.spacing.tokens,
      html`<ul class="measures" role="list">${shown.map(([name, px]) => measure(name, px, context))}</ul>`,
      rest,
    )
  }
${part(
  words.spacing.page,
  html`<p class="note">${words.spacing.steps}</p><dl class="facts">${rows.map(([name, values]) => html`<div><dt>${name}</dt><dd>${values.map((one) => plain(one, context)).join(' · ')} px</dd></div>`)}</dl>`,
)}
${part(words.spacing.radii, html`<ul class="radii" role="list">${radius(words.spacing.button, brand.tokens.radiusPx.button, context)}${radius(words.spacing.tile, brand.tokens.radiusPx.tile, context)}</ul>`)}`;
};

function measure(name: string, px: number, context: PageContext): Markup {
  const width = Math.max(0, Math.min(px, 4000));
  return html`<li><span class="bar ${context.styles.of(`width:${width}px`)}"></span><span>${name}</span> <span class="note">${plain(px, context)} px</span></li>`;
}

function radius(name: string, px: number, context: PageContext): Markup {
  const { spacing: say } = context.words;
  const means = px === 0 ? say.square : px >= ROUND_PX ? say.round : `${plain(px, context)} px`;
  return html`<li><span class="corner ${context.styles.of(`border-radius:${Math.max(0, px)}px`)}"></span><span>${name}</span> <span class="note">${means}</span></li>`;
}
