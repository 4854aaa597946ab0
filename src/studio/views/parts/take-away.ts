/** Links to what can be taken away: a piece, a channel, a campaign; and the button that copies an email. */

import { downloadName } from '../../state/download-name.ts';
import type { ShownPiece } from '../../state/pieces.ts';
import { takeAwayWords } from '../../words/take-away.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';

/** Of one piece. An email is taken with its text beside it, and can be copied. The button waits for its module. */
export function takePiece({ artifact }: ShownPiece, context: SettingContext): Markup {
  const words = say(takeAwayWords, context);
  const { to } = context;
  const isEmail = !to.folder && artifact.channel === 'email' && artifact.mime.startsWith('text/html');
  return html`<a href="${to.file(artifact)}" download="${downloadName(artifact)}">${words.download}</a>${
    isEmail &&
    html` <button type="button" data-copy-html="${to.file(artifact)}" data-copied="${words.copied}" data-refused="${words.notCopied}" data-focus="copy-${artifact.path}" hidden>${words.copyHtml}</button>`
  }`;
}

/** Nothing where there is no server to pack it. */
export function takeChannel(channel: string, context: SettingContext): Markup | false {
  const address = context.to.archive?.(context.choice, channel);
  return address !== undefined && takeLink(address, say(takeAwayWords, context).downloadChannel);
}

export function takeCampaign(context: SettingContext): Markup | false {
  const address = context.to.archive?.(context.choice);
  return address !== undefined && takeLink(address, say(takeAwayWords, context).downloadAll);
}

function takeLink(address: string, label: string): Markup {
  return html`<a class="take" href="${address}" download>${label}</a>`;
}
