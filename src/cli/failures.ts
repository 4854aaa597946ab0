/** The status that a command ends with when it cannot do its work, and what the person is told. */
import { CommanderError } from 'commander';
import { runLog } from './run-log/current.ts';
import { tellFailure } from './tell-failure.ts';
import type { Terminal } from './terminal.ts';

/** As `tellFailure`; commander has already said what is wrong, or has shown the help that was asked for. */
export function reportFailure(error: unknown, terminal: Terminal, debug: boolean): number {
  const status = statusOf(error, terminal, debug);
  // Help that was asked for ends so, too.
  if (status !== 0) runLog()?.failed(error, status);
  return status;
}

function statusOf(error: unknown, terminal: Terminal, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return tellFailure(error, terminal, debug);
}
