/** What a Node process costs: time on the wall, time of the processor, memory at its peak. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

export interface Cost {
  readonly wallS: number;
  /** All times on the wall, where this is the middle of several runs. */
  readonly wallTimesS?: readonly number[];
  /** User and system, of all threads: on a busy machine the only time that means something. */
  readonly cpuS: number;
  /** Resident set at its largest, in MB of a million bytes. */
  readonly peakMb: number;
}

/** As the first line of the command sets it for everybody who runs `diapason`. */
const AS_DIAPASON = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

const preload = path.resolve(import.meta.dirname, 'usage-at-exit.mjs');

/** Runs a script and waits. Throws when it fails. */
export function measureProcess(args: readonly string[], cwd: string): Cost {
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-usage-'));
  const file = path.join(folder, 'usage.json');
  try {
    const begun = performance.now();
    const child = spawnSync(process.execPath, ['--import', preload, ...args], {
      cwd,
      env: { ...process.env, ...AS_DIAPASON, DIAPASON_USAGE_FILE: file },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1e9,
    });
    const wallS = (performance.now() - begun) / 1000;
    if (child.status !== 0)
      throw new Error(
        `“${args.join(' ')}” ended with ${child.status}: ${child.stderr.toString().slice(-2000)}`,
      );
    const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
    return {
      wallS,
      cpuS: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      peakMb: (usage.maxRSS * 1024) / 1e6,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle of several runs, each figure for itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number): number => {
    const sorted = costs.map(of).sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  };
  return {
    wallS: middle((one) => one.wallS),
    wallTimesS: costs.map((one) => one.wallS),
    cpuS: middle((one) => one.cpuS),
    peakMb: middle((one) => one.peakMb),
  };
}
