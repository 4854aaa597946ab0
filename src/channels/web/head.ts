/** What a page says to browsers, search engines and networks. */
import type { Brand } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import { escapeHtml, inlineHtml } from '../../draw/html.ts';
import type { Marker } from '../../draw/html-marks.ts';
import { plainText, type Text } from '../../ir/text.ts';
import type { PagePlan } from './plan.ts';

/**
 * The picture that networks show beside a link, 1200 × 630 (facts/channels, social). It stands beside the page,
 * so that the site is whole even when no social format is built.
 */
export const CARD = { name: 'card.png', width: 1200, height: 630 } as const;

export interface HeadOptions {
  readonly plan: PagePlan;
  readonly brand: Brand;
  readonly marker: Marker;
  readonly css: string;
  /** Addresses of fonts to fetch before the stylesheet asks for them. */
  readonly preload: readonly { readonly href: string; readonly mime: string }[];
  readonly icon?: string;
}

export function headHtml({ plan, brand, marker, css, preload, icon }: HeadOptions): string {
  const { roles, dark } = brand.tokens;
  const own = plan.alternates[plan.language];
  const marked = (text: Text, slot: string) =>
    inlineHtml(
      text.map(({ text: said, at, fact }) => ({ text: said, at, ...(fact && { fact }) })),
      {
        mark: (run, html) => marker.run(run, html.replace(/<\/?sup>/g, '').replaceAll('<br>', ' '), slot),
      },
    );
  const title = plainText(plan.title);
  const description = plainText(plan.description);
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">`;
  const graph = (property: string, content: string) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  const alternates = Object.entries(plan.alternates).sort();

  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${marked(plan.title, 'title')} – ${escapeHtml(brand.name)}</title>`,
    `<meta name="description" content="${marked(plan.description, 'description')}">`,
    ...(plan.segment === undefined ? [] : [meta('robots', 'noindex')]),
    meta('color-scheme', 'light dark'),
    `<meta name="theme-color" content="${colorOf(brand, roles.groundPage).hex}" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="${colorOf(brand, dark.groundPage).hex}" media="(prefers-color-scheme: dark)">`,
    ...(own === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(own)}">`]),
    ...(alternates.length < 2
      ? []
      : alternates.map(
          ([language, href]) =>
            `<link rel="alternate" hreflang="${escapeHtml(language)}" href="${escapeHtml(href)}">`,
        )),
    graph('og:type', 'website'),
    graph('og:site_name', brand.name),
    graph('og:title', title),
    graph('og:description', description),
    graph('og:locale', plan.language.replace('-', '_')),
    ...(own === undefined ? [] : [graph('og:url', own), ...cardTags(own, title, graph, meta)]),
    ...(icon === undefined ? [] : [`<link rel="icon" type="image/svg+xml" href="${icon}">`]),
    ...preload.map(
      ({ href, mime }) => `<link rel="preload" as="font" type="${mime}" href="${href}" crossorigin>`,
    ),
    `<style>${css}</style>`,
    ...plan.structured.map((thing) => `<script type="application/ld+json">${scriptJson(thing)}</script>`),
  ].join('\n');
}

/** Networks load pictures by full address only, so a page without a public one has none. */
function cardTags(
  own: string,
  title: string,
  graph: (property: string, content: string) => string,
  meta: (name: string, content: string) => string,
): string[] {
  const image = new URL(CARD.name, own.endsWith('/') ? own : `${own}/`).href;
  return [
    graph('og:image', image),
    graph('og:image:width', String(CARD.width)),
    graph('og:image:height', String(CARD.height)),
    graph('og:image:alt', title),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:image', image),
  ];
}

/** JSON that no HTML parser can leave: `<`, `>` and `&` become escapes, and so do the line ends JSON allows. */
function scriptJson(thing: unknown): string {
  return JSON.stringify(thing).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
