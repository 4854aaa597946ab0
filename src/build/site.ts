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
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SiteData, siteFeed } from './site-feed.ts';
import { type SiteDocument, type SiteFile, type SiteInput, withoutBody } from './site-input.ts';

/**
 * Every file of the site, sorted by path. A page that Astro would change by one byte is an error of ours: the
 * rules have read the page that ships.
 */
export async function buildSite(input: SiteInput): Promise<SiteFile[]> {
  const root = await emptyFolder(input.own?.hub);
  try {
    const built = await build(root, input);
    const byPath = new Map(built.map((file) => [file.path, file]));
    for (const page of rendered(input)) assertUnchanged(page, byPath.get(page.path));
    const all = new Map([...input.files, ...built].map((file) => [file.path, file]));
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

async function build(root: string, input: SiteInput): Promise<SiteFile[]> {
  const dataFile = path.join(root, 'site.json');
  const data: SiteData = {
    brands: input.brands,
    pages: input.pages.map((page) => (input.unchanged?.has(page.path) ? withoutBody(page) : page)),
    portals: (input.portals ?? []).filter((page) => !input.unchanged?.has(page.path)),
  };
  await writeFile(dataFile, JSON.stringify(data));
  await mkdir(path.join(root, 'src'));
  await symlink(modulesFolder(), path.join(root, 'node_modules'), 'junction');

  const astro = await startAstro();
  const here = process.cwd();
  // Astro builds its own server below the working directory (`getOutDirWithinCwd`) and imports it from there:
  // in a folder without Astro's modules that fails, and a stranger's folder is not to be written into.
  process.chdir(root);
  try {
    await runBuild(astro, root, siteFeed(dataFile, input.own));
  } finally {
    process.chdir(here);
  }
  return readTree(path.join(root, 'out'));
}

function runBuild(
  astro: typeof import('astro'),
  root: string,
  feed: ReturnType<typeof siteFeed>,
): Promise<void> {
  return astro.build({
    root,
    configFile: false,
    logLevel: 'error',
    outDir: path.join(root, 'out'),
    cacheDir: path.join(root, 'cache'),
    publicDir: path.join(root, 'public'),
    trailingSlash: 'always',
    build: { format: 'directory' },
    devToolbar: { enabled: false },
    compressHTML: false,
    integrations: [feed],
    vite: {
      cacheDir: path.join(root, 'vite'),
      // Given here, so that Vite does not look for either in the folders above.
      css: { postcss: { plugins: [] } },
      envDir: false,
    },
  });
}

/** Loaded only when a site is built, and told to stay silent first: `check` starts without Astro. */
async function startAstro() {
  const { env } = process;
  env.ASTRO_TELEMETRY_DISABLED = '1';
  return import('astro');
}

function rendered({ pages, portals = [], unchanged }: SiteInput): readonly SiteDocument[] {
  return [...pages, ...portals].filter((page) => !unchanged?.has(page.path));
}

function assertUnchanged(page: SiteFile, found: SiteFile | undefined) {
  if (found && Buffer.from(found.body).equals(Buffer.from(page.body))) return;
  throw new Error(`Astro ${found ? 'changed' : 'did not write'} the page “${page.path}”.`);
}

/** The `node_modules` in which Astro itself is installed. */
function modulesFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return path.dirname(path.dirname(manifest));
}

async function readTree(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const absolute = path.join(entry.parentPath, entry.name);
        const relative = path.relative(folder, absolute).split(path.sep).join('/');
        return { path: relative, body: await readFile(absolute) };
      }),
  );
}
