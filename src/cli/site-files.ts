/** The web channel's pieces as a deployable site: Astro wraps the pages and adds indexes, sitemap and robots. */
import type { Hub } from '../build/hub.ts';
import type { SiteInput, SitePage } from '../build/site-input.ts';
import { siteBrand } from '../channels/web/site-brand.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { OutputFile } from '../output/write.ts';

const FOLDER = 'web/';

/** None where no page was made. Astro is loaded only here. */
export async function siteFiles(hub: Hub, artifacts: readonly Artifact[]): Promise<OutputFile[]> {
  const own = artifacts.filter((one) => one.channel === 'web');
  const pages = own.filter((one) => one.mime === 'text/html' && !one.supporting).map(page);
  if (pages.length === 0) return [];
  const brands = [...new Set(pages.map((one) => one.brand))].sort();
  const input: SiteInput = {
    brands: brands.map((id) => siteBrand(hub.brands.get(id)!)),
    pages,
    files: own
      .filter((one) => one.mime !== 'text/html' || one.supporting)
      .map((one) => ({ path: within(one), body: one.body })),
  };
  const { buildSite } = await import('../build/site.ts');
  const built = await buildSite(input);
  return built.map((file) => ({ ...file, path: `${FOLDER}${file.path}` }));
}

function page(artifact: Artifact): SitePage {
  const { data = {} } = artifact;
  return {
    path: within(artifact),
    body: String(artifact.body),
    brand: artifact.brand,
    campaign: artifact.campaign,
    language: String(data.language ?? artifact.locale),
    title: String(data.title ?? artifact.campaign),
    description: String(data.description ?? ''),
    alternates: {},
    listed: artifact.segment === undefined,
    ...(artifact.url !== undefined && { url: artifact.url }),
  };
}

function within(artifact: Artifact): string {
  return artifact.path.slice(FOLDER.length);
}
