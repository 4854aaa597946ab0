/** From the plan to the page and the files it needs. */
import type { Brand } from '../../brand/brand.ts';
import { fontBytes } from '../../brand/font-instance.ts';
import { escapeHtml } from '../../draw/html.ts';
import { createMarker } from '../../draw/html-marks.ts';
import type { Image, Primitive } from '../../ir/primitives.ts';
import { plainText, textAt } from '../../ir/text.ts';
import type { Piece, RenderContext, Rendered, Trouble } from '../channel.ts';
import { elements, headingWords } from './elements.ts';
import { fontsFor, usedFonts } from './font-faces.ts';
import type { WebFormat } from './formats.ts';
import { headHtml } from './head.ts';
import { drawHero } from './hero-picture.ts';
import { languageName, pageLabel } from './labels.ts';
import { lettersOf } from './letters.ts';
import { logoHtml } from './logo-html.ts';
import { symbolOf } from './logos.ts';
import { pageSigns } from './page-signs.ts';
import type { PagePicture } from './picture-file.ts';
import { drawPicture, vectorFile } from './pictures.ts';
import type { PagePlan } from './plan.ts';
import { renderCard } from './render-card.ts';
import { type SectionContext, sectionHtml } from './sections.ts';
import { stylesheet } from './stylesheet.ts';
import { surfaceClass } from './surfaces.ts';

/** Fonts stand once for each brand, two folders above a page: `<brand>/fonts/`, `<brand>/<campaign>/<locale>/`. */
const FONT_FOLDER = '../../fonts/';

export async function renderPage(plan: PagePlan, context: RenderContext<WebFormat>): Promise<Rendered> {
  const { brand, host, keep } = context;
  const troubles: Trouble[] = [];
  const marker = createMarker();
  const pictures = new Map<Image, PagePicture>();
  for (const image of imagesOf([
    ...plan.sections.flatMap(({ nodes, below = [] }) => [...nodes, ...below]),
    ...plan.foot,
  ])) {
    const picture = await drawPicture(image, { brand, host, ...(keep && { keep }) }, troubles);
    if (picture) pictures.set(image, picture);
  }
  const hero = plan.heroPicture && drawHero(plan.heroPicture, brand, troubles);
  const symbol = symbolOf(brand);
  const icon = symbol && vectorFile('icon', symbol.svg);
  const { products } = brand.layouts.page;
  const signs = pageSigns(brand);
  const section: SectionContext = {
    brand,
    marker,
    signs,
    pictures,
    language: plan.language,
    ...(hero &&
      plan.heroPicture && {
        heroPicture: marker.wrap(
          { kind: 'image', text: plan.heroPicture.alt, at: plan.heroPicture.at },
          hero.html,
        ),
      }),
    tiles: { shapes: products.shapes, grounds: products.grounds?.length ?? 0 },
  };

  const head = headHtml({
    plan,
    brand,
    marker,
    css: await stylesheet(brand, FONT_FOLDER),
    preload: [brand.tokens.type.display, brand.tokens.type.body].flatMap((style) => {
      const font = fontsFor(brand, style);
      return font ? [{ href: `${FONT_FOLDER}${font.webName}`, mime: 'font/woff2' }] : [];
    }),
    ...(icon?.files[0]?.name !== undefined && { icon: icon.files[0].name }),
  });
  const body = bodyHtml(plan, section);
  const whole = `<!DOCTYPE html><html lang="${escapeHtml(plan.language)}"><head>${head}</head><body>${body}</body></html>\n`;
  const { html, marks } = marker.finish(whole);

  const page: Piece = {
    extension: 'html',
    name: 'index.html',
    mime: 'text/html',
    body: html,
    marks,
    ...(plan.alternates[plan.language] !== undefined && { url: plan.alternates[plan.language]! }),
    data: {
      title: plainText(plan.title),
      description: plainText(plan.description),
      language: plan.language,
      source: plan.source,
      letters: lettersOf(html.slice(html.indexOf('<body>'))),
    },
  };
  const card = await renderCard(plan.card, brand, host);
  const files = [...pictures.values(), ...(hero ? [hero] : []), ...(icon ? [icon] : [])].flatMap(
    (picture) => picture.files,
  );
  return {
    pieces: [page, card.piece, ...distinct([...files, ...fontPieces(brand)])],
    troubles: [...troubles, ...signs.troubles, ...card.troubles],
  };
}

function bodyHtml(plan: PagePlan, context: SectionContext): string {
  const { brand, marker } = context;
  const over = plan.sections[0]?.role === 'hero';
  const sections = plan.sections.map((section, index) => sectionHtml(section, index, context));
  const headline = plan.needsHeadline
    ? `<section class="section headline on-page"><div class="frame"><h1>${headingWords(plan.title, 1, { ...context, slot: 'title' })}</h1></div></section>`
    : '';
  const surface = surfaceClass(brand, over ? 'hero' : 'prose');
  return `
<a class="skip" href="#main">${escapeHtml(pageLabel(brand, plan.locale, 'skip'))}</a>
<header class="masthead ${over ? 'over ' : ''}${surface}"><div class="frame">${logoHtml(brand, over ? 'hero' : 'prose', marker)}</div></header>
<main id="main">
${headline}
${sections.join('\n')}
</main>
<footer class="foot ${surfaceClass(brand, 'footer')}"><div class="frame">${footer(plan, context)}</div></footer>
`;
}

/** The same page in its other languages: neighbours in the site, so that the links hold wherever it is put. */
function languages(plan: PagePlan, brand: Brand): string {
  const others = Object.entries(plan.alternates)
    .filter(([language]) => language !== plan.language)
    .sort();
  if (others.length === 0) return '';
  const links = others.map(([language, address]) => {
    const folder = new URL(address).pathname.split('/').filter(Boolean).at(-1)!;
    return `<a href="../${escapeHtml(folder)}/" hreflang="${escapeHtml(language)}" lang="${escapeHtml(language)}">${escapeHtml(languageName(language))}</a>`;
  });
  const label = escapeHtml(pageLabel(brand, plan.locale, 'languages'));
  return `<nav class="languages" aria-label="${label}">${links.join(' ')}</nav>`;
}

function footer(plan: PagePlan, context: SectionContext): string {
  const { brand, marker, signs } = context;
  const texts = brand.layouts.page.footer.line?.texts;
  const line = texts?.[plan.locale] ?? texts?.[plan.locale.split('-')[0]!];
  if (line !== undefined) signs.see(textAt(line, plan.at), 'body');
  const said = line === undefined ? '' : `<p class="foot-line">${escapeHtml(line)}</p>`;
  const words =
    plan.foot.length === 0
      ? ''
      : `<div class="foot-words">${elements(plan.foot, { ...context, role: 'small' })}</div>`;
  return `<div>${logoHtml(brand, 'footer', marker)}${said}</div>${languages(plan, brand)}${words}`;
}

function fontPieces(brand: Brand): Piece[] {
  return usedFonts(brand).map((font) => ({
    extension: 'woff2',
    name: `${FONT_FOLDER}${font.webName}`,
    mime: 'font/woff2',
    // Whole, and packed as it came: `build/web-fonts.ts` ships what the brand's pages use of it.
    body: fontBytes(font),
    marks: [],
    supporting: true,
  }));
}

function distinct(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map((piece) => [piece.name, piece])).values()];
}

function* imagesOf(nodes: readonly Primitive[]): Generator<Image> {
  for (const node of nodes) {
    if (node.type === 'image') yield node;
    else if (node.type === 'group' || node.type === 'quote') yield* imagesOf(node.children);
    else if (node.type === 'list') for (const item of node.items) yield* imagesOf(item);
  }
}
