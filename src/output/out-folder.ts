/**
 * The folder that a build replaces: found, repaired and judged before any work begins.
 *
 * A build writes into `.dist.next.<process>` beside `dist`, on the same file system, and then swaps by two
 * renames: `dist` → `.dist.previous.<process>`, `.dist.next.<process>` → `dist`. A command that dies between
 * the two leaves no `dist` but both others whole; the next command puts the previous one back.
 */
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';
import { whileWriting } from './write-failure.ts';

/** What the output must know of other processes: which one this is, and whether another still runs. */
export interface Processes {
  readonly id: number;
  isRunning(id: number): boolean;
}

export interface OutFolder {
  /** As the person wrote it, for sentences. */
  readonly name: string;
  /** Absolute, symbolic links followed. */
  readonly path: string;
  readonly next: string;
  readonly previous: string;
}

/** Throws `Failure` where the folder is no folder, holds what is not ours, or cannot be reached. */
export function openOutFolder(name: string, absolute: string, processes: Processes): OutFolder {
  return whileWriting(name, () => {
    const target = followLink(name, absolute);
    repair(target, processes);
    refuseForeign(name, target);
    const side = (what: string) =>
      path.join(path.dirname(target), `.${path.basename(target)}.${what}.${processes.id}`);
    return { name, path: target, next: side('next'), previous: side('previous') };
  });
}

/** The folder that a build would replace, links followed, with nothing repaired. Throws what a build would throw. */
export function assertReplaceable(name: string, absolute: string): string {
  return whileWriting(name, () => {
    const target = followLink(name, absolute);
    refuseForeign(name, target);
    return target;
  });
}

/** What every command does for the usual folder, whether it builds or not. A folder out of reach is left alone. */
export function repairOutFolder(absolute: string, processes: Processes) {
  try {
    repair(followLink(absolute, absolute), processes);
  } catch {
    // The build that needs the folder will say what is wrong with it.
  }
}

/** Ends what a killed command began: the old `dist` comes back, half-built ones go. */
function repair(target: string, processes: Processes) {
  const parent = path.dirname(target);
  if (!existsSync(parent) || !statSync(parent).isDirectory()) return;
  const prefix = `.${path.basename(target)}.`;
  for (const entry of readdirSync(parent).sort()) {
    const [, what, id] = entry.startsWith(prefix)
      ? (/^(next|previous)\.(\d+)$/.exec(entry.slice(prefix.length)) ?? [])
      : [];
    // One with our own id was left by somebody before us: in a container every build may have the same.
    if (!what || (Number(id) !== processes.id && processes.isRunning(Number(id)))) continue;
    const leftover = path.join(parent, entry);
    if (what === 'previous' && !existsSync(target)) renameSync(leftover, target);
    else rmSync(leftover, { recursive: true, force: true });
  }
}

/** Only a folder that a build made, or an empty one, is replaced. */
function refuseForeign(name: string, folder: string) {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory())
    throw new Failure(2, `“${name}” is a file, so nothing can be built into it.`, {
      hint: 'Name a folder with --out.',
    });
  if (readdirSync(folder).length === 0 || isOurs(folder)) return;
  throw new Failure(2, `The folder “${name}” holds files that Diapason did not make.`, {
    hint: 'A build replaces the whole folder: empty it, or name another one with --out.',
  });
}

function isOurs(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    return (manifest as { tool?: { name?: unknown } } | null)?.tool?.name === 'diapason';
  } catch {
    return false;
  }
}

/** A linked `dist` stays a link: what it points to is replaced. */
function followLink(name: string, absolute: string): string {
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  if (!stat?.isSymbolicLink()) return absolute;
  try {
    return realpathSync(absolute);
  } catch (cause) {
    throw new Failure(3, `“${name}” is a symbolic link that leads nowhere.`, {
      hint: 'Make the folder it points to, or remove the link.',
      cause,
    });
  }
}
