/** One page of a portal, whole. */
import { readFileSync } from 'node:fs';
import { fontsFor } from '../channels/web/font-faces.ts';
import { languageName } from '../channels/web/labels.ts';
import { logoHtml } from '../channels/web/logo-html.ts';
import { stylesheet, tighten } from '../channels/web/stylesheet.ts';
import { surfaceClass } from '../channels/web/surfaces.ts';
import { createMarker } from '../draw/html-marks.ts';
import type { Guidelines } from '../ir/guidelines.ts';
import { html, type Markup } from '../output/report-html/markup.ts';
import { ownFile } from '../own-files.ts';
import { type Chapter, type Chapters, chaptersOf } from './chapters.ts';
import { type PageContext, pick, setWords } from './context.ts';
import { type HeroPicture, hero, masthead } from './hero.ts';
import { portalPolicy } from './policy.ts';

/** In the order in which they are to hold. */
const SHEETS = [
  'frame',
  'colours',
  'type',
  'measures',
  'logos',
  'pictures',
  'rules',
  'voice',
  'print',
] as const;
const ownRules = SHEETS.map((name) => tighten(readFileSync(ownFile(`portal/css/${name}.css`), 'utf8'))).join(
  '\n',
);
const script = readFileSync(ownFile('portal/copy.js'), 'utf8').trim();

export interface PortalPage {
  readonly title: string;
  readonly html: string;
  readonly policy: string;
}

export interface PageOptions {
  readonly guidelines: Guidelines | undefined;
  readonly hero: HeroPicture | undefined;
  /** Where the pages of the other locales stand, from here. */
  readonly others: readonly { readonly locale: string; readonly href: string }[];
}

export async function portalPage(context: PageContext, options: PageOptions): Promise<PortalPage> {
  const { brand, words, language, up } = context;
  const { guidelines } = options;
  const title = guidelines?.title ?? words.title(brand.name);
  const description = guidelines?.description ?? summaryOf(context) ?? words.description(brand.name);
  const lang = guidelines && !guidelines.language.startsWith(language) ? guidelines.language : undefined;
  const inLanguage = (text: string) =>
    lang === undefined ? html`${text}` : html`<span lang="${lang}">${text}</span>`;
  const chapters = chaptersOf(guidelines, context);
  const body = html`<a class="skip" href="#main">${words.skip}</a>
${masthead(context)}
<main id="main">
${hero(options.hero, { title: inLanguage(title), lead: inLanguage(description) }, context)}
${contents(chapters, context)}
${chapters.list.map((chapter) => chapterSection(chapter, context))}
</main>
${foot(options.others, context)}
<p class="unseen" role="status"></p>`;
  // Last, because every part above may have asked for a class.
  const css = [await stylesheet(brand, `${up}fonts/`), ownRules, context.styles.text()].join('\n');
  const policy = portalPolicy(css, script);
  const head = html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Diapason">
${icon(context)}
${preloads(context)}`;
  const arches = brand.layouts.page.products.shapes.includes('arch');
  return {
    title,
    policy,
    html: `<!DOCTYPE html><html ${html`lang="${language}" data-copy="${words.copy}" data-copied="${words.copied}"`.html}><head>${head.html}<style>${css}</style></head><body class="portal${arches ? ' arches' : ''}">${body.html}<script>${script}</script></body></html>\n`,
  };
}

function summaryOf({ brand, locale }: PageContext): string | undefined {
  const found = brand.voice.summary && pick(brand.voice.summary.texts, locale);
  return found?.locale === locale ? setWords(brand, found.text, locale) : undefined;
}

/** The squarest logo that is there stands in the browser’s tab. */
function icon({ files, up }: PageContext): Markup {
  const logos = files.filter(({ path }) => path.startsWith('logos/') && path.endsWith('-256.png'));
  const [square] = logos.toSorted((a, b) => a.width! / a.height! - b.width! / b.height! || 0);
  return square && square.width! / square.height! < 1.5
    ? html`<link rel="icon" type="image/svg+xml" href="${up}${square.path.replace('-256.png', '.svg')}">`
    : html`<link rel="icon" href="data:,">`;
}

function preloads({ brand, up }: PageContext): readonly Markup[] {
  const { display, body } = brand.tokens.type;
  const names = [display, body].flatMap((style) => fontsFor(brand, style)?.webName ?? []);
  return [...new Set(names)].map(
    (name) => html`<link rel="preload" href="${up}fonts/${name}" as="font" type="font/woff2" crossorigin>`,
  );
}

function contents({ opening, list }: Chapters, { words }: PageContext): Markup {
  const items = list.map(
    ({ id, title, lang }) =>
      html`<li${lang !== undefined && html` lang="${lang}"`}><a href="#${id}">${title}</a></li>`,
  );
  return html`<section class="section opening on-page"><div class="frame">${opening && html`<div class="opening-words">${opening}</div>`}
<nav class="contents" id="contents" aria-label="${words.contents}"><ol role="list">${items}</ol></nav></div></section>`;
}

function chapterSection({ id, title, content, lang }: Chapter, { words }: PageContext): Markup {
  return html`<section class="section chapter ruled on-page" id="${id}" aria-labelledby="${id}-title"><div class="frame"><div class="chapter-head"><h2 id="${id}-title"${lang !== undefined && html` lang="${lang}"`}>${title}</h2><a class="note" href="#contents">${words.contents}</a></div><div class="chapter-body">${content}</div></div></section>`;
}

function foot(others: PageOptions['others'], context: PageContext): Markup {
  const { brand, words } = context;
  const logo = createMarker().finish(logoHtml(brand, 'footer', createMarker())).html;
  const links = others.map(
    ({ locale, href }) =>
      html`<a href="${href}" hreflang="${locale}" lang="${locale}">${languageName(locale)}</a>`,
  );
  return html`<footer class="foot ${surfaceClass(brand, 'footer')}"><div class="frame"><div>${{ html: logo }}</div>
${links.length > 0 && html`<nav class="languages" aria-label="${words.languages}">${links}</nav>`}</div></footer>`;
}
