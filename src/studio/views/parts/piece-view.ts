/** One piece as people meet it, under its name. */
import { anchorOf, filesOf, pieceName, type ShownPiece } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { queryOf } from '../board/choice.ts';
import { piecePins } from '../findings/piece-pins.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { commentable, commentButton } from '../review/commentable.ts';
import { settingOf } from '../settings/index.ts';
import type { SettingContext } from '../settings/setting.ts';
import { overlayNotes } from './overlay-notes.ts';
import { takePiece } from './take-away.ts';

export function pieceView(piece: ShownPiece, context: SettingContext): Markup {
  const words = say(pieceWords, context);
  const { to, choice } = context;
  const { artifact, text } = piece;
  const review = queryOf({ ...choice, view: 'review', piece: artifact.path });
  return html`<article class="piece is-${artifact.channel}" id="${anchorOf(artifact)}" data-key="${artifact.path}" data-version="${versionOf(piece, context)}"${commentable(artifact, context)}>
<header><h3>${titleOf(artifact, context)}</h3>${sizeOf(artifact)}
<p class="ways">${!to.folder && html`<a href="${to.board(choice, review)}">${words.review}</a> `}<a href="${to.file(artifact)}" target="_blank" rel="noopener">${words.open}</a> ${takePiece(piece, context)}${commentButton(context)}</p></header>
${artifact.handMade && html`<p class="hand">${words.handMade} · ${artifact.handMade.by}, ${artifact.handMade.date}</p>`}
${artifact.kept && html`<p class="kept">${words.kept}</p>`}
${text && html`<span id="${anchorOf(text)}"></span>`}
${piecePins(piece, context)}${overlayNotes(piece, context)}<div class="setting">${settingOf(artifact.channel)(piece, context)}</div>
</article>`;
}

/** Changes with whatever changes the view of the piece: its files, and the switches that reach it. */
export function versionOf(piece: ShownPiece, context: SettingContext): string {
  const { choice, language, overlay } = context;
  const { scheme, device, mail, zones } = choice;
  // What lies over frames comes and goes without them.
  const isFramed = piece.artifact.mime.startsWith('text/html');
  const files = filesOf(piece).map(({ version }) => version);
  return [
    ...files,
    piece.artifact.kept ? 'kept' : '',
    scheme,
    device,
    mail,
    zones ? 'zones' : '',
    !isFramed && overlay?.of(piece.artifact.path) ? overlay.kind : '',
    language,
  ].join('-');
}

/** The touchpoint first, since people know it by name; the format where it says more than the channel does. */
export function titleOf(artifact: ShownArtifact, { shown, choice }: SettingContext): string {
  const outline = shown.outlines[`${artifact.brand}/${artifact.campaign}`];
  const names = new Map(outline?.segments.map(({ id, names }) => [id, names[choice.locale]]));
  const audience = artifact.segment
    ?.split('+')
    .map((id) => names.get(id) ?? id)
    .join(' + ');
  const format = artifact.channel === 'email' && artifact.touchpoint ? undefined : artifact.format;
  const parts = [artifact.touchpoint, format, audience].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : pieceName(artifact);
}

function sizeOf({ width, height, unit }: ShownArtifact): Markup | false {
  const tidy = (length: number) => Math.round(length * 10) / 10;
  return (
    width !== undefined &&
    height !== undefined &&
    html`<span class="size">${tidy(width)} × ${tidy(height)} ${unit ?? 'px'}</span>`
  );
}
