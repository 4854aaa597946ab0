/** What every command that reads a hub begins with: the place, the time, the filters and the terminal. */
import path from 'node:path';
import { openStore, type Store } from '../build/cache/store.ts';
import { createHost, type Host } from '../host.ts';
import { repairOutFolder } from '../output/out-folder.ts';
import { type Filters, readFilters } from './filters.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import type { ScopeOptions } from './options.ts';
import { processes } from './processes.ts';
import { type Progress, silence, startProgress } from './progress.ts';
import { type Terminal, terminal } from './terminal.ts';

export interface Session {
  readonly host: Host;
  readonly filters: Filters;
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** Where results are kept from run to run; absent with `--no-cache`. */
  readonly store?: Store;
  /** A remark on stderr, unless the run is to be quiet. */
  remark(text: string): void;
}

/** In the folder one works in, never in the hub: `--root` may name a stranger's. */
const CACHE_FOLDER = '.diapason/cache';

/** `out`: the folder that builds go to. A swap cut in half is repaired by whichever command comes next. */
export async function openSession(options: ScopeOptions, out = 'dist'): Promise<Session> {
  repairOutFolder(path.resolve(out), processes);
  const quiet = options.quiet === true;
  return {
    host: createHost(hubRoot(options.root), options.now ?? today()),
    filters: await readFilters(options),
    terminal,
    progress: quiet ? silence : startProgress(terminal),
    ...(options.cache === false
      ? {}
      : {
          store: openStore(path.resolve(CACHE_FOLDER), {
            nonce: String(processes.id),
            now: () => new Date(),
          }),
        }),
    remark: (text) => {
      if (!quiet) terminal.err(`${text}\n`);
    },
  };
}
