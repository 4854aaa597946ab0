/** Runs the command as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const repository = path.resolve(import.meta.dirname, '../..');
export const command = path.join(repository, 'src/cli/diapason.js');

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
}

/** Standard streams are pipes, so nothing is coloured and no line is redrawn. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { FORCE_COLOR: _colour, NO_COLOR: _plain, ...env } = process.env;
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), command, ...args], {
    cwd: options.cwd ?? repository,
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, out, err };
}
