/** Archives: the same bytes each time, and names that nothing can be smuggled out by. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { safePath, zipOf } from '../../src/output/zip.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('holds every file under its path, words packed and pictures as they are', () => {
  const words = 'Deux tasses. '.repeat(500);
  const zip = zipOf([
    { path: 'web/fr/index.html', body: words },
    { path: 'social/a.png', body: new Uint8Array([1, 2, 3]) },
  ]);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(['social/a.png', 'web/fr/index.html']);
  expect(text(files['web/fr/index.html'])).toBe(words);
  expect([...files['social/a.png']!]).toEqual([1, 2, 3]);
  expect(zip.length).toBeLessThan(words.length / 5);
});

test('does not depend on the order, the day or the zone', () => {
  const [a, b] = [
    { path: 'a.txt', body: 'a' },
    { path: 'b.txt', body: 'b' },
  ];
  const first = zipOf([a!, b!]);
  expect(zipOf([b!, a!])).toEqual(first);
  // DOS date of the first entry: 1980-01-01, midnight.
  expect([...first.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\temp\\x', 'C_/temp/x'],
  ['a/./b/../c', 'a/b/c'],
  ['con.txt', '_con.txt'],
  ['name. ', 'name_'],
  ['a\nb?.png', 'a_b_.png'],
  ['..', '_'],
])('%j is unpacked as %j', (path, wanted) => {
  expect(safePath(path)).toBe(wanted);
});

test('files whose names become alike are all there', () => {
  const zip = zipOf(['A.txt', 'a.txt', '../a.txt'].map((path) => ({ path, body: path })));
  const files = unzipSync(zip);
  expect(Object.keys(files)).toHaveLength(3);
  expect(Object.values(files).map(text).sort()).toEqual(['../a.txt', 'A.txt', 'a.txt']);
});
