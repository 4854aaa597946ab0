/**
 * The end of a first build, begun while its pieces are made: Astro bundles in a thread of its own and cuts the fonts there,
 * and the report's pictures and the portals are drawn beside the pieces that come next. A core would wait for half of
 * that time otherwise. Whatever is begun is asked for again when all pieces are there, and made then where it was not.
 */
import type { Brand } from '../brand/brand.ts';
import { keepBytesIn } from '../build/cache/kept-bytes.ts';
import { rememberTextIn } from '../build/cache/remembered-text.ts';
import { hasBuiltSites } from '../build/cache/site-cache.ts';
import { areWorth } from '../build/campaign-workers.ts';
import type { BuildEvent } from '../build/events.ts';
import { withSubsets } from '../build/web-fonts.ts';
import type { Keep } from '../channels/channel.ts';
import type { Artifact } from '../ir/artifact.ts';
import { limits } from '../limits.ts';
import { makeFaces, type Remember } from '../output/report-html/faces.ts';
import { groupPieces, isTextPart } from '../output/report-html/groups.ts';
import type { Portal } from '../portal/source.ts';
import { hasPages, portalFor } from './portals.ts';
import type { ReadingThread } from './reading-thread.ts';
import type { Session } from './session.ts';
import type { SharedRun } from './shared-run.ts';
import type { SiteThread } from './site-thread.ts';

export interface HeadStart {
  /** The session, whose work it follows from now on. */
  readonly session: Session;
  /** To be told of each piece that this thread has made. */
  readonly onPiece: (made: readonly Artifact[], brand: Brand) => void;
  /** Small pictures of the report, those among them that are being drawn. */
  readonly remember: Remember;
  /** Web fonts, those among them that are being cut. */
  readonly keep: Keep;
  /** A brand's portal, which may be in the making. */
  readonly portal: (brand: Brand) => Promise<Portal>;
}

/** `site` and `reading` are started where there is reason to. */
export function headStart(
  session: Session,
  { site: thread, reading }: { readonly site: SiteThread; readonly reading: ReadingThread },
  shared?: SharedRun,
): HeadStart {
  const { listener, store } = session;
  const remember: Remember = onceEach(rememberTextIn(store));
  const keep: Keep = onceEach(keepBytesIn(store));
  const portals = new Map<Brand, Promise<Portal>>();
  const portal = (brand: Brand) => {
    const begun = portals.get(brand) ?? portalFor(session, brand, shared);
    portals.set(brand, begun);
    return begun;
  };

  /** 0 for a build that is not the first. */
  let campaigns = 0;
  let planned = { campaigns: 0, pages: 0 };
  let pages = 0;
  const ofSite: Artifact[] = [];
  const tell = (event: BuildEvent) => {
    if (event.kind === 'missing' && mayBeFirst(session, event.campaigns) && !hasBuiltSites(store)) {
      campaigns = event.campaigns;
      reading.start();
    }
    listener.tell(event);
    if (event.kind !== 'planned' || campaigns === 0) return;
    planned = { campaigns: planned.campaigns + 1, pages: planned.pages + event.pages };
    if (event.pages > 0) thread.start(session.plugins?.pages);
  };

  let pictured = 0;
  const onPiece = (made: readonly Artifact[], brand: Brand) => {
    if (campaigns === 0) return;
    if (hasPages(made)) {
      pages += 1;
      ofSite.push(...made);
      begin(portal(brand));
      // Only with the last page all letters are known.
      if (planned.campaigns === campaigns && planned.pages === pages)
        begin(withSubsets(ofSite, keep, thread.subsetFont));
    }
    const groups = groupPieces(made.filter((one) => !isTextPart(one)));
    pictured += groups.length;
    if (pictured <= limits.reportPictures)
      begin(makeFaces(groups, made, new Map([[brand.id, brand]]), remember));
  };
  return {
    session: { ...session, listener: { ...listener, tell } },
    onPiece,
    remember,
    keep,
    portal,
  };
}

/** Not where other threads draw: this would be one too many. */
function mayBeFirst({ workers, filters }: Session, campaigns: number): boolean {
  return campaigns > 0 && workers > 1 && !filters.wants && !areWorth({ size: workers }, campaigns, false);
}

/** Nobody waits for it yet; what goes wrong is told by those who will. */
function begin(work: Promise<unknown>) {
  work.catch(() => {});
}

/** Asked twice for one key, it answers with what it has begun. */
function onceEach<T>(make: (key: string, make: () => Promise<T>) => Promise<T>): typeof make {
  const begun = new Map<string, Promise<T>>();
  return (key, how) => {
    const value = begun.get(key) ?? make(key, how);
    begun.set(key, value);
    return value;
  };
}
