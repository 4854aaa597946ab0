/** An email before it is opened: one line in a browser on a desktop, two or three on a phone, cut where they end. */
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';
import { senderName, signView } from './sender-view.ts';

export function inboxView(artifact: ShownArtifact, context: SettingContext): Markup {
  const words = say(pieceWords, context);
  const { subject, preheader, from } = artifact.data ?? {};
  if (subject === undefined) return html``;
  const sender = senderName(from, artifact.brand, context);
  const said = typeof preheader === 'string' ? preheader.trim() : '';
  const { device, scheme } = context.choice;
  return html`<div class="inbox" role="group" aria-label="${words.inbox}" data-scheme="${scheme}">
${
  device !== 'phone' &&
  html`<div class="row wide"><p class="from">${sender}</p><p class="line" lang="${artifact.locale}"><b>${String(subject)}</b>${said !== '' && html` <span>– ${said}</span>`}</p><p class="time" aria-hidden="true">8:30</p></div>`
}
<div class="row narrow">${signView(artifact.brand, context)}<div><p class="from">${sender}<span class="time" aria-hidden="true">8:30</span></p><p class="subject" lang="${artifact.locale}">${String(subject)}</p>${said !== '' && html`<p class="preheader" lang="${artifact.locale}">${said}</p>`}</div></div>
</div>${said === '' && html`<p class="none">${words.noPreheader}</p>`}`;
}
