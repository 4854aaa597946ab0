/** The work of `diapason build`, apart from its options so that `--help` need not load it. */
import path from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { abandonAstroFolders } from '../build/astro-folder.ts';
import type { BrandMemory } from '../build/cache/brand-memory.ts';
import { mendingCache } from '../build/cache/mend.ts';
import { OutState } from '../build/cache/out-state.ts';
import { sha256 } from '../build/cache/store.ts';
import { timed } from '../build/events.ts';
import { withSubsets } from '../build/web-fonts.ts';
import { makeManifest, manifestText } from '../output/manifest.ts';
import { openOutFolder } from '../output/out-folder.ts';
import type { Report } from '../output/report.ts';
import { reporters } from '../output/reporters/index.ts';
import { openStaging } from '../output/write.ts';
import { buildShard, campaignsOf } from './build-shard.ts';
import type { BuildOptions } from './commands/build.ts';
import { dryRun } from './dry-run.ts';
import { explainPiece } from './explain-piece.ts';
import { type FolderContent, filesOf, keyOf } from './folder-files.ts';
import { headStart } from './head-start.ts';
import { summary } from './hearers/summary.ts';
import { trace } from './hearers/trace.ts';
import { onInterrupt } from './interrupt.ts';
import { portalOutputs, portalsOf } from './portals.ts';
import { processes } from './processes.ts';
import { readingThread } from './reading-thread.ts';
import { reporterContext } from './reporter-context.ts';
import { type Outcome, runCompile } from './run-compile.ts';
import { openSession, type Session } from './session.ts';
import { openSharedRun, type SharedRun } from './shared-run.ts';
import { siteThread } from './site-thread.ts';
import { soundOnly } from './sound-only.ts';
import { CACHE_BYTES } from './store-folder.ts';
import { toolVersions } from './versions.ts';
import { writeReportFile } from './write-file.ts';

/** Sets exit status 1 when errors were found. `brands`: those that this process has loaded before. */
export async function build(options: BuildOptions, brands?: BrandMemory): Promise<void> {
  if (options.review) (await import('./build-review.ts')).refuseOthers(options);
  const [slowest, profile] = [summary(), trace()];
  const hearers = options.profile === undefined ? [slowest] : [slowest, profile];
  const session = await openSession(options, options.out ?? (options.review ? 'review' : 'dist'), {
    hearers,
    ...(brands ? { brands } : {}),
  });
  if (options.dryRun) return dryRun(session, options.shard && new Set(campaignsOf(options.shard, session)));
  const shared = await openSharedRun(session);
  const { shard } = options;
  try {
    if (options.review) await (await import('./build-review.ts')).buildReview(session, options, shared);
    else if (shard) await buildShard(session, shard, options, shared);
    else await mendingCache(session.store, () => buildOnce(session, options, shared));
  } finally {
    await shared?.end();
    session.progress.end();
    session.costs.save();
  }
  const text = slowest.text();
  if (text !== undefined) session.remark(text);
  if (options.profile === undefined) return;
  writeReportFile(options.profile, profile.text());
  session.remark(`The profile is in ${options.profile}.`);
}

async function buildOnce(session: Session, options: BuildOptions, shared?: SharedRun): Promise<void> {
  const { out: name = 'dist' } = options;
  // Opened first: a folder that cannot be written is known before any work is spent.
  const out = openOutFolder(name, path.resolve(name), processes);
  const staging = openStaging(out);
  const release = onInterrupt(() => {
    staging.discard();
    abandonAstroFolders();
  });
  const thread = siteThread();
  const reading = readingThread();
  const ahead = headStart(session, { site: thread, reading }, shared);
  try {
    const outcome = await runCompile(
      ahead.session,
      {
        baseline: options.baseline !== false,
        onPiece: ahead.onPiece,
        reader: reading,
      },
      shared,
    );
    await print(session, outcome.report);
    if (options.explain !== undefined) explainPiece(session, outcome.compiled.reasons, options.explain);
    const sound = whatToWrite(session, options, outcome);
    if (!sound) return;
    const { report: found } = outcome;
    const [artifacts, portals] = await Promise.all([
      timed(session.listener, 'pages', 'fonts', () =>
        withSubsets(sound.artifacts, ahead.keep, thread.subsetFont),
      ),
      timed(session.listener, 'pages', 'portals', () => portalsOf({ ...sound, report: found }, ahead.portal)),
    ]);
    const wanted = { ...sound, artifacts };
    const manifest = manifestText(
      makeManifest(wanted.artifacts, toolVersions(), session.host.now, portalOutputs(portals)),
    );
    const own = session.plugins?.pages;
    const { remember } = ahead;
    const content: FolderContent = {
      ...wanted,
      portals,
      report: found,
      manifest,
      remember,
      ...(own && { own }),
    };
    const state = new OutState(session.store, out.path);
    const key = await keyOf(content);
    if (state.isCurrent(key)) {
      session.remark(`Nothing has changed: ${name} is as this build would make it.`);
      return;
    }
    const hashes = new Map<string, string>();
    for await (const file of filesOf(session, content, thread, shared)) {
      const hash = file.stored?.sha256 ?? sha256(file.body);
      if (!state.reuse(file.path, hash, staging.take)) staging.write(file);
      hashes.set(file.path, hash);
    }
    // A Ctrl-C during the last long calculation is waiting; it comes before the swap.
    await setImmediate();
    await timed(session.listener, 'write', name, () => {
      const remember = state.prepare(key, out.next, hashes);
      staging.commit();
      remember();
    });
    if (outcome.compiled.cached.misses > 0) session.store.evict(CACHE_BYTES);
    session.progress.end();
    const pieces = wanted.artifacts.filter((one) => !one.supporting).length;
    const report = path.join(name, 'report.html');
    session.remark(
      `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}, ${hashes.size} files in ${name}; see ${report}.`,
    );
  } finally {
    session.progress.end();
    release();
    staging.discard();
    await Promise.all([thread.close(), reading.close()]);
  }
}

/** Undefined when nothing may be written: there are errors, and nobody asked for what is sound. */
function whatToWrite(session: Session, { keepGoing, out = 'dist' }: BuildOptions, outcome: Outcome) {
  const { artifacts, compiled, report } = outcome;
  if (report.summary.errors === 0) return { artifacts, hub: compiled.hub };
  process.exitCode = 1;
  const sound = keepGoing ? soundOnly(outcome) : undefined;
  if (!sound || sound.artifacts.length === 0) {
    session.remark(`Nothing was written: ${out} stays as it was.`);
    return undefined;
  }
  session.remark(`Left out because of errors: ${sound.leftOut.join(', ')}.`);
  return sound;
}

async function print(session: Session, report: Report) {
  session.progress.end();
  const context = await reporterContext(session.host, 'pretty', true);
  session.terminal.out(reporters.pretty(report, context));
}
