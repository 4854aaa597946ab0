/** The finished site for an input, from the day on which the same input was built. */
import type { SiteFile, SiteInput } from '../site-input.ts';
import { codeVersion } from './code-version.ts';
import { LostFromCache, type Store, sha256 } from './store.ts';

interface KeptFile {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly isText: boolean;
}

/** Files of the site with their bytes on disk, built when they are not there yet. */
export async function siteThroughCache(
  input: SiteInput,
  store: Store,
  build: (input: SiteInput) => Promise<readonly SiteFile[]>,
): Promise<SiteFile[]> {
  const files = input.files.map(({ path, body, stored }) => [path, stored?.sha256 ?? sha256(body)]);
  const key = sha256(JSON.stringify(['site', codeVersion(), input.brands, input.pages, files]));
  const known = store.entry(key) as KeptFile[] | undefined;
  if (known?.every(({ hash, bytes }) => store.has(hash, bytes)))
    return known.map((file) => lazyFile(file, store));
  const built = await build(input);
  const kept = built.map(
    ({ path, body }): KeptFile => ({
      path,
      hash: store.keep(body),
      bytes: Buffer.byteLength(body),
      isText: typeof body === 'string',
    }),
  );
  store.writeEntry(key, kept);
  return [...built];
}

function lazyFile({ path, hash, bytes, isText }: KeptFile, store: Store): SiteFile {
  const file = { path, stored: { sha256: hash, bytes } };
  return Object.defineProperty(file, 'body', {
    enumerable: true,
    get: () => {
      const body = store.bytes(hash);
      if (!body) throw new LostFromCache(hash);
      return isText ? body.toString('utf8') : new Uint8Array(body);
    },
  }) as unknown as SiteFile;
}
