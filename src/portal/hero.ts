/** The head of a portal in the arrangement of the brand’s web page: its picture, its logo, its title. */
import type { PageLayout } from '../brand/page-layout.ts';
import { drawHero } from '../channels/web/hero-picture.ts';
import { logoHtml } from '../channels/web/logo-html.ts';
import { surfaceClass } from '../channels/web/surfaces.ts';
import { createMarker } from '../draw/html-marks.ts';
import type { CanvasPlan, PlannedItem } from '../draw/plan.ts';
import { html, type Markup } from '../output/report-html/markup.ts';
import type { PageContext } from './context.ts';
import type { PortalFile, PortalSource } from './source.ts';

const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

export interface HeroPicture {
  /** Addresses in it are those of a page in the portal’s own folder. */
  readonly html: string;
  readonly files: readonly PortalFile[];
}

/** Undefined for a brand whose page draws none. */
export function heroPicture({ brand }: PortalSource): HeroPicture | undefined {
  const { wide, narrow = wide } = brand.layouts.page.hero;
  if (!wide || !narrow) return undefined;
  const plans = [canvas(wide), canvas(narrow)] as const;
  if (plans.some(({ items }) => items.length === 0)) return undefined;
  const drawn = drawHero({ alt: '', at: nowhere, wide: plans[0], narrow: plans[1] }, brand, []);
  const files = drawn.files.map(({ name, body }) => ({
    path: name!,
    mime: 'image/svg+xml; charset=utf-8',
    body,
  }));
  return { html: drawn.html, files };
}

/** What needs no campaign; words and codes do. */
function canvas(picture: NonNullable<PageLayout['hero']['wide']>): CanvasPlan {
  const [width, height] = picture.box;
  const items = picture.items.flatMap((item): PlannedItem[] => {
    if (item.kind === 'spiral' || item.kind === 'horizon' || item.kind === 'route' || item.kind === 'panel')
      return [{ kind: item.kind, item } as PlannedItem];
    return [];
  });
  return {
    frame: { width, height, unit: 'px', bleed: 0 },
    ground: picture.ground,
    margin: 0,
    lengthUnit: 1,
    language: 'zxx',
    items,
    at: nowhere,
  };
}

export function masthead({ brand }: PageContext): Markup {
  const logo = createMarker().finish(logoHtml(brand, 'hero', createMarker())).html;
  return html`<header class="masthead over ${surfaceClass(brand, 'hero')}"><div class="frame">${{ html: logo }}</div></header>`;
}

/** The same arrangements as a campaign’s hero has. */
export function hero(
  picture: HeroPicture | undefined,
  said: { readonly title: Markup; readonly lead: Markup },
  { brand, up }: PageContext,
): Markup {
  const surface = surfaceClass(brand, 'hero');
  const drawn = picture && {
    html: up === '' ? picture.html : picture.html.replace(/((?:src|srcset)=")images\//g, `$1${up}images/`),
  };
  const figure = drawn && html`<div class="hero-picture">${drawn}</div>`;
  const title = html`<h1>${said.title}</h1>`;
  const lead = html`<p class="lead">${said.lead}</p>`;
  if (brand.layouts.page.hero.arrangement !== 'horizon')
    return html`<section class="hero ${figure ? 'beside' : 'plain'} ${surface}">${figure}<div class="frame"><div class="hero-words">${title}${lead}</div></div></section>`;
  return html`<section class="hero horizon"><div class="hero-above ${surface}"><div class="frame"><div class="hero-words">${title}</div>
${figure}</div></div><div class="hero-below ${surfaceClass(brand, 'offer')}"><div class="frame"><div class="hero-words">${lead}</div></div></div></section>`;
}
