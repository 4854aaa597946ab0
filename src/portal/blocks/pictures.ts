/** What the brand draws, as specimens. */
import { colorOf } from '../../brand/brand.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';
import type { Specimen } from '../files/pictures.ts';
import { type PortalBlock, part, unseen } from './block.ts';

export const pictures: PortalBlock = (context) => {
  const { words } = context;
  const { arrangements, drawings } = context.specimens;
  if (arrangements.length + drawings.length === 0) return undefined;
  return html`${
    arrangements.length > 0 &&
    part(
      words.pictures.arrangements,
      html`<ul class="pictures" role="list">${arrangements.map((one) => figure(one, context))}</ul>`,
    )
  }
${drawings.length > 0 && part(words.pictures.drawings, html`<ul class="drawings" role="list">${drawings.map((one) => figure(one, context))}</ul>`)}`;
};

/** The caption says what the picture is; its alternative text would only say it again. */
function figure(
  { kind, name, shows, ground, file }: Specimen,
  { brand, words, styles, up }: PageContext,
): Markup {
  const { width = 1, height = 1, path } = file;
  const isDrawing = kind === 'drawing';
  const paint = styles.of(`background:${colorOf(brand, ground).hex}`);
  const label = isDrawing
    ? name.replace(/^.*\//, '').replace(/\.svg$/, '')
    : [name, shows, words.pictures.on(ground)].filter(Boolean).join(', ');
  return html`<li><figure><span class="${isDrawing ? `drawn ${paint}` : 'pictured'}"><img src="${up}${path}" alt="" width="${Math.max(1, Math.round(width))}" height="${Math.max(1, Math.round(height))}" loading="lazy"></span>
<figcaption><span>${!isDrawing && html`${words.pictures.kinds[kind]}<br>`}${label}</span> <a href="${up}${path}" download>SVG${unseen(`, ${label}`)}</a></figcaption></figure></li>`;
}
