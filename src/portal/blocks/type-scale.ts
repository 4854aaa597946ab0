/** Type: each style in its own letters, the sizes that are allowed, and the alphabet of every font. */
import type { FontFile, TypeRole, TypeStyle } from '../../brand/brand.ts';
import type { PageText } from '../../brand/page-layout.ts';
import { fontStack, usedFonts } from '../../channels/web/font-faces.ts';
import { drawable } from '../../draw/fonts/signs.ts';
import { fontsOf } from '../../draw/fonts.ts';
import { hasGlyphIn } from '../../draw/shape.ts';
import { limits } from '../../limits.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { type PageContext, pick, plain, setWords } from '../context.ts';
import { GLYPHS } from '../glyphs.ts';
import { bounded, type PortalBlock, part } from './block.ts';

/** From the largest to the smallest. */
const ROLES = ['display', 'figure', 'title', 'strong', 'body', 'small', 'button'] as const;

/** In which size of the web page a style is shown. */
const SHOWN_AS: Readonly<Record<TypeRole, PageText>> = {
  display: 'headline',
  title: 'title',
  body: 'body',
  strong: 'statement',
  small: 'small',
  figure: 'figure',
  button: 'body',
};
/** Larger print sizes are named and not shown: 320 pt is 427 px high. */
const LARGEST_SHOWN_PT = 64;
const LARGEST_SHOWN_PX = 240;

export const typeScale: PortalBlock = (context) => {
  const { brand, words } = context;
  const { scalePx, scalePt, type } = brand.tokens;
  return html`${part(
    words.type.styles,
    html`<p class="note">${words.type.screens}</p><ul class="styles" role="list">${ROLES.map((role) => styleRow(role, type[role], context))}</ul>`,
  )}
${scalePx.length > 0 && part(words.type.scale, html`<p class="note">${words.type.scaleSays}</p>`, scale(scalePx, 'px', LARGEST_SHOWN_PX, context))}
${scalePt.length > 0 && part(words.type.print, html`<p class="note">${words.type.printSays}</p>`, scale(scalePt, 'pt', LARGEST_SHOWN_PT, context))}
${part(words.type.glyphs, ...usedFonts(brand).map((font) => alphabet(font, context)))}`;
};

function styleRow(role: TypeRole, style: TypeStyle, context: PageContext): Markup {
  const { brand, words } = context;
  const sizes = brand.layouts.page.sizes[SHOWN_AS[role]];
  const details = [
    `${words.type.leading} ${plain(style.lineHeight, context)}`,
    ...(style.trackingEm === 0 ? [] : [`${words.type.tracking} ${plain(style.trackingEm, context)} em`]),
    ...(style.features.length === 0 ? [] : [`${words.type.features} ${style.features.join(', ')}`]),
  ];
  return html`<li class="style"><div class="style-words"><h4>${words.type.roles[role]}</h4>
<p>${style.family} ${style.weight}</p><p class="note">${details.join(' · ')}</p>
${sizes && html`<p class="note">${sizes.map((one) => plain(one, context)).join(' · ')} px</p>`}
<p class="note">${words.type.fallback} ${style.fallback.join(', ')}</p></div>
<p class="specimen as-${role}">${specimen(role, context)}</p></li>`;
}

/** The brand’s own words: its name, its figures, and the sentence that says its voice. */
function specimen(role: TypeRole, { brand, locale, words }: PageContext): string {
  if (role === 'display') return brand.name;
  if (role === 'figure') return '12345';
  if (role === 'button') return words.palette.button;
  const summary = brand.voice.summary && pick(brand.voice.summary.texts, locale);
  return summary ? setWords(brand, summary.text, summary.locale) : brand.name;
}

function scale(sizes: readonly number[], unit: 'px' | 'pt', largest: number, context: PageContext): Markup {
  const { styles, words } = context;
  const { shown, rest } = bounded(sizes, limits.portalRows, context);
  const steps = shown.map((size) => {
    const sample = html`<span class="step ${styles.of(`font-size:${size}${unit}`)}" aria-hidden="true">${words.palette.sample}</span>`;
    return html`<li>${size <= largest && sample}<span class="note">${plain(size, context)} ${unit}</span></li>`;
  });
  return html`<ul class="scale" role="list">${steps}</ul>${rest}`;
}

/** Only signs that the font has: a browser would take the others from another one. */
function alphabet(font: FontFile, { brand, styles, words }: PageContext): Markup {
  const has = hasGlyphIn(fontsOf(brand.fonts).face(font));
  const lines = GLYPHS.map((line) => drawable(line, has).text).filter((line) => line !== '');
  const style = Object.values(brand.tokens.type).find((one) => sameFamily(one, font));
  const family = style ? fontStack(style) : `"${font.family.replace(/[^\p{L}\p{N} -]/gu, '')}"`;
  const from = brand.rules.fonts.find((rule) => sameFamily(rule, font))?.package;
  return html`<div class="alphabet"><div class="style-words"><h4>${font.family} ${font.weight}</h4>${from !== undefined && html`<p class="note">${words.type.from(from)}</p>`}</div>
<div class="glyphs ${styles.of(`font-family:${family};font-weight:${font.weight}`)}">${lines.map((line) => html`<p>${line}</p>`)}</div></div>`;
}

function sameFamily(one: { readonly family: string }, other: { readonly family: string }): boolean {
  return one.family.toLowerCase() === other.family.toLowerCase();
}
