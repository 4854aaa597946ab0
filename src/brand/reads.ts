/**
 * What a piece of work really reads. A brand (or any plain data) is handed out behind a recorder; whatever is
 * looked at while `recordReads` runs becomes a list of paths with the fingerprints of what stood there. The
 * cache asks `stillTrue` later, so that a changed token redraws the pieces that use it and no other.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { once } from '../source/once.ts';
import { type QuestionName, questions } from './questions.ts';

/** From a path to the fingerprint of the value that was read there. */
export type Reads = ReadonlyMap<string, string>;

const recording = new AsyncLocalStorage<Map<string, string>>();

/** Runs `work` and answers what it read of recorded data, memoised parts included. */
export async function recordReads<T>(work: () => Promise<T>): Promise<{ value: T; reads: Reads }> {
  const outer = recording.getStore();
  const reads = new Map<string, string>();
  const value = await recording.run(reads, work);
  if (outer) replay(reads, outer);
  return { value, reads };
}

/** Notes a read by hand: for what is no property of a plain object, such as a file. */
export function noteRead(path: string, fingerprint: string) {
  recording.getStore()?.set(path, fingerprint);
}

/**
 * Asks something of data that may stand behind a recorder. Noted is the answer alone, not what was looked at to
 * find it: who only wants the name of one colour does not depend on all the others.
 */
export function ask(data: object, question: QuestionName, about: string): string | undefined {
  const answer = recording.exit(() => questions[question](data, about));
  const path = pathsOfRecorders.get(data);
  if (path !== undefined) noteRead([path, `?${question}`, about].join(separator), `${answer}`);
  return answer;
}

interface Remembered<T> {
  readonly value: T;
  readonly reads: Reads;
}

/**
 * Makes something once for `owner` and `key`. A later caller that finds it has read all that went into it, so
 * its own record gets those reads too.
 */
export function remember<T>(
  store: WeakMap<object, Map<string, unknown>>,
  owner: object,
  key: string,
  make: () => T,
): T {
  const known = store.get(owner) ?? new Map<string, unknown>();
  store.set(owner, known);
  let found = known.get(key) as Remembered<T> | undefined;
  if (!found) {
    const reads = new Map<string, string>();
    found = { value: recording.run(reads, make), reads };
    known.set(key, found);
  }
  const outer = recording.getStore();
  if (outer) replay(found.reads, outer);
  if (found.value instanceof Promise && outer) {
    // Reads of an asynchronous maker may still come in; they are complete once it has settled.
    const { reads, value } = found;
    return value.then((result: unknown) => {
      replay(reads, outer);
      return result;
    }) as T;
  }
  return found.value;
}

function replay(reads: Reads, into: Map<string, string>) {
  for (const [path, fingerprint] of reads) into.set(path, fingerprint);
}

const separator = '\u001F';
/** Stands after a path for the names of an object, whose order matters. */
const names = `${separator}*`;
/** By path, because one thing may be found by two ways of which tomorrow only one still leads to it. */
const recorders = new WeakMap<object, Map<string, object>>();
const pathsOfRecorders = new WeakMap<object, string>();

/** The same data behind a recorder. `name` begins every path. Asking twice gives the same recorder. */
export function recorded<T extends object>(name: string, data: T): T {
  return wrap(name, data) as T;
}

/** Data does not change while it is recorded: what is read a thousand times is hashed once. */
function note(path: string, fingerprint: () => string) {
  const reads = recording.getStore();
  if (reads && !reads.has(path)) reads.set(path, fingerprint());
}

function wrap(path: string, data: object): object {
  const byPath = recorders.get(data) ?? new Map<string, object>();
  recorders.set(data, byPath);
  const known = byPath.get(path);
  if (known) return known;
  // Of a path that is put together anew the hash is worked out anew: loops read the same few thousands of times.
  const pathTo = once((key) => `${path}${separator}${key}`);
  const read = (key: string, value: unknown): unknown => {
    const inner = pathTo(key);
    note(inner, () => fingerprintOf(value, key));
    return typeof value === 'object' && value !== null ? wrap(inner, value) : value;
  };
  const pathToNames = path + names;
  const recorder = new Proxy(data, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      return typeof key === 'symbol' || typeof value === 'function' ? value : read(key, value);
    },
    // `Object.hasOwn` asks here, for a name that may be absent; so does a spread.
    getOwnPropertyDescriptor(target, key) {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
      if (typeof key === 'string') read(key, descriptor?.value);
      return descriptor;
    },
    has(target, key) {
      if (typeof key === 'string') note(pathToNames, () => namesOf(target));
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      note(pathToNames, () => namesOf(target));
      return Reflect.ownKeys(target);
    },
  });
  byPath.set(path, recorder);
  pathsOfRecorders.set(recorder, path);
  return recorder;
}

/** Whether everything in `reads` that begins with `name` would be read again today in `data`. */
export function stillTrue(reads: Iterable<readonly [string, string]>, name: string, data: object): boolean {
  return firstChange(reads, name, data) === undefined;
}

/** The first read that would answer otherwise today, as a dotted path: `brand.tokens.colors.red.hex`. */
export function firstChange(
  reads: Iterable<readonly [string, string]>,
  name: string,
  data: object,
): string | undefined {
  for (const [path, fingerprint] of reads) {
    const [root, ...steps] = path.split(separator);
    if (root === name && fingerprintAt(data, steps) !== fingerprint)
      return [root, ...steps].join('.').replace(/\.(\*$|\?.*)/, '');
  }
  return undefined;
}

/** Of the value, or of the names of the object, that a path leads to. */
function fingerprintAt(data: object, steps: readonly string[]): string {
  let here: unknown = data;
  for (const [index, step] of steps.entries()) {
    if (typeof here !== 'object' || here === null) return 'none';
    if (step === '*') return namesOf(here);
    if (step.startsWith('?')) return `${questions[step.slice(1) as QuestionName]?.(here, steps[index + 1]!)}`;
    here = (here as Record<string, unknown>)[step];
  }
  return fingerprintOf(here, steps.at(-1) ?? '');
}

function fingerprintOf(value: unknown, key: string): string {
  if (typeof value === 'object' && value !== null) return 'object';
  const text = `${typeof value}:${String(value)}`;
  // The place of a font on this machine says nothing; its bytes do.
  if (key === 'path' && typeof value === 'string' && isAbsolute(value))
    return `file:${fileFingerprint(value)}`;
  return text.length <= 80 ? text : digest(text);
}

function namesOf(target: object): string {
  return digest(JSON.stringify(Object.keys(target)));
}

/** By place, size and time: a preview lives long enough to see a font replaced. */
const files = new Map<string, string>();
function fileFingerprint(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return 'none';
  const key = `${file} ${stat.size} ${stat.mtimeMs}`;
  let known = files.get(key);
  if (known === undefined) {
    known = digest(readFileSync(file));
    files.set(key, known);
  }
  return known;
}

function digest(bytes: string | Uint8Array): string {
  return hash('sha256', bytes).slice(0, 24);
}
