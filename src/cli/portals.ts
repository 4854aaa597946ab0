/** Portals of a build: one for each brand whose files are sound. */
import type { Brand } from '../brand/brand.ts';
import { isOfSitePage } from '../channels/web/site-page.ts';
import type { Compiled } from '../compile.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { PortalOutput } from '../output/manifest.ts';
import type { Report } from '../output/report.ts';
import { inSite } from '../portal/in-site.ts';
import { portalOf } from '../portal/portal-store.ts';
import type { Portal } from '../portal/source.ts';
import type { Session } from './session.ts';
import type { SharedRun } from './shared-run.ts';

/** Without a page there is no site, and no portal: it is a part of it. */
export function hasPages(artifacts: readonly Artifact[]): boolean {
  return artifacts.some(isOfSitePage);
}

export function portalFor({ host, store }: Session, brand: Brand, shared?: SharedRun): Promise<Portal> {
  return portalOf(host, brand, store, shared?.cache);
}

/** `portal`: who makes one. */
export async function portalsOf(
  { artifacts, hub, report }: PortalWish,
  portal: (brand: Brand) => Promise<Portal>,
): Promise<readonly Portal[]> {
  if (!hasPages(artifacts)) return [];
  const portals: Portal[] = [];
  // One after the other: each keeps all cores busy.
  for (const brand of [...hub.brands.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const isUnsound = report.diagnostics.some(
      ({ severity, at }) => severity === 'error' && at?.file.startsWith(`${brand.folder}/`),
    );
    if (!isUnsound) portals.push(await portal(brand));
  }
  return portals;
}

export interface PortalWish {
  readonly artifacts: readonly Artifact[];
  readonly hub: Compiled['hub'];
  readonly report: Report;
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
