/** The token files of a folder, in the order of their paths. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../limits.ts';
import { Failure } from '../output/failure.ts';

export interface TokenSources {
  readonly isFolder: boolean;
  /** Absolute; paths are relative to it, with forward slashes. */
  readonly root: string;
  readonly paths: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

const MOST_DEPTH = 32;
const formats = /\.(json5?|jsonc|ya?ml|tokens)$/i;
/** Style Dictionary and others keep tokens in programs too. */
const programs = /\.([cm]?[jt]s|[jt]sx|toml|s?css|less)$/i;

/** Throws `Failure` 2 where there are too many. `out`, should it lie inside, is not read. */
export function findTokenSources(absolute: string, name: string, out: string): TokenSources {
  try {
    if (!statSync(absolute).isDirectory())
      return { isFolder: false, root: path.dirname(absolute), paths: [path.basename(absolute)], skipped: [] };
    const paths: string[] = [];
    const skipped: { path: string; why: string }[] = [];
    walk(absolute, '', 0, { name, out, paths, skipped });
    return { isFolder: true, root: absolute, paths: paths.sort(byCodePoint), skipped };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure(3, `“${name}” cannot be read.`, {
      hint: 'Check the folder and its permissions.',
      cause,
    });
  }
}

interface Search {
  readonly name: string;
  readonly out: string;
  readonly paths: string[];
  readonly skipped: { path: string; why: string }[];
}

function walk(root: string, relative: string, depth: number, search: Search) {
  const skip = (one: string, why: string) => void search.skipped.push({ path: one, why });
  if (depth > MOST_DEPTH) return skip(relative, `it lies more than ${MOST_DEPTH} folders deep`);
  for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
    const here = relative === '' ? entry.name : `${relative}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules')
        skip(here, 'such folders hold no sources');
      else if (path.join(root, here) === search.out) skip(here, 'it is the folder that is written');
      else walk(root, here, depth + 1, search);
    } else if (formats.test(entry.name) && !entry.name.startsWith('.')) {
      // A linked folder may be called so too; a linked file is read only where it lies inside.
      if (entry.isSymbolicLink() && isFolder(path.join(root, here)))
        skip(here, 'links to folders are not followed');
      else search.paths.push(here);
      if (search.paths.length > limits.tokenFiles)
        throw new Failure(2, `“${search.name}” has more than ${limits.tokenFiles} token files.`, {
          hint: 'Import it in parts.',
        });
    } else if (entry.isSymbolicLink() && isFolder(path.join(root, here)))
      skip(here, 'links to folders are not followed');
    else if (programs.test(entry.name)) skip(here, 'programs and style sheets are not run');
  }
  return undefined;
}

function isFolder(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
