/** `diapason migrate`: authored files of older schemas become files of today's. */
import { Command } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

export interface MigrateOptions extends Pick<ScopeOptions, 'root' | 'quiet' | 'debug'> {
  readonly dryRun?: boolean;
}

const shared = ['--root', '--quiet', '--debug'];

export function migrateCommand(): Command {
  const command = new Command('migrate')
    .description('carry authored files of older schemas forward to those that this version reads')
    .option('--dry-run', 'write nothing; print what would change, as a diff');
  for (const option of addScopeOptions(new Command()).options)
    if (shared.includes(option.long ?? '')) command.addOption(option);
  return command.addHelpText('after', EXAMPLES).action(async (options: MigrateOptions) => {
    const { migrate } = await import('../migrate.ts');
    await migrate(options);
  });
}

const EXAMPLES = `
Examples:
  $ diapason migrate --dry-run               what would change, as a diff
  $ diapason migrate                         then look at the difference, and commit it
  $ diapason migrate --dry-run | git apply   the same by hand

Comments, order and line ends stay as they are. All files are changed or none: a file that cannot be read, or that was
written for a newer Diapason, is told, and then nothing is written.

Exit status: 0 all files are of today's schema, 1 files stand in the way, and with --dry-run also when files would change.`;
