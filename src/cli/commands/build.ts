/** `diapason build`: every piece of the hub into one folder, whole or not at all. */
import { Command } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

export interface BuildOptions extends ScopeOptions {
  readonly out: string;
  readonly explain?: string;
}

export function buildCommand(): Command {
  const command = new Command('build')
    .description('compile the hub: web, email, social, print, SMS, with a manifest and a report')
    .option('--out <dir>', 'folder to build into; it is replaced whole', 'dist')
    .option('--explain <path>', 'say why a piece was rendered anew or found in the cache');
  return addScopeOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: BuildOptions) => {
      const { build } = await import('../build.ts');
      await build(options);
    });
}

const EXAMPLES = `
Examples:
  $ diapason build                                all of content/ into dist/
  $ diapason build --root ../their-hub --out /tmp/theirs
  $ diapason build --campaign 'printemps-*' --locale fr --out dist-fr
  $ diapason build --now 2027-04-07               as on that day

The folder holds exactly what was asked for: with filters, the rest is not in it.`;
