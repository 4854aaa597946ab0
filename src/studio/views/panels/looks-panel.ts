/** Contrast and colours of pictures and sheets: drawn over each, and as a table beside it. */
import type { Brand } from '../../../brand/brand.ts';
import { type ColorShare, type Legibility, legibilityOf, type TextContrast } from '../../state/legibility.ts';
import { pieceName, piecesOf, proofsOf, type ShownPiece, sideOf } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { sayChannel } from '../../words/channels.ts';
import { panelWords } from '../../words/panels.ts';
import { pieceWords } from '../../words/pieces.ts';
import type { BoardPlace } from '../addresses.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { isEnough, type Overlay, overlays, sayNumber, sayRatio, sayShare } from '../parts/contrast-words.ts';
import { overlayView } from '../parts/overlay-view.ts';
import { pictureOf } from '../parts/picture-view.ts';

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
    const found = await legibilityOf(piece.artifact, proofsOf(piece), brand);
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
  const { width = 0, height = 0 } = artifact;
  const title = `${sayChannel(artifact.channel, context.language)} · ${pieceName(artifact)}`;
  return html`<section class="looked" aria-label="${title}"><h2>${title}</h2><div class="beside"><div class="looked-at">${sightsOf(
    piece,
  ).map(
    ({ picture, page }) =>
      html`<span class="overlaid${artifact.mime === 'application/pdf' && ' is-sheet'}">${pictureOf(picture, context)}${overlayView(found, overlay, { x: 0, y: 0, width, height, page }, context)}</span>`,
  )}</div>${overlay === 'contrast' ? contrastTable(found.texts, context) : paletteTable(found.colors, context)}</div></section>`;
}

/** A sheet is seen by the proofs of its sides. */
function sightsOf(piece: ShownPiece): { picture: ShownArtifact; page: number }[] {
  if (piece.artifact.mime !== 'application/pdf') return [{ picture: piece.artifact, page: 1 }];
  return proofsOf(piece).map((picture) => ({ picture, page: sideOf(picture) }));
}

function contrastTable(texts: readonly TextContrast[], context: PageContext): Markup {
  const words = say(panelWords, context);
  return html`<div class="table-room" tabindex="0" role="group" aria-label="${words.contrast}"><table><thead><tr><th scope="col">${words.text}</th><th scope="col">${words.colors}</th><th scope="col">${words.ratio}</th><th scope="col">${words.needs}</th></tr></thead><tbody>${texts.map(
    (one) =>
      html`<tr class="${isEnough(one) ? 'good' : 'bad'}"><td>${one.text}</td><td>${[one.ink, one.ground].filter((name) => name !== undefined).join(' / ')}</td><td class="number-cell"><b>${sayRatio(one, context)}</b> ${isEnough(one) ? words.passes : words.fails}</td><td class="number-cell">${sayNumber(one.least, context)}</td></tr>`,
  )}</tbody></table></div>`;
}

function paletteTable(colors: readonly ColorShare[], context: PageContext): Markup {
  const words = say(panelWords, context);
  const names = say(pieceWords, context);
  const hasSides = new Set(colors.map(({ page }) => page)).size > 1;
  return html`<div class="table-room" tabindex="0" role="group" aria-label="${words.palette}"><table><thead><tr>${hasSides && html`<th scope="col">${words.page}</th>`}<th scope="col">${words.color}</th><th scope="col">${words.share}</th></tr></thead><tbody>${colors.map(
    ({ token, hex, share, page = 1 }) =>
      html`<tr class="${token === undefined ? 'bad' : 'good'}">${hasSides && html`<td>${page === 2 ? names.back : names.front}</td>`}<td><svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" fill="${hex}"/></svg> ${token ?? words.foreign} <code>${hex}</code></td><td class="number-cell">${sayShare({ share }, context)}</td></tr>`,
  )}</tbody></table></div>`;
}
