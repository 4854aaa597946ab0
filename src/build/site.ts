/** The deployable site: Astro builds our own pages from the hub's data, in a folder of its own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inAstroFolder } from './astro-folder.ts';
import { type RunAstro, runAstro } from './run-astro.ts';
import type { SiteData } from './site-feed.ts';
import { type SiteDocument, type SiteFile, type SiteInput, withoutBody } from './site-input.ts';

/**
 * Every file of the site, sorted by path. A page that Astro would change by one byte is an error of ours: the
 * rules have read the page that ships. `run`: who runs Astro, such as another thread.
 */
export async function buildSite(input: SiteInput, run: RunAstro = runAstro): Promise<SiteFile[]> {
  const built = await inAstroFolder(async (root) => {
    await build(root, input, run);
    return collect(path.join(root, 'out'), input);
  }, input.own?.hub);
  const all = new Map([...input.files, ...rendered(input), ...built].map((file) => [file.path, file]));
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function build(root: string, input: SiteInput, run: RunAstro): Promise<void> {
  const dataFile = path.join(root, 'site.json');
  mkdirSync(path.join(root, 'bodies'));
  let count = 0;
  const elsewhere = (body: string) => {
    const bodyFile = path.join(root, 'bodies', `${count++}.html`);
    writeFileSync(bodyFile, body);
    return { bodyFile };
  };
  const data: SiteData = {
    brands: input.brands,
    pages: input.pages.map((page) =>
      input.unchanged?.has(page.path) ? withoutBody(page) : { ...withoutBody(page), ...elsewhere(page.body) },
    ),
    portals: (input.portals ?? [])
      .filter((page) => !input.unchanged?.has(page.path))
      .map(({ path: place, brand, body }) => ({ path: place, brand, ...elsewhere(body) })),
  };
  writeFileSync(dataFile, JSON.stringify(data));
  await run({ root, dataFile, ...(input.own && { own: input.own }) });
}

/** What Astro has written beside the pages that it was given; those it has to have given back. */
function collect(out: string, input: SiteInput): SiteFile[] {
  const pages = new Map(rendered(input).map((page) => [page.path, page]));
  const around: SiteFile[] = [];
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absolute = path.join(entry.parentPath, entry.name);
    const place = path.relative(out, absolute).split(path.sep).join('/');
    const body = readFileSync(absolute);
    const page = pages.get(place);
    if (page && !body.equals(Buffer.from(page.body))) throw new Error(`Astro changed the page “${place}”.`);
    if (!page) around.push({ path: place, body });
    pages.delete(place);
  }
  const [missing] = pages.keys();
  if (missing !== undefined) throw new Error(`Astro did not write the page “${missing}”.`);
  return around;
}

function rendered({ pages, portals = [], unchanged }: SiteInput): readonly SiteDocument[] {
  return [...pages, ...portals].filter((page) => !unchanged?.has(page.path));
}
