/**
 * The one door to the outside: files of the hub, files of the tool, and today's date. Everything else is pure.
 *
 * Reads stay inside the hub: a path that leaves it, or a symbolic link that does, is refused as a value.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export type ReadFailure = 'missing' | 'outside' | 'too-large' | 'not-a-file' | 'unreadable';
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: ReadFailure };

export interface Host {
  /** Absolute path of the folder that holds `content/`. */
  readonly root: string;
  /** `--now`: an instant in ISO 8601, from which expiry and quiet hours are decided. */
  readonly now: string;
  /** Reads a file of the hub by its path relative to the root. Never throws. */
  read(relative: string, maxBytes: number): ReadResult;
  /**
   * What the system says of a file without reading it: as long as it stays the same, so do the bytes. Undefined when
   * nothing can be said: it is no file of the hub, or was changed a moment ago. Hosts without a disk have none.
   */
  stamp?(relative: string): string | undefined;
  /** Names in a folder of the hub, sorted; folders end in `/`. Empty when there is no such folder. */
  list(relative: string): readonly string[];
  exists(relative: string): boolean;
  /** Whether there is such a folder and its files may not be looked at. Hosts without a disk have none. */
  isClosed?(relative: string): boolean;
}

/** The coarsest clock of a file system that is still in use: FAT counts in steps of two seconds. */
const FRESH_MS = 3_000;

export function createHost(root: string, now: string): Host {
  const absoluteRoot = path.resolve(root);
  const realRoot = existsSync(absoluteRoot) ? realpathSync(absoluteRoot) : absoluteRoot;

  const inside = (relative: string): string | undefined => {
    const absolute = path.resolve(absoluteRoot, relative);
    if (absolute !== absoluteRoot && !absolute.startsWith(absoluteRoot + path.sep)) return undefined;
    return absolute;
  };
  /** As it is spelt on the disk: some systems store an accent apart from its letter, some archives too. */
  const found = (absolute: string): string | undefined => {
    if (existsSync(absolute)) return absolute;
    if (/^[\0-\x7F]*$/.test(absolute)) return undefined;
    let here = absoluteRoot;
    for (const step of path.relative(absoluteRoot, absolute).split(path.sep)) {
      const next = path.join(here, step);
      const name = existsSync(next)
        ? step
        : namesIn(here).find((one) => one.normalize() === step.normalize());
      if (name === undefined) return undefined;
      here = path.join(here, name);
    }
    return here;
  };
  const reallyInside = (absolute: string): boolean => {
    const real = realpathSync(absolute);
    return real === realRoot || real.startsWith(realRoot + path.sep);
  };

  return {
    root: absoluteRoot,
    now,
    read(relative, maxBytes) {
      const typed = inside(relative);
      if (!typed) return { ok: false, why: 'outside' };
      try {
        const absolute = found(typed);
        if (!absolute) {
          return { ok: false, why: lstatSync(typed, { throwIfNoEntry: false }) ? 'unreadable' : 'missing' };
        }
        if (!reallyInside(absolute)) return { ok: false, why: 'outside' };
        const stat = statSync(absolute);
        if (!stat.isFile()) return { ok: false, why: 'not-a-file' };
        if (stat.size > maxBytes) return { ok: false, why: 'too-large' };
        return { ok: true, bytes: readFileSync(absolute) };
      } catch {
        return { ok: false, why: 'unreadable' };
      }
    },
    stamp(relative) {
      const typed = inside(relative);
      try {
        const absolute = typed && found(typed);
        if (!absolute || !reallyInside(absolute)) return undefined;
        const { dev, ino, size, mtimeNs, ctimeNs } = statSync(absolute, { bigint: true });
        const isFresh = Math.abs(Date.now() - Number(ctimeNs / 1_000_000n)) < FRESH_MS;
        return isFresh ? undefined : [dev, ino, size, mtimeNs, ctimeNs].join(' ');
      } catch {
        return undefined;
      }
    },
    list(relative) {
      const absolute = inside(relative);
      if (!absolute) return [];
      try {
        if (!reallyInside(absolute)) return [];
        return readdirSync(absolute, { withFileTypes: true })
          .map((entry) => {
            const folder =
              entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path.join(absolute, entry.name)));
            return folder ? `${entry.name}/` : entry.name;
          })
          .sort();
      } catch {
        return [];
      }
    },
    exists(relative) {
      const absolute = inside(relative);
      return absolute !== undefined && found(absolute) !== undefined;
    },
    isClosed(relative) {
      const absolute = inside(relative);
      if (!absolute) return false;
      try {
        // Its names, and what is behind them, are two rights.
        readdirSync(absolute);
        lstatSync(`${absolute}${path.sep}.`);
        return false;
      } catch (cause) {
        return /^(EACCES|EPERM)$/.test((cause as NodeJS.ErrnoException).code ?? '');
      }
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFolder(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
