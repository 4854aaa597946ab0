/** Legal texts of the brand, by market and language; what a campaign fills in stands between braces. */
import type { LegalText } from '../../brand/legal.ts';
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { type PageContext, saidIn, setWords } from '../context.ts';
import { bounded, type PortalBlock } from './block.ts';
import { languageIn } from './language-heads.ts';

export const legal: PortalBlock = (context) => {
  const { brand, words } = context;
  const all = Object.values(brand.legal);
  if (all.length === 0) return undefined;
  const { shown, rest } = bounded(all, limits.portalRows, context);
  return html`<p class="note">${words.legal.says}</p>${shown.map((text) => one(text, context))}${rest}`;
};

function one({ id, summary, markets }: LegalText, context: PageContext): Markup {
  const { brand, words } = context;
  const wordings = Object.entries(markets).flatMap(([market, texts]) => {
    const where = market === '*' ? words.legal.everywhere : (marketName(market, context) ?? html`${market}`);
    return Object.entries(texts).map(
      ([locale, { text }]) =>
        html`<div><dt>${where}<br><span class="note">${languageIn(locale, context)}</span></dt><dd lang="${locale}">${withFacts(setWords(brand, text, locale))}</dd></div>`,
    );
  });
  return html`<div class="part legal-text"><h3>${saidIn(summary, context)}</h3><code class="note">${id}</code><dl class="facts">${wordings}</dl></div>`;
}

function marketName(market: string, context: PageContext): Markup | undefined {
  const name = context.brand.markets[market]?.name;
  return name && saidIn(name, context);
}

/** Expressions as code, so that nobody takes them for words. */
function withFacts(text: string): Markup {
  const parts = text.split(/(\{[^{}]*\})/);
  return html`${parts.map((part) => (part.startsWith('{') ? html`<code>${part}</code>` : part))}`;
}
