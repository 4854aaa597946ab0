/** Writes files that are new: all of them or none, none over another, and none through a link out of the folder. */
import { lstatSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../output/failure.ts';
import { whileWriting } from '../output/write-failure.ts';
import type { NewFile, NewPicture } from '../scaffold/new-file.ts';

/**
 * `root`: absolute; `name`: what the person calls it. Throws `Failure` 2 where a file of the same name stands already or
 * a folder on the way is a link, and `Failure` 3 where the system refuses; then nothing is left behind.
 */
export function writeNewFiles(root: string, name: string, files: readonly (NewFile | NewPicture)[]) {
  for (const file of files) refuseTaken(root, file);
  const made: { readonly path: string; readonly isFolder: boolean }[] = [];
  const makeFolder = (folder: string) => {
    if (exists(folder)) return;
    makeFolder(path.dirname(folder));
    mkdirSync(folder);
    made.push({ path: folder, isFolder: true });
  };
  whileWriting(name, () => {
    try {
      for (const file of files) {
        const absolute = inside(root, file.path);
        makeFolder(path.dirname(absolute));
        made.push({ path: absolute, isFolder: false });
        writeFileSync(absolute, 'text' in file ? file.text : file.bytes, { flag: 'wx' });
      }
    } catch (cause) {
      for (const one of made.reverse()) takeBack(one.path, one.isFolder);
      throw cause;
    }
  });
}

/** What cannot be taken away again is less of a harm than the failure that is on its way to the reader. */
function takeBack(absolute: string, isFolder: boolean) {
  try {
    if (isFolder) rmdirSync(absolute);
    else rmSync(absolute, { force: true });
  } catch {
    // Told by the failure itself.
  }
}

function refuseTaken(root: string, file: NewFile | NewPicture) {
  const absolute = inside(root, file.path);
  const steps = path.relative(root, absolute).split(path.sep);
  for (let end = 1; end < steps.length; end++) {
    const shown = steps.slice(0, end).join('/');
    const stat = lstatSync(path.join(root, ...steps.slice(0, end)), { throwIfNoEntry: false });
    if (stat?.isSymbolicLink())
      throw new Failure(2, `“${shown}” is a link, and files are written into the folder itself only.`, {
        hint: 'Put a folder in its place.',
      });
    if (stat && !stat.isDirectory())
      throw new Failure(2, `“${shown}” is a file, and a folder is needed there.`, { hint: 'Move it away.' });
  }
  if (exists(absolute))
    throw new Failure(2, `“${file.path}” exists already.`, {
      hint: 'Nothing is ever written over. Choose another name, or move it away.',
    });
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
