/** The doctor's checks of the folders that builds write. */
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cache, judgeSize } from '../../src/cli/doctor/cache.ts';
import { judgeRoom } from '../../src/cli/doctor/disk.ts';
import { dist } from '../../src/cli/doctor/dist.ts';
import { fileNames, judgeNames } from '../../src/cli/doctor/file-names.ts';
import { emptyFolder } from '../cli/hub-fixture.ts';
import { placeAt } from './place.ts';

describe('the cache', () => {
  test('that is not there yet is well, and is not made', async () => {
    const folder = emptyFolder();
    expect(await cache.look(placeAt(folder))).toEqual([
      { status: 'ok', found: 'no .diapason/cache yet; the first build makes it' },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('in whose place a file stands is a warning: builds work without', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, '.diapason'));
    writeFileSync(path.join(folder, '.diapason/cache'), '');
    expect(await cache.look(placeAt(folder))).toMatchObject([
      {
        status: 'warning',
        found: '.diapason/cache cannot be read.',
        causes: [expect.stringContaining('ENOTDIR')],
      },
    ]);
  });

  test('that has grown beyond its bound says what becomes of it', () => {
    const state = {
      files: 9000,
      bytes: 2.5 * 1024 ** 3,
      olderBytes: 0,
      isWhole: true,
      looked: 1,
      torn: 0,
      foreign: 0,
    };
    expect(judgeSize(state)).toEqual({
      status: 'ok',
      found: '2.5 GB of at most 2 GB in 9,000 files; the next build gives up what was unused longest',
    });
    expect(judgeSize({ ...state, isWhole: false }).found).toMatch(
      /^more than 2\.5 GB .* in more than 9,000 files/,
    );
  });
});

describe('dist', () => {
  test('that is not there, or empty, can be written; nothing is left', async () => {
    const folder = emptyFolder();
    expect(await dist.look(placeAt(folder))).toMatchObject([{ status: 'ok' }]);
    mkdirSync(path.join(folder, 'dist'));
    expect(await dist.look(placeAt(folder))).toMatchObject([{ status: 'ok' }]);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test.each([
    ['a file', (at: string) => writeFileSync(at, ''), '“dist” is a file, so nothing can be built into it.'],
    [
      'a link to nowhere',
      (at: string) => symlinkSync('no', at),
      '“dist” is a symbolic link that leads nowhere.',
    ],
  ])('that is %s is a problem', async (_, make, found) => {
    const folder = emptyFolder();
    make(path.join(folder, 'dist'));
    expect(await dist.look(placeAt(folder))).toMatchObject([{ status: 'problem', found }]);
  });
});

describe('the disk', () => {
  const gb = 1024 ** 3;
  test.each([
    [{ bytes: 50 * gb, files: 1_000_000 }, 'ok', '50 GB left here'],
    [{ bytes: 50 * gb, files: undefined }, 'ok', '50 GB left here'],
    [{ bytes: gb, files: 1_000_000 }, 'warning', '1 GB left here; the cache alone may take up to 2 GB.'],
    [{ bytes: 50 * gb, files: 12 }, 'warning', '50 GB left here, but room for 12 more files alone.'],
    [{ bytes: 5 * 1024 ** 2, files: 1_000_000 }, 'problem', '5.0 MB left here; a build may not have room.'],
  ])('with %j is %s', (room, status, found) => {
    expect(judgeRoom('here', room)).toMatchObject({ status, found });
  });
});

describe('names of files', () => {
  test('are tried where one works, which leaves nothing', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'content'));
    expect(await fileNames.look(placeAt(folder))).toMatchObject([
      { status: 'ok', found: expect.stringMatching(/^“a” and “A” are (two files|one file); accents /) },
    ]);
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test.each([
    [
      { tellsCase: true, tellsAccents: true, keepsAccents: true },
      'two files; accents stay as they were typed',
      false,
    ],
    [{ tellsCase: false, tellsAccents: false, keepsAccents: true }, 'either way finds the file', true],
    [
      { tellsCase: false, tellsAccents: false, keepsAccents: false },
      'stored apart from their letters (NFD)',
      true,
    ],
  ])('where %j', (names, says, hasAdvice) => {
    const finding = judgeNames(names);
    expect(finding).toMatchObject({ status: 'ok', found: expect.stringContaining(says) });
    expect(finding.advice !== undefined).toBe(hasAdvice);
  });

  test('that differ in composition alone are told', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'content'));
    for (const name of ['été.svg'.normalize('NFC'), 'été.svg'.normalize('NFD')])
      writeFileSync(path.join(folder, 'content', name), '');
    const pairs = (await fileNames.look(placeAt(folder))).slice(1);
    const isOne = readdirSync(path.join(folder, 'content')).length === 1;
    expect(pairs).toMatchObject(
      isOne ? [] : [{ status: 'warning', found: expect.stringContaining('“content/') }],
    );
  });
});
