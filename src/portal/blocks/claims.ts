/** What the brand may claim: the wordings, and the proof behind them. */
import type { Claim } from '../../brand/claims.ts';
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { type PageContext, saidIn } from '../context.ts';
import { dayOf } from '../days.ts';
import { bounded, type PortalBlock } from './block.ts';
import { languageIn } from './language-heads.ts';
import { quoted } from './voice-words.ts';

export const claims: PortalBlock = (context) => {
  const { brand, words } = context;
  if (brand.claims.length === 0) return undefined;
  const { shown, rest } = bounded(brand.claims, limits.portalRows, context);
  return html`<p class="note">${words.claims.says}</p>${shown.map((claim) => one(claim, context))}${rest}`;
};

function one(claim: Claim, context: PageContext): Markup {
  const { brand, words } = context;
  const { evidence, disclaimer, expires } = claim;
  const kind = brand.voice.claimSigns.find((sign) => sign.kind === claim.kind)?.name;
  const wordings = Object.entries(claim.wordings).map(
    ([locale, texts]) =>
      html`<div><dt>${languageIn(locale, context)}</dt><dd>${texts.map((text) => html`<p>${quoted(text, locale, context)}</p>`)}</dd></div>`,
  );
  return html`<div class="part claim"><h3>${(kind && saidIn(kind, context)) ?? claim.kind}</h3><code class="note">${claim.id}</code>
<dl class="facts">${wordings}
<div><dt>${words.claims.evidence}</dt><dd><p>${evidence.title}</p><p class="note">${words.claims.kinds[evidence.kind]}, ${dayOf(evidence.date, context.language)}</p></dd></div>
${evidence.holder !== undefined && html`<div><dt>${words.claims.holder}</dt><dd>${evidence.holder}</dd></div>`}
${expires && html`<div><dt>${words.claims.until}</dt><dd>${dayOf(expires, context.language)}</dd></div>`}
${disclaimer && html`<div><dt>${words.claims.disclaimer}</dt><dd>${saidIn(disclaimer, context)}</dd></div>`}
</dl></div>`;
}
