/** From compiled artifacts to what the site is built from. */
import type { Brand } from '../brand/brand.ts';
import { inChannel } from '../brand/in-channel.ts';
import { brandLook } from '../channels/web/brand-look.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { SiteBrand, SiteFile, SiteInput, SitePage, SitePortal } from './site-input.ts';

/** Folder of the site below `dist/`, and of its artifacts among the others. */
const SITE_FOLDER = 'web/';

/** What the site shows of a brand's portal: its pages and files by where they stand in the site. */
export interface BuiltPortal {
  readonly brand: string;
  readonly title: string;
  readonly pages: readonly SitePortal[];
  readonly files: readonly SiteFile[];
}

/** Artifacts of the web channel and portals, by where they stand in the site; the brands that have either there. */
export async function siteInputOf(
  artifacts: readonly Artifact[],
  brands: Iterable<Brand>,
  portals: readonly BuiltPortal[] = [],
): Promise<SiteInput> {
  const own = artifacts.filter((artifact) => artifact.path.startsWith(SITE_FOLDER));
  const pages = own.filter((artifact) => artifact.format === 'page' && artifact.path.endsWith('/index.html'));
  const isPage = new Set(pages);
  const files = own.filter((artifact) => !isPage.has(artifact));
  const siblings = Map.groupBy(pages, groupOf);
  const portalOf = (brand: Brand) => portals.find((one) => one.brand === brand.id);
  const shown = [...brands].filter(
    (brand) => pages.some((page) => page.brand === brand.id) || portalOf(brand),
  );
  const looks = shown.map((brand) => siteBrand(brand, portalOf(brand)));
  return {
    brands: (await Promise.all(looks)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    pages: pages
      .map((page) => sitePage(page, siblings.get(groupOf(page))!))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    portals: portals.flatMap((one) => one.pages),
    files: [...files.map(siteFile), ...portals.flatMap((one) => one.files)],
  };
}

/** Its bytes are read when they are asked for, not before. */
function siteFile(artifact: Artifact): SiteFile {
  const body = Object.getOwnPropertyDescriptor(artifact, 'body')!;
  return Object.defineProperty(placeOf(artifact), 'body', body) as unknown as SiteFile;
}

function placeOf(artifact: Artifact): Omit<SiteFile, 'body'> {
  return { path: sitePath(artifact), ...(artifact.stored ? { stored: artifact.stored } : {}) };
}

async function siteBrand(brand: Brand, portal: BuiltPortal | undefined): Promise<SiteBrand> {
  const { id, name } = brand;
  const look = await brandLook(inChannel(brand, 'web'));
  return { id, name, ...look, ...(portal && { portal: { href: `../brand/${id}/`, title: portal.title } }) };
}

/** Pages that say the same in several languages: those of one campaign in one market. */
function groupOf({ brand, campaign, market }: Artifact): string {
  return JSON.stringify([brand, campaign, market]);
}

function sitePage(page: Artifact, group: readonly Artifact[]): SitePage {
  const languages = group.filter((other) => other.segment === undefined && other.url !== undefined);
  const { title = page.campaign, description = '', language = page.locale } = page.data ?? {};
  const known: Omit<SitePage, 'body'> = {
    ...placeOf(page),
    brand: page.brand,
    campaign: page.campaign,
    language: String(language),
    title: String(title),
    description: String(description),
    ...(page.url !== undefined && { url: page.url }),
    alternates: Object.fromEntries(
      languages.map((other) => [String(other.data?.language ?? other.locale), other.url!]),
    ),
    source: page.data?.source === true,
    listed: page.segment === undefined,
  };
  return Object.defineProperty(known, 'body', {
    enumerable: true,
    get: () => (typeof page.body === 'string' ? page.body : new TextDecoder().decode(page.body)),
  }) as SitePage;
}

function sitePath(artifact: Artifact): string {
  return artifact.path.slice(SITE_FOLDER.length);
}
