/** The portal of a brand, or the one that was made before from the same files. */
import type { Brand } from '../brand/brand.ts';
import { exportedBrand } from '../brand/tokens-export/exported-tokens.ts';
import { codeVersion } from '../build/cache/code-version.ts';
import { folderHash } from '../build/cache/folder-hash.ts';
import { type KeptFile, keepFile, lazyFile } from '../build/cache/kept-file.ts';
import type { SharedCache } from '../build/cache/shared/shared-cache.ts';
import { type Store, sha256 } from '../build/cache/store.ts';
import { Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { readGuidelines } from '../parse/guidelines.ts';
import type { Portal, PortalFile } from './source.ts';

interface Kept extends Omit<Portal, 'files'> {
  readonly files: readonly (KeptFile & Omit<PortalFile, 'path' | 'body' | 'stored'>)[];
}

/**
 * Found by all that its brand’s folder holds, and our own code with the fonts that come with it. What is wrong with the
 * guidelines is told where the brand is loaded; here what is sound of them is shown.
 */
export async function portalOf(
  host: Host,
  brand: Brand,
  store?: Store,
  shared?: SharedCache,
): Promise<Portal> {
  if (!store) return make(host, brand);
  const key = sha256(JSON.stringify(['portal', codeVersion(), brand.id, folderHash(host, brand.folder)]));
  const here = () => {
    const kept = store.entry(key) as Kept | undefined;
    return kept?.files.every(({ hash, bytes }) => store.has(hash, bytes)) ? kept : undefined;
  };
  const known = here() ?? ((await shared?.pull(key)) ? here() : undefined);
  if (known) return opened(known, store);
  const portal = await make(host, brand);
  const kept: Kept = {
    ...portal,
    files: portal.files.map(({ body, ...about }) => ({
      ...about,
      ...keepFile({ path: about.path, body }, store),
    })),
  };
  store.writeEntry(
    key,
    kept,
    kept.files.map(({ hash }) => hash),
  );
  shared?.push(key);
  // A store that cannot be written keeps nothing.
  return here() ? opened(kept, store) : portal;
}

function opened(kept: Kept, store: Store): Portal {
  const files = kept.files.map((file): PortalFile => {
    const { hash: _hash, bytes: _bytes, isText: _isText, ...about } = file;
    const lazy = Object.getOwnPropertyDescriptors(lazyFile(file, store));
    return Object.defineProperties(about as PortalFile, lazy);
  });
  return { ...kept, files };
}

/** Loaded only when there is one to be made. */
async function make(host: Host, brand: Brand): Promise<Portal> {
  const { makePortal } = await import('./portal.ts');
  const unheard = new Findings();
  const guidelines = readGuidelines(host, brand, unheard);
  const tokens = exportedBrand(host, brand.folder, brand.id, unheard);
  return makePortal({ brand, guidelines, ...(tokens && { tokens }) });
}
