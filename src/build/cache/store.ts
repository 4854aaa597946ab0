/**
 * Content-addressed files on disk: `objects/` by the hash of their bytes, `entries/` by the key of the work.
 * Every read is verified; what is torn, foreign or missing is simply not there. Writes go aside and are renamed,
 * so that concurrent builds and crashes leave whole files or none. A folder that cannot be written turns the
 * cache off, never the build.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Bytes that were there when the work began are torn or gone; they have been forgotten, and the work can begin again. */
export class LostFromCache extends Error {
  constructor(hash: string) {
    super(`The cache lost “${hash}” while it was in use.`);
  }
}

/** How often work begins again: each time what was torn is made anew. */
const tries = 5;

/** Runs work that reads from the cache, again when something in it turns out to be torn. */
export async function mendingCache<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      if (!isLoss(cause) || attempt === tries) throw cause;
    }
  }
}

function isLoss(error: unknown): boolean {
  return (
    error instanceof LostFromCache ||
    (error instanceof Error && error.cause !== undefined && isLoss(error.cause))
  );
}

/** Changes when the form of entries does. */
const FORM = 'v1';

export interface Store {
  /** Keeps bytes and answers their SHA-256. */
  keep(bytes: Uint8Array | string): string;
  /** The bytes of a hash, verified; undefined when they are not here or not whole. */
  bytes(hash: string): Buffer | undefined;
  /** Whether an object of this length is here; its bytes are verified when they are read. */
  has(hash: string, bytes: number): boolean;
  entry(key: string): unknown;
  writeEntry(key: string, value: unknown): void;
  /** Removes what was used longest ago until at most `maxBytes` are left. Answers the bytes removed. */
  evict(maxBytes: number): number;
}

export interface StoreOptions {
  /** Names files aside: any text that no other process uses at the same time. */
  readonly nonce: string;
  /** The clock by which use is remembered. */
  readonly now: () => Date;
}

/** Opens the store in `folder`, making it when needed. */
export function openStore(folder: string, { nonce, now }: StoreOptions): Store {
  const root = path.join(folder, FORM);
  let writable = true;
  let counter = 0;

  const write = (target: string, bytes: Uint8Array | string) => {
    if (!writable) return;
    try {
      mkdirSync(path.dirname(target), { recursive: true });
      const aside = `${target}.${nonce}.${counter++}`;
      writeFileSync(aside, bytes);
      renameSync(aside, target);
    } catch {
      writable = false;
    }
  };
  /** Marks a file as used. In a read-only folder nothing will be evicted either. */
  const touch = (file: string) => {
    try {
      utimesSync(file, now(), now());
    } catch {
      writable = false;
    }
  };
  const objectPath = (hash: string) => path.join(root, 'objects', hash.slice(0, 2), hash);
  const has = (hash: string, bytes: number) =>
    statSync(objectPath(hash), { throwIfNoEntry: false })?.size === bytes;
  const entryPath = (key: string) => path.join(root, 'entries', key.slice(0, 2), `${key}.json`);

  return {
    keep(bytes) {
      const hash = sha256(bytes);
      const target = objectPath(hash);
      // One that was cut short is written again, or it would never be found and never be mended.
      if (has(hash, Buffer.byteLength(bytes))) touch(target);
      else write(target, bytes);
      return hash;
    },
    bytes(hash) {
      const target = objectPath(hash);
      const bytes = readOrNothing(target);
      if (!bytes) return undefined;
      if (sha256(bytes) !== hash) {
        rmSync(target, { force: true });
        return undefined;
      }
      touch(target);
      return bytes;
    },
    has,
    entry(key) {
      const bytes = readOrNothing(entryPath(key));
      if (!bytes) return undefined;
      const text = bytes.toString('utf8');
      const line = text.indexOf('\n');
      const body = text.slice(line + 1);
      if (text.slice(0, line) !== sha256(body)) return undefined;
      touch(entryPath(key));
      return JSON.parse(body) as unknown;
    },
    writeEntry(key, value) {
      const body = JSON.stringify(value);
      write(entryPath(key), `${sha256(body)}\n${body}`);
    },
    evict: (maxBytes) => evict(root, maxBytes),
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readOrNothing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function evict(root: string, maxBytes: number): number {
  const files = filesBelow(root).sort((a, b) => b.usedMs - a.usedMs || (a.file < b.file ? -1 : 1));
  let total = 0;
  let removed = 0;
  for (const { file, bytes } of files) {
    total += bytes;
    if (total <= maxBytes) continue;
    rmSync(file, { force: true });
    removed += bytes;
  }
  return removed;
}

function filesBelow(folder: string): { file: string; bytes: number; usedMs: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? [{ file, bytes: stat.size, usedMs: stat.mtimeMs }] : [];
    });
}
