/** The contact sheet: every piece small, in one look; each leads to its full-screen view. */
import { anchorOf, type ShownPiece } from '../../state/pieces.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { spoken } from '../parts/picture-view.ts';
import { titleOf, versionOf } from '../parts/piece-view.ts';
import { textOf } from '../parts/text-view.ts';
import { WINDOWS } from '../parts/windows-view.ts';
import type { SettingContext } from '../settings/setting.ts';
import { queryOf } from './choice.ts';

/** What fits a tile at a size that can be read. */
const WORDS_SHOWN = 220;

/** Of a page: what of it a tile shows. */
const SHEET_WINDOWS = {
  phone: { width: WINDOWS.phone.width, height: 780 },
  tablet: { width: WINDOWS.tablet.width, height: 1024 },
  desktop: { width: WINDOWS.desktop.width, height: 1600 },
};

export function sheetView(pieces: readonly ShownPiece[], context: SettingContext): Markup {
  const { choice, to, language } = context;
  return html`<ol class="contact">${pieces.map((piece) => {
    const { artifact } = piece;
    const address = to.board(choice, queryOf({ ...choice, view: 'review', piece: artifact.path }));
    const title = titleOf(artifact, context);
    return html`<li id="${anchorOf(artifact)}" data-key="${artifact.path}" data-version="${versionOf(piece, context)}"><a href="${address}"><span class="tile">${face(piece, context, title)}</span><b>${title}</b><span>${sayChannel(artifact.channel, language)}</span></a></li>`;
  })}</ol>`;
}

function face({ artifact, companions }: ShownPiece, context: SettingContext, title: string): Markup {
  const { to, choice } = context;
  const { mime } = artifact;
  const proof =
    companions.find(({ data }) => data?.proof === true && data?.side !== 'back') ??
    companions.find(({ data }) => data?.proof === true);
  const picture = mime.startsWith('image/') ? artifact : proof;
  if (picture)
    return html`<img src="${to.small(picture)}" alt="${mime.startsWith('image/') ? spoken(picture) : title}" loading="lazy" decoding="async">`;
  if (mime.startsWith('text/html')) {
    const { width, height } =
      artifact.channel === 'email' ? { width: 600, height: 800 } : SHEET_WINDOWS[choice.device || 'desktop'];
    return html`<span class="mini" data-window="${width}"><span class="glass"><iframe src="${to.file(artifact, choice.scheme)}" title="${title}" width="${width}" height="${height}" sandbox="allow-same-origin" loading="lazy" tabindex="-1"></iframe></span></span>`;
  }
  const { title: head, body } = artifact.data ?? {};
  const words = body !== undefined ? String(body) : mime.startsWith('text/') ? textOf(artifact) : '';
  return html`<span class="words" lang="${artifact.locale}">${head !== undefined && html`<b>${String(head)}</b> `}${words.slice(0, WORDS_SHOWN)}</span>`;
}
