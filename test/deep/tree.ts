/** A folder as one comparable value, and whether a `dist` is what its own manifest says. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../src/output/manifest.ts';

/** SHA-256 by path. */
export type Tree = Readonly<Record<string, string>>;

/** Undefined where there is no such folder. */
export function treeHashes(folder: string): Tree | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
      ]),
  );
}

/** Paths that the manifest lists and that are absent or have other bytes. */
export function untrueRows(folder: string): string[] {
  const tree = treeHashes(folder) ?? {};
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return manifest.artifacts.filter((row) => tree[row.path] !== row.sha256).map((row) => row.path);
}

/** What differs between two trees, a line for each path. */
export function difference(found: Tree = {}, wanted: Tree = {}): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])]
    .sort()
    .filter((file) => found[file] !== wanted[file])
    .map(
      (file) => `${file}: ${!(file in found) ? 'absent' : !(file in wanted) ? 'too much' : 'other bytes'}`,
    );
}
