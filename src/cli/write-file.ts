/** `--output-file`, `--out`: written aside and renamed, so that a reader never sees half a report. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { whileWriting } from '../output/write-failure.ts';

/** Throws `Failure` 3 where the file cannot be written. */
export function writeReportFile(file: string, text: string | Uint8Array) {
  const absolute = path.resolve(file);
  const aside = `${absolute}.${process.pid}.part`;
  whileWriting(file, () => {
    mkdirSync(path.dirname(absolute), { recursive: true });
    try {
      writeFileSync(aside, text);
      renameSync(aside, absolute);
    } catch (cause) {
      rmSync(aside, { force: true });
      throw cause;
    }
  });
}
