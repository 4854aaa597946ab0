/** A file that the person named, wherever it lies. */
import { readFileSync, statSync } from 'node:fs';
import { Failure } from '../../output/failure.ts';

/** Throws `Failure` 2 where there is none, or one larger than `maxBytes`. */
export function readTextFile(file: string, maxBytes: number): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new Failure(2, stat ? `“${file}” is no file.` : `There is no file “${file}”.`, {
      hint: 'Check the spelling; the path begins at the folder where you are.',
    });
  if (stat.size > maxBytes)
    throw new Failure(
      2,
      `“${file}” has ${Math.ceil(stat.size / 1024)} KiB; ${maxBytes / 1024} is the most.`,
      {
        hint: 'Simplify it in the drawing program.',
      },
    );
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure(3, `“${file}” cannot be read.`, { hint: 'Check its permissions.', cause });
  }
}
