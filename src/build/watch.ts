/**
 * Watches a hub's content and calls back once for each burst of changes. A call that is still running is never
 * doubled: whatever happens meanwhile asks for one more run after it.
 */
import path from 'node:path';
import { watch } from 'chokidar';
import { oneAtATime } from './one-at-a-time.ts';

export interface HubWatcher {
  /** Resolves once every folder is being watched. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** Quiet time after the last event of a burst; long enough for an editor's write-and-rename (measured: ≤ 10 ms). */
const QUIET_MS = 25;

/**
 * `root` is the folder that holds `content/`. Links are not followed, because the hub's own door refuses what
 * lies behind them. A callback that fails is the caller's to handle; it does not stop the watching.
 */
export function watchHub(root: string, onChange: () => Promise<void>): HubWatcher {
  const watcher = watch(path.join(root, 'content'), {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (file) => /(^|[/\\])(\.git|node_modules|\.DS_Store)$|~$|\.swp$/.test(file),
  });
  const run = coalesce(onChange, QUIET_MS);
  watcher.on('all', run.ask);
  const ready = new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    ready,
    async close() {
      run.cancel();
      await watcher.close();
    },
  };
}

/** Runs `task` after `quietMs` without a request, one at a time, with at most one waiting. */
export function coalesce(task: () => Promise<void>, quietMs: number) {
  let timer: NodeJS.Timeout | undefined;
  let cancelled = false;
  const start = oneAtATime(async () => {
    if (!cancelled) await task();
  });
  return {
    ask() {
      if (cancelled) return;
      clearTimeout(timer);
      timer = setTimeout(() => void start(), quietMs);
    },
    cancel() {
      cancelled = true;
      clearTimeout(timer);
    },
  };
}
