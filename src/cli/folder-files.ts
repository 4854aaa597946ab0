/** Everything that a build's folder will hold, and what all of its bytes depend on. */
import { brandFingerprint } from '../brand/fingerprint.ts';
import { codeVersion } from '../build/cache/code-version.ts';
import { sha256 } from '../build/cache/store.ts';
import { timed } from '../build/events.ts';
import { siteInputOf } from '../build/site-data.ts';
import type { OwnPages } from '../build/site-input.ts';
import type { Compiled } from '../compile.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { Report } from '../output/report.ts';
import type { Remember } from '../output/report-html/faces.ts';
import { reportHtml } from '../output/report-html/report-html.ts';
import { reporters } from '../output/reporters/index.ts';
import type { OutputFile } from '../output/write.ts';
import { builtPortals } from '../portal/in-site.ts';
import type { Portal } from '../portal/source.ts';
import { reporterContext } from './reporter-context.ts';
import type { Session } from './session.ts';
import type { SharedRun } from './shared-run.ts';
import { siteFiles } from './site-files.ts';
import type { SiteThread } from './site-thread.ts';

export interface FolderContent {
  readonly hub: Compiled['hub'];
  readonly artifacts: readonly Artifact[];
  readonly portals: readonly Portal[];
  readonly report: Report;
  readonly manifest: string;
  /** Where small copies of pictures are kept. */
  readonly remember: Remember;
  /** Pages of the hub's own. */
  readonly own?: OwnPages;
}

/** All that the folder's bytes depend on. Of the brands everything, their fonts included: reports show them. */
export async function keyOf({ hub, report, manifest, own }: FolderContent): Promise<string> {
  const brands = await Promise.all([...hub.brands.values()].map(brandFingerprint));
  const campaigns = hub.campaigns.map(({ brand, slug, name, says }) => [brand, slug, name, says]);
  // Of a large hub the manifest alone has 25 MB: it is not copied into another text to be hashed.
  return sha256(JSON.stringify([codeVersion(), sha256(manifest), report, campaigns, brands, own?.version]));
}

/** One file after another. */
export async function* filesOf(
  session: Session,
  { hub, artifacts, portals, report, manifest, remember, own }: FolderContent,
  thread: SiteThread,
  shared?: SharedRun,
): AsyncGenerator<OutputFile> {
  const { host, listener, progress, store } = session;
  // Pages and what they use come from the site, which gives them back byte for byte.
  for (const artifact of artifacts) if (artifact.channel !== 'web') yield artifact;
  progress.at('building the site and the report');
  const site = {
    ...(await siteInputOf(artifacts, hub.brands.values(), builtPortals(portals))),
    ...(own && { own }),
  };
  const { now } = host;
  // Each has a thread of its own.
  const [pages, drawn] = await Promise.all([
    timed(listener, 'pages', 'site', () => siteFiles(site, thread, store, shared?.cache)),
    timed(listener, 'report', 'report.html', () => reportHtml({ report, artifacts, now, hub, remember })),
  ]);
  yield* pages;
  yield { path: 'manifest.json', body: manifest };
  const context = await reporterContext(host, 'json', false);
  yield { path: 'report.json', body: reporters.json(report, context) };
  yield { path: 'report.html', body: drawn };
}
