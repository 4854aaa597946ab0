/** A development server in a process of its own, until it has an address. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { addressOf } from './address-of.ts';
import { processorMs } from './process-cost.ts';

export interface Server {
  readonly url: string;
  readonly pid: number;
  /** Since the command was given. */
  ageMs(): number;
  processorMs(): number;
  end(): Promise<void>;
}

/** As the first line of the command sets it for everybody who runs `diapason`. */
const AS_DIAPASON = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/** `diapason dev` on a hub; `command` is its JavaScript file. */
export const openStudio = (command: string, hub: string, now: string): Promise<Server> =>
  openServer([command, 'dev', '--root', hub, '--port', '0', '--now', now], hub);

export async function openServer(args: readonly string[], cwd: string): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...AS_DIAPASON },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = child.pid!;
  // Whatever becomes of the measuring, the server does not outlive it.
  process.once('exit', () => child.kill());
  return {
    url: await addressOf(child.stdout),
    pid,
    ageMs: () => performance.now() - begun,
    processorMs: () => processorMs(pid),
    async end() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      await ended;
    },
  };
}
