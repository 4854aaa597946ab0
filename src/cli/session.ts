/** What every command that reads a hub begins with: the place, the time, the filters and the terminal. */
import path from 'node:path';
import type { Store } from '../build/cache/store.ts';
import { createHost, type Host } from '../host.ts';
import { repairOutFolder } from '../output/out-folder.ts';
import { type CostBook, openCosts } from './costs-file.ts';
import { type Filters, readFilters } from './filters.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import type { ScopeOptions } from './options.ts';
import { processes } from './processes.ts';
import { type Progress, silence, startProgress } from './progress.ts';
import { openFolder, storeFolder } from './store-folder.ts';
import { type Terminal, terminal } from './terminal.ts';
import { defaultWorkers } from './worker-count.ts';

export interface Session {
  readonly host: Host;
  readonly filters: Filters;
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** Where results are kept, and its folder; with `--no-cache` for this run alone. */
  readonly store: Store;
  readonly storeFolder: string;
  /** Whether results are there for the next run. */
  readonly keepsResults: boolean;
  /** What past builds cost. */
  readonly costs: CostBook;
  /** Threads that may make campaigns: 1 for none beside this one. */
  readonly workers: number;
  /** A remark on stderr, unless the run is to be quiet. */
  remark(text: string): void;
}

/** `out`: the folder that builds go to. A swap cut in half is repaired by whichever command comes next. */
export async function openSession(options: ScopeOptions, out = 'dist'): Promise<Session> {
  repairOutFolder(path.resolve(out), processes);
  const quiet = options.quiet === true;
  const keepsResults = options.cache !== false;
  const folder = storeFolder(keepsResults);
  const host = createHost(hubRoot(options.root), options.now ?? today());
  const filters = await readFilters(options);
  return {
    host,
    filters,
    terminal,
    progress: quiet ? silence : startProgress(terminal),
    store: openFolder(folder),
    storeFolder: folder,
    keepsResults,
    costs: openCosts(host, filters.patterns, keepsResults),
    workers: options.workers ?? defaultWorkers(),
    remark: (text) => {
      if (!quiet) terminal.err(`${text}\n`);
    },
  };
}
