/** A notification as it shows on a locked screen, and the payload that is sent. */
import { brandNameOf } from '../../state/campaigns.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html } from '../markup.ts';
import { say } from '../page-context.ts';
import { signView } from '../parts/sender-view.ts';
import { textView } from '../parts/text-view.ts';
import type { Setting } from './setting.ts';

export const pushSetting: Setting = ({ artifact }, context) => {
  const { title, body } = artifact.data ?? {};
  const words = say(pieceWords, context);
  if (title === undefined) return textView(artifact, 'paper');
  return html`<div class="lock ${artifact.format}" data-scheme="${context.choice.scheme}"><div class="notification">${signView(artifact.brand, context)}<div><p class="app"><span>${brandNameOf(context.shown, artifact.brand)}</span><span>${words.now}</span></p><p class="title" lang="${artifact.locale}"><b>${String(title)}</b></p><p class="body" lang="${artifact.locale}">${String(body ?? '')}</p></div></div></div>
<details><summary>${words.payload}</summary>${textView(artifact, 'paper')}</details>`;
};
