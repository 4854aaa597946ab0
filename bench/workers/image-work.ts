/** The image work of a hub, alone: our worker threads make its campaigns, with nothing before or after. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { FilterPatterns } from '../../src/cli/filters.ts';
import { filterNames } from '../../src/cli/options.ts';
import { workerPool } from '../../src/cli/worker-pool.ts';
import { NOW } from '../hubs/generate.ts';

export interface ImageWork {
  /** Campaigns in a second. */
  readonly rate: number;
  /** Cores that were busy on average. */
  readonly cores: number;
}

const everything = Object.fromEntries(filterNames.map((name) => [name, []])) as unknown as FilterPatterns;

/** Cold, into a store of its own; but threads have loaded our code and made two campaigns each before the clock starts. */
export async function imageWork(root: string, threads: number): Promise<ImageWork> {
  const storeFolder = mkdtempSync(path.join(tmpdir(), 'diapason-image-work-'));
  const order = { root, now: NOW, storeFolder, patterns: everything, sourceOnly: false };
  const pool = workerPool(threads, order, () => {}, { pictureThreads: 1 });
  try {
    const folders = readdirSync(path.join(root, 'content/campaigns')).sort();
    const first = folders.splice(0, 2 * threads);
    await Promise.all(first.map((folder) => pool.make(folder)));
    const used = process.cpuUsage();
    const begun = performance.now();
    await Promise.all(folders.map((folder) => pool.make(folder)));
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(used);
    return { rate: folders.length / seconds, cores: (user + system) / 1e6 / seconds };
  } finally {
    await pool.close();
    rmSync(storeFolder, { recursive: true, force: true });
  }
}
