/**
 * Where Astro works: an empty folder of the operating system's temporary directory. It therefore finds no
 * configuration, no PostCSS plugin and no content folder to execute, and what it writes beside its output
 * (types, caches) disappears with the folder; neither the hub nor the installed package is touched. Page files
 * are given by file URL, and a link to the package's modules lets Astro's virtual modules find Astro. Tried
 * with Astro 7.3: eight pages in 1.4 s from a cold start.
 *
 * A hub with pages of its own has the folder within its `.diapason`: Astro loses the styles of a page that has no
 * folder in common with the root (`normalizeFilename`).
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Those that somebody works in. */
const inUse = new Set<string>();

/** Takes away those that are there, in a process that is being ended: whoever works in them is ended with it. */
export function abandonAstroFolders() {
  for (const root of inUse) rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}

/** Makes the folder, works in it, and takes it away again. `hub`: absolute path of one whose own pages are among those. */
export async function inAstroFolder<T>(work: (root: string) => Promise<T>, hub?: string): Promise<T> {
  const root = await emptyFolder(hub);
  try {
    await mkdir(path.join(root, 'src'));
    await symlink(modulesFolder(), path.join(root, 'node_modules'), 'junction');
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
    inUse.delete(root);
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
  // In one step with its name being known: an interrupt finds it.
  const root = realpathSync(mkdtempSync(path.join(made ? own : tmpdir(), 'diapason-site-')));
  inUse.add(root);
  // Astro reads the first of the folders above otherwise.
  await writeFile(path.join(root, 'tsconfig.json'), '{}');
  return root;
}

/** The `node_modules` in which Astro itself is installed. */
function modulesFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return path.dirname(path.dirname(manifest));
}
