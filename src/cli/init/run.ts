/**
 * `diapason init` for any Node from 20 on: this module and all that it imports at its head run there, since a machine
 * whose Node is older than the hub’s has to make the hub first.
 */
import { parseArgs } from 'node:util';
import { Failure } from '../../output/failure.ts';
import { tellFailure } from '../tell-failure.ts';
import { terminal } from '../terminal.ts';
import { init } from './init.ts';
import { type InitOptions, initExamples, initLines, runLines, usage } from './option-table.ts';

const lines = [...initLines, ...runLines];

/** What stands behind `diapason init`. The exit status: 0, 1 for a faulty logo or token file, 2 wrong use, 3 a failure. */
export async function runInit(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    terminal.out(usage(lines, initExamples));
    return 0;
  }
  try {
    const { folder, options } = read(argv);
    await init(folder, options);
    return 0;
  } catch (error) {
    return tellFailure(error, terminal, argv.includes('--debug'));
  }
}

function read(argv: readonly string[]): { readonly folder: string; readonly options: InitOptions } {
  const options = Object.fromEntries(
    lines.map(({ name, value, repeats }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: repeats === true },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (positionals.length > 1)
      throw new Failure(2, `One folder becomes a hub, and here are ${positionals.length}.`, {
        hint: 'Put a name of several words in quotes: --name "Maison Lune"',
      });
    return { folder: positionals[0] ?? '.', options: values as InitOptions };
  } catch (error) {
    if (error instanceof Failure) throw error;
    // What parseArgs says is for the person: an option that does not exist, or one without its value.
    const [sentence] = (error as Error).message.split(/\n|\. /);
    throw new Failure(2, `${sentence!.replaceAll(/'([^']*)'/g, '“$1”').replace(/\.$/, '')}.`, {
      hint: 'Run it with --help to see what it takes.',
    });
  }
}
