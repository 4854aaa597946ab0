/** docs/licences.md is current, and no dependency has a licence that is not allowed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowedLicences } from '../../.package/allowed-licences.ts';
import { licenceTable } from '../../.package/licence-table.ts';
import { closuresOf } from '../../.package/lock-packages.ts';
import { statedLicences } from '../../.package/stated-licences.ts';
import { repository, textOf } from '../source-files.ts';
import { lockWith, repositoryLock } from './repository-lock.ts';

const table = licenceTable(repositoryLock);

describe('this repository', () => {
  test('no licence that is not allowed', () => {
    expect(table.refused).toEqual([]);
  });

  test('docs/licences.md is current', async () => {
    await expect(table.text).toMatchFileSnapshot('../../docs/licences.md');
  });

  test('every licence that is allowed is still needed', () => {
    expect([...table.taken].sort()).toEqual(Object.keys(allowedLicences).sort());
  });

  test('every licence that was looked up is still needed', () => {
    expect([...table.stated].sort()).toEqual(Object.keys(statedLicences).sort());
  });

  const { installed, bundled, development } = closuresOf(repositoryLock);
  const present = [...installed, ...bundled, ...development].filter(({ folder }) =>
    existsSync(path.join(repository, folder, 'package.json')),
  );

  test('the lock tells the licences that the installed packages tell', () => {
    const differing = present.filter(({ folder, licence }) => {
      const { license } = JSON.parse(textOf(`${folder}/package.json`)) as { license?: unknown };
      return typeof license === 'string' && license !== licence;
    });
    expect(present.length).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  });

  test.each(Object.entries(statedLicences))('%s tells its licence where we say', (known, { file, words }) => {
    const one = present.find(({ name, version }) => `${name}@${version}` === known);
    expect(one && textOf(`${one.folder}/${file}`)).toContain(words);
  });
});

describe('a licence that is not allowed is told with its package', () => {
  const refused = (kite: Parameters<typeof lockWith>[0]) => licenceTable(lockWith(kite)).refused;

  test('another one', () => {
    expect(refused({ license: 'AGPL-3.0-only' })).toEqual([
      '“kite@1.2.3” is under “AGPL-3.0-only”, which .package/allowed-licences.ts does not allow: leave it out, or give the reason there.',
    ]);
  });

  test('none', () => {
    expect(refused({})).toEqual([
      '“kite@1.2.3” names no licence: look it up in its files, and say so in .package/stated-licences.ts.',
    ]);
  });

  test('one that nobody can read', () => {
    expect(refused({ license: 'SEE LICENSE IN kite.txt' })).toHaveLength(1);
  });

  test('one of a dependency’s dependency, and of a development tool', () => {
    const lock = lockWith(
      { license: 'MIT', dependencies: { tail: '1' } },
      {
        'node_modules/kite/node_modules/tail': { version: '1.0.0', license: 'WTFPL' },
      },
    );
    expect(licenceTable(lock).refused).toEqual([expect.stringContaining('“tail@1.0.0” is under “WTFPL”')]);
    const tool = {
      packages: { '': { devDependencies: { tool: '1' } }, 'node_modules/tool': { version: '1.0.0' } },
    };
    expect(licenceTable(tool).refused).toEqual([expect.stringContaining('“tool@1.0.0” names no licence')]);
  });

  test('a choice with one that is allowed passes', () => {
    expect(refused({ license: '(GPL-3.0-only OR MIT)' })).toEqual([]);
  });
});

test('what is installed is told apart from what developers install', () => {
  const { installed, development } = closuresOf({
    packages: {
      '': { dependencies: { a: '1' }, devDependencies: { b: '1' } },
      'node_modules/a': {
        version: '1.0.0',
        dependencies: { shared: '1' },
        optionalDependencies: { gone: '1' },
      },
      'node_modules/b': { version: '1.0.0', dependencies: { shared: '2', only: '1' } },
      'node_modules/b/node_modules/shared': { version: '2.0.0' },
      'node_modules/only': { version: '1.0.0' },
      'node_modules/shared': { version: '1.0.0' },
    },
  });
  const shown = (list: typeof installed) => list.map((one) => `${one.name} ${one.version} ${one.through}`);
  expect(shown(installed)).toEqual(['a 1.0.0 a', 'shared 1.0.0 a']);
  expect(shown(development)).toEqual(['b 1.0.0 b', 'only 1.0.0 b', 'shared 2.0.0 b']);
});

test('a lock without a row that somebody asks for is no lock', () => {
  expect(() => closuresOf(lockWith({ dependencies: { tail: '1' } }))).toThrow(
    'no row for “tail”, which “node_modules/kite” asks for',
  );
});
