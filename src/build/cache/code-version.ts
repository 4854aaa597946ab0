/** What a cached result depends on beside its inputs: our own code, the libraries, and the data of `Intl`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ownFile } from '../../own-files.ts';
import { sha256 } from './store.ts';

let known: string | undefined;

const added: string[] = [];

/** Code of others on which results depend too: the hub's plugins. Before anything is looked up. */
export function alsoDependOn(version: string) {
  added.push(version);
  known = undefined;
}

/** A hash of every source file of this tool, its locked dependencies, Node, ICU, CLDR and tzdata. */
export function codeVersion(): string {
  known ??= compute();
  return known;
}

function compute(): string {
  const root = fileURLToPath(ownFile('.'));
  const { node, icu, cldr, tz, unicode } = process.versions;
  // The published package says it in one line.
  const said = readOrNothing(path.join(root, 'code-version.txt'));
  if (said !== undefined) return sha256(JSON.stringify([said, node, icu, cldr, tz, unicode, ...added]));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const parts = files.map((file) => `${path.relative(root, file)} ${sha256(readFileSync(file))}`);
  const lock =
    readOrNothing(path.resolve(root, '../package-lock.json')) ??
    readOrNothing(path.resolve(root, '../package.json')) ??
    '';
  return sha256(JSON.stringify([parts, node, icu, cldr, tz, unicode, sha256(lock), ...added]));
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
