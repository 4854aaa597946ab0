/** Writes a build: aside first, then swapped in whole. What is not part of it vanishes with the old folder. */
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Stored } from '../ir/artifact.ts';
import type { OutFolder } from './out-folder.ts';
import { whileWriting } from './write-failure.ts';

export interface OutputFile {
  /** Below the output folder, forward slashes. */
  readonly path: string;
  readonly body: string | Uint8Array;
  /** Its bytes' hash where it is known already. */
  readonly stored?: Stored;
}

/** A build in the making. Nothing of it shows until `commit`; `discard` leaves no trace. */
export interface Staging {
  write(file: OutputFile): void;
  /**
   * Takes a file as it stands, without writing its bytes again. False where the file system has no links, and
   * when `isRight` says of what was taken that it is something else: another build may have swapped its own in.
   */
  take(file: string, from: string, isRight: (absolute: string) => boolean): boolean;
  commit(): void;
  /** Safe to call at any time, also after `commit`, and from a signal handler. */
  discard(): void;
}

/** Two builds that end at the same moment may each find the other's folder; the later one wins. */
const SWAP_ATTEMPTS = 5;

/** Throws `Failure` when the folder cannot be written, before any work is spent on a build. */
export function openStaging(out: OutFolder): Staging {
  const guarded = <T>(work: () => T): T => whileWriting(out.name, work);
  const folders = new Set<string>();
  const placeFor = (file: string): string => {
    assertInside(file);
    const absolute = path.join(out.next, file);
    const folder = path.dirname(absolute);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return absolute;
  };
  guarded(() => {
    rmSync(out.next, { recursive: true, force: true });
    mkdirSync(out.next, { recursive: true });
  });
  return {
    write: (file) => guarded(() => writeFileSync(placeFor(file.path), file.body)),
    take: (file, from, isRight) =>
      guarded(() => {
        const target = placeFor(file);
        try {
          linkSync(from, target);
        } catch {
          return false;
        }
        if (isRight(target)) return true;
        rmSync(target);
        return false;
      }),
    commit: () => guarded(() => swap(out)),
    discard() {
      if (existsSync(out.previous) && !existsSync(out.path)) renameSync(out.previous, out.path);
      for (const leftover of [out.next, out.previous]) rmSync(leftover, { recursive: true, force: true });
    },
  };
}

function swap(out: OutFolder) {
  for (let attempt = 1; ; attempt++) {
    moveAway(out);
    try {
      renameSync(out.next, out.path);
      break;
    } catch (cause) {
      if (isTaken(cause) && attempt < SWAP_ATTEMPTS) continue;
      if (existsSync(out.previous) && !existsSync(out.path)) renameSync(out.previous, out.path);
      throw cause;
    }
  }
  rmSync(out.previous, { recursive: true, force: true });
}

function moveAway(out: OutFolder) {
  rmSync(out.previous, { recursive: true, force: true });
  try {
    renameSync(out.path, out.previous);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

function isTaken(cause: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes((cause as NodeJS.ErrnoException).code ?? '');
}

/** Slugs and ids are checked where they are read; a path that leaves the folder after all is our mistake. */
function assertInside(relative: string) {
  const parts = relative.split('/');
  const unsafe = parts.some(
    (part) => part === '' || part === '.' || part === '..' || /[\\\u0000-\u001f]/.test(part),
  );
  if (unsafe || path.isAbsolute(relative))
    throw new Error(`An artifact may not be written to “${relative}”.`);
}
