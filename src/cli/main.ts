/** The command line: its commands, its help, and the status every run ends with. */
import process from 'node:process';
import { Command } from 'commander';
import { ownVersion } from '../version.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { mergeShardsCommand } from './commands/merge-shards.ts';
import { migrateCommand } from './commands/migrate.ts';
import { newCommand } from './commands/new.ts';
import { postCommand } from './commands/post.ts';
import { tokensCommand } from './commands/tokens.ts';
import { voiceCommand } from './commands/voice.ts';
import { reportFailure } from './failures.ts';
import { listenForInterrupts, onInterrupt } from './interrupt.ts';
import { addReportOptions } from './options.ts';
import { runLog, startRunLog } from './run-log/current.ts';
import { endQuietlyWhenReaderLeaves, terminal } from './terminal.ts';

/** Runs one command and sets the exit status: 0 clean, 1 errors in the content, 2 wrong use, 3 a failure. */
export async function run(argv: readonly string[]): Promise<void> {
  endQuietlyWhenReaderLeaves();
  listenForInterrupts();
  const debug = argv.includes('--debug');
  const fail = (error: unknown) => {
    process.exitCode = reportFailure(error, terminal, debug);
  };
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  process.exitCode = 0;
  try {
    startRunLog(argv);
    onInterrupt((signal) => runLog()?.interrupted(signal));
    await createProgram().parseAsync(argv, { from: 'user' });
  } catch (error) {
    fail(error);
  }
}

export function createProgram(): Command {
  const program = new Command('diapason')
    .description(
      'One campaign in MDX and YAML becomes web, email, social, print and SMS that say the same thing.',
    )
    .version(ownVersion(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES);
  // In the order in which a newcomer needs them.
  const commands = [
    initCommand(),
    newCommand(),
    buildCommand(),
    checkCommand(),
    devCommand(),
    listCommand(),
    explainCommand(),
    voiceCommand(),
    tokensCommand(),
    postCommand(),
    migrateCommand(),
    mergeShardsCommand(),
    doctorCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  const all = [...commands, ...commands.flatMap((one) => one.commands)];
  for (const command of all) if (command.commands.length === 0) addReportOptions(command);
  for (const command of [program, ...all]) {
    command
      .helpOption('-h, --help', 'print this help')
      .exitOverride()
      .showSuggestionAfterError(true)
      .showHelpAfterError('Run it with --help to see what it takes.')
      .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  }
  return program;
}

const EXAMPLES = `
Examples:
  $ diapason init acme                      a hub to begin with
  $ diapason build                          all brands and campaigns into dist/
  $ diapason check --campaign 'printemps-*' only the findings, nothing written
  $ diapason dev                            a preview that follows your edits
  $ diapason explain tone/banned-words      what a finding means
  $ diapason voice score                    how each channel sounds
  $ diapason tokens check brand.resolver.json
  $ diapason post carte --campaign spring   what is in the post can no longer be changed
  $ diapason migrate --dry-run              what a new version would change in your files
  $ diapason doctor                         what does not work here, and what to do

Exit status: 0 no errors, 1 errors in the content, 2 wrong use, 3 a failure of the tool or its environment.`;
