/** `diapason check`: the findings, and nothing written but the report, and with `--fix` what has one answer. */
import process from 'node:process';
import { Command, Option } from 'commander';
import type { BrandMemory } from '../../build/cache/brand-memory.ts';
import { type ReporterName, reporterNames } from '../../output/reporters/reporter.ts';
import type { Changed } from '../changed.ts';
import { addScopeOptions, addWatchOption, readCount, type ScopeOptions } from '../options.ts';
import type { Session } from '../session.ts';

interface CheckOptions extends ScopeOptions {
  readonly reporter: ReporterName;
  readonly outputFile?: string;
  readonly maxWarnings?: number;
  readonly sourceOnly?: boolean;
  readonly fix?: boolean;
  /** True without a base. */
  readonly changed?: string | true;
}

export function checkCommand(): Command {
  const command = new Command('check')
    .description('check sources and every piece they become; write nothing')
    .addOption(new Option('--reporter <name>', 'form of the report').choices(reporterNames).default('pretty'))
    .option('--output-file <file>', 'write the report there instead of to the terminal')
    .addOption(
      new Option('--max-warnings <n>', 'more warnings than this count as errors').argParser(readCount),
    )
    .option(
      '--changed [base]',
      'only campaigns that changes since a branch, tag or commit concern, saved or not; default: since the upstream branch, else main or master, else the last commit',
    )
    .option('--source-only', 'only what can be judged without drawing anything')
    .option(
      '--fix',
      'first put in what has one safe answer: typography, doubled words, spelling of the other country',
    );
  return addScopeOptions(addWatchOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: CheckOptions) => {
      if (!options.watch) return check(options);
      const { watching } = await import('../watching.ts');
      await watching(options, (brands) => check(options, brands));
    });
}

async function check(options: CheckOptions, brands?: BrandMemory) {
  const [{ openSession }, { runCompile }, { mendingCache }, { openSharedRun }] = await Promise.all([
    import('../session.ts'),
    import('../run-compile.ts'),
    import('../../build/cache/mend.ts'),
    import('../shared-run.ts'),
  ]);
  const memory = brands ? { brands } : {};
  let session = await openSession(options, undefined, memory);
  const changed = await changedSince(session, options.changed);
  if (options.fix) {
    const { fixSources } = await import('../fix.ts');
    await fixSources(session, changed);
    session = await openSession(options, undefined, memory);
  }
  const sourceOnly = options.sourceOnly === true;
  const shared = sourceOnly ? undefined : await openSharedRun(session);
  const { report } = await mendingCache(session.store, () =>
    runCompile(session, { sourceOnly, ...(changed && { changed }) }, shared),
  ).finally(() => shared?.end());
  if (!sourceOnly) session.costs.save();

  const [{ reporters }, { reporterContext }] = await Promise.all([
    import('../../output/reporters/index.ts'),
    import('../reporter-context.ts'),
  ]);
  const toTerminal = options.outputFile === undefined;
  const context = await reporterContext(session.host, options.reporter, toTerminal);
  const text = reporters[options.reporter](report, context);

  const { errors, warnings } = report.summary;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  process.exitCode = errors > 0 || tooMany ? 1 : 0;
  if (options.outputFile === undefined) session.terminal.out(text);
  else {
    const { writeReportFile } = await import('../write-file.ts');
    const { summaryLine } = await import('../../output/reporters/summary-line.ts');
    writeReportFile(options.outputFile, text);
    session.remark(`${summaryLine(report.summary)}\nThe report is in ${options.outputFile}.`);
  }
  if (tooMany) session.remark(`${warnings} warnings are more than the ${options.maxWarnings} allowed.`);
}

async function changedSince(session: Session, base: CheckOptions['changed']): Promise<Changed | undefined> {
  if (base === undefined) return undefined;
  const { whatChanged } = await import('../changed.ts');
  return whatChanged(session, base === true ? undefined : base);
}

const EXAMPLES = `
Examples:
  $ diapason check                                    everything, for people
  $ diapason check --source-only                      in the blink of an eye, while writing
  $ diapason check --brand acme --locale 'fr*'        one brand, one language
  $ diapason check --fix                              what has one answer is put in, the rest is told
  $ diapason check --watch                            again after each save
  $ diapason check --changed                          what this branch and unsaved work concern
  $ diapason check --changed origin/main --reporter github
  $ diapason check --reporter github --max-warnings 0 on a pull request
  $ diapason check --reporter sarif --output-file diapason.sarif`;
