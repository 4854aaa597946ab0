/** The channels in which an example changes nothing, said rather than left out. */
import { inChannelOrder } from '../../state/campaigns.ts';
import { artifactsOf } from '../../state/shown-index.ts';
import { sayChannel } from '../../words/channels.ts';
import { manualWords } from '../../words/manual.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';

/** Those of the examples' campaign. */
const ALL = ['web', 'email', 'social', 'ads', 'print', 'sms', 'push'];

export function silentChannels(context: SettingContext): Markup | false {
  const { shown, choice, language } = context;
  const speaking = artifactsOf(shown, choice.brand, choice.campaign)
    .filter(({ supporting }) => !supporting)
    .map(({ channel }) => channel);
  const silent = inChannelOrder(ALL.filter((channel) => !speaking.includes(channel)));
  if (silent.length === 0) return false;
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  return html`<p class="none">${say(manualWords, context).silent} ${list.format(silent.map((one) => sayChannel(one, language)))}.</p>`;
}
