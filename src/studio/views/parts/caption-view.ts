/** The words posted with a picture, up to the letter at which the network folds them away, and the rest on request. */

import { brandNameOf } from '../../state/campaigns.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import { commentable } from '../review/commentable.ts';
import type { SettingContext } from '../settings/setting.ts';
import { textOf } from './text-view.ts';

export function captionView(
  caption: ShownArtifact,
  brand: string,
  context: SettingContext,
  network: string,
): Markup {
  const words = say(pieceWords, context);
  const whole = textOf(caption).trim();
  const fold = Number(caption.data?.fold ?? Number.POSITIVE_INFINITY);
  const number = new Intl.NumberFormat(context.language);
  const name = network === 'instagram' && html`<b>${brandNameOf(context.shown, brand)}</b> `;
  const most = caption.data?.most;
  const characters = Number(caption.data?.characters ?? [...whole].length);
  const facts = html`<p class="facts">${number.format(characters)} ${words.characters}${most !== undefined && html` / ${number.format(Number(most))}`}${whole.length > fold && html` · ${number.format(fold)} ${words.visible}`}</p>`;
  if (whole.length <= fold)
    return html`<div class="caption"${commentable(caption, context)}><p lang="${caption.locale}">${name}${whole}</p>${facts}</div>`;
  const before = whole.slice(0, fold).trimEnd();
  return html`<div class="caption"${commentable(caption, context)}><details class="folded"><summary><span lang="${caption.locale}">${name}${before}</span><span class="more" title="${words.fold}">… ${words.more}</span></summary><p lang="${caption.locale}">${whole.slice(before.length)}</p></details>${facts}</div>`;
}
