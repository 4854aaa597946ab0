/** One piece after another on the whole screen, turned with the arrow keys. */
import type { ShownPiece } from '../../state/pieces.ts';
import { boardWords } from '../../words/board.ts';
import { sayChannel } from '../../words/channels.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { pieceView, titleOf } from '../parts/piece-view.ts';
import type { SettingContext } from '../settings/setting.ts';
import { queryOf } from './choice.ts';

/** The piece that is asked for; the first where there is none of that path. */
export function reviewView(pieces: readonly ShownPiece[], context: SettingContext): Markup {
  const { choice, to, language } = context;
  const words = say(boardWords, context);
  const at = Math.max(
    0,
    pieces.findIndex(({ artifact }) => artifact.path === choice.piece),
  );
  const piece = pieces[at];
  if (!piece) return html`<p class="none">${words.nothingHere}</p>`;
  const turn = (index: number, name: 'previous' | 'next') => {
    const other = pieces[index];
    return other
      ? html`<a class="button" href="${to.board(choice, queryOf({ ...choice, piece: other.artifact.path }))}" rel="${name === 'next' ? 'next' : 'prev'}" data-turn-to="${name}" data-focus="${name}" data-switch aria-label="${words[name]}">${name === 'next' ? '→' : '←'}</a>`
      : html`<span class="button" aria-hidden="true">${name === 'next' ? '→' : '←'}</span>`;
  };
  return html`<div class="review" data-review>
<div class="turns"><p class="count">${at + 1} / ${pieces.length}</p>${turn(at - 1, 'previous')}${turn(at + 1, 'next')}
<p class="what">${sayChannel(piece.artifact.channel, language)} · ${titleOf(piece.artifact, context)}</p>
<p class="keys">${words.keys}</p><button type="button" data-full-screen hidden>${words.fullScreen}</button><a class="button" href="${to.board(choice, queryOf({ ...choice, view: 'board' }))}" data-leave>${words.leave}</a></div>
${pieceView(piece, context)}</div>`;
}
