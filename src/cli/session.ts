/** What every command that reads a hub begins with: the place, the time, the filters and the terminal. */
import { createHost, type Host } from '../host.ts';
import { type Filters, readFilters } from './filters.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import type { ScopeOptions } from './options.ts';
import { type Progress, silence, startProgress } from './progress.ts';
import { type Terminal, terminal } from './terminal.ts';

export interface Session {
  readonly host: Host;
  readonly filters: Filters;
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** A remark on stderr, unless the run is to be quiet. */
  remark(text: string): void;
}

export async function openSession(options: ScopeOptions): Promise<Session> {
  const quiet = options.quiet === true;
  return {
    host: createHost(hubRoot(options.root), options.now ?? today()),
    filters: await readFilters(options),
    terminal,
    progress: quiet ? silence : startProgress(terminal),
    remark: (text) => {
      if (!quiet) terminal.err(`${text}\n`);
    },
  };
}
