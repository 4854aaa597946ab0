import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, sha256 } from '../../src/build/cache/store.ts';

let folder: string;
let clock = 1_800_000_000_000;
const open = (nonce = 'a', atHandBytes = 0) =>
  openStore(folder, {
    nonce,
    atHandBytes,
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
  });
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the store', () => {
  it('gives back what it kept', () => {
    const hash = open().keep('words');
    expect(open().bytes(hash)?.toString()).toBe('words');
    open().writeEntry('key', { a: [1] });
    expect(open().entry('key')).toEqual({ a: [1] });
    expect(open().whole('key')?.objects).toEqual([]);
  });

  it('makes few folders, however much it keeps', () => {
    const store = open();
    for (let i = 0; i < 300; i++) store.writeEntry(sha256(`key ${i}`), store.keep(`words ${i}`));
    const folders = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(folders.length).toBe(1 + 2 + 2 * 16);
    expect(files().length).toBe(600);
  });

  it('need not read what it has at hand, and lets go first of what came first', () => {
    const store = open('a', 10);
    const [one, two, long] = ['first', 'next', 'eleven long'].map((words) => store.keep(words)) as [
      string,
      string,
      string,
    ];
    for (const file of files()) rmSync(file);
    expect(store.bytes(one)?.toString()).toBe('first');
    expect(store.bytes(two)?.toString()).toBe('next');
    // Longer than all of the room.
    expect(store.bytes(long)).toBeUndefined();
    store.keep('third');
    expect(store.bytes(one)).toBeUndefined();
    expect(store.bytes(two)?.toString()).toBe('next');
  });

  it('knows which objects an entry names, each once', () => {
    const store = open();
    const hash = store.keep('words');
    store.writeEntry('key', { a: hash, b: hash }, [hash, hash]);
    expect(open().entry('key')).toEqual({ a: hash, b: hash });
    expect(open().whole('key')?.objects).toEqual([hash]);
    expect(open().whole('other')).toBeUndefined();
  });

  it('serves nothing that is torn, foreign or missing', () => {
    const store = open();
    const hash = store.keep('words');
    store.writeEntry('key', { a: 1 });
    for (const file of files()) writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1));
    expect(store.bytes(hash)).toBeUndefined();
    expect(store.entry('key')).toBeUndefined();
    expect(store.bytes(sha256('other'))).toBeUndefined();
    expect(store.entry('other')).toBeUndefined();
  });

  it('mends what was torn when it is kept again', () => {
    const store = open();
    const hash = store.keep('words');
    for (const file of files()) writeFileSync(file, 'x');
    expect(store.bytes(hash)).toBeUndefined();
    store.keep('words');
    expect(store.bytes(hash)?.toString()).toBe('words');
  });

  it('mends what was cut short even if nobody has read it since', () => {
    const store = open();
    const hash = store.keep('words');
    for (const file of files()) writeFileSync(file, 'wo');
    store.keep('words');
    expect(store.bytes(hash)?.toString()).toBe('words');
  });

  it('gives up what was used longest ago', () => {
    const store = open();
    const [old, fresh] = [store.keep('a'.repeat(100)), store.keep('b'.repeat(100))];
    store.bytes(old);
    store.bytes(fresh);
    expect(store.evict(150)).toBe(100);
    expect([store.bytes(old), store.bytes(fresh)?.length]).toEqual([undefined, 100]);
  });

  it('leaves no half-written file', () => {
    open('a').keep('one');
    open('b').keep('one');
    expect(files().every((file) => statSync(file).size > 0 && !file.endsWith('.0'))).toBe(true);
  });

  it('is off, not broken, where it cannot write', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file stands here');
    const store = open();
    expect(store.bytes(store.keep('words'))).toBeUndefined();
    store.writeEntry('key', 1);
    expect(store.entry('key')).toBeUndefined();
    rmSync(folder);
  });
});
