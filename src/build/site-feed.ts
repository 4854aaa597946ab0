/**
 * The integration that makes an Astro project out of a hub's rendered pages: it feeds them to our own page
 * files through `virtual:diapason` and adds the routes. The data travels in a file, not in the module, so that
 * the bundler never parses megabytes of HTML.
 */
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownFile } from '../own-files.ts';
import type { ListedPage, OwnPages, SiteBrand, SitePortal } from './site-input.ts';

export interface SiteData {
  readonly brands: readonly SiteBrand[];
  /** Those without a body are listed in indexes and not rendered. */
  readonly pages: readonly (ListedPage & BodyElsewhere)[];
  /** Those that are to be rendered. */
  readonly portals: readonly (SitePortal | (Omit<SitePortal, 'body' | 'stored'> & Required<BodyElsewhere>))[];
}

/** A body that is read when its page is rendered: those of a thousand campaigns would take 200 MB at once. */
interface BodyElsewhere {
  /** Absolute path, in place of `body`. */
  readonly bodyFile?: string;
}

const NAME = 'virtual:diapason';
const RESOLVED = `\0${NAME}`;

/** Page files by address. They lie beside the tool, never in a hub. */
const ROUTES = [
  ['/', 'index.astro'],
  ['/[brand]', 'brand.astro'],
  ['/brand/[...page]', 'portal.astro'],
  ['/[...page]', 'page.astro'],
  ['/404', '404.astro'],
  ['/sitemap.xml', 'sitemap.xml.ts'],
  ['/robots.txt', 'robots.txt.ts'],
] as const;

interface Feed {
  readonly own?: OwnPages;
  /** Whether to wait for the file. Default: it is there. */
  readonly dataComesLater?: boolean;
}

/** `dataFile` is the absolute path of a JSON file that holds a `SiteData`. */
export function siteFeed(dataFile: string, { own, dataComesLater = false }: Feed = {}): AstroIntegration {
  return {
    name: 'diapason',
    hooks: {
      'astro:config:setup'({ injectRoute, updateConfig }) {
        for (const [pattern, entrypoint] of routesWith(own)) {
          injectRoute({ pattern, entrypoint, prerender: true });
        }
        updateConfig({
          vite: {
            plugins: [
              {
                name: NAME,
                resolveId: (id: string) => (id === NAME ? RESOLVED : undefined),
                load: (id: string) => (id === RESOLVED ? moduleOf(dataFile, dataComesLater) : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

/** Ours, those of the hub in their place, and what the hub has beside them. */
function routesWith(own: OwnPages | undefined): ReadonlyMap<string, URL> {
  return new Map([
    ...ROUTES.map(([pattern, file]) => [pattern, ownFile(`pages/${file}`)] as const),
    ...Object.entries(own?.files ?? {}).map(([pattern, file]) => [pattern, pathToFileURL(file)] as const),
  ]);
}

/** How often an eye is kept on a file that is to come. */
const LOOK_EVERY_MS = 4;

function moduleOf(dataFile: string, comesLater: boolean): string {
  const wait = `while (!existsSync(file)) await setTimeout(${LOOK_EVERY_MS});`;
  return [
    "import { existsSync, readFileSync } from 'node:fs';",
    "import { setTimeout } from 'node:timers/promises';",
    `const file = ${JSON.stringify(dataFile)};`,
    ...(comesLater ? [wait] : []),
    "const data = JSON.parse(readFileSync(file, 'utf8'));",
    "const body = (file) => ({ enumerable: true, get: () => readFileSync(file, 'utf8') });",
    'const read = ({ bodyFile: file, ...page }) => (file ? Object.defineProperty(page, "body", body(file)) : page);',
    'export const brands = data.brands;',
    'export const pages = data.pages.map(read);',
    'export const portals = data.portals.map(read);',
  ].join('\n');
}
