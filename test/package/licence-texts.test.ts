/** THIRD-PARTY-LICENCES.txt of bundled packages. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { licenceTexts } from '../../.package/licences.ts';
import { closuresOf } from '../../.package/lock-packages.ts';
import { packageFolders } from '../../.package/package-folders.ts';
import { withoutText } from '../../.package/packages-without-text.ts';
import { repository } from '../source-files.ts';
import { repositoryLock } from './repository-lock.ts';

const root = mkdtempSync(path.join(tmpdir(), 'diapason-licences-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes a package and gives its folder. */
function plant(name: string, about: Record<string, unknown>, files: Record<string, string> = {}): string {
  const folder = `node_modules/${name}`;
  mkdirSync(path.join(root, folder), { recursive: true });
  const own = {
    'package.json': JSON.stringify({ name: name.split('/node_modules/').at(-1), version: '1.0.0', ...about }),
  };
  for (const [file, text] of Object.entries({ ...own, ...files }))
    writeFileSync(path.join(root, folder, file), text);
  return folder;
}

describe('texts', () => {
  const mit = { license: 'MIT' };
  const one = plant('one', mit, { LICENSE: 'Copyright (c) Ada\n\nPermission …\n' });
  const two = plant('two', mit, { 'license.md': '\uFEFFCopyright (c) Ada  \r\n\r\nPermission …' });
  const notice = plant(
    'three',
    { license: 'Apache-2.0' },
    { LICENSE: 'Apache', 'NOTICE.txt': 'Made by Bee', 'license.js': 'no' },
  );

  test('stand once, under all packages that have them, in one order', () => {
    const text = licenceTexts([two, notice, one, one], root);
    expect(text).toBe(licenceTexts([one, two, notice], root));
    expect(text.match(/Copyright \(c\) Ada/g)).toHaveLength(1);
    expect(text).toContain('one 1.0.0 (MIT)\ntwo 1.0.0 (MIT)\n\nCopyright (c) Ada\n\nPermission …\n');
  });

  test('notices belong to them; code does not', () => {
    const text = licenceTexts([notice], root);
    expect(text).toContain('Made by Bee');
    expect(text).not.toContain('\nno\n');
  });

  test('of what binds its files, the source is named', () => {
    const about = { license: 'MPL-2.0', repository: { url: 'git+https://example.org/kite.git' } };
    expect(licenceTexts([plant('kite', about, { LICENSE: 'Mozilla' })], root)).toContain(
      'kite 1.0.0 (MPL-2.0)\nIts source, unchanged: https://example.org/kite, version 1.0.0, or the package kite@1.0.0\n',
    );
  });

  test('that are missing are the usual ones, with the author, where somebody has looked', () => {
    const about = { version: '2.0.4', license: 'MIT', author: 'Devon Govett <d@example.org>' };
    expect(licenceTexts([plant('fontkit', about)], root)).toContain(
      'fontkit 2.0.4 (MIT)\n\nCopyright (c) Devon Govett\n\nPermission is hereby granted',
    );
  });
});

describe('what may not be bundled is named', () => {
  test.each([
    ['bare', { license: 'MIT' }, 'has no licence text'],
    [
      'shared',
      { license: 'LGPL-3.0-or-later' },
      '“shared@1.0.0” is under LGPL-3.0-or-later, which is not bundled',
    ],
    ['viral', { license: 'GPL-3.0-only' }, 'no licence that is allowed'],
    ['mute', {}, 'no licence that is allowed'],
    ['hidden', { license: 'MPL-2.0' }, 'asks where its source is'],
  ])('%s', (name, about, words) => {
    const folder = plant(name, about, name === 'bare' ? {} : { LICENSE: 'text' });
    expect(() => licenceTexts([folder], root)).toThrow(words);
  });

  test('all at once', () => {
    const folders = [plant('a', { license: 'MIT' }), plant('b', { license: 'GPL-3.0-only' })];
    expect(() => licenceTexts(folders, root)).toThrow(/“a@1.0.0”.*\n.*“b@1.0.0”/);
  });
});

test('names of modules lead to the folders of their packages', () => {
  expect(
    packageFolders([
      '/w/node_modules/yaml/dist/index.js',
      '/w/node_modules/yaml/dist/nodes/Pair.js',
      '/w/node_modules/juice/node_modules/entities/lib/index.js?commonjs-es-import',
      '/w/node_modules/@rgrove/parse-xml/dist/x.js',
      'C:\\w\\node_modules\\mjml\\lib\\index.js',
      '/w/src/compile.ts',
      '\0rolldown/runtime.js',
    ]),
  ).toEqual([
    'node_modules/@rgrove/parse-xml',
    'node_modules/juice/node_modules/entities',
    'node_modules/mjml',
    'node_modules/yaml',
  ]);
});

describe('the packages of this repository', () => {
  const { installed, bundled } = closuresOf(repositoryLock);
  const present = [...installed, ...bundled].filter(({ folder }) =>
    existsSync(path.join(repository, folder)),
  );

  test('have their texts, or are listed without', () => {
    // The data of browsers is asked for by a tool within mjml that mail is not made with.
    const within = bundled.filter(({ licence }) => licence !== 'CC-BY-4.0');
    const text = licenceTexts(within.map(({ folder }) => folder));
    expect(text).toContain('Its source, unchanged: https://github.com/vercel/satori');
    for (const { name, version } of within) expect(text).toContain(`${name} ${version} (`);
  });

  test('that are listed without a text still have none', () => {
    for (const known of Object.keys(withoutText)) {
      const one = present.find(({ name, version }) => `${name}@${version}` === known);
      expect(one, known).toBeDefined();
      const files = readdirSync(path.join(repository, one!.folder));
      expect(
        files.filter((file) => /^(licen[cs]e|copying)/i.test(file)),
        known,
      ).toEqual([]);
    }
  });
});
