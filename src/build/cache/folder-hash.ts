/** The content of a folder of the hub as one hash: names and bytes of everything below it. */
import path from 'node:path';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { sha256 } from './store.ts';

/** Deeper folders are cut off: a link may lead back up. */
const deepest = 8;

/** `hashOf`: the hash of one file, or why it cannot be read; whoever knows it need not read the file. */
export function folderHash(host: Host, folder: string, hashOf = reading(host)): string {
  return sha256(JSON.stringify(filesOf(host, folder, 0, hashOf)));
}

type HashOf = (file: string) => string;

function reading(host: Host): HashOf {
  return (file) => {
    const result = host.read(file, limits.imageBytes);
    return result.ok ? sha256(result.bytes) : result.why;
  };
}

/** Whether what stands at `file`, were it to change, would change the folder's hash. */
export function isHashed(folder: string, file: string): boolean {
  const clean = path.posix.normalize(file);
  if (clean === folder) return true;
  const below = clean.startsWith(`${folder}/`) ? clean.slice(folder.length + 1) : undefined;
  return below !== undefined && below.split('/').length <= deepest + 1;
}

function filesOf(
  host: Host,
  folder: string,
  depth: number,
  hashOf: HashOf,
): readonly (readonly [string, string])[] {
  if (depth > deepest) return [];
  return host.list(folder).flatMap((name): readonly (readonly [string, string])[] => {
    if (name.endsWith('/')) return filesOf(host, `${folder}/${name.slice(0, -1)}`, depth + 1, hashOf);
    const file = `${folder}/${name}`;
    return [[file, hashOf(file)]];
  });
}
