/** Properties that are read from the store when they are asked for. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { LostFromCache } from '../../src/build/cache/mend.ts';
import { openStore } from '../../src/build/cache/store.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { keptArtifact } from './kept-artifact.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diapason-lazy-'));
const store = openStore(folder, { nonce: 'test', now: () => new Date(0) });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (name: string, body: string | Uint8Array) => keptArtifact(store, name, body);

test('a text, bytes and marks are as they were kept', () => {
  expect(kept('a', 'Été').body).toBe('Été');
  expect(kept('b', new Uint8Array([1, 2])).body).toEqual(new Uint8Array([1, 2]));
  expect(kept('c', '').marks).toEqual([{ kind: 'text', text: 'c', boxes: [] }]);
});

test('a copy of what it is described as reads the same', () => {
  const one = kept('a', 'Bonjour');
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(one)) as Artifact;
  expect([copy.body, copy.marks]).toEqual([one.body, one.marks]);
});

test('a copy of what it shows is plain', () => {
  const shown = { ...kept('a', 'Bonjour') };
  expect(Object.getOwnPropertyDescriptor(shown, 'body')!.value).toBe('Bonjour');
  expect(Reflect.ownKeys(shown)).toEqual(['path', 'stored', 'body', 'marks']);
});

test('what is no longer there is a loss', () => {
  const one = kept('a', 'gone');
  rmSync(folder, { recursive: true, force: true });
  expect(() => one.body).toThrow(LostFromCache);
  expect(() => one.marks).toThrow(LostFromCache);
});

test('all of them share one shape, or a hub of 100,000 files would take 100 MB more', () => {
  const script = path.join(import.meta.dirname, 'have-same-map.ts');
  const said = execFileSync(process.execPath, ['--allow-natives-syntax', script, folder], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual({ texts: true, textAndBytes: false });
});
