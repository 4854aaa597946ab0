/** What every command that reads a hub begins with: the place, the time, the filters and the terminal. */
import path from 'node:path';
import type { BrandMemory } from '../build/cache/brand-memory.ts';
import type { Store } from '../build/cache/store.ts';
import type { Listener } from '../build/events.ts';
import { createHost, type Host } from '../host.ts';
import { repairOutFolder } from '../output/out-folder.ts';
import { clock } from './clock.ts';
import { type CostBook, openCosts } from './costs-file.ts';
import { type Filters, readFilters } from './filters.ts';
import { type Hearer, together } from './hearers/hearer.ts';
import { hubRoot } from './hub-root.ts';
import { today } from './now.ts';
import type { RunOptions, ScopeOptions } from './options.ts';
import { type OwnPlugins, ownPlugins } from './plugins/own-plugins.ts';
import { processes } from './processes.ts';
import { runLog } from './run-log/current.ts';
import { AT_HAND_BYTES, openFolder, storeFolder } from './store-folder.ts';
import { type Terminal, terminal } from './terminal.ts';
import { defaultWorkers } from './worker-count.ts';

export interface Session {
  readonly host: Host;
  readonly filters: Filters;
  readonly terminal: Terminal;
  /** Everybody who follows the run. */
  readonly progress: Required<Hearer>;
  /** For work that tells of itself. */
  readonly listener: Listener;
  /** Where results are kept, and its folder; with `--no-cache` for this run alone. */
  readonly store: Store;
  readonly storeFolder: string;
  /** Whether results are there for the next run. */
  readonly keepsResults: boolean;
  /** What past builds cost. */
  readonly costs: CostBook;
  /** Brands that this process has loaded before. */
  readonly brands?: BrandMemory;
  /** What the hub's own code adds. */
  readonly plugins?: OwnPlugins;
  /** Threads that may make campaigns: 1 for none beside this one. */
  readonly workers: number;
  /** A remark on stderr, unless the run is to be quiet. */
  remark(text: string): void;
}

/** What outlives a session in a process that works again and again. */
export interface Followers {
  readonly hearers?: readonly Hearer[];
  readonly brands?: BrandMemory;
}

/** `out`: the folder that builds go to. A swap cut in half is repaired by whichever command comes next. */
export async function openSession(
  options: ScopeOptions,
  out = 'dist',
  { hearers = [], brands }: Followers = {},
): Promise<Session> {
  repairOutFolder(path.resolve(out), processes);
  const quiet = options.quiet === true;
  const keepsResults = options.cache !== false;
  const folder = storeFolder(keepsResults);
  const host = createHost(hubRoot(options.root), options.now ?? today());
  const lines = await linesOf(options);
  const remark = (text: string) => {
    if (!quiet) lines.remark(text);
  };
  // Before the first key of the cache is made: results depend on it.
  const plugins = await ownPlugins(host.root, options, remark);
  const filters = await readFilters(options);
  const costs = openCosts(host, filters.patterns, keepsResults);
  const log = runLog();
  const progress = together([...hearers, costs, ...(log ? [log] : []), ...(quiet ? [] : [lines])]);
  return {
    host,
    filters,
    terminal,
    progress,
    listener: { clock, tell: progress.tell },
    // What lives on between runs has no end at which it would be let go.
    store: openFolder(folder, brands ? {} : { atHandBytes: AT_HAND_BYTES }),
    storeFolder: folder,
    keepsResults,
    costs,
    ...(brands ? { brands } : {}),
    ...(plugins ? { plugins } : {}),
    workers: options.workers ?? defaultWorkers(),
    remark,
  };
}

/** Progress and remarks on stderr, in the form that was asked for. */
export async function linesOf(options: RunOptions): Promise<Hearer & { remark(text: string): void }> {
  if (options.jsonProgress) return (await import('./hearers/json-lines.ts')).jsonLines(terminal, clock);
  const { liveLine } = await import('./hearers/live-line.ts');
  return { ...liveLine(terminal, clock), remark: (text) => terminal.err(`${text}\n`) };
}
