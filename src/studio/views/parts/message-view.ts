/** SMS, push and plain text: the very characters that are sent. */
import { pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { envelopeView } from './windows-view.ts';

export function messageView(artifact: ShownArtifact, context: PageContext): Markup {
  if (artifact.channel === 'sms') return sms(artifact, context);
  if (artifact.channel === 'push') return push(artifact, context);
  return html`${envelopeView(artifact, context)}${textView(artifact, 'paper')}`;
}

/** Text as it is. It may scroll, so it can be reached with the keyboard. */
export function textView(artifact: ShownArtifact, look: 'paper' | 'bubble' | 'caption'): Markup {
  return html`<pre class="${look}" lang="${artifact.locale}" tabindex="0" role="group" aria-label="${pieceName(artifact)}">${textOf(artifact)}</pre>`;
}

function sms(artifact: ShownArtifact, context: PageContext): Markup {
  const words = say(pieceWords, context);
  const { segments, encoding, units, sender } = artifact.data ?? {};
  const count =
    segments === undefined ? [] : [`${segments} ${segments === 1 ? words.segment : words.segments}`];
  const rest = [encoding, units === undefined ? undefined : `${units} ${words.units}`, sender];
  const facts = [...count, ...rest.filter((one) => one !== undefined && one !== '')].join(' · ');
  return html`${textView(artifact, 'bubble')}<p class="facts">${facts}</p>`;
}

/** A notification as it shows on a lock screen, and the payload that is sent. */
function push(artifact: ShownArtifact, context: PageContext): Markup {
  const { title, body } = artifact.data ?? {};
  if (title === undefined) return textView(artifact, 'paper');
  return html`<div class="notification" lang="${artifact.locale}"><p><b>${String(title)}</b></p><p>${String(body ?? '')}</p></div>
<details><summary>${say(pieceWords, context).payload}</summary>${textView(artifact, 'paper')}</details>`;
}

function textOf({ body }: ShownArtifact): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
