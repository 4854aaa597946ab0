/**
 * An email first as a row of the inbox, cut as programs cut it, then opened on a desktop and a phone: as it is sent, in
 * light and dark, with colours turned, without images, or as its plain text.
 */
import type { ShownPiece } from '../../state/pieces.ts';
import { pieceWords } from '../../words/pieces.ts';
import { type BoardChoice, type Device, queryOf } from '../board/choice.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { inboxView } from '../parts/inbox-view.ts';
import { textView } from '../parts/text-view.ts';
import { WINDOWS, windowView } from '../parts/windows-view.ts';
import type { Setting, SettingContext } from './setting.ts';

/** The reading pane of a common desktop program beside its lists. */
const PANE = { width: 760, height: 844 };

export const emailSetting: Setting = (piece, context) => {
  const { artifact } = piece;
  if (!artifact.mime.startsWith('text/html'))
    return html`${inboxView(artifact, context)}${textView(artifact, 'paper')}`;
  return html`${inboxView(artifact, context)}${mailViewsNav(piece, context)}${opened(piece, context)}`;
};

/** One switch for the mail programs of all emails; its links keep the reader at this piece. */
function mailViewsNav({ artifact, text }: ShownPiece, context: SettingContext): Markup {
  const words = say(pieceWords, context);
  const { choice, to } = context;
  const entries: readonly (readonly [string, Partial<BoardChoice>, boolean])[] = [
    [words.light, { mail: '', scheme: 'light' }, choice.mail === '' && choice.scheme === 'light'],
    [words.dark, { mail: '', scheme: 'dark' }, choice.mail === '' && choice.scheme === 'dark'],
    [words.inverted, { mail: 'inverted' }, choice.mail === 'inverted'],
    [words.noImages, { mail: 'no-images' }, choice.mail === 'no-images'],
    ...(text ? ([[words.plainText, { mail: 'text' }, choice.mail === 'text']] as const) : []),
  ];
  // A folder has pages for the schemes only.
  const offered = to.folder ? entries.slice(0, 2) : entries;
  return html`<div class="choices mail-views" role="group" aria-label="${words.mailView}, ${artifact.touchpoint ?? artifact.format}">${offered.map(
    ([label, change, isCurrent]) =>
      html`<a href="${to.board(choice, queryOf({ ...choice, ...change }))}" data-switch${isCurrent && html` aria-current="true"`}>${label}</a> `,
  )}</div>`;
}

function opened({ artifact, text }: ShownPiece, context: SettingContext): Markup {
  const { choice, to } = context;
  if (choice.mail === 'text')
    return text ? textView(text, 'paper') : html`<p class="none">${say(pieceWords, context).noText}</p>`;
  const source = to.file(artifact, choice.mail === '' ? choice.scheme : choice.mail);
  const devices: readonly Device[] =
    choice.device === '' ? ['desktop', 'phone'] : choice.device === 'phone' ? ['phone'] : ['desktop'];
  return html`<div class="windows" data-windows="${devices.length}">${devices.map((device) =>
    windowView(artifact, device, source, context, device === 'phone' ? WINDOWS.phone : PANE),
  )}</div>`;
}
