/** Astro itself, for a folder that has been made ready for it (`astro-folder.ts`). */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { siteFeed } from './site-feed.ts';
import type { OwnPages } from './site-input.ts';

export interface AstroOrder {
  /** An empty folder but for what the pages are made from; the site comes into its `out/`. */
  readonly root: string;
  /** Absolute path of a JSON file that holds a `SiteData`. */
  readonly dataFile: string;
  /** Whether the file appears only while Astro is at work: it bundles, then waits. Default: it is there. */
  readonly dataComesLater?: boolean;
  readonly own?: OwnPages;
}

export type RunAstro = (order: AstroOrder) => Promise<void>;

export function runAstro({ root, dataFile, dataComesLater, own }: AstroOrder): Promise<void> {
  return buildWith(root, [
    siteFeed(dataFile, { ...(own && { own }), ...(dataComesLater && { dataComesLater }) }),
  ]);
}

/** What the pages of these integrations come to is in `out/` then. Rejects with what Astro says. */
export async function buildWith(root: string, integrations: readonly AstroIntegration[]): Promise<void> {
  const astro = await loadAstro();
  const { cwd } = process;
  // Astro builds its own server below the working directory (`getOutDirWithinCwd`) and imports it from there:
  // in a folder without Astro's modules that fails, and a stranger's folder is not to be written into. It is told so
  // instead of moved there: a thread cannot move, and whoever works beside it must not.
  process.cwd = () => root;
  try {
    await astro.build({
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
  } finally {
    process.cwd = cwd;
  }
}

/** Loaded only when a site is built, and told to stay silent first: `check` starts without Astro. */
export async function loadAstro(): Promise<typeof import('astro')> {
  const { env } = process;
  env.ASTRO_TELEMETRY_DISABLED = '1';
  return import('astro');
}
