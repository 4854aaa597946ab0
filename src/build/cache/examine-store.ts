/** How a store on disk is doing: what lies in it, and whether a sample of it is what it should be. Nothing is changed. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ANY_FORM, FORM, isHash, sha256, unsealed } from './store.ts';

export interface StoreState {
  readonly files: number;
  readonly bytes: number;
  /** Of them, those of versions whose results are no longer read. */
  readonly olderBytes: number;
  /** False when there are more files than were to be counted. */
  readonly isWhole: boolean;
  /** Objects and entries that were read. */
  readonly looked: number;
  /** Of them, those that are torn, or lie under a name that is not theirs. */
  readonly torn: number;
  /** Files where no store puts any. */
  readonly foreign: number;
}

export interface Bounds {
  /** Objects, and entries, that are read. */
  readonly sample: number;
  readonly files: number;
}

interface Found {
  readonly file: string;
  /** Below the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: number;
}

/** Bytes of objects that are hashed at most: a second's work. */
const SAMPLE_BYTES = 256 * 1024 ** 2;
/** What a write leaves for a moment, or for ever when it is cut short: `<name>.<nonce>.<number>`. */
const ASIDE = /\.[^/]+\.\d+$/;

/** Throws what the system says when the folder cannot be listed. */
export function examineStore(folder: string, bounds: Bounds): StoreState {
  const found: Found[] = [];
  const isWhole = collect(folder, '', found, bounds.files);
  const objects: Found[] = [];
  const entries: Found[] = [];
  let [bytes, olderBytes, foreign] = [0, 0, 0];
  for (const one of found) {
    bytes += one.bytes;
    const [form = '', room, , name = '', ...deeper] = one.name.split('/');
    if (ANY_FORM.test(form) && form !== FORM) olderBytes += one.bytes;
    else if (form !== FORM || deeper.length > 0) foreign += 1;
    else if (room === 'objects' && isHash(name)) objects.push(one);
    else if (room === 'entries' && name.endsWith('.json')) entries.push(one);
    else if (!ASIDE.test(name)) foreign += 1;
  }
  const looked = [...sampleOf(objects, bounds.sample), ...sampleOf(entries, bounds.sample)];
  let budget = SAMPLE_BYTES;
  const read = looked.filter((one) => {
    budget -= one.bytes;
    return budget >= 0;
  });
  const torn = read.filter((one) => !isSound(one)).length;
  return { files: found.length, bytes, olderBytes, isWhole, looked: read.length, torn, foreign };
}

/** Every so manyth, so that old and new ones are among them. */
function sampleOf(all: readonly Found[], count: number): readonly Found[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}

function isSound({ file }: Found): boolean {
  try {
    const bytes = readFileSync(file);
    const name = path.basename(file);
    return isHash(name)
      ? sha256(bytes) === name
      : unsealed(name.replace(/\.json$/, ''), bytes.toString('utf8')) !== undefined;
  } catch {
    return false;
  }
}

/** False when `most` was reached. Links are files here: a store makes none. */
function collect(folder: string, below: string, into: Found[], most: number): boolean {
  for (const entry of below === '' ? list(folder) : listQuietly(folder)) {
    if (into.length >= most) return false;
    const [file, name] = [path.join(folder, entry.name), `${below}${entry.name}`];
    if (entry.isDirectory()) {
      if (!collect(file, `${name}/`, into, most)) return false;
    } else into.push({ file, name, bytes: lstatSync(file, { throwIfNoEntry: false })?.size ?? 0 });
  }
  return true;
}

function list(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function listQuietly(folder: string): readonly Dirent[] {
  try {
    return list(folder);
  } catch {
    return [];
  }
}
