/**
 * One run of Astro over pages of ours.
 *
 * Its root is an empty folder of the operating system's temporary directory. It therefore finds no
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
import type { AstroIntegration } from 'astro';

export interface AstroRun {
  /** Absolute path of a hub whose own pages are among those of the integrations. */
  readonly hub?: string | undefined;
  /** Given the folder of the run, in which it may write what its pages are to read. */
  integrations(root: string): Promise<readonly AstroIntegration[]>;
}

/** A file that Astro wrote: its path with forward slashes, within the output. */
export interface AstroFile {
  readonly path: string;
  readonly body: Uint8Array;
}

/** Every file of the output, in no order. Rejects with what Astro says. */
export async function runAstro({ hub, integrations }: AstroRun): Promise<AstroFile[]> {
  const root = await emptyFolder(hub);
  try {
    await mkdir(path.join(root, 'src'));
    await symlink(modulesFolder(), path.join(root, 'node_modules'), 'junction');
    const added = await integrations(root);
    const astro = await startAstro();
    const here = process.cwd();
    // Astro builds its own server below the working directory (`getOutDirWithinCwd`) and imports it from there:
    // in a folder without Astro's modules that fails, and a stranger's folder is not to be written into.
    process.chdir(root);
    try {
      await build(astro, root, added);
    } finally {
      process.chdir(here);
    }
    return await readTree(path.join(root, 'out'));
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

function build(
  astro: typeof import('astro'),
  root: string,
  integrations: readonly AstroIntegration[],
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
    integrations: [...integrations],
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

/** The `node_modules` in which Astro itself is installed. */
function modulesFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return path.dirname(path.dirname(manifest));
}

async function readTree(folder: string): Promise<AstroFile[]> {
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
