/** A file of the author with new text: written aside and renamed, so that a cut leaves the old one whole. */
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { whileWriting } from '../output/write-failure.ts';

/** `absolute`: of a file that the host has read, so it lies in the hub; `name`: for messages. Throws `Failure` 3. */
export function replaceFile(absolute: string, name: string, text: string) {
  whileWriting(name, () => {
    const file = realpathSync(absolute);
    const aside = `${file}.${process.pid}.part`;
    try {
      writeFileSync(aside, text);
      renameSync(aside, file);
    } finally {
      rmSync(aside, { force: true });
    }
  });
}
