/** What an overlay shows of a piece, in words: for who sees no frames and figures, and for what lies under them. */
import type { Legibility } from '../../state/legibility.ts';
import type { ShownPiece } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { panelWords } from '../../words/panels.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { isEnough, type OverlayLookup, sayNumber, sayRatio, sayShare } from './contrast-words.ts';

/** Of pages and emails the module measures each window in the browser, and says it here. */
export function overlayNotes({ artifact }: ShownPiece, context: PageContext): Markup | false {
  const { overlay, to } = context;
  if (to.folder) return false;
  const words = say(panelWords, context);
  const isFramed = artifact.mime.startsWith('text/html');
  const found = overlay?.of(artifact.path);
  const said =
    overlay && (isFramed ? html`<p>${words.measuring}</p>` : found && notesOf(found, overlay, context));
  return html`<div class="overlay-notes" data-swap="overlay-${artifact.path}"${isFramed && overlay && html` data-overlay-notes="${JSON.stringify(paletteOf(artifact, context))}"`}>${said}</div>`;
}

/** Names of the brand's colours by their hex, the first of those that are alike. */
function paletteOf({ brand }: ShownArtifact, { shown }: PageContext): Readonly<Record<string, string>> {
  const colors = Object.values(shown.brands.get(brand)?.tokens.colors ?? {});
  return Object.fromEntries(colors.toReversed().map(({ name, hex }) => [hex, name]));
}

function notesOf(found: Legibility, { kind }: OverlayLookup, context: PageContext): Markup | undefined {
  return kind === 'contrast' ? contrastNotes(found, context) : paletteNotes(found, context);
}

function contrastNotes({ texts }: Legibility, context: PageContext): Markup | undefined {
  const words = say(panelWords, context);
  if (texts.length === 0) return undefined;
  const weak = texts.filter((one) => !isEnough(one));
  return html`<p class="${weak.length > 0 ? 'bad' : 'good'}">${texts.length} ${texts.length === 1 ? words.oneText : words.texts} · ${
    weak.length === 0 ? words.enough : html`<b>${weak.length} ${words.tooWeak}</b>`
  }</p>${
    weak.length > 0 &&
    html`<ul>${weak.map(
      (one) =>
        html`<li><q>${one.text}</q> <b>${sayRatio(one, context)}</b> / ${sayNumber(one.least, context)}</li>`,
    )}</ul>`
  }`;
}

function paletteNotes({ colors }: Legibility, context: PageContext): Markup | undefined {
  const words = say(panelWords, context);
  if (colors.length === 0) return undefined;
  const names = say(pieceWords, context);
  const sides = new Set(colors.map(({ page }) => page));
  return html`${[...sides].map(
    (side) =>
      html`<ul class="swatches">${sides.size > 1 && html`<li class="side-name">${side === 2 ? names.back : names.front}</li>`}${colors
        .filter(({ page }) => page === side)
        .map(
          (one) =>
            html`<li class="${one.token === undefined ? 'bad' : 'good'}"><svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" fill="${one.hex}"/></svg> ${one.token ?? html`<b>${words.foreign}</b> ${one.hex}`} <span class="share">${sayShare(one, context)}</span></li>`,
        )}</ul>`,
  )}`;
}
