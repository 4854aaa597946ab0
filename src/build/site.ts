/**
 * The deployable site: Astro builds our own pages from the hub's data, in a folder of its own.
 *
 * Astro's root is an empty folder of the operating system's temporary directory. It therefore finds no
 * configuration, no PostCSS plugin and no content folder to execute, and what it writes beside its output
 * (types, caches) disappears with the folder; neither the hub nor the installed package is touched. Page files
 * are given by file URL, and a link to the package's modules lets Astro's virtual modules find Astro. Tried
 * with Astro 7.3: eight pages in 1.4 s from a cold start.
 *
 * A hub with pages of its own has the folder within its `.diapason`: Astro loses the styles of a page that has no
 * folder in common with the root (`normalizeFilename`).
 */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunAstro, runAstro } from './run-astro.ts';
import type { SiteData } from './site-feed.ts';
import { type SiteDocument, type SiteFile, type SiteInput, withoutBody } from './site-input.ts';

/**
 * Every file of the site, sorted by path. A page that Astro would change by one byte is an error of ours: the
 * rules have read the page that ships. `run`: who runs Astro, such as another thread.
 */
export async function buildSite(input: SiteInput, run: RunAstro = runAstro): Promise<SiteFile[]> {
  const root = await emptyFolder(input.own?.hub);
  try {
    await build(root, input, run);
    const built = collect(path.join(root, 'out'), input);
    const all = new Map([...input.files, ...rendered(input), ...built].map((file) => [file.path, file]));
    return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function emptyFolder(hub: string | undefined): Promise<string> {
  const own = hub && path.join(hub, '.diapason');
  // A hub that cannot be written to may still have a folder in common with the temporary one.
  const made =
    own &&
    (await mkdir(own, { recursive: true }).then(
      () => true,
      () => false,
    ));
  const root = await realpath(await mkdtemp(path.join(made ? own : tmpdir(), 'diapason-site-')));
  // Astro reads the first of the folders above otherwise.
  await writeFile(path.join(root, 'tsconfig.json'), '{}');
  return root;
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
  mkdirSync(path.join(root, 'src'));
  symlinkSync(modulesFolder(), path.join(root, 'node_modules'), 'junction');
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

/** The `node_modules` in which Astro itself is installed. */
function modulesFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return path.dirname(path.dirname(manifest));
}
