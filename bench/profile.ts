/** Where a command spends its time: its own samples, added up by package and by room of our source. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { timeCommand } from './measure.ts';

/** The part of V8's profile that is read: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/ */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
  }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

const LINES_SHOWN = 8;

/** Runs the command once more under V8's sampler. One line per place, the heaviest first. */
export function profileCommand(args: readonly string[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-profile-'));
  try {
    timeCommand(args, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const profiles = readdirSync(folder).map(
      (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CpuProfile,
    );
    return heaviest(profiles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function heaviest(profiles: readonly CpuProfile[]): string[] {
  const micros = new Map<string, number>();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const places = new Map(nodes.map((node) => [node.id, placeOf(node.callFrame)]));
    for (const [i, sample] of samples.entries()) {
      const place = places.get(sample) ?? 'unknown';
      micros.set(place, (micros.get(place) ?? 0) + (timeDeltas[i] ?? 0));
    }
  }
  return [...micros]
    .filter(([place]) => place !== '(idle)')
    .sort((a, b) => b[1] - a[1])
    .slice(0, LINES_SHOWN)
    .map(([place, time]) => `${Math.round(time / 1000)} ms ${place}`);
}

function placeOf({ url, functionName }: { readonly url: string; readonly functionName: string }): string {
  // How a thread of piscina waits for its next task.
  if (functionName === 'atomicsWaitLoop') return '(idle)';
  const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency) return dependency;
  const own = /\/src\/([^/]+)/.exec(url)?.[1];
  if (own) return `src/${own}`;
  return url.startsWith('node:') ? 'Node' : functionName.startsWith('(') ? functionName : 'native code';
}
