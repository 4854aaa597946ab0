/** One artifact as a person meets it: a page in a window, a picture, a sheet of paper, a message. */
import type { Artifact } from '../../../ir/artifact.ts';
import { anchorOf, pieceName, type ShownPiece } from '../../state/pieces.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { messageView, textView } from './message-view.ts';
import { windowsView } from './windows-view.ts';

export function pieceView(piece: ShownPiece, context: PageContext): Markup {
  const { artifact, companions } = piece;
  const words = say(pieceWords, context);
  const { to } = context;
  const version = [artifact, ...companions].map((one) => one.version).join('-');
  return html`<article class="piece" id="${anchorOf(artifact)}" data-key="${artifact.path}" data-version="${version}${artifact.kept && '-kept'}">
<header><h3>${pieceName(artifact)}</h3>${sizeOf(artifact)}
<a href="${to.file(artifact)}" target="_blank" rel="noopener">${words.open}</a></header>
${artifact.handMade && html`<p class="hand">${words.handMade} · ${artifact.handMade.by}, ${artifact.handMade.date}</p>`}
${artifact.kept && html`<p class="kept">${words.kept}</p>`}
${body(piece, context)}
</article>`;
}

function body(piece: ShownPiece, context: PageContext): Markup {
  const { artifact } = piece;
  if (artifact.mime.startsWith('text/html')) return windowsView(artifact, context);
  if (artifact.mime.startsWith('image/')) return pictureView(piece, context);
  if (artifact.mime === 'application/pdf') return sheetView(piece, context);
  if (artifact.mime.startsWith('text/') || artifact.mime === 'application/json') {
    return messageView(artifact, context);
  }
  return html`<p>${say(pieceWords, context).noPicture}</p>`;
}

function sizeOf(artifact: Artifact): Markup | false {
  if (artifact.width === undefined || artifact.height === undefined) return false;
  return html`<span class="size">${artifact.width} × ${artifact.height} ${artifact.unit ?? 'px'}</span>`;
}

/** A picture and the words posted with it. */
function pictureView({ artifact, companions }: ShownPiece, { to }: PageContext): Markup {
  const { width, height } = artifact;
  const captions = companions.filter((other) => other.mime.startsWith('text/plain'));
  return html`<a class="picture" href="${to.file(artifact)}" target="_blank" rel="noopener"><img src="${to.file(artifact)}" alt="${spoken(artifact)}"${width !== undefined && height !== undefined && html` width="${width}" height="${height}"`} loading="lazy"></a>
${captions.map((caption) => textView(caption, 'caption'))}`;
}

/** The words a picture carries are its alternative text: they are what it says. */
function spoken(artifact: Artifact): string {
  const said = artifact.marks
    .filter((mark) => mark.kind === 'text' || mark.kind === 'fact')
    .map((mark) => mark.text);
  return said.length > 0 ? said.join(' ') : pieceName(artifact);
}

/** Each side of a sheet in screen colours; the press file itself where there are no such proofs. */
function sheetView({ artifact, companions }: ShownPiece, context: PageContext): Markup {
  const words = say(pieceWords, context);
  const { to } = context;
  const proofs = companions.filter((other) => other.data?.proof === true);
  if (proofs.length === 0) {
    return html`<object class="sheet" data="${to.file(artifact)}" type="application/pdf" aria-label="${pieceName(artifact)}">
<p><a href="${to.file(artifact)}" target="_blank" rel="noopener">${words.open}</a></p></object>`;
  }
  const sides: Readonly<Record<string, string>> = { front: words.front, back: words.back };
  return html`<div class="sides">${proofs.map((proof) => {
    const side = sides[String(proof.data?.side)];
    const name = [pieceName(artifact), side].filter((part) => part !== undefined).join(', ');
    return html`<figure class="side">${side !== undefined && proofs.length > 1 && html`<figcaption>${side}</figcaption>`}<img src="${to.file(proof)}" alt="${name}"${proof.width !== undefined && proof.height !== undefined && html` width="${proof.width * 4}" height="${proof.height * 4}"`} loading="lazy"></figure>`;
  })}</div>`;
}
