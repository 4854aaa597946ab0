/** Every version of every logo: its clear space drawn, the grounds it may stand on, its least sizes, its files. */
import { colorOf } from '../../brand/brand.ts';
import { html, type Markup } from '../../output/report-html/markup.ts';
import { type PageContext, plain } from '../context.ts';
import { type LogoVersion, logoVersions } from '../files/logos.ts';
import type { PortalBlock } from './block.ts';
import { clearSpace } from './clear-space.ts';
import { fileLinks } from './file-links.ts';

export const logos: PortalBlock = (context) => {
  const versions = logoVersions(context.brand);
  if (versions.length === 0) return undefined;
  return html`${versions.map((version) => versionPart(version, context))}`;
};

function versionPart(version: LogoVersion, context: PageContext): Markup {
  const { words } = context;
  const { rule, logo } = version;
  const name = words.logos.version(rule.id, rule.variant);
  const { factor, of } = rule.clear;
  const air = words.logos.clear(plain(factor, context), of);
  return html`<div class="part logo-version"><h3>${name}</h3>
${logo ? specimens(version, name, air, context) : html`<p class="note">${words.logos.missing}</p><p class="caption">${air}</p>`}
${leastSizes(version, context)}
${logo && html`<h4>${words.logos.download}</h4>${fileLinks(version.stem, name, context)}`}</div>`;
}

function specimens(
  { rule, logo, stem }: LogoVersion,
  name: string,
  air: string,
  context: PageContext,
): Markup {
  const { brand, words, styles, up } = context;
  const href = `${up}${stem}.svg`;
  const grounds = rule.backgrounds.filter((one) => brand.tokens.colors[one]);
  const tiles = grounds.map((ground) => {
    const paint = styles.of(`background:${colorOf(brand, ground).hex}`);
    return html`<li><span class="stand ${paint}"><img src="${href}" alt="${name}, ${words.pictures.on(ground)}" width="${Math.round(logo!.width)}" height="${Math.round(logo!.height)}" loading="lazy"></span><span class="caption">${ground}</span></li>`;
  });
  const first = grounds[0];
  return html`${first !== undefined && clearSpace(context, { logo: logo!, rule, ground: first, href, label: `${name}. ${air}` })}<p class="caption">${air}</p>
<h4>${words.logos.grounds}</h4><ul class="stands" role="list">${tiles}</ul>${rule.photo && html`<p class="note">${words.logos.photo}</p>`}`;
}

/** The logo as small as it may be, where its file is there. */
function leastSizes({ rule, logo, stem }: LogoVersion, context: PageContext): Markup {
  const { brand, words, styles, up } = context;
  const { screenPx, emailPx, printMm, side } = rule.min;
  const ground = rule.backgrounds.find((one) => brand.tokens.colors[one]);
  const sizes = [
    [words.logos.screen, screenPx, 'px'],
    [words.logos.email, emailPx, 'px'],
    [words.logos.printed, printMm, 'mm'],
  ] as const;
  const items = sizes.map(([where, size, unit]) => {
    const shape = styles.of(
      side === 'width' ? `width:${size}${unit};height:auto` : `height:${size}${unit};width:auto`,
    );
    const picture =
      logo &&
      ground !== undefined &&
      html`<span class="stand ${styles.of(`background:${colorOf(brand, ground).hex}`)}"><img class="${shape}" src="${up}${stem}.svg" alt="" width="${Math.round(logo.width)}" height="${Math.round(logo.height)}" loading="lazy"></span>`;
    return html`<li>${picture}<span class="caption">${where} <span class="note">${plain(size, context)} ${unit} ${side === 'width' ? words.logos.wide : words.logos.high}</span></span></li>`;
  });
  return html`<h4>${words.logos.sizes}</h4><ul class="least" role="list">${items}</ul>`;
}
