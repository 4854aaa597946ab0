/** The repository's own code as text, for the tests that read it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '..');

/** Paths relative to the repository, forward slashes, sorted. */
export function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) =>
      path.relative(repository, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(repository, file), 'utf8');
}

/** Without comments, and roughly: enough for code that a formatter has laid out. Lines keep their numbers. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;,{(])\/\/[^\n]*/g, '$1');
}
