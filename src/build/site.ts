/** The deployable site: Astro builds our own pages from the hub's data. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runAstro } from './astro-run.ts';
import { type SiteData, siteFeed } from './site-feed.ts';
import { type SiteDocument, type SiteFile, type SiteInput, withoutBody } from './site-input.ts';

/**
 * Every file of the site, sorted by path. A page that Astro would change by one byte is an error of ours: the
 * rules have read the page that ships.
 */
export async function buildSite(input: SiteInput): Promise<SiteFile[]> {
  const built = await runAstro({
    hub: input.own?.hub,
    async integrations(root) {
      const dataFile = path.join(root, 'site.json');
      await writeFile(dataFile, JSON.stringify(dataOf(input)));
      return [siteFeed(dataFile, input.own)];
    },
  });
  const byPath = new Map<string, SiteFile>(built.map((file) => [file.path, file]));
  for (const page of rendered(input)) assertUnchanged(page, byPath.get(page.path));
  const all = new Map([...input.files, ...built].map((file) => [file.path, file]));
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function dataOf({ brands, pages, portals = [], unchanged }: SiteInput): SiteData {
  return {
    brands,
    pages: pages.map((page) => (unchanged?.has(page.path) ? withoutBody(page) : page)),
    portals: portals.filter((page) => !unchanged?.has(page.path)),
  };
}

function rendered({ pages, portals = [], unchanged }: SiteInput): readonly SiteDocument[] {
  return [...pages, ...portals].filter((page) => !unchanged?.has(page.path));
}

function assertUnchanged(page: SiteFile, found: SiteFile | undefined) {
  if (found && Buffer.from(found.body).equals(Buffer.from(page.body))) return;
  throw new Error(`Astro ${found ? 'changed' : 'did not write'} the page “${page.path}”.`);
}
