/** Contrast and colours of pictures and sheets: drawn over each, and as a table beside it. */
import type { Brand } from '../../../brand/brand.ts';
import type { Region } from '../../../diagnostic.ts';
import { type ColorShare, type Legibility, legibilityOf, type TextContrast } from '../../state/legibility.ts';
import { pieceName, piecesOf, type ShownPiece } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { sayChannel } from '../../words/channels.ts';
import { panelWords } from '../../words/panels.ts';
import type { BoardPlace } from '../addresses.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { pictureOf } from '../parts/picture-view.ts';

export const overlays = ['contrast', 'palette'] as const;
export type Overlay = (typeof overlays)[number];

/** `artifacts`: of one locale. Pictures are looked at when the page is asked for. */
export async function looksPanel(
  artifacts: readonly ShownArtifact[],
  brand: Brand,
  overlay: Overlay,
  place: BoardPlace,
  context: PageContext,
): Promise<Markup> {
  const words = say(panelWords, context);
  const views: Markup[] = [];
  for (const piece of piecesOf(artifacts)) {
    const found = await legibilityOf(piece.artifact, brand);
    if (found && found[overlay === 'contrast' ? 'texts' : 'colors'].length > 0)
      views.push(pieceView(piece, found, overlay, context));
  }
  const choices = html`<nav class="choices" aria-label="${words.overlay}"><span>${words.overlay}</span>${overlays.map(
    (one) =>
      html`<a href="${context.to.panel?.(place, 'looks', { overlay: one }) ?? ''}"${one === overlay && html` aria-current="true"`}>${words[one]}</a> `,
  )}</nav>`;
  return html`${choices}${views.length === 0 ? html`<p class="none">${words.noPictures}</p>` : views}`;
}

function pieceView(piece: ShownPiece, found: Legibility, overlay: Overlay, context: PageContext): Markup {
  const { artifact } = piece;
  const title = `${sayChannel(artifact.channel, context.language)} · ${pieceName(artifact)}`;
  return html`<section class="looked" aria-label="${title}"><h2>${title}</h2><div class="beside"><div class="looked-at">${sightsOf(
    piece,
  ).map(
    ({ picture, page }) =>
      html`<span class="overlaid">${pictureOf(picture, context)}${overlaid(artifact, found, { overlay, page, language: context.language })}</span>`,
  )}</div>${overlay === 'contrast' ? contrastTable(found.texts, context) : paletteTable(found.colors, context)}</div></section>`;
}

/** A sheet is seen by the proofs of its sides. */
function sightsOf({ artifact, companions }: ShownPiece): { picture: ShownArtifact; page: number }[] {
  if (artifact.mime !== 'application/pdf') return [{ picture: artifact, page: 1 }];
  return companions
    .filter(({ data }) => data?.proof === true)
    .map((picture) => ({ picture, page: picture.data?.side === 'back' ? 2 : 1 }))
    .sort((a, b) => a.page - b.page);
}

function overlaid(
  { width = 0, height = 0 }: ShownArtifact,
  { texts, colors }: Legibility,
  {
    overlay,
    page,
    language,
  }: { readonly overlay: Overlay; readonly page: number; readonly language: string },
): Markup {
  const places =
    overlay === 'contrast'
      ? texts.flatMap((one) =>
          one.boxes.map((box, index) => ({
            box,
            name: index === 0 ? ratioOf(one, language) : '',
            tone: isEnough(one) ? 'good' : 'bad',
          })),
        )
      : colors.flatMap(({ token, box, share }) =>
          box
            ? [{ box, name: token ?? percentOf(share, language), tone: token === undefined ? 'bad' : 'good' }]
            : [],
        );
  const side = places.filter(({ box }) => (box.page ?? 1) === page);
  return html`<svg class="overlay" aria-hidden="true">${side.map(({ box, name, tone }) => placeView(box, name, tone, width, height))}</svg>`;
}

function placeView(box: Region, name: string, tone: string, width: number, height: number): Markup {
  const share = (length: number, whole: number) =>
    `${Math.round((10_000 * length) / Math.max(1, whole)) / 100}%`;
  const [x, y] = [share(box.x, width), share(box.y, height)];
  const room = name.length * 7 + 8;
  return html`<g class="${tone}"><rect x="${x}" y="${y}" width="${share(box.width, width)}" height="${share(box.height, height)}"/>${name !== '' && html`<svg x="${x}" y="${y}" class="flag"><rect class="label" x="0" y="-8" width="${room}" height="16" rx="3"/><text x="4" y="4">${name}</text></svg>`}</g>`;
}

function contrastTable(texts: readonly TextContrast[], context: PageContext): Markup {
  const words = say(panelWords, context);
  return html`<div class="table-room" tabindex="0" role="group" aria-label="${words.contrast}"><table><thead><tr><th scope="col">${words.text}</th><th scope="col">${words.colors}</th><th scope="col">${words.ratio}</th><th scope="col">${words.needs}</th></tr></thead><tbody>${texts.map(
    (one) =>
      html`<tr class="${isEnough(one) ? 'good' : 'bad'}"><td>${one.text}</td><td>${[one.ink, one.ground].filter((name) => name !== undefined).join(' / ')}</td><td class="number-cell"><b>${ratioOf(one, context.language)}</b> ${isEnough(one) ? words.passes : words.fails}</td><td class="number-cell">${numberIn(one.least, context.language)}</td></tr>`,
  )}</tbody></table></div>`;
}

function paletteTable(colors: readonly ColorShare[], context: PageContext): Markup {
  const words = say(panelWords, context);
  return html`<div class="table-room" tabindex="0" role="group" aria-label="${words.palette}"><table><thead><tr><th scope="col">${words.color}</th><th scope="col">${words.share}</th></tr></thead><tbody>${colors.map(
    ({ token, hex, share }) =>
      html`<tr class="${token === undefined ? 'bad' : 'good'}"><td><svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" fill="${hex}"/></svg> ${token ?? words.foreign} <code>${hex}</code></td><td class="number-cell">${percentOf(share, context.language)}</td></tr>`,
  )}</tbody></table></div>`;
}

function isEnough({ ratio, least }: TextContrast): boolean {
  return ratio >= least;
}

/** Rounded down: 4.49 is not 4.5. */
function ratioOf({ ratio }: TextContrast, language: string): string {
  return numberIn(Math.floor(ratio * 10) / 10, language);
}

function numberIn(value: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(value);
}

function percentOf(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1 }).format(share);
}
