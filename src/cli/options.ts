/** The options that several commands share, so that they are worded and read in one way. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseNow } from './now.ts';

/** How a command runs, whatever it does. */
export interface RunOptions {
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly jsonProgress?: boolean;
  readonly debug?: boolean;
}

export interface ScopeOptions extends RunOptions {
  readonly root: string;
  readonly brand: readonly string[];
  readonly campaign: readonly string[];
  readonly locale: readonly string[];
  readonly segment: readonly string[];
  readonly touchpoint: readonly string[];
  readonly channel: readonly string[];
  readonly format: readonly string[];
  readonly now?: string;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly watch?: boolean;
  /** Load the code of a hub that one does not stand in. */
  readonly trust?: boolean;
}

/** The option's name, and what its glob is held against. */
export const filterNames = [
  'brand',
  'campaign',
  'locale',
  'segment',
  'touchpoint',
  'channel',
  'format',
] as const;
export type FilterName = (typeof filterNames)[number];

export function addScopeOptions(command: Command): Command {
  command.option('--root <dir>', 'the hub: a folder that holds content/', '.');
  for (const name of filterNames) {
    command.addOption(
      new Option(`--${name} <glob>`, `only ${name}s whose name fits; repeatable`)
        .argParser(collect)
        .default([], 'all'),
    );
  }
  command.addOption(
    new Option(
      '--now <date>',
      'a day (2027-04-07) or an instant with its zone (2027-04-07T09:00+02:00); default: today',
    ).argParser(readNow),
  );
  command.option('--trust', 'load diapason.config.ts of a hub elsewhere: it is code');
  command.option('--no-cache', 'make everything anew, and keep nothing in .diapason/cache');
  return addRunOptions(command);
}

export function addRunOptions(command: Command): Command {
  command.addOption(
    new Option('--workers <n>', 'threads that make campaigns; default: one for each core').argParser(
      readCount,
    ),
  );
  command.option('--json-progress', 'progress and remarks as JSON, an object on each line of stderr');
  command.option('--quiet', 'no progress and no remarks, only results');
  return command;
}

/** Options of every command; whoever starts it reads them before the command does. */
export function addReportOptions(command: Command): Command {
  const options = [
    new Option('--debug', 'show where in Diapason a failure of its own arose'),
    new Option('--log-file <file>', 'add what happens to a file that can be attached to a report of a fault'),
  ];
  // `init` has a table of its own, because it runs without commander as well.
  for (const option of options)
    if (!command.options.some(({ long }) => long === option.long)) command.addOption(option);
  return command;
}

export function addWatchOption(command: Command): Command {
  return command.option('--watch', 'do it again after each save in content/, until Ctrl-C');
}

/** `--max-warnings 10`. */
export function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

/** `--port 4321`. */
export function readPort(text: string): number {
  const port = readCount(text);
  if (port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  if (value === '') throw new InvalidArgumentError('The glob is empty.');
  return [...previous, value];
}

/** `--locales fr,en`: names parted by commas, each once. */
export function readNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Write names parted by commas, such as fr,en.');
  return [...new Set(names)];
}

/** `--now 2027-04-07`. */
export function readNow(text: string): string {
  const now = parseNow(text);
  if (now === undefined)
    throw new InvalidArgumentError(
      'Write a day (2027-04-07) or an instant with its zone (2027-04-07T09:00+02:00).',
    );
  return now;
}
