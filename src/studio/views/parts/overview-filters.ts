/** Search and filters of the overview: a form that the server answers, and that a module makes instant. */
import type { Wanted } from '../../islands/matches.js';
import { type CampaignSummary, inChannelOrder } from '../../state/campaigns.ts';
import { phases } from '../../state/phase.ts';
import { sayChannel } from '../../words/channels.ts';
import { overviewWords } from '../../words/overview.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { sayLanguage } from './dates.ts';

export function overviewFilters(
  campaigns: readonly CampaignSummary[],
  wanted: Wanted,
  context: PageContext,
): Markup {
  const words = say(overviewWords, context);
  const { language, to } = context;
  const brands = new Map(campaigns.map(({ brand, brandName }) => [brand, brandName]));
  const locales = [...new Set(campaigns.flatMap((one) => one.locales))].sort();
  const channels = inChannelOrder(campaigns.flatMap((one) => one.channels));
  return html`<form class="filters" method="get" action="${to.overview().split('?')[0]!}" role="search" aria-label="${words.filters}" data-filters>
<input type="hidden" name="lang" value="${language}">
<label class="wide">${words.search}<input type="search" name="text" value="${wanted.text}" autocomplete="off" maxlength="200"></label>
${choice('brand', words.brand, words.every, [...brands], wanted.brand)}
${choice(
  'locale',
  words.locale,
  words.every,
  locales.map((locale) => [locale, sayLanguage(locale, language)]),
  wanted.locale,
)}
${choice(
  'channel',
  words.channel,
  words.everyChannel,
  channels.map((channel) => [channel, sayChannel(channel, language)]),
  wanted.channel,
)}
${choice(
  'phase',
  words.phase,
  words.every,
  phases.map((phase) => [phase, words[phase]]),
  wanted.phase,
)}
<label>${words.from}<input type="date" name="from" value="${wanted.from}"></label>
<label>${words.until}<input type="date" name="until" value="${wanted.until}"></label>
<div class="actions"><button type="submit" data-apply>${words.apply}</button>
<a href="${to.overview()}" data-reset>${words.reset}</a></div>
</form>`;
}

/** A list of one value chooses nothing. */
function choice(
  name: string,
  label: string,
  every: string,
  values: readonly (readonly [string, string])[],
  current: string | undefined,
): Markup | false {
  if (values.length < 2) return false;
  return html`<label>${label}<select name="${name}"><option value="">${every}</option>${values.map(
    ([value, text]) => html`<option value="${value}"${value === current && html` selected`}>${text}</option>`,
  )}</select></label>`;
}
