/** The colours: all at a glance, then each with its values, its inks and its partners. */
import type { ColorToken } from '../../brand/brand.ts';
import { totalInk } from '../../brand/ink/total-ink.ts';
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { descriptionOf, LARGE_TEXT, type Partner, partnersOf, rgbOf, SMALL_TEXT } from '../colors.ts';
import { copyable, cut, type PageContext, plain, said } from '../context.ts';
import { bounded, type PortalBlock, part, unseen } from './block.ts';
import { gradients } from './gradients.ts';
import { grounds } from './grounds.ts';
import { roles } from './roles.ts';

export const palette: PortalBlock = (context) => {
  const { brand, words } = context;
  const all = Object.values(brand.tokens.colors);
  const { shown, rest } = bounded(all, limits.portalColors, context);
  const partners = partnersOf(brand);
  return html`<ul class="glance" role="list">${shown.map((color) => plane(color, context))}</ul>
${part(
  words.palette.each,
  html`<p class="note">${words.palette.largeMeans}</p>
<ul class="colors" role="list">${shown.map((color) => colorRow(color, partners.get(color.name) ?? [], context))}</ul>`,
  rest,
)}
${grounds(context)}
${roles(context)}
${gradients(context)}`;
};

/** A plane in the shape of the brand’s tiles; its name stands below, because no text may stand on every colour. */
function plane({ name, hex }: ColorToken, { styles }: PageContext): Markup {
  return html`<li><span class="plane ${styles.of(`background:${hex}`)}"></span><span class="plane-name">${name}</span></li>`;
}

function colorRow(color: ColorToken, partners: readonly Partner[], context: PageContext): Markup {
  const { words, styles, source, locale, brand } = context;
  const { name, hex } = color;
  const about = descriptionOf(source, color, locale);
  const { shown, rest } = bounded(partners, limits.portalPartners, context);
  return html`<li class="color">
<span class="plane ${styles.of(`background:${hex}`)}"></span>
<div class="color-words"><h4>${name}</h4>
${about && html`<p>${about.locale === undefined ? about.text : said(about.text, about.locale, context)}</p>`}
${brand.tokens.deprecated[name] !== undefined && html`<p class="note">${words.palette.deprecated}</p>`}
<dl class="values">
<dt>${words.palette.hex}</dt><dd>${copyable(hex.toUpperCase())}</dd>
<dt>${words.palette.rgb}</dt><dd>${copyable(rgbOf(hex))}</dd>
${ink(color, context)}
</dl></div>
${shown.length > 0 && html`<div class="color-partners"><h5>${words.palette.partners}</h5><ul class="partners" role="list">${shown.map((one) => partnerRow(color, one, context))}</ul>${rest}</div>`}
</li>`;
}

function ink({ cmyk, spot }: ColorToken, context: PageContext): Markup {
  const { palette } = context.words;
  if (!cmyk) return html`<dt>${palette.cmyk}</dt><dd>${palette.noInk}</dd>`;
  return html`<dt>${palette.cmyk}</dt><dd>${copyable(cmyk.map((part) => plain(part, context)).join(' / '))}<span class="note total">${palette.ink(plain(totalInk(cmyk), context))}</span></dd>
${spot !== undefined && html`<dt>${palette.spot}</dt><dd>${copyable(spot)}</dd>`}`;
}

/** The sample is for eyes alone: what it shows stands beside it in words. */
function partnerRow(color: ColorToken, partner: Partner, context: PageContext): Markup {
  const { brand, styles, words } = context;
  const { other, asText, asGround, ratio } = partner;
  const mate = brand.tokens.colors[other]!.hex;
  const sample = (fg: string, bg: string) =>
    html`<span class="sample ${styles.of(`background:${bg};color:${fg}`)}">${words.palette.sample}</span>`;
  const uses = [asText && words.palette.asText, asGround && words.palette.asGround].filter(
    (one) => one !== false,
  );
  return html`<li><span class="samples" aria-hidden="true">${asText && sample(color.hex, mate)}${asGround && sample(mate, color.hex)}</span>
<span class="partner-name">${other} <span class="uses">${uses.join(', ')}</span></span> <span class="ratio">${cut(ratio, 2, context)}</span>
<span class="passes">${passes(words.palette.small, ratio >= SMALL_TEXT, context)} ${passes(words.palette.large, ratio >= LARGE_TEXT, context)}</span></li>`;
}

function passes(what: string, isGood: boolean, { words }: PageContext): Markup {
  return html`<span class="pass ${isGood ? 'good' : 'bad'}">${what}${unseen(`, ${isGood ? words.palette.yes : words.palette.no}`)}</span>`;
}
