/** What the person at the terminal is told when a command cannot do its work, and the status it ends with. */
import picocolors from 'picocolors';
import { Failure } from '../output/failure.ts';
import { printable } from '../output/reporters/printable.ts';
import { pluginFailureIn } from '../plugins/guard.ts';
import { FaultyFile } from './init/faulty-file.ts';
import type { Terminal } from './terminal.ts';

/** Status 2: wrong use. 3: our own failure or the environment's. 1: a file that its author has to correct. */
export function tellFailure(error: unknown, terminal: Terminal, debug: boolean): 1 | 2 | 3 {
  const colours = picocolors.createColors(terminal.errColour);
  const say = (label: string, text: string) => terminal.err(`${colours.dim(`${label}:`)} ${text}\n`);
  if (error instanceof FaultyFile) {
    terminal.err(`${colours.red('diapason:')} ${printable(error.message)}\n`);
    for (const { at, code, message, hint } of error.findings) {
      const place = at ? `${printable(at.file)}:${at.line}:${at.column}  ` : '';
      terminal.err(`${place}${code}\n  ${printable(message)}\n`);
      if (hint) terminal.err(`  hint: ${printable(hint)}\n`);
    }
    return 1;
  }
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
