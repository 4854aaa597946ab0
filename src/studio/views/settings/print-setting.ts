/**
 * A sheet as it will be in the hand: each side in screen colours, to be turned over, and on request before it is cut,
 * with the lines of bleed, trim and safe area. The press file itself where there are no such proofs.
 */
import { pieceName, proofsOf, type ShownPiece, sideOf } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { pinsView } from '../findings/pins-view.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { overlayOf } from '../parts/overlay-view.ts';
import { sheetLines } from '../parts/sheet-lines.ts';
import type { Setting, SettingContext } from './setting.ts';

export const printSetting: Setting = (piece, context) => {
  const proofs = proofsOf(piece);
  return proofs.length === 0 ? pressFile(piece, context) : sides(piece, proofs, context);
};

function sides({ artifact }: ShownPiece, proofs: readonly ShownArtifact[], context: SettingContext): Markup {
  const words = say(pieceWords, context);
  const names: Readonly<Record<string, string>> = { front: words.front, back: words.back };
  return html`<div class="card-sides" data-sides="${proofs.length}" data-shown="0">
${proofs.map((proof) => sideView(proof, artifact, proofs.length > 1 ? names[String(proof.data?.side)] : undefined, context))}</div>
${
  proofs.length > 1 &&
  html`<p class="turning" hidden><button type="button" data-turn>${words.flip}</button> <button type="button" data-spread aria-pressed="true">${words.bothSides}</button></p>`
}`;
}

function sideView(
  proof: ShownArtifact,
  artifact: ShownArtifact,
  side: string | undefined,
  context: SettingContext,
): Markup {
  const { width = 0, height = 0 } = artifact;
  const { zones } = context.choice;
  const bleed = zones ? Number(proof.data?.bleedMm ?? 0) : 0;
  const [wide, high] = [width + 2 * bleed, height + 2 * bleed];
  const name = [pieceName(artifact), side].filter((part) => part !== undefined).join(', ');
  const sight = {
    x: -bleed,
    y: -bleed,
    width: wide,
    height: high,
    page: sideOf(proof),
  };
  return html`<figure class="side" data-mm="${wide.toFixed(2)}">${side !== undefined && html`<figcaption>${side}</figcaption>`}<div class="sheet"><img src="${bleed > 0 ? context.to.file(proof, 'bleed') : context.to.file(proof)}" alt="${name}" width="${Math.round(wide * 4)}" height="${Math.round(high * 4)}" loading="lazy" decoding="async">${bleed > 0 && sheetLines({ width, height, bleed }, context)}${pinsView(artifact, sight, context)}${overlayOf(artifact, sight, context)}</div></figure>`;
}

function pressFile({ artifact }: ShownPiece, context: SettingContext): Markup {
  const { open } = say(pieceWords, context);
  return html`<object class="press" data="${context.to.file(artifact)}" type="application/pdf" aria-label="${pieceName(artifact)}">
<p><a href="${context.to.file(artifact)}" target="_blank" rel="noopener">${open}</a></p></object>`;
}
