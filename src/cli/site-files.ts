/** The web channel's pieces as a deployable site: Astro wraps the pages and adds indexes, sitemap and robots. */
import type { SharedCache } from '../build/cache/shared/shared-cache.ts';
import type { Store } from '../build/cache/store.ts';
import type { SiteInput } from '../build/site-input.ts';
import type { OutputFile } from '../output/write.ts';
import type { SiteThread } from './site-thread.ts';

const FOLDER = 'web/';

/** None where no page was made. The thread is asked only when the site is not in the store. */
export async function siteFiles(
  input: SiteInput,
  thread: Pick<SiteThread, 'runAstro'>,
  store: Store,
  shared?: SharedCache,
): Promise<OutputFile[]> {
  if (input.pages.length === 0) return input.files.map(within);
  const [{ siteThroughCache }, { buildSite }] = await Promise.all([
    import('../build/cache/site-cache.ts'),
    import('../build/site.ts'),
  ]);
  const build = (wanted: SiteInput) => buildSite(wanted, thread.runAstro);
  return (await siteThroughCache(input, store, build, shared)).map(within);
}

function within(file: OutputFile): OutputFile {
  const { path, ...rest } = Object.getOwnPropertyDescriptors(file);
  return Object.defineProperties({ path: `${FOLDER}${path.value as string}` }, rest) as unknown as OutputFile;
}
