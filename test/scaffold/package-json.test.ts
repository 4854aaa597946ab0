/** package.json: what stood there stays, and only what lacks is added. */
import { describe, expect, test } from 'vitest';
import { packageText } from '../../src/scaffold/hub/package-json.ts';

function added(before?: string, diapason?: string) {
  const merged = packageText({
    name: 'acme-hub',
    ...(before !== undefined && { before }),
    ...(diapason && { diapason }),
  });
  if (typeof merged === 'string') throw new Error(merged);
  return { ...merged, json: JSON.parse(merged.text) as Record<string, unknown> };
}

test('where there is none, a whole one', () => {
  expect(added(undefined, 'file:../diapason.tgz').json).toEqual({
    name: 'acme-hub',
    private: true,
    type: 'module',
    scripts: { build: 'diapason build', check: 'diapason check', dev: 'diapason dev --open' },
    dependencies: { diapason: 'file:../diapason.tgz' },
    devDependencies: { node: '^24' },
    allowScripts: { node: true, esbuild: true },
  });
});

test('what npm wrote for “npm i ./diapason.tgz” stays, byte for byte around what is added', () => {
  const before = '{\n  "dependencies": {\n    "diapason": "file:diapason-0.1.0.tgz"\n  }\n}\n';
  const { text, hasDiapason } = added(before);
  expect(text).toContain('"diapason": "file:diapason-0.1.0.tgz"');
  expect(hasDiapason).toBe(true);
});

test('everything of the author’s is kept, in the author’s setting', () => {
  const before =
    '{\r\n\t"name": "mine",\r\n\t"version": "1.2.3",\r\n\t"scripts": {\r\n\t\t"build": "vite build",\r\n\t\t"check": "diapason check --quiet"\r\n\t},\r\n\t"devDependencies": {\r\n\t\t"node": "^22"\r\n\t}\r\n}\r\n';
  const { json, text, kept, added: paths } = added(before);
  expect(json).toMatchObject({
    name: 'mine',
    version: '1.2.3',
    scripts: { build: 'vite build', check: 'diapason check --quiet', dev: 'diapason dev --open' },
    devDependencies: { node: '^22' },
  });
  expect(json.private).toBeUndefined();
  expect(kept).toEqual(['scripts.build']);
  expect(paths).toEqual(['scripts.dev', 'allowScripts.node', 'allowScripts.esbuild']);
  expect(text).toContain('\r\n\t\t"dev": "diapason dev --open"');
  expect(text.replace(/\r\n/g, '')).not.toContain('\n');
});

test('a second time nothing is added', () => {
  const once = added(undefined, '^1.0.0').text;
  const twice = added(once);
  expect([twice.text, twice.added, twice.kept]).toEqual([once, [], []]);
});

describe('one that cannot be added to', () => {
  test.each([
    ['', 'no sound JSON'],
    ['{ "name": "x", }', 'no sound JSON'],
    ['{ // a comment\n}', 'no sound JSON'],
    ['\uFEFF{}', 'byte order mark'],
    ['[]', 'no object'],
    ['{ "scripts": [] }', '“scripts” is no object'],
    ['{ "dependencies": "diapason" }', '“dependencies” is no object'],
  ])('%j', (before, why) => {
    expect(packageText({ name: 'x', before })).toContain(why);
  });
});
