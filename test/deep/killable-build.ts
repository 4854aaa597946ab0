/** Builds in a process that may be killed with -9 at a chosen moment. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { NOW } from '../../bench/hubs/generate.ts';
import type { Random } from '../../bench/hubs/random.ts';
import { command } from '../cli/run-cli.ts';
import { smallHub } from './small-hub.ts';

const preload = path.resolve(import.meta.dirname, 'kill-at-call.mjs');

/** A folder with a hub, its `dist` and its cache, and what its last whole build took. */
export class Workshop {
  readonly folder: string;
  /** Calls that change the disk, and milliseconds: the room in which the next build may be killed. */
  calls = 1;
  ms = 1000;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(folder: string, full: boolean): Promise<Workshop> {
    await smallHub(path.join(folder, 'hub'), full);
    return new Workshop(folder);
  }

  at(...parts: readonly string[]): string {
    return path.join(this.folder, ...parts);
  }

  async build(args: readonly string[] = [], kill: Kill = {}): Promise<Ending> {
    const env = {
      ...process.env,
      DIAPASON_CALLS_FILE: this.at('calls'),
      ...(kill.atCall === undefined ? {} : { DIAPASON_KILL_AT: String(kill.atCall) }),
      ...(kill.half ? { DIAPASON_KILL_HALF: '1' } : {}),
    };
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      [
        ...['--import', preload, command],
        ...['build', '--root', this.at('hub'), '--now', NOW, '--quiet', '--debug', ...args],
      ],
      { cwd: this.folder, env, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const closed = once(child, 'close');
    if (kill.afterMs !== undefined) {
      await Promise.race([wait(kill.afterMs), closed]);
      child.kill('SIGKILL');
    }
    const [err] = await Promise.all([text(child.stderr), closed]);
    if (child.exitCode === 0 && args.length === 0) {
      this.calls = Number(readFileSync(this.at('calls'), 'utf8'));
      this.ms = performance.now() - begun;
    }
    return { status: child.exitCode, err };
  }

  someKill(random: Random): Kill {
    return random.oneIn(4)
      ? { afterMs: random.below(Math.ceil(this.ms * 1.1)) }
      : { atCall: random.between(1, this.calls), half: random.oneIn(2) };
  }
}

export interface Ending {
  /** Null for a process that was killed. */
  readonly status: number | null;
  readonly err: string;
}

export interface Kill {
  /** Before, or with `half` in the middle of, this call that changes the disk. */
  readonly atCall?: number;
  readonly half?: boolean;
  readonly afterMs?: number;
}
