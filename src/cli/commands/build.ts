/** `diapason build`: every piece of the hub into one folder, whole or not at all. */
import { Command } from 'commander';
import { addScopeOptions, addWatchOption, type ScopeOptions } from '../options.ts';

export interface BuildOptions extends ScopeOptions {
  readonly out: string;
  readonly explain?: string;
  readonly keepGoing?: boolean;
  readonly profile?: string;
}

export function buildCommand(): Command {
  const command = new Command('build')
    .description('compile the hub: web, email, social, print, SMS, with a manifest and a report')
    .option('--out <dir>', 'folder to build into; it is replaced whole', 'dist')
    .option('--explain <path>', 'say why a piece was rendered anew or found in the cache')
    .option('--keep-going', 'build the campaigns without errors, and leave the others out')
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
  $ diapason build --now 2027-04-07               as on that day
  $ diapason build --watch --locale fr            again after each save
  $ diapason build --keep-going                   what is sound, though a campaign is not
  $ diapason build --profile build.json           open it in chrome://tracing or ui.perfetto.dev

The folder holds exactly what was asked for: with filters, the rest is not in it. A build with errors leaves the
folder as it was; with --keep-going it is replaced by what is sound, and the status is 1 all the same.`;
