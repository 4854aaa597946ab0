/** Whether a folder can be written: by writing, renaming and removing, which leaves nothing. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { whileWriting } from '../../output/write-failure.ts';

/** `name`: the folder as people know it. Throws `Failure` 3 that says why it cannot be written. */
export function tryWriting(name: string, folder: string) {
  const [aside, moved] = ['doctor', 'moved'].map((what) =>
    path.join(folder, `.diapason.${what}.${process.pid}`),
  );
  whileWriting(name, () => {
    try {
      mkdirSync(aside!);
      writeFileSync(path.join(aside!, 'probe'), 'x');
      renameSync(aside!, moved!);
    } finally {
      for (const one of [aside!, moved!]) removeQuietly(one);
    }
  });
}

/** Takes away what a check has made. */
export function removeQuietly(folder: string) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It could not be made, or the disk has just become read-only: the check says what it says.
  }
}
