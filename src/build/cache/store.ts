/**
 * Content-addressed files on disk: `objects/` by the hash of their bytes, `entries/` by the key of the work.
 * Every read is verified; what is torn, foreign or missing is simply not there. Writes go aside and are renamed,
 * so that concurrent builds and crashes leave whole files or none. A folder that cannot be written turns the
 * cache off, never the build.
 */
import { hash as hashOf } from 'node:crypto';
import {
  lstatSync,
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
import { atHand } from './at-hand.ts';

/** Changes when the form of entries does; folders of other forms are never read, only given up in their turn. */
export const FORM = 'v4';
export const ANY_FORM = /^v\d+$/;

/** What the system says when nothing more can be written here, whatever it is called. */
const DISK_FAULTS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'ENOTDIR', 'ELOOP']);

export interface Store {
  /** Keeps bytes and answers their SHA-256. */
  keep(bytes: Uint8Array | string): string;
  /** The bytes of a hash, verified; undefined when they are not here or not whole. */
  bytes(hash: string): Buffer | undefined;
  /** Whether an object of this length is here; its bytes are verified when they are read. */
  has(hash: string, bytes: number): boolean;
  /**
   * Whether an object was here when all of them were first listed: thousands are looked up so in the time of a few.
   * What is gone or torn all the same is noticed when it is read.
   */
  isListed(hash: string): boolean;
  /** Whether something lies under the key; whether it is whole shows when it is read. */
  hasEntry(key: string): boolean;
  entry(key: string): unknown;
  /** `objects`: the hashes of all that the value names, so that an entry can be carried elsewhere with them. */
  writeEntry(key: string, value: unknown, objects?: readonly string[]): void;
  /** An entry with the hashes that it was written with. */
  whole(key: string): Entry | undefined;
  /** Removes what was used longest ago until at most `maxBytes` are left. Answers the bytes removed. */
  evict(maxBytes: number): number;
  /** Looks at every object, and forgets those that are torn. */
  forgetTorn(): void;
  /** From now on nothing is believed but what this process writes itself. */
  distrust(): void;
}

export interface StoreOptions {
  /** Names files aside: any text that no other process uses at the same time. */
  readonly nonce: string;
  /** The clock by which use is remembered. */
  readonly now: () => Date;
  /** How much of what it keeps it holds in memory as well, so that it need not be read and verified. Default: nothing. */
  readonly atHandBytes?: number;
}

/** What a process has learned of a folder: where nothing can be removed, it is all that keeps torn bytes away. */
interface Doubts {
  readonly torn: Set<string>;
  /** Files that this process has written itself, once it believes no others. */
  own?: Set<string>;
}
const doubtsOf = new Map<string, Doubts>();

/** Opens the store in `folder`, making it when needed. */
export function openStore(folder: string, { nonce, now, atHandBytes = 0 }: StoreOptions): Store {
  const root = path.join(folder, FORM);
  const doubts = doubtsOf.get(root) ?? { torn: new Set() };
  doubtsOf.set(root, doubts);
  const held = atHand(atHandBytes);
  let writable = true;
  let counter = 0;

  const isOff = (cause: unknown) => DISK_FAULTS.has((cause as NodeJS.ErrnoException).code ?? '');
  const write = (target: string, bytes: Uint8Array | string) => {
    if (!writable) return;
    const aside = `${target}.${nonce}.${counter++}`;
    try {
      writeInFolder(aside, bytes);
      renameSync(aside, target);
      doubts.torn.delete(target);
      doubts.own?.add(target);
    } catch (cause) {
      if (isOff(cause)) writable = false;
      removeQuietly(aside);
    }
  };
  /** Marks a file as used. In a read-only folder nothing will be evicted either. */
  const touch = (file: string) => {
    try {
      utimesSync(file, now(), now());
    } catch (cause) {
      if (isOff(cause)) writable = false;
    }
  };
  const objects = path.join(root, 'objects');
  /** Undefined for what is no hash: an entry that somebody else wrote must not lead out of the folder. */
  const objectPath = (hash: string) =>
    HASH.test(hash) ? path.join(objects, shelfOf(hash), hash) : undefined;
  const entryPath = (key: string) => path.join(root, 'entries', shelfOf(key), `${key}.json`);
  const isBelieved = (file: string) => !doubts.torn.has(file) && (doubts.own?.has(file) ?? true);
  const has = (hash: string, bytes: number) => {
    const target = objectPath(hash);
    return target !== undefined && isBelieved(target) && sizeOf(target) === bytes;
  };
  let listed: ReadonlySet<string> | undefined;
  const forget = (file: string) => {
    listed = new Set();
    doubts.torn.add(file);
    removeQuietly(file);
  };

  const entryOf = (key: string): Entry | undefined => {
    const file = entryPath(key);
    const bytes = isBelieved(file) ? readOrNothing(file) : undefined;
    const entry = bytes && unsealed(key, bytes.toString('utf8'));
    if (entry) touch(file);
    return entry;
  };

  return {
    keep(bytes) {
      const hash = sha256(bytes);
      const target = objectPath(hash)!;
      // One that was cut short is written again, or it would never be found and never be mended.
      if (has(hash, Buffer.byteLength(bytes))) touch(target);
      else write(target, bytes);
      held.hold(hash, bytes);
      return hash;
    },
    bytes(hash) {
      const inMemory = held.get(hash);
      if (inMemory) return inMemory;
      const target = objectPath(hash);
      const bytes = target !== undefined && isBelieved(target) ? readOrNothing(target) : undefined;
      if (!bytes) return undefined;
      if (sha256(bytes) !== hash) {
        forget(target!);
        return undefined;
      }
      touch(target!);
      return bytes;
    },
    has,
    isListed(hash) {
      listed ??= new Set(
        doubts.torn.size > 0 || doubts.own
          ? []
          : namesIn(objects).flatMap((name) => namesIn(path.join(objects, name))),
      );
      return listed.has(hash);
    },
    hasEntry: (key) => isBelieved(entryPath(key)) && sizeOf(entryPath(key)) !== undefined,
    entry: (key) => entryOf(key)?.value,
    whole: entryOf,
    writeEntry(key, value, objects = []) {
      write(entryPath(key), sealed(key, { objects: [...new Set(objects)], value }));
    },
    evict: (maxBytes) => evict(folder, maxBytes, now()),
    forgetTorn() {
      // From now on each is looked at: what was listed was not what it seemed.
      listed = new Set();
      for (const { file } of filesBelow(objects)) {
        const bytes = readOrNothing(file);
        if (bytes && sha256(bytes) !== path.basename(file)) forget(file);
      }
    },
    distrust() {
      listed = new Set();
      doubts.own ??= new Set();
    },
  };
}

/** Makes the folder when it turns out to be missing: to ask each time costs as much as to write. */
function writeInFolder(file: string, bytes: Uint8Array | string) {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Sixteen folders of each kind: a first build makes as few as it can, and a large hub has some thousand files in each. */
function shelfOf(hash: string): string {
  return hash.slice(0, 1);
}

const HASH = /^[0-9a-f]{64}$/;

/** What lies under a key. */
export interface Entry {
  readonly objects: readonly string[];
  readonly value: unknown;
}

export function isHash(text: unknown): boolean {
  return typeof text === 'string' && HASH.test(text);
}

/** An entry as text that tells whether it is whole, and for this key. */
export function sealed(key: string, entry: Entry): string {
  const body = JSON.stringify(entry);
  return `${seal(key, body)}\n${body}`;
}

/** Of the key too: what lies under another name than its own is foreign. */
function seal(key: string, body: string): string {
  return sha256(`${key}\n${body}`);
}

/** Undefined for what is torn, or belongs to another key. */
export function unsealed(key: string, text: string): Entry | undefined {
  const line = text.indexOf('\n');
  const body = text.slice(line + 1);
  if (text.slice(0, line) !== seal(key, body)) return undefined;
  try {
    return JSON.parse(body) as Entry;
  } catch {
    return undefined;
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return hashOf('sha256', bytes);
}

function readOrNothing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function sizeOf(file: string): number | undefined {
  try {
    const stat = statSync(file);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

function removeQuietly(file: string) {
  try {
    rmSync(file, { force: true });
  } catch {
    // A read-only disk, or a folder in its place: it is not believed, and a later run tries again.
  }
}

/**
 * Of every form of entries. A time still to come was written by a clock that has been set back since: such a file
 * counts as used now, and grows old from now on, or it would outlive all others.
 */
function evict(folder: string, maxBytes: number, now: Date): number {
  const nowMs = now.getTime();
  const all = namesIn(folder)
    .filter((name) => ANY_FORM.test(name))
    .flatMap((name) => filesBelow(path.join(folder, name)));
  for (const { file } of all.filter((one) => one.usedMs > nowMs)) setTimeQuietly(file, now);
  const files = all
    .map((one) => ({ ...one, usedMs: Math.min(one.usedMs, nowMs) }))
    .sort((a, b) => b.usedMs - a.usedMs || (a.file < b.file ? -1 : 1));
  let total = 0;
  let removed = 0;
  for (const { file, bytes } of files) {
    total += bytes;
    if (total <= maxBytes) continue;
    removeQuietly(file);
    removed += bytes;
  }
  return removed;
}

function setTimeQuietly(file: string, time: Date) {
  try {
    utimesSync(file, time, time);
  } catch {
    // Another process has removed it, or nothing here may be changed.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function filesBelow(folder: string): { file: string; bytes: number; usedMs: number }[] {
  return namesIn(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesBelow(file);
    return stat ? [{ file, bytes: stat.size, usedMs: stat.mtimeMs }] : [];
  });
}
