/** What the person at the terminal is told when a command cannot do its work, and the status it ends with. */
import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import { Failure } from '../output/failure.ts';
import { pluginFailureIn } from '../plugins/guard.ts';
import { runLog } from './run-log/current.ts';
import type { Terminal } from './terminal.ts';

/** Status 2: wrong use. 3: our own failure or the environment's. An author's mistake never comes here. */
export function reportFailure(error: unknown, terminal: Terminal, debug: boolean): number {
  const status = sayFailure(error, terminal, debug);
  // Help that was asked for ends so, too.
  if (status !== 0) runLog()?.failed(error, status);
  return status;
}

function sayFailure(error: unknown, terminal: Terminal, debug: boolean): number {
  // Commander has already said what is wrong, or has shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const colours = picocolors.createColors(terminal.errColour);
  const say = (label: string, text: string) => terminal.err(`${colours.dim(`${label}:`)} ${text}\n`);
  if (error instanceof Failure) {
    terminal.err(`${colours.red('diapason:')} ${error.message}\n`);
    if (error.hint) say('hint', error.hint);
    if (debug && error.cause !== undefined) say('cause', stackOf(error.cause));
    return error.status;
  }
  const plugin = pluginFailureIn(error);
  if (plugin) {
    terminal.err(`${colours.red('diapason:')} ${plugin.message}\n`);
    if (debug) terminal.err(`${stackOf(plugin.cause ?? plugin)}\n`);
    say(
      'hint',
      'Tell who wrote the plugin, or take it out of diapason.config; --debug shows where it fails.',
    );
    return 3;
  }
  terminal.err(
    `${colours.red('diapason:')} Something failed inside Diapason, or around it: ${messageOf(error)}\n`,
  );
  for (const cause of causesOf(error)) say('cause', messageOf(cause));
  if (debug) terminal.err(`${stackOf(error)}\n`);
  else
    say(
      'hint',
      'This is not the fault of your content. Run it again with --debug and report what it prints.',
    );
  return 3;
}

/** Chains of causes are short; a ring of them ends here. */
const CAUSES_SHOWN = 5;

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let next = error instanceof Error ? error.cause : undefined;
  while (next !== undefined && causes.length < CAUSES_SHOWN) {
    causes.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return causes;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? messageOf(error)) : String(error);
}
