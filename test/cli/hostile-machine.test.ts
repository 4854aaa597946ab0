/** A machine that is against us: full and locked disks, foreign caches, odd clocks, names and links, and company. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/output/manifest.ts';
import { campaign, emptyFolder, makeHub, treeOf, words, wordsFile } from './hub-fixture.ts';
import { type CliOptions, runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];
const build = (root: string, options: CliOptions, ...more: string[]) =>
  runCli(['build', '--root', root, ...NOW, ...more], options);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
}

/** Writing below `folder` fails with what the system would say. */
function failing(cwd: string, folder: string, code: 'ENOSPC' | 'EROFS' | 'EACCES', after = 0): CliOptions {
  return {
    cwd,
    nodeFlags: ['--import', pathToFileURL(path.join(import.meta.dirname, 'fail-at-write.mjs')).href],
    env: {
      DIAPASON_FAIL_BELOW: path.join(cwd, folder),
      DIAPASON_FAIL_CODE: code,
      DIAPASON_FAIL_AFTER: String(after),
    },
  };
}

const root = makeHub();
let wanted: Readonly<Record<string, string>>;
beforeAll(async () => {
  const cwd = emptyFolder();
  await build(root, { cwd });
  wanted = treeOf(path.join(cwd, 'dist'));
});

describe('a disk', () => {
  test.each([
    ['is full', 'ENOSPC', 0],
    ['becomes full', 'ENOSPC', 3000],
    ['may not be written', 'EROFS', 0],
    ['is locked half-way', 'EACCES', 3000],
  ] as const)('that %s costs the cache and not the build', async (_, code, after) => {
    const cwd = emptyFolder();
    for (const run of ['first', 'again']) {
      const { status, err } = await build(root, failing(cwd, '.diapason', code, after));
      expect(status, `${run}: ${err}`).toBe(0);
      expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
    }
  });

  test('that is full when the folder is written leaves the last good one', async () => {
    const cwd = emptyFolder();
    await build(root, { cwd });
    const other = makeHub({ [wordsFile]: words.replace('thé de mai :', 'thé de juin :') });
    const { status, err } = await build(other, failing(cwd, '.dist.next', 'ENOSPC'));
    expect(status).toBe(3);
    expect(err).toContain('“dist” cannot be written: the disk is full.');
    expect(err).not.toMatch(/\n {4}at /);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
    expect(readdirSync(cwd).sort()).toEqual(['.diapason', 'dist']);
  });
});

describe('a cache', () => {
  test('whose entries stand under foreign names is not believed', async () => {
    const cwd = emptyFolder();
    await build(root, { cwd });
    const entries = filesBelow(path.join(cwd, '.diapason/cache')).filter((file) => file.endsWith('.json'));
    const texts = entries.map((file) => readFileSync(file));
    for (const [index, file] of entries.entries()) writeFileSync(file, texts[(index + 1) % texts.length]!);
    const { status, err } = await build(root, { cwd });
    expect(status).toBe(0);
    expect(err).toContain('1 piece made, 0 found');
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
  });

  test('of another version, or that is something else altogether, is left alone', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, '.diapason/cache/v0/entries'), { recursive: true });
    mkdirSync(path.join(cwd, '.diapason/cache/pictures'));
    const files = ['v0/entries/a.json', 'pictures/cat.png'].map((file) =>
      path.join(cwd, '.diapason/cache', file),
    );
    for (const file of files) writeFileSync(file, 'not ours');
    expect((await build(root, { cwd })).status).toBe(0);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
    for (const file of files) expect(readFileSync(file, 'utf8')).toBe('not ours');
  });

  test('whose folder is a file is off', async () => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, '.diapason'), 'a file');
    expect((await build(root, { cwd })).status).toBe(0);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
  });

  test('in which every object is empty is made anew', async () => {
    const cwd = emptyFolder();
    await build(root, { cwd });
    for (const file of filesBelow(path.join(cwd, '.diapason/cache'))) writeFileSync(file, '');
    rmSync(path.join(cwd, 'dist'), { recursive: true });
    expect((await build(root, { cwd })).status).toBe(0);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
  });
});

describe('a clock', () => {
  const setAll = (folder: string, time: Date) => {
    for (const file of filesBelow(folder)) utimesSync(file, time, time);
  };

  test.each([['2099-01-01'], ['1970-01-02']])(
    'that was at %s for the build before makes no difference',
    async (day) => {
      const cwd = emptyFolder();
      await build(root, { cwd });
      setAll(cwd, new Date(day));
      expect((await build(root, { cwd })).status).toBe(0);
      expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
    },
  );

  test('that was set back hides no change of the content, and no change of the folder by hand', async () => {
    const cwd = emptyFolder();
    const changing = makeHub();
    await build(changing, { cwd });
    const file = path.join(changing, wordsFile);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, words.replace('thé de mai :', 'thé de mot :'));
    utimesSync(file, atime, mtime);
    await build(changing, { cwd });
    const piece = path.join(cwd, 'dist/sms/plain/spring/fr/note.text.txt');
    expect(readFileSync(piece, 'utf8')).toContain('thé de mot');

    const times = statSync(piece);
    writeFileSync(piece, readFileSync(piece, 'utf8').replace('mot', 'non'));
    utimesSync(piece, times.atime, times.mtime);
    await build(changing, { cwd });
    expect(readFileSync(piece, 'utf8')).toContain('thé de mot');
  });
});

test('links that lead round in circles end', async () => {
  const hub = makeHub();
  symlinkSync('..', path.join(hub, 'content/campaigns/up'));
  symlinkSync('.', path.join(hub, 'content/campaigns/spring/here'));
  symlinkSync('self', path.join(hub, 'content/campaigns/spring/self'));
  symlinkSync('../../..', path.join(hub, 'content/brands/plain/all'));
  const cwd = emptyFolder();
  const { status, out } = await build(hub, { cwd }, '--campaign', 'spring');
  expect(status, out).toBe(0);
  expect(readFileSync(path.join(cwd, 'dist/sms/plain/spring/fr/note.text.txt'), 'utf8')).toContain(
    'Le thé de mai',
  );
});

describe('names', () => {
  const composed = 'été';
  const decomposed = composed.normalize('NFD');
  const inFolder = (name: string) => {
    const hub = makeHub();
    renameSync(path.join(hub, 'content/campaigns/spring'), path.join(hub, 'content/campaigns', name));
    return hub;
  };

  test.each([[composed], [decomposed], ['deux mots'], ["l'été & co"], ['-rf'], ['constructor']])(
    'of a campaign: %j',
    async (name) => {
      const cwd = emptyFolder();
      const { status, err, out } = await build(inFolder(name), { cwd });
      expect(status, `${out}${err}`).toBe(0);
      const { artifacts } = JSON.parse(
        readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8'),
      ) as Manifest;
      expect(artifacts.map((one) => one.path)).toEqual([`sms/plain/${name}/fr/note.text.txt`]);
      expect(existsSync(path.join(cwd, 'dist', artifacts[0]!.path))).toBe(true);
      const again = await build(inFolder(name), { cwd });
      expect(again.err).toContain('Nothing has changed');
    },
  );

  test.each([['two\nlines'], ['a\\b'], ['tab\tulated']])(
    'of a campaign that are refused: %j',
    async (name) => {
      const { status, out, err } = await build(inFolder(name), { cwd: emptyFolder() });
      expect(status, err).toBe(1);
      expect(out).toContain('campaign/bad-folder');
    },
  );

  test('that differ in composition alone would be one file elsewhere, and are told', async () => {
    const hub = inFolder(composed);
    mkdirSync(path.join(hub, 'content/campaigns', decomposed));
    for (const [file, text] of [
      ['campaign.yaml', campaign],
      ['fr.mdx', words],
    ] as const)
      writeFileSync(path.join(hub, 'content/campaigns', decomposed, file), text);
    const { status, out } = await build(hub, { cwd: emptyFolder() });
    expect(status).toBe(1);
    expect(out).toContain('output/path-collision');
  });

  test('of a picture are found however they are composed', async () => {
    const web = campaign.replace('  sms: [text]\n', '  sms: [text]\n  web: [page]\n');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1600"><rect width="1600" height="1600" fill="#1f2430"/></svg>';
    for (const [typed, stored] of [
      [composed, decomposed],
      [decomposed, composed],
    ]) {
      const hub = makeHub({
        'content/campaigns/spring/campaign.yaml': web,
        [`content/campaigns/spring/${stored} 1.svg`]: svg,
        [wordsFile]: `${words}\n<Image src="${typed} 1.svg" alt="Un carré" />\n`,
      });
      const { status, out } = await build(hub, { cwd: emptyFolder() });
      expect(status, out).toBe(0);
    }
  });
});

test('several builds into one folder, with one cache, each end well and leave it whole', async () => {
  const cwd = emptyFolder();
  const hubs = ['mai', 'juin', 'mars'].map((month) =>
    makeHub({ [wordsFile]: words.replace('thé de mai :', `thé de ${month} :`) }),
  );
  const alone = await Promise.all(
    hubs.map(async (hub) => {
      const own = emptyFolder();
      await build(hub, { cwd: own });
      return treeOf(path.join(own, 'dist'));
    }),
  );
  for (let round = 0; round < 2; round++) {
    const results = await Promise.all([...hubs, ...hubs].map((hub) => build(hub, { cwd })));
    for (const { status, err } of results) expect(status, err).toBe(0);
    expect(alone).toContainEqual(treeOf(path.join(cwd, 'dist')));
    expect(readdirSync(cwd).sort()).toEqual(['.diapason', 'dist']);
  }
});
