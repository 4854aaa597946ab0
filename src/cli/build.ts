/** The work of `diapason build`, apart from its options so that `--help` need not load it. */
import path from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { Compiled } from '../compile.ts';
import type { Artifact } from '../ir/artifact.ts';
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
import { siteFiles } from './site-files.ts';
import { toolVersions } from './versions.ts';

/** Sets exit status 1 when errors were found; the previous folder then stays as it was. */
export async function build(options: BuildOptions): Promise<void> {
  const session = await openSession(options, options.out);
  // Opened first: a folder that cannot be written is known before any work is spent.
  const out = openOutFolder(options.out, path.resolve(options.out), processes);
  const staging = openStaging(out);
  const release = onInterrupt(staging.discard);
  try {
    const { compiled, artifacts, report } = await runCompile(session, false);
    await print(session, report);
    if (report.summary.errors > 0) {
      process.exitCode = 1;
      session.remark(`Nothing was written: ${options.out} stays as it was.`);
      return;
    }
    let count = 0;
    for await (const file of filesOf(session, compiled, artifacts, report)) {
      staging.write(file);
      count++;
    }
    // A Ctrl-C during the last long calculation is waiting; it comes before the swap.
    await setImmediate();
    staging.commit();
    session.progress.end();
    session.remark(
      `${artifacts.filter((one) => !one.supporting).length} pieces, ${count} files in ${options.out}; see ${path.join(options.out, 'report.html')}.`,
    );
  } finally {
    session.progress.end();
    release();
    staging.discard();
  }
}

async function print(session: Session, report: Report) {
  session.progress.end();
  const context = await reporterContext(session.host, 'pretty', true);
  session.terminal.out(reporters.pretty(report, context));
}

/** Everything that the folder will hold, one file after another. */
async function* filesOf(
  session: Session,
  compiled: Compiled,
  artifacts: readonly Artifact[],
  report: Report,
): AsyncGenerator<OutputFile> {
  const { now } = session.host;
  // Pages and what they use come from the site, which gives them back byte for byte.
  for (const artifact of artifacts) if (artifact.channel !== 'web') yield artifact;
  session.progress.at('building the site');
  yield* await siteFiles(compiled.hub, artifacts);
  session.progress.at('writing the report');
  yield { path: 'manifest.json', body: manifestText(makeManifest(artifacts, toolVersions(), now)) };
  const context = await reporterContext(session.host, 'json', false);
  yield { path: 'report.json', body: reporters.json(report, context) };
  yield { path: 'report.html', body: await reportHtml({ report, artifacts, now }) };
}
