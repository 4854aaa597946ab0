/** The finished site for an input, from the day on which the same input was built. */
import { type SiteDocument, type SiteFile, type SiteInput, withoutBody } from '../site-input.ts';
import { codeVersion } from './code-version.ts';
import { type KeptFile, keepFile, lazyFile } from './kept-file.ts';
import type { SharedCache } from './shared/shared-cache.ts';
import { type Store, sha256 } from './store.ts';

/**
 * Files of the site, built when they are not there yet. Astro gives pages back byte for byte (a site that it would
 * change is an error), and the indexes around them know only what pages say of themselves: so the words of a page
 * are no reason to build the others again.
 */
export async function siteThroughCache(
  input: SiteInput,
  store: Store,
  build: (input: SiteInput) => Promise<readonly SiteFile[]>,
  shared?: SharedCache,
): Promise<SiteFile[]> {
  const portals = input.portals ?? [];
  const given = [...input.files, ...input.pages, ...portals];
  const said = input.pages.map(withoutBody);
  const paths = given.map((file) => file.path);
  const key = sha256(JSON.stringify(['site', codeVersion(), input.brands, said, paths, input.own?.version]));
  const here = () => {
    const kept = store.entry(key) as KeptFile[] | undefined;
    return kept?.every(({ hash, bytes }) => store.has(hash, bytes)) ? kept : undefined;
  };
  const known = here() ?? ((await shared?.pull(key)) ? here() : undefined);
  if (known) return [...given, ...known.map((file) => lazyFile(file, store))];
  const isGiven = new Set(paths);
  const documents: readonly SiteDocument[] = [...input.pages, ...portals];
  const unchanged = new Set(
    documents.filter((page) => store.entry(pageKey(page)) !== undefined).map(({ path }) => path),
  );
  const around = (await build({ ...input, unchanged })).filter((file) => !isGiven.has(file.path));
  for (const page of documents) if (!unchanged.has(page.path)) store.writeEntry(pageKey(page), 'given back');
  const kept = around.map((file) => keepFile(file, store));
  store.writeEntry(
    key,
    kept,
    kept.map(({ hash }) => hash),
  );
  if (!hasBuiltSites(store)) store.writeEntry(anySite(), 'built');
  shared?.push(key);
  return [...given, ...around];
}

/** Whether a site lies here that this very tool has built: then the next one may well be found too. */
export function hasBuiltSites(store: Store): boolean {
  return store.entry(anySite()) !== undefined;
}

function anySite(): string {
  return sha256(JSON.stringify(['any site', codeVersion()]));
}

/** Known for a page that Astro has once given back byte for byte. */
function pageKey(page: SiteDocument): string {
  return sha256(JSON.stringify(['site page', codeVersion(), page.stored?.sha256 ?? sha256(page.body)]));
}
