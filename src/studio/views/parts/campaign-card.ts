/** A campaign among others: its picture, its name, when it runs, and how it stands. */
import { plainLetters } from '../../islands/matches.js';
import type { CampaignSummary } from '../../state/campaigns.ts';
import { sayChannel } from '../../words/channels.ts';
import { overviewWords } from '../../words/overview.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { sayLanguage, saySpan } from './dates.ts';

/** Long names are the author's affair, not the page's: the whole name stays in the title. */
const NAME_CHARACTERS = 120;

/** `hidden`: it does not fit what is looked for. `locale`: in which it opens, where it has that. */
export function campaignCard(
  one: CampaignSummary,
  context: PageContext,
  { hidden, locale }: { readonly hidden: boolean; readonly locale?: string },
): Markup {
  const { to, language } = context;
  const words = say(overviewWords, context);
  const main = one.locales.find((other) => other === locale) ?? one.locales[0] ?? '';
  const board = (other: string) => to.board({ ...one, locale: other });
  const isLong = one.name.length > NAME_CHARACTERS;
  const name = isLong ? `${one.name.slice(0, NAME_CHARACTERS).trimEnd()}…` : one.name;
  return html`<li class="card"${hidden && html` hidden`} data-campaign data-text="${plainLetters(`${one.name} ${one.brandName} ${one.campaign} ${one.brand}`)}" data-brand="${one.brand}" data-locales="${one.locales.join(' ')}" data-channels="${one.channels.join(' ')}" data-phase="${one.phase}" data-from="${one.from ?? ''}" data-to="${one.to ?? ''}">
<div class="thumb">${one.picture && html`<img src="${to.small(one.picture)}" alt="" loading="lazy" decoding="async" width="420" height="221">`}</div>
<div class="about"><p class="of">${one.brandName}</p>
<h2><a href="${board(main)}"${isLong && html` title="${one.name}"`}>${name}</a></h2>
${one.isKnown && html`<p class="when"><span class="phase ${one.phase}">${words[one.phase]}</span> ${one.from !== undefined && one.to !== undefined ? saySpan(one.from, one.to, language) : words.noDates}</p>`}
<p class="channels">${one.channels.map((channel) => html`<span>${sayChannel(channel, language)}</span> `)}</p>
<div class="foot"><p class="stand">${standing(one, context)}</p>
<p class="locales">${one.locales.map(
    (other) =>
      html`<a href="${board(other)}" hreflang="${other}" title="${sayLanguage(other, language)}, ${name}">${other}</a> `,
  )}</p></div></div></li>`;
}

function standing(one: CampaignSummary, context: PageContext): Markup {
  const { words } = context;
  const { complete, incomplete } = say(overviewWords, context);
  const count = (number: number, kind: 'error' | 'warning') =>
    number > 0 &&
    html`<span class="count ${kind}"><b>${number}</b> ${number === 1 ? words[kind].toLowerCase() : words[`${kind}s`]}</span> `;
  return html`${count(one.errors, 'error')}${count(one.warnings, 'warning')}${
    one.isComplete && one.isKnown
      ? html`<span class="complete">${complete}</span>`
      : one.errors === 0 && one.isKnown && html`<span class="incomplete">${incomplete}</span>`
  }`;
}
