/** `diapason build`: every piece of the hub into one folder, whole or not at all. */
import { Command, Option } from 'commander';
import { addScopeOptions, addWatchOption, type ScopeOptions } from '../options.ts';
import { readShardName, type ShardName } from '../shard-name.ts';

export interface BuildOptions extends ScopeOptions {
  /** Default: `dist`. */
  readonly out?: string;
  readonly explain?: string;
  readonly keepGoing?: boolean;
  readonly profile?: string;
  readonly dryRun?: boolean;
  /** The static site for reviewers in place of the pieces. */
  readonly review?: boolean;
  readonly shard?: ShardName;
  /** False with `--no-baseline`. */
  readonly baseline?: boolean;
}

export function buildCommand(): Command {
  const command = new Command('build')
    .description('compile the hub: web, email, social, print, SMS, with a manifest and a report')
    .option('--out <dir>', 'folder to build into, replaced whole; default: dist')
    .option('--explain <path>', 'say why a piece was rendered anew or found in the cache')
    .option('--keep-going', 'build the campaigns without errors, and leave the others out')
    .option('--no-baseline', 'count also what diapason.baseline.json holds')
    .option(
      '--review',
      'write the board and the findings as a folder without a server, for reviewers; default folder: review',
    )
    .option('--dry-run', 'say what would be made and about how long it takes; write nothing')
    .addOption(
      new Option('--shard <k/n>', 'make one of n shares of the campaigns, for merge-shards').argParser(
        readShardName,
      ),
    )
    .option('--profile <file>', 'write what took how long, for the performance panel of Chrome');
  return addScopeOptions(addWatchOption(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: BuildOptions) => {
      const { build } = await import('../build.ts');
      if (!options.watch) return build(options);
      const { watching } = await import('../watching.ts');
      await watching(options, (brands) => build(options, brands));
    });
}

const EXAMPLES = `
Examples:
  $ diapason build                                all of content/ into dist/
  $ diapason build --root ../their-hub --out /tmp/theirs
  $ diapason build --campaign 'printemps-*' --locale fr --out dist-fr
  $ diapason build --campaign ete-2027 --brand grenadine --out swap
                                                  one campaign in another brand's look
  $ diapason build --now 2027-04-07               as on that day
  $ diapason build --watch --locale fr            again after each save
  $ diapason build --keep-going                   what is sound, though a campaign is not
  $ diapason build --review                       pages to pin comments on, for people without the tool
  $ diapason build --dry-run                      what would be made, and why
  $ diapason build --shard 3/8                    one of eight machines; see diapason merge-shards --help
  $ diapason build --profile build.json           open it in chrome://tracing or ui.perfetto.dev

The folder holds exactly what was asked for: with filters, the rest is not in it. A build with errors leaves the
folder as it was; with --keep-going it is replaced by what is sound, and the status is 1 all the same.`;
