/** The work of `diapason check`, apart from its options so that `--help` need not load it. */
import process from 'node:process';
import type { BrandMemory } from '../build/cache/brand-memory.ts';
import { mendingCache } from '../build/cache/mend.ts';
import type { Report } from '../output/report.ts';
import { reporters } from '../output/reporters/index.ts';
import { summaryLine } from '../output/reporters/summary-line.ts';
import type { Changed } from './changed.ts';
import type { CheckOptions } from './commands/check.ts';
import { reporterContext } from './reporter-context.ts';
import { type Extent, runCompile } from './run-compile.ts';
import { openSession, type Session } from './session.ts';
import { openSharedRun } from './shared-run.ts';
import { writeReportFile } from './write-file.ts';

/** Sets exit status 1 when errors were found, or too many warnings. `brands`: those that this process has loaded before. */
export async function check(options: CheckOptions, brands?: BrandMemory): Promise<void> {
  if (options.writeBaseline) (await import('./write-baseline.ts')).refusePart(options);
  const memory = brands ? { brands } : {};
  let session = await openSession(options, undefined, memory);
  const changed = await changedSince(session, options.changed);
  if (options.fix) {
    const { fixSources } = await import('./fix.ts');
    await fixSources(session, changed);
    session = await openSession(options, undefined, memory);
  }
  const extent = {
    sourceOnly: options.sourceOnly === true,
    ...(changed && { changed }),
    baseline: options.baseline !== false,
    ...(options.comments !== undefined && { comments: options.comments }),
  };
  await tell(session, options, await reportOf(session, options, extent));
}

async function reportOf(session: Session, options: CheckOptions, extent: Extent): Promise<Report> {
  const shared = extent.sourceOnly ? undefined : await openSharedRun(session);
  const { report } = await mendingCache(session.store, async () => {
    if (!options.writeBaseline) return runCompile(session, extent, shared);
    const { writeBaseline } = await import('./write-baseline.ts');
    return writeBaseline(session, await runCompile(session, { ...extent, baseline: false }, shared));
  }).finally(() => shared?.end());
  if (!extent.sourceOnly) session.costs.save();
  return report;
}

async function tell(session: Session, options: CheckOptions, report: Report) {
  const toTerminal = options.outputFile === undefined;
  const context = await reporterContext(session.host, options.reporter, toTerminal);
  const text = reporters[options.reporter](report, context);

  const { errors, warnings } = report.summary;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  process.exitCode = errors > 0 || tooMany ? 1 : 0;
  if (options.outputFile === undefined) session.terminal.out(text);
  else {
    writeReportFile(options.outputFile, text);
    session.remark(`${summaryLine(report.summary)}\nThe report is in ${options.outputFile}.`);
  }
  if (tooMany) session.remark(`${warnings} warnings are more than the ${options.maxWarnings} allowed.`);
}

async function changedSince(session: Session, base: CheckOptions['changed']): Promise<Changed | undefined> {
  if (base === undefined) return undefined;
  const { whatChanged } = await import('./changed.ts');
  return whatChanged(session, base === true ? undefined : base);
}
