/** The log of this process, if one was asked for: everybody who has something to tell finds it here. */
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { clock } from '../clock.ts';
import { optionIn } from '../option-in.ts';
import { terminal } from '../terminal.ts';
import { toolFolder, toolVersions } from '../versions.ts';
import { argumentsMasked, pathsShortened, secretsMasked } from './discreet.ts';
import { openLogFile } from './log-file.ts';
import { RunLog } from './run-log.ts';

/** Variables that change what a run does; only that they are set is said. */
const TELLING = /^(DIAPASON_|CI$|NO_COLOR$|FORCE_COLOR$|NODE_|TZ$|LANG$|LC_ALL$|TERM$)/;

let current: RunLog | undefined;

/** Undefined when no log was asked for. */
export function runLog(): RunLog | undefined {
  return current;
}

/**
 * Begins the log that `argv` asks for. It is found before the command line is read, so that what is wrong with that is
 * logged too. Throws `Failure` 2 when the file cannot be written, or is no log.
 */
export function startRunLog(argv: readonly string[]) {
  const name = optionIn(argv, '--log-file');
  if (name === undefined || name === '' || current) return;
  const hub = path.resolve(optionIn(argv, '--root') ?? '.');
  const masked = secretsMasked(process.env);
  const shortened = pathsShortened({ hub, tool: toolFolder });
  const began = new Date();
  const log = new RunLog({
    file: openLogFile(name),
    run: `${process.pid}-${began.getTime().toString(36)}`,
    clock,
    discreet: (text) => shortened(masked(text)),
  });
  const { name: _, version, ...versions } = toolVersions();
  log.begin({
    at: began.toISOString(),
    diapason: version,
    ...versions,
    platform: `${process.platform}-${process.arch}`,
    system: os.release(),
    cores: os.availableParallelism(),
    memoryMiB: Math.round(os.totalmem() / 1024 ** 2),
    arguments: argumentsMasked(argv),
    folder: process.cwd(),
    set: Object.keys(process.env)
      .filter((one) => TELLING.test(one))
      .sort(),
  });
  current = log;
  process.once('exit', (status) => {
    log.over(status, Math.round(process.resourceUsage().maxRSS / 1024));
    if (log.fault !== undefined)
      terminal.err(`The log “${name}” is not whole: ${(log.fault as Error).message}\n`);
  });
}
