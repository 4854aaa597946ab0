/** The web channel's pieces as a deployable site: Astro wraps the pages and adds indexes, sitemap and robots. */
import type { Brand } from '../brand/brand.ts';
import type { Hub } from '../build/hub.ts';
import type { SiteBrand, SitePage } from '../build/site-input.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { OutputFile } from '../output/write.ts';

const FOLDER = 'web/';

/** None where no page was made. Astro is loaded only here, and only then. */
export async function siteFiles(hub: Hub, artifacts: readonly Artifact[]): Promise<OutputFile[]> {
  const own = artifacts.filter((one) => one.channel === 'web');
  const pages = own.filter(isPage);
  if (pages.length === 0) return [];
  const brands = [...new Set(pages.map((one) => one.brand))].sort();
  const { buildSite } = await import('../build/site.ts');
  const built = await buildSite({
    brands: await Promise.all(brands.map((id) => siteBrand(hub.brands.get(id)!))),
    pages: pages.map((one) => sitePage(one, pages)),
    files: own.filter((one) => !isPage(one)).map((one) => ({ path: within(one), body: one.body })),
  });
  return built.map((file) => ({ ...file, path: `${FOLDER}${file.path}` }));
}

function isPage(artifact: Artifact): boolean {
  return artifact.mime === 'text/html' && !artifact.supporting;
}

async function siteBrand(brand: Brand): Promise<SiteBrand> {
  const [{ brandProperties, groundOf }, { logoOn }] = await Promise.all([
    import('../channels/web/style.ts'),
    import('../channels/web/logos.ts'),
  ]);
  const logo = logoOn(brand, groundOf(brand, 'prose', 'light'));
  return { id: brand.id, name: brand.name, css: brandProperties(brand), ...(logo && { logo: logo.svg }) };
}

function sitePage(artifact: Artifact, pages: readonly Artifact[]): SitePage {
  const { data = {} } = artifact;
  return {
    path: within(artifact),
    body: String(artifact.body),
    brand: artifact.brand,
    campaign: artifact.campaign,
    language: languageOf(artifact),
    title: String(data.title ?? artifact.campaign),
    description: String(data.description ?? ''),
    alternates: Object.fromEntries(
      pages
        .filter((one) => one.brand === artifact.brand && one.campaign === artifact.campaign)
        .filter((one) => one.segment === undefined && one.url !== undefined)
        .map((one) => [languageOf(one), one.url!]),
    ),
    listed: artifact.segment === undefined,
    ...(artifact.url !== undefined && { url: artifact.url }),
  };
}

function languageOf(artifact: Artifact): string {
  return String(artifact.data?.language ?? artifact.locale);
}

function within(artifact: Artifact): string {
  return artifact.path.slice(FOLDER.length);
}
