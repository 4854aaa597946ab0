/** The work of `diapason build --review`: the board and the findings as a folder for people without the tool. */
import path from 'node:path';
import process from 'node:process';
import { mendingCache } from '../build/cache/mend.ts';
import { rememberTextIn } from '../build/cache/remembered-text.ts';
import { Failure } from '../output/failure.ts';
import { makeManifest, manifestText } from '../output/manifest.ts';
import { openOutFolder } from '../output/out-folder.ts';
import { summaryLine } from '../output/reporters/summary-line.ts';
import { openStaging } from '../output/write.ts';
import type { BuildOptions } from './commands/build.ts';
import { onInterrupt } from './interrupt.ts';
import { processes } from './processes.ts';
import { runCompile } from './run-compile.ts';
import type { Session } from './session.ts';
import type { SharedRun } from './shared-run.ts';
import { toolVersions } from './versions.ts';

/**
 * Errors stand in the site like every finding, so it is written all the same and the status is 1. Throws `Failure`
 * where there is nothing to review.
 */
export async function buildReview(
  session: Session,
  options: BuildOptions,
  shared?: SharedRun,
): Promise<void> {
  const name = options.out ?? 'review';
  const out = openOutFolder(name, path.resolve(name), processes);
  const staging = openStaging(out);
  const release = onInterrupt(staging.discard);
  try {
    const extent = { baseline: options.baseline !== false };
    const { compiled, report, artifacts } = await mendingCache(session.store, () =>
      runCompile(session, extent, shared),
    );
    session.progress.end();
    if (artifacts.length === 0)
      throw new Failure(2, 'There is nothing to review: no piece could be made.', {
        hint: 'Run “diapason check” to see why.',
      });
    const [{ studioState }, { reviewSite }] = await Promise.all([
      import('../studio/state/studio-state.ts'),
      import('../studio/review/site.ts'),
    ]);
    const state = { ...studioState(compiled), artifacts, diagnostics: report.diagnostics };
    let files = 0;
    for await (const file of reviewSite(session.host, state, rememberTextIn(session.store))) {
      staging.write(file);
      files++;
    }
    const manifest = manifestText(makeManifest(artifacts, toolVersions(), session.host.now, []));
    staging.write({ path: 'manifest.json', body: manifest });
    staging.commit();
    process.exitCode = report.summary.errors > 0 ? 1 : 0;
    session.remark(summaryLine(report.summary));
    session.remark(
      `${files + 1} files in ${name}; open ${path.join(name, 'index.html')}, or hand on the folder.`,
    );
  } finally {
    release();
    staging.discard();
  }
}

/** Throws `Failure` 2. */
export function refuseOthers(options: BuildOptions) {
  const others = { '--shard': options.shard, '--explain': options.explain, '--dry-run': options.dryRun };
  for (const [name, value] of Object.entries(others))
    if (value)
      throw new Failure(2, `“--review” and “${name}” do not go together.`, {
        hint: 'Leave one of them out.',
      });
}
