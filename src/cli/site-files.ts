/** The web channel's pieces as a deployable site: Astro wraps the pages and adds indexes, sitemap and robots. */
import type { Compiled } from '../compile.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { OutputFile } from '../output/write.ts';

const FOLDER = 'web/';

/** None where no page was made. Astro is loaded only here, and only then. */
export async function siteFiles(hub: Compiled['hub'], artifacts: readonly Artifact[]): Promise<OutputFile[]> {
  const { siteInputOf } = await import('../build/site-data.ts');
  const input = siteInputOf(artifacts, hub.brands.values());
  if (input.pages.length === 0) return input.files.map(within);
  const { buildSite } = await import('../build/site.ts');
  return (await buildSite(input)).map(within);
}

function within(file: OutputFile): OutputFile {
  return { ...file, path: `${FOLDER}${file.path}` };
}
