/** `diapason migrate`: all older files of a hub become files of today, or none do. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { campaign, campaignFile, emptyFolder, makeHub, treeOf } from './hub-fixture.ts';
import { type CliOptions, repository, runCli } from './run-cli.ts';

const voiceFile = 'content/brands/plain/voice.yaml';
const rulesFile = 'content/brands/plain/brand.rules.json';
const older = campaign.replace('schema: 1\n', '');
const windows = '\uFEFF# The voice\r\nlocales:\r\n  fr: { address: vous }\r\n';

const hub = (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  makeHub({ [campaignFile]: older, [voiceFile]: windows, ...files });
const migrate = (root: string, ...args: string[]) => runCli(['migrate', '--root', root, ...args]);
const textOf = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

async function codes(root: string): Promise<readonly string[]> {
  const { out } = await runCli(['check', '--source-only', '--root', root, '--reporter', 'json']);
  const all = (JSON.parse(out) as JsonReport).diagnostics.map(({ code }) => code);
  return all.filter((code) => code.startsWith('schema/'));
}

describe('a hub with older files', () => {
  it('is shown as a difference that git applies, and nothing is written', async () => {
    const root = hub();
    const before = treeOf(root);
    const dry = await migrate(root, '--dry-run');
    expect(dry.status).toBe(1);
    expect(dry.err).toBe('2 files of 5 would change; nothing was written.\n');
    expect(dry.out).toContain(
      `--- a/${campaignFile}\n+++ b/${campaignFile}\n@@ -1,3 +1,4 @@\n+schema: 1\n brand: plain\n`,
    );
    expect(treeOf(root)).toEqual(before);

    const other = emptyFolder();
    cpSync(root, other, { recursive: true });
    expect((await migrate(root)).status).toBe(0);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: other, input: dry.out });
    expect(treeOf(other)).toEqual(treeOf(root));
  });

  it('is of today afterwards; marks, line ends and permissions stay', async () => {
    const root = hub();
    chmodSync(path.join(root, voiceFile), 0o640);
    expect(await codes(root)).toEqual(['schema/missing', 'schema/missing']);
    expect(await migrate(root)).toEqual({
      status: 0,
      out: `${voiceFile}: schema 0 → 1\n${campaignFile}: schema 0 → 1\n`,
      err: '2 files of 5 changed. Look at the difference before you commit it.\n',
    });
    expect(textOf(root, campaignFile)).toBe(campaign);
    expect(textOf(root, voiceFile)).toBe(windows.replace('locales', 'schema: 1\r\nlocales'));
    expect(statSync(path.join(root, voiceFile)).mode & 0o777).toBe(0o640);
    expect(await codes(root)).toEqual([]);

    const after = treeOf(root);
    const again = {
      status: 0,
      out: '',
      err: 'All 5 files are of the schemas of today; there is nothing to do.\n',
    };
    expect(await migrate(root)).toEqual(again);
    expect(await migrate(root, '--dry-run')).toEqual(again);
    expect(treeOf(root)).toEqual(after);
  });

  it('the demo without its schemas becomes the demo again', async () => {
    const root = emptyFolder();
    cpSync(path.join(repository, 'content'), path.join(root, 'content'), { recursive: true });
    const authored = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.yaml$|brand\.rules\.json$/.test(file),
    );
    expect(authored.length).toBeGreaterThan(25);
    for (const file of authored)
      writeFileSync(path.join(root, file), textOf(root, file).replace(/^ *"?schema"?: 1,?\n/m, ''));
    expect((await migrate(root, '--quiet')).err).toBe('');
    for (const file of authored) {
      const lines = (text: string) => text.split('\n').filter((line) => line !== '');
      expect(lines(textOf(root, file))).toEqual(lines(textOf(repository, file)));
    }
    expect(await codes(root)).not.toContain('schema/missing');
  });
});

describe('all or nothing', () => {
  it.each([
    ['written for a newer Diapason', 'schema: 2\nlocales: {}\n', 'schema/newer'],
    ['that is no YAML', 'locales: [\n', 'yaml/syntax'],
    ['that is no text', new Uint8Array([0xff, 0xfe, 0x41]), 'file/encoding'],
  ])('a file %s stands in the way of all', async (_, text, code) => {
    const root = hub({ [voiceFile]: text });
    const before = treeOf(root);
    for (const args of [[], ['--dry-run']]) {
      const { status, out, err } = await migrate(root, ...args);
      expect(status).toBe(1);
      expect(out).toContain(code);
      expect(out).toContain(voiceFile);
      expect(err).toContain('Nothing was changed');
    }
    expect(treeOf(root)).toEqual(before);
  });

  it('a link that leads out of the hub is neither followed nor replaced', async () => {
    const root = hub();
    const outside = path.join(emptyFolder(), 'voice.yaml');
    writeFileSync(outside, windows);
    rmSync(path.join(root, voiceFile));
    symlinkSync(outside, path.join(root, voiceFile));
    const { status, out } = await migrate(root);
    expect(status).toBe(1);
    expect(out).toContain('file/outside');
    expect(readFileSync(outside, 'utf8')).toBe(windows);
    expect(textOf(root, campaignFile)).toBe(older);
  });

  it('a file that two brands share by a link inside is changed once, and stays a link', async () => {
    const root = hub();
    mkdirSync(path.join(root, 'content/brands/other'));
    const link = path.join(root, 'content/brands/other/voice.yaml');
    symlinkSync('../plain/voice.yaml', link);
    expect((await migrate(root)).status).toBe(0);
    expect(readFileSync(link, 'utf8').match(/schema/g)).toHaveLength(1);
    expect(
      readdirSync(path.join(root, 'content/brands/other'), { withFileTypes: true })[0]!.isSymbolicLink(),
    ).toBe(true);
  });

  const failing = (name: string, env: Readonly<Record<string, string>>): CliOptions => ({
    nodeFlags: ['--import', pathToFileURL(path.join(import.meta.dirname, name)).href],
    env,
  });

  it.each([
    ['a disk that is full', 'ENOSPC', 'the disk is full'],
    ['a disk that may only be read', 'EROFS', 'the disk is read-only'],
  ])('%s changes nothing and leaves nothing behind', async (_, code, words) => {
    const root = hub();
    const before = treeOf(root);
    const options = failing('fail-at-write.mjs', {
      DIAPASON_FAIL_BELOW: path.join(root, 'content'),
      DIAPASON_FAIL_CODE: code,
      DIAPASON_FAIL_AFTER: code === 'ENOSPC' ? '100' : '0',
    });
    const { status, err } = await runCli(['migrate', '--root', root], options);
    expect(status).toBe(3);
    expect(err).toContain(words);
    expect(treeOf(root)).toEqual(before);
  });

  it('what fails between two files puts the first one back', async () => {
    const root = hub();
    const before = treeOf(root);
    const { status } = await runCli(['migrate', '--root', root], failing('fail-at-second-rename.mjs', {}));
    expect(status).toBe(3);
    expect(treeOf(root)).toEqual(before);
  });
});

it('JSON is migrated as JSON', async () => {
  const root = hub();
  const text = textOf(root, rulesFile);
  writeFileSync(path.join(root, rulesFile), text.replace('  "schema": 1,\n', ''));
  expect((await migrate(root)).status).toBe(0);
  expect(textOf(root, rulesFile)).toBe(text);
});

it('where there is no hub the command says so', async () => {
  const { status, err } = await migrate(emptyFolder());
  expect(status).toBe(2);
  expect(err).toContain('holds no “content” folder');
});
