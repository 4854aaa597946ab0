/** The folder that `--root` names, checked before anything is read from it. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../output/failure.ts';

/** Absolute. Throws `Failure` 2 when there is no hub there. */
export function hubRoot(folder: string): string {
  const absolute = path.resolve(folder);
  if (!isFolder(absolute)) {
    throw new Failure(2, `There is no folder “${folder}”.`, {
      hint: 'Give --root a folder that holds content/.',
    });
  }
  if (!isFolder(path.join(absolute, 'content'))) {
    const where = folder === '.' ? 'This folder' : `“${folder}”`;
    const name = path.basename(absolute);
    throw new Failure(2, `${where} holds no “content” folder, so it is no hub.`, {
      hint:
        name === 'content'
          ? `Name the folder above: --root ${path.relative(process.cwd(), path.dirname(absolute)) || '.'}`
          : 'Run the command where content/ lies, or name that place with --root.',
    });
  }
  return absolute;
}

function isFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}
