/** What the package brings and what it asks npm for are together all that our code imports, and nothing else. */
import { expect, test } from 'vitest';
import { bundled } from '../../.package/bundled.ts';
import { filesUnder, textOf } from '../source-files.ts';

const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** Imports that stay when types are taken out. */
const imported = new Set(
  filesUnder('src', /\.(ts|js)$/)
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) => [
      ...textOf(file)
        .replace(/^\s*(\/\*|\*|\/\/).*$/gm, '')
        .matchAll(/^(?:import|export)(?! type)[^'"`]*?from '([^.'][^']*)'|\bimport\('([^.'][^']*)'\)/gm),
    ])
    .map(([, named, loaded]) => named ?? loaded!)
    .filter((name) => !/^(node:|virtual:)/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0])
    // In files that “init” and “new” write.
    .filter((name) => name !== 'diapason' && name !== 'vitest'),
);

test('every library that is imported is installed or bundled, and none is both', () => {
  expect([...imported].filter((name) => !(name in dependencies) && !bundled.includes(name))).toEqual([]);
  expect(bundled.filter((name) => name in dependencies)).toEqual([]);
});

test('every bundled library is imported, and a development dependency', () => {
  expect(bundled.filter((name) => !imported.has(name))).toEqual([]);
  expect(bundled.filter((name) => !(name in devDependencies))).toEqual([]);
});
