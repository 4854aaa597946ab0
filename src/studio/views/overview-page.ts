/** Every brand and campaign of the hub as a picture, with its state, to be searched and filtered. */
import { matches, plainLetters, type Wanted } from '../islands/matches.js';
import { type CampaignSummary, campaignsOf } from '../state/campaigns.ts';
import { homelessFindings } from '../state/findings.ts';
import { findingsWords } from '../words/findings.ts';
import { overviewWords } from '../words/overview.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { campaignCard } from './parts/campaign-card.ts';
import { findingsView } from './parts/findings-view.ts';
import { overviewFilters } from './parts/overview-filters.ts';
import { paletteView } from './parts/palette-view.ts';
import { shell } from './shell.ts';

/** With fewer campaigns everything is in sight, and there is nothing to look for. */
const FEWEST_TO_FILTER = 2;

/** `query`: what is looked for, by the names of `Wanted`. */
export function overviewPage(context: PageContext, query: URLSearchParams): Markup {
  const { shown, host, to } = context;
  const words = say(overviewWords, context);
  const campaigns = campaignsOf(shown, host.now);
  const wanted = wantedIn(query);
  const fits = (one: CampaignSummary) => matches(findable(one), wanted);
  const fitting = campaigns.filter(fits).length;
  const homeless = homelessFindings(shown, campaigns);
  const main = html`<div class="overview">
<div class="head"><h1>${words.title}</h1>
<p class="number" role="status" data-swap="number"><span data-fitting>${fitting}</span> ${words.of} ${campaigns.length}</p></div>
<div id="live">
${campaigns.length === 0 && html`<p>${shown.isComposed ? words.nothing : context.words.working}</p>`}
${brandsView(campaigns, context)}
${!to.folder && campaigns.length >= FEWEST_TO_FILTER && overviewFilters(campaigns, wanted, context)}
<p class="none" data-no-match${(fitting > 0 || campaigns.length === 0) && html` hidden`}>${words.noMatch}</p>
<ul class="cards">${campaigns.map((one) => campaignCard(one, context, { hidden: !fits(one), ...(wanted.locale && { locale: wanted.locale }) }))}</ul>
${homeless.length > 0 && html`<section class="homeless" aria-labelledby="findings-title"><h2 id="findings-title">${say(findingsWords, context).findings}</h2>${findingsView(homeless, [], context)}</section>`}
</div></div>`;
  return shell(context, {
    title: words.title,
    address: to.overview(wanted as Readonly<Record<string, string>>),
    section: 'overview',
    main,
    islands: ['overview.css', 'findings.css', 'overview.js'],
  });
}

function brandsView(campaigns: readonly CampaignSummary[], context: PageContext): Markup | false {
  const { shown, to } = context;
  const words = say(overviewWords, context);
  const isFiltered = !to.folder && campaigns.length >= FEWEST_TO_FILTER;
  const brands = [...Map.groupBy(campaigns, ({ brand }) => brand)];
  return (
    brands.length > 0 &&
    html`<section aria-labelledby="brands-title"><h2 id="brands-title" class="unseen">${words.brands}</h2>
<ul class="brands">${brands.map(([brand, own]) => {
      const full = shown.brands.get(brand);
      return html`<li class="brand">${full && html`<img src="${to.sign(brand)}" alt="" width="40" height="40">`}
<p>${
        isFiltered
          ? html`<a href="${to.overview({ brand })}" data-brand-filter="${brand}">${own[0]!.brandName}</a>`
          : html`<b>${own[0]!.brandName}</b>`
      }<span>${own.length} ${own.length === 1 ? words.campaign : words.campaigns}</span></p>${full && to.portal && html`<a class="portal" href="${to.portal(brand)}" aria-label="${words.portal}, ${own[0]!.brandName}">${words.portal}</a>`}${full && paletteView(full)}</li>`;
    })}</ul></section>`
  );
}

function findable(one: CampaignSummary) {
  const text = plainLetters(`${one.name} ${one.brandName} ${one.campaign} ${one.brand}`);
  return { ...one, text, from: one.from ?? '', to: one.to ?? '' };
}

const NAMES = ['text', 'brand', 'locale', 'channel', 'phase', 'from', 'until'] as const;

function wantedIn(query: URLSearchParams): Wanted {
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? '']));
}
