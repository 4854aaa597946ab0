/** Portals of a build: one for each brand whose files are sound, where the filters let the web page through. */
import picomatch from 'picomatch';
import type { BuiltPortal } from '../build/site-data.ts';
import type { SiteFile, SitePortal } from '../build/site-input.ts';
import type { Compiled } from '../compile.ts';
import type { PortalOutput } from '../output/manifest.ts';
import type { Report } from '../output/report.ts';
import { portalOf } from '../portal/portal-store.ts';
import type { Portal, PortalFile } from '../portal/source.ts';
import type { FilterPatterns } from './filters.ts';
import type { Session } from './session.ts';
import type { SharedRun } from './shared-run.ts';

/** One brand after the other: what they are made of is shared by both cores already. */
export async function portalsOf(
  { host, store, filters }: Session,
  { hub, report }: { readonly hub: Compiled['hub']; readonly report: Report },
  shared?: SharedRun,
): Promise<readonly Portal[]> {
  if (!areWanted(filters.patterns)) return [];
  const portals: Portal[] = [];
  for (const brand of [...hub.brands.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const isUnsound = report.diagnostics.some(
      ({ severity, at }) => severity === 'error' && at?.file.startsWith(`${brand.folder}/`),
    );
    if (!isUnsound) portals.push(await portalOf(host, brand, store, shared?.cache));
  }
  return portals;
}

/** A portal is part of the site: who asks for emails alone gets none. */
function areWanted({ channel, format, touchpoint, segment }: FilterPatterns): boolean {
  const fits = (globs: readonly string[], name: string) =>
    globs.length === 0 || globs.some((glob) => picomatch.isMatch(name, glob));
  return fits(channel, 'web') && fits(format, 'page') && touchpoint.length === 0 && segment.length === 0;
}

/** As the site takes them. */
export function builtPortals(portals: readonly Portal[]): readonly BuiltPortal[] {
  return portals.map((portal) => {
    const files = portal.files.map((file) => inSite(file, portal));
    const isPage = (file: SiteFile) => file.path.endsWith('/index.html');
    return {
      brand: portal.brand,
      title: portal.title,
      pages: files.filter(isPage).map((file) => withBrand(file, portal.brand)),
      files: files.filter((file) => !isPage(file)),
    };
  });
}

/** As the manifest lists them. */
export function portalOutputs(portals: readonly Portal[]): readonly PortalOutput[] {
  return portals.flatMap((portal) =>
    portal.files.map((file) =>
      Object.defineProperties({} as PortalOutput, {
        ...Object.getOwnPropertyDescriptors(file),
        path: { enumerable: true, value: `web/${inSite(file, portal).path}` },
        brand: { enumerable: true, value: portal.brand },
      }),
    ),
  );
}

/** Bytes are read when they are asked for, not before. */
function inSite(file: PortalFile, { brand }: Portal): SiteFile {
  const { body, stored } = Object.getOwnPropertyDescriptors(file);
  const path = { enumerable: true, value: `brand/${brand}/${file.path}` };
  return Object.defineProperties({} as SiteFile, { path, body: body!, ...(stored && { stored }) });
}

function withBrand(file: SiteFile, brand: string): SitePortal {
  return Object.defineProperty(file as SitePortal, 'brand', { enumerable: true, value: brand });
}
