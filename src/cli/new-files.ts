/** Writes files that are new: all of them or none, none over another, and none through a link out of the folder. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Failure } from '../output/failure.ts';
import { whileWriting } from '../output/write-failure.ts';
import type { NewFile, NewPicture } from '../scaffold/new-file.ts';
import { processes } from './processes.ts';

export interface NewFilesOptions {
  /** What stands there already is left as it is, and told, rather than refused. */
  readonly keepsOthers?: boolean;
  /** The one file that may be there before: it is written last, whole. */
  readonly replaced?: NewFile;
}

export interface WrittenFiles {
  readonly written: readonly string[];
  /** Those that stood there, and say something else. */
  readonly kept: readonly string[];
}

/**
 * `root`: absolute; `name`: what the person calls it. Throws `Failure` 2 where a file of the same name stands already or
 * a folder on the way is a link, and `Failure` 3 where the system refuses; then nothing is left behind.
 */
export function writeNewFiles(
  root: string,
  name: string,
  files: readonly (NewFile | NewPicture)[],
  { keepsOthers = false, replaced }: NewFilesOptions = {},
): WrittenFiles {
  return whileWriting(name, () => {
    for (const file of files) refuseWay(root, file.path);
    const isTaken = ({ path: relative }: { readonly path: string }) => exists(inside(root, relative));
    const taken = files.filter(isTaken);
    if (!keepsOthers && taken[0])
      throw new Failure(2, `“${taken[0].path}” exists already.`, {
        hint: 'Nothing is ever written over. Choose another name, or move it away.',
      });
    const left = files.filter((file) => !taken.includes(file));
    writeAll(root, left, replaced);
    return {
      written: [...left, ...(replaced ? [replaced] : [])].map((file) => file.path),
      kept: taken.filter((file) => !isSame(inside(root, file.path), bodyOf(file))).map((file) => file.path),
    };
  });
}

function writeAll(root: string, files: readonly (NewFile | NewPicture)[], replaced: NewFile | undefined) {
  const made: { readonly path: string; readonly isFolder: boolean }[] = [];
  const makeFolder = (folder: string) => {
    if (exists(folder)) return;
    makeFolder(path.dirname(folder));
    mkdirSync(folder);
    made.push({ path: folder, isFolder: true });
  };
  try {
    for (const file of files) {
      const absolute = inside(root, file.path);
      makeFolder(path.dirname(absolute));
      made.push({ path: absolute, isFolder: false });
      writeFileSync(absolute, bodyOf(file), { flag: 'wx' });
      if ('executable' in file) chmodSync(absolute, 0o755);
    }
    if (replaced) replace(inside(root, replaced.path), replaced.text);
  } catch (cause) {
    for (const one of made.reverse()) takeBack(one.path, one.isFolder);
    throw cause;
  }
}

/** Aside and by one rename, so that nobody ever reads half of it. A link is replaced, not followed. */
function replace(absolute: string, text: string) {
  const aside = `${absolute}.${processes.id}.part`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, absolute);
  } catch (cause) {
    takeBack(aside, false);
    throw cause;
  }
}

/** What cannot be taken away again is less of a harm than the failure that is on its way to the reader. */
function takeBack(absolute: string, isFolder: boolean) {
  try {
    if (isFolder) rmdirSync(absolute);
    else rmSync(absolute, { force: true });
  } catch {
    // The failure itself is told.
  }
}

/** The folders on the way must be folders. */
function refuseWay(root: string, relative: string) {
  const steps = path.relative(root, inside(root, relative)).split(path.sep);
  for (let end = 1; end < steps.length; end++) {
    const shown = steps.slice(0, end).join('/');
    const stat = lstatSync(path.join(root, ...steps.slice(0, end)), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isSymbolicLink())
      throw new Failure(2, `“${shown}” is a link, and files are written into the folder itself only.`, {
        hint: 'Put a folder in its place.',
      });
    if (!stat.isDirectory())
      throw new Failure(2, `“${shown}” is a file, and a folder is needed there.`, { hint: 'Move it away.' });
  }
}

function bodyOf(file: NewFile | NewPicture): string | Uint8Array {
  return 'text' in file ? file.text : file.bytes;
}

function isSame(absolute: string, body: string | Uint8Array): boolean {
  try {
    // Whatever stands there may be of any size.
    if (statSync(absolute).size !== Buffer.byteLength(body)) return false;
    const found = readFileSync(absolute);
    return typeof body === 'string' ? found.toString('utf8') === body : found.equals(body);
  } catch {
    return false;
  }
}

/** A link that leads nowhere is something too. */
function exists(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
}

/** Names are made safe where they are read; one that leaves the folder after all is our mistake. */
function inside(root: string, relative: string): string {
  const absolute = path.resolve(root, relative);
  if (!absolute.startsWith(root + path.sep)) throw new Error(`“${relative}” may not be written.`);
  return absolute;
}
