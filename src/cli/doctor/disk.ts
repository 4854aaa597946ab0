/** Room on the disk, where `dist` and the cache lie and where files are put aside. */
import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { CACHE_BYTES } from '../store-folder.ts';
import type { Check, Finding } from './check.ts';
import { sayBytes } from './say-numbers.ts';

/** The demo hub makes 25 MB of `dist`, twice while it is swapped, and 28 MB of cache (measured). */
const TOO_LITTLE = 100 * 1024 ** 2;
/** Files and folders that a file system has room for: the demo hub makes some hundreds. */
const FEW_FILES = 10_000;

export const disk: Check = {
  id: 'disk',
  title: 'disk',
  where: 'anywhere',
  apart: false,
  ifLost: 'The disk does not answer: look whether it is a network disk that has gone away.',
  look: async ({ folder }) => {
    const here = judgeRoom('here', await roomOf(folder));
    const aside = judgeRoom('for temporary files', await roomOf(os.tmpdir()));
    return aside.status === 'ok' ? [here] : [here, aside];
  },
};

export interface Room {
  readonly bytes: number;
  /** Undefined where a file system does not count them. */
  readonly files: number | undefined;
}

async function roomOf(folder: string): Promise<Room> {
  const { bavail, bsize, files, ffree } = await statfs(folder);
  return { bytes: bavail * bsize, files: files > 0 ? ffree : undefined };
}

export function judgeRoom(where: string, { bytes, files }: Room): Finding {
  const found = `${sayBytes(bytes)} left ${where}`;
  if (bytes < TOO_LITTLE)
    return {
      status: 'problem',
      found: `${found}; a build may not have room.`,
      advice: 'Make room on this disk.',
    };
  if (files !== undefined && files < FEW_FILES)
    return {
      status: 'warning',
      found: `${found}, but room for ${files} more files alone.`,
      advice: 'Delete folders of many small files, such as node_modules that nobody uses.',
    };
  if (bytes < CACHE_BYTES)
    return {
      status: 'warning',
      found: `${found}; the cache alone may take up to ${sayBytes(CACHE_BYTES)}.`,
      advice: 'Make room on this disk, or build with --no-cache where room is short.',
    };
  return { status: 'ok', found };
}
