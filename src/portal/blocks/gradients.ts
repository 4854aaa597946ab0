/** Colours that may run into each other: those that the rules allow. */
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import { bounded, part } from './block.ts';

/** Nothing for a brand without gradients: its do and don’t says so. */
export function gradients(context: PageContext): Markup | undefined {
  const { brand, words, styles } = context;
  const { gradients: all } = brand.rules.palette;
  if (all.length === 0) return undefined;
  const { shown, rest } = bounded(all, limits.portalRows, context);
  const items = shown.map((stops) => {
    const hexes = stops.flatMap((name) => brand.tokens.colors[name]?.hex ?? []);
    if (hexes.length < 2) return html``;
    const paint = styles.of(`background:linear-gradient(90deg,${hexes.join(',')})`);
    return html`<li><span class="plane ${paint}"></span><span class="plane-name">${words.palette.gradient(stops)}</span></li>`;
  });
  return part(words.palette.gradients, html`<ul class="gradients" role="list">${items}</ul>`, rest);
}
