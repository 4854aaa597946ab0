import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutState } from '../../src/build/cache/out-state.ts';
import { openStore } from '../../src/build/cache/store.ts';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
const open = () =>
  new OutState(openStore(at('cache'), { nonce: 'test', now: () => new Date(0) }), at('dist'));
const hashes = new Map([['a.txt', 'hash of a']]);
const isTaken = (_file: string, _from: string, isRight: (absolute: string) => boolean) =>
  isRight(at('taken'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'out-state-'));
  mkdirSync(at('dist'));
  writeFileSync(at('dist/a.txt'), 'one');
  open().prepare('key', at('dist'), hashes)();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As another build would leave it: the same length, another time. */
function replace(file: string) {
  writeFileSync(file, 'two');
  utimesSync(file, new Date(5), new Date(5));
}

describe('the state of an output folder', () => {
  it('is current while nobody has touched it', () => {
    expect(open().isCurrent('key')).toBe(true);
    expect(open().isCurrent('other')).toBe(false);
  });

  it.each([
    ['a file was replaced', () => replace(at('dist/a.txt'))],
    ['a file is gone', () => rmSync(at('dist/a.txt'))],
    ['a file came', () => writeFileSync(at('dist/b.txt'), 'stray')],
    ['the folder is gone', () => rmSync(at('dist'), { recursive: true })],
  ])('is not current when %s', (_, change) => {
    change();
    expect(open().isCurrent('key')).toBe(false);
  });

  it('is that of the build it was taken from, whatever another build swapped in meanwhile', () => {
    const remember = open().prepare('next', at('dist'), hashes);
    replace(at('dist/a.txt'));
    remember();
    expect(open().isCurrent('next')).toBe(false);
  });

  it('gives a file again only if what was taken is that file', () => {
    const state = open();
    writeFileSync(at('taken'), 'two');
    expect(state.reuse('a.txt', 'hash of a', isTaken)).toBe(false);
    expect(state.reuse('a.txt', 'hash of a', (_file, from, isRight) => isRight(from))).toBe(true);
    expect(state.reuse('a.txt', 'another hash', (_file, from, isRight) => isRight(from))).toBe(false);
  });
});
