/** `diapason check`: the findings, and nothing written but the report, and with `--fix` what has one answer. */
import { Command, Option } from 'commander';
import { type ReporterName, reporterNames } from '../../output/reporters/reporter.ts';
import { addScopeOptions, addWatchOption, readCount, type ScopeOptions } from '../options.ts';

export interface CheckOptions extends ScopeOptions {
  readonly reporter: ReporterName;
  readonly outputFile?: string;
  readonly maxWarnings?: number;
  readonly sourceOnly?: boolean;
  readonly fix?: boolean;
  /** True without a base. */
  readonly changed?: string | true;
  /** False with `--no-baseline`. */
  readonly baseline?: boolean;
  readonly writeBaseline?: boolean;
  /** A file of reviewers' comments. */
  readonly comments?: string;
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
    .option('--no-baseline', 'tell also what diapason.baseline.json holds')
    .option(
      '--write-baseline',
      'hold all present errors and warnings of rules in diapason.baseline.json, so that only new ones count; take out what no longer occurs',
    )
    .option(
      '--comments <file>',
      'tell also what a reviewer has handed back; review-comments.json in the folder of a campaign is read without it',
    )
    .option('--source-only', 'only what can be judged without drawing anything')
    .option(
      '--fix',
      'first put in what has one safe answer: typography, doubled words, spelling of the other country',
    );
  return addScopeOptions(addWatchOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: CheckOptions) => {
      const { check } = await import('../check.ts');
      if (!options.watch) return check(options);
      const { watching } = await import('../watching.ts');
      await watching(options, (brands) => check(options, brands));
    });
}

const EXAMPLES = `
Examples:
  $ diapason check                                    everything, for people
  $ diapason check --source-only                      in the blink of an eye, while writing
  $ diapason check --brand acme --locale 'fr*'        one brand, one language
  $ diapason check --comments review-comments.json    what a reviewer said, at the lines that are meant
  $ diapason check --fix                              what has one answer is put in, the rest is told
  $ diapason check --watch                            again after each save
  $ diapason check --changed                          what this branch and unsaved work concern
  $ diapason check --changed origin/main --reporter github
  $ diapason check --reporter github --max-warnings 0 on a pull request
  $ diapason check --write-baseline                   an old hub begins to keep the rules: only new findings count
  $ diapason check --no-baseline                      what there is left to mend
  $ diapason check --reporter sarif --output-file diapason.sarif`;
