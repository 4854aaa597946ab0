/** The work of `diapason build`, apart from its options so that `--help` need not load it. */
import path from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { brandFingerprint } from '../brand/fingerprint.ts';
import { codeVersion } from '../build/cache/code-version.ts';
import { mendingCache } from '../build/cache/mend.ts';
import { OutState } from '../build/cache/out-state.ts';
import { rememberTextIn } from '../build/cache/remembered-text.ts';
import { sha256 } from '../build/cache/store.ts';
import { siteInputOf } from '../build/site-data.ts';
import type { SiteInput } from '../build/site-input.ts';
import type { Compiled } from '../compile.ts';
import { nearest } from '../diagnostic.ts';
import type { Artifact } from '../ir/artifact.ts';
import { Failure } from '../output/failure.ts';
import { makeManifest, manifestText } from '../output/manifest.ts';
import { openOutFolder } from '../output/out-folder.ts';
import type { Report } from '../output/report.ts';
import { reportHtml } from '../output/report-html/report-html.ts';
import { reporters } from '../output/reporters/index.ts';
import { type OutputFile, openStaging } from '../output/write.ts';
import type { BuildOptions } from './commands/build.ts';
import { onInterrupt } from './interrupt.ts';
import { processes } from './processes.ts';
import { reporterContext } from './reporter-context.ts';
import { runCompile } from './run-compile.ts';
import { openSession, type Session } from './session.ts';
import { openSharedRun, type SharedRun } from './shared-run.ts';
import { siteFiles } from './site-files.ts';
import { toolVersions } from './versions.ts';

/** What is kept of past results; more is given up, the longest unused first. */
const CACHE_BYTES = 2 * 1024 ** 3;

/** Sets exit status 1 when errors were found; the previous folder then stays as it was. */
export async function build(options: BuildOptions): Promise<void> {
  const session = await openSession(options, options.out);
  const shared = await openSharedRun(session);
  try {
    await mendingCache(session.store, () => buildOnce(session, options, shared));
  } finally {
    await shared?.end();
  }
}

async function buildOnce(session: Session, options: BuildOptions, shared?: SharedRun): Promise<void> {
  // Opened first: a folder that cannot be written is known before any work is spent.
  const out = openOutFolder(options.out, path.resolve(options.out), processes);
  const staging = openStaging(out);
  const release = onInterrupt(staging.discard);
  try {
    const { compiled, artifacts, report } = await runCompile(session, false, shared);
    await print(session, report);
    if (options.explain !== undefined) explain(session, compiled.reasons, options.explain);
    if (report.summary.errors > 0) {
      process.exitCode = 1;
      session.remark(`Nothing was written: ${options.out} stays as it was.`);
      return;
    }
    const manifest = manifestText(makeManifest(artifacts, toolVersions(), session.host.now));
    const state = new OutState(session.store, out.path);
    const key = await keyOf(manifest, report, compiled);
    if (state.isCurrent(key)) {
      session.remark(`Nothing has changed: ${options.out} is as this build would make it.`);
      return;
    }
    const site = siteInputOf(artifacts, compiled.hub.brands.values());
    const hashes = new Map<string, string>();
    for await (const file of filesOf(session, compiled, site, artifacts, report, manifest, shared)) {
      const hash = file.stored?.sha256 ?? sha256(file.body);
      if (!state.reuse(file.path, hash, staging.take)) staging.write(file);
      hashes.set(file.path, hash);
    }
    // A Ctrl-C during the last long calculation is waiting; it comes before the swap.
    await setImmediate();
    const remember = state.prepare(key, out.next, hashes);
    staging.commit();
    remember();
    if (compiled.cached.misses > 0) session.store.evict(CACHE_BYTES);
    session.progress.end();
    session.remark(
      `${artifacts.filter((one) => !one.supporting).length} pieces, ${hashes.size} files in ${options.out}; see ${path.join(options.out, 'report.html')}.`,
    );
  } finally {
    session.progress.end();
    release();
    staging.discard();
  }
}

/** All that the folder's bytes depend on. Of the brands everything, their fonts included: reports show them. */
async function keyOf(manifest: string, report: Report, { hub }: Compiled): Promise<string> {
  const brands = await Promise.all([...hub.brands.values()].map(brandFingerprint));
  const campaigns = hub.campaigns.map(({ brand, slug, name, says }) => [brand, slug, name, says]);
  return sha256(JSON.stringify([codeVersion(), manifest, report, campaigns, brands]));
}

async function print(session: Session, report: Report) {
  session.progress.end();
  const context = await reporterContext(session.host, 'pretty', true);
  session.terminal.out(reporters.pretty(report, context));
}

/** Everything that the folder will hold, one file after another. */
async function* filesOf(
  session: Session,
  { hub }: Compiled,
  site: SiteInput,
  artifacts: readonly Artifact[],
  report: Report,
  manifest: string,
  shared: SharedRun | undefined,
): AsyncGenerator<OutputFile> {
  const { now } = session.host;
  // Pages and what they use come from the site, which gives them back byte for byte.
  for (const artifact of artifacts) if (artifact.channel !== 'web') yield artifact;
  session.progress.at('building the site');
  yield* await siteFiles(site, session.store, shared?.cache);
  session.progress.at('writing the report');
  yield { path: 'manifest.json', body: manifest };
  const context = await reporterContext(session.host, 'json', false);
  yield { path: 'report.json', body: reporters.json(report, context) };
  const remember = rememberTextIn(session.store);
  yield {
    path: 'report.html',
    body: await reportHtml({ report, artifacts, now, hub, remember }),
  };
}

/** Says why one piece was rendered or found. Throws `Failure` 2 when no piece has that path. */
function explain(session: Session, reasons: Compiled['reasons'], asked: string) {
  const typed = asked.replace(/^(\.\/)?dist\//, '');
  // The name of a piece in a trace or a plan has no ending.
  const path = reasons.has(typed) ? typed : typed.replace(/\.[^./]+$/, '');
  const reason = reasons.get(path);
  if (reason === undefined) {
    const near = nearest(path, [...reasons.keys()]);
    throw new Failure(2, `No piece of this build is called “${asked}”.`, {
      hint: near ? `Did you mean “${near}”?` : 'Paths are those of manifest.json.',
    });
  }
  session.terminal.out(`${path}\n  ${reason}\n`);
}
