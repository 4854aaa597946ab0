/** The folder that an import writes: whole files only, nothing overwritten unasked, nothing outside. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Failure } from '../output/failure.ts';
import { whileWriting } from '../output/write-failure.ts';
import { processes } from './processes.ts';

export interface TokenFolder {
  /** Absolute, links followed. */
  readonly path: string;
  write(files: readonly { readonly path: string; readonly text: string }[]): void;
}

/** Judges the folder before any work. Throws `Failure` 2 where it holds files and `force` is not given. */
export function openTokenFolder(name: string, absolute: string, force: boolean): TokenFolder {
  return whileWriting(name, () => {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (!stat && lstatSync(absolute, { throwIfNoEntry: false }))
      throw new Failure(2, `“${name}” is a link that leads nowhere.`, {
        hint: 'Remove it, or name another folder.',
      });
    if (stat && !stat.isDirectory())
      throw new Failure(2, `“${name}” is a file.`, { hint: 'Name a folder with --out.' });
    if (stat && readdirSync(absolute).length > 0 && !force)
      throw new Failure(2, `The folder “${name}” is not empty.`, {
        hint: 'Name another one with --out, or give --force to replace files of the same names.',
      });
    const target = stat ? realpathSync(absolute) : absolute;
    return { path: target, write: (files) => whileWriting(name, () => writeAll(name, target, files)) };
  });
}

type Files = readonly { readonly path: string; readonly text: string }[];

/** All files aside first. Into a new or empty folder by one rename; else file by file, each whole. */
function writeAll(name: string, target: string, files: Files) {
  const aside = path.join(path.dirname(target), `.${path.basename(target)}.import.${processes.id}`);
  rmSync(aside, { recursive: true, force: true });
  try {
    for (const file of files) {
      const absolute = inside(aside, file.path);
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, file.text);
    }
    if (!existsSync(target) || readdirSync(target).length === 0) {
      rmSync(target, { recursive: true, force: true });
      renameSync(aside, target);
      return;
    }
    for (const file of files) refuseLinks(name, target, file.path);
    for (const file of files) {
      const absolute = inside(target, file.path);
      mkdirSync(path.dirname(absolute), { recursive: true });
      renameSync(inside(aside, file.path), absolute);
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Names of sets are made safe where they are read; one that leaves the folder after all is our mistake. */
function inside(folder: string, relative: string): string {
  const absolute = path.resolve(folder, relative);
  if (!absolute.startsWith(folder + path.sep)) throw new Error(`“${relative}” may not be written.`);
  return absolute;
}

/** A folder on the way that is a link would lead out. A file that is a link is replaced, not followed. */
function refuseLinks(name: string, target: string, relative: string) {
  const steps = relative.split('/').slice(0, -1);
  for (let end = 1; end <= steps.length; end++) {
    const folder = path.join(target, ...steps.slice(0, end));
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    const shown = steps.slice(0, end).join('/');
    throw new Failure(2, `“${shown}” in “${name}” is a link.`, {
      hint: 'An import writes into its own folder only.',
    });
  }
}
