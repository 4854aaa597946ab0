import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/output/manifest.ts';
import { campaign, campaignFile, emptyFolder, makeHub, treeOf, words, wordsFile } from './hub-fixture.ts';
import { command, repository, runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];

async function build(root: string, cwd: string, ...args: string[]) {
  return runCli(['build', '--root', root, ...NOW, ...args], { cwd });
}

/** What stands in a folder beside the cache. */
function outputsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== '.diapason');
}

describe('a build', () => {
  test('writes pieces, manifest and reports, and the manifest tells the truth', async () => {
    const cwd = emptyFolder();
    const { status, err } = await build(makeHub(), cwd);
    expect(status, err).toBe(0);
    expect(outputsIn(cwd)).toEqual(['dist']);
    const dist = path.join(cwd, 'dist');
    expect(Object.keys(treeOf(dist))).toEqual([
      'manifest.json',
      'report.html',
      'report.json',
      'sms/plain/spring/fr/note.text.txt',
    ]);
    const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest).toMatchObject({
      version: 1,
      now: '2027-04-01T12:00:00.000Z',
      tool: { name: 'diapason' },
    });
    for (const key of ['version', 'node', 'icu', 'cldr', 'unicode', 'tzdata'] as const)
      expect(manifest.tool[key], key).toMatch(/^\d/);
    for (const row of manifest.artifacts) {
      const bytes = readFileSync(path.join(dist, row.path));
      expect(row.bytes).toBe(bytes.byteLength);
      expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(manifest.artifacts[0]).toMatchObject({ campaign: 'spring', touchpoint: 'note', channel: 'sms' });
  });

  test('gives the same bytes in another folder, from another copy of the hub', async () => {
    const [here, there] = [emptyFolder(), emptyFolder()];
    await build(makeHub(), here);
    await build(makeHub(), there, '--out', 'somewhere/else');
    expect(treeOf(path.join(there, 'somewhere/else'))).toEqual(treeOf(path.join(here, 'dist')));
  });

  test('of a stranger’s hub runs nothing of it and writes nothing into it', async () => {
    const trap = `require('node:fs').writeFileSync(${JSON.stringify(path.join(emptyFolder(), 'ran'))}, '')`;
    const marker = JSON.parse(/Sync\(("[^"]+")/.exec(trap)![1]!) as string;
    const esm = trap.replace("require('node:fs')", "(await import('node:fs'))");
    const root = makeHub({
      'diapason.config.ts': esm,
      'astro.config.mjs': esm,
      'content.config.ts': esm,
      'src/content.config.ts': esm,
      'vite.config.js': esm,
      'postcss.config.cjs': trap,
      '.env': 'DIAPASON=1\n',
      'package.json': '{ "type": "module", "imports": { "#x": "./diapason.config.ts" } }',
      [campaignFile]: campaign.replace('  sms: [text]\n', '  sms: [text]\n  web: [page]\n'),
    });
    const before = treeOf(root);
    const cwd = emptyFolder();
    const { status, err } = await build(root, cwd);
    expect(status, err).toBe(0);
    expect(existsSync(path.join(cwd, 'dist/web/plain/spring/fr/index.html'))).toBe(true);
    expect(existsSync(marker)).toBe(false);
    expect(treeOf(root)).toEqual(before);
  });
});

describe('a build that cannot be', () => {
  test('because of errors in the content ends with 1, and the folder before it stays whole', async () => {
    const cwd = emptyFolder();
    const root = makeHub();
    await build(root, cwd);
    const before = treeOf(path.join(cwd, 'dist'));
    writeFileSync(path.join(root, campaignFile), campaign.replace('EUR', 'euros'));
    const { status, out, err } = await build(root, cwd);
    expect(status).toBe(1);
    expect(out).toContain('error');
    expect(err).toContain('Nothing was written: dist stays as it was.');
    expect(err).not.toMatch(/^\s+at /m);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(before);
    expect(outputsIn(cwd)).toEqual(['dist']);
  });

  test('because the folder holds other things ends with 2 and leaves them', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'dist'));
    writeFileSync(path.join(cwd, 'dist/thesis.txt'), 'years');
    const { status, err } = await build(makeHub(), cwd);
    expect(status).toBe(2);
    expect(err).toContain('The folder “dist” holds files that Diapason did not make.');
    expect(readdirSync(path.join(cwd, 'dist'))).toEqual(['thesis.txt']);
  });

  test('because the folder cannot be written ends with 3, at once', async () => {
    const { status, out, err } = await build(makeHub(), emptyFolder(), '--out', '/dev/null/dist');
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toMatch(/^diapason: “\/dev\/null\/dist” cannot be written: /);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('because two campaigns write one path ends with 1 and names both', async () => {
    const root = makeHub({
      'content/campaigns/spring-again/campaign.yaml': campaign.replace(
        'name: Spring',
        'name: Again\nslug: spring',
      ),
      'content/campaigns/spring-again/fr.mdx': readFileSync(path.join(makeHub(), wordsFile)),
    });
    const { status, out } = await build(root, emptyFolder());
    expect(status).toBe(1);
    expect(out).toContain('content/campaigns/spring-again/campaign.yaml:');
    expect(out).toMatch(/campaigns\/spring\/campaign\.yaml|: campaign\.yaml/);
  });
});

describe('an interrupted command', () => {
  test('killed between the two renames is repaired by the next, whichever it is', async () => {
    const cwd = emptyFolder();
    const root = makeHub();
    await build(root, cwd);
    const before = treeOf(path.join(cwd, 'dist'));
    const killed = await runCli(['build', '--no-cache', '--root', root, ...NOW], {
      cwd,
      nodeFlags: ['--import', path.resolve(import.meta.dirname, '../output/kill-at-second-rename.mjs')],
    });
    expect(killed.status).toBeNull();
    expect(existsSync(path.join(cwd, 'dist'))).toBe(false);
    await runCli(['list', '--root', root], { cwd });
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(before);
    expect(outputsIn(cwd)).toEqual(['dist']);
  });

  test('takes its half-made folder away and ends as shells expect', async () => {
    const cwd = emptyFolder();
    const root = makeHub();
    const child = spawn(process.execPath, [command, 'build', '--root', root, ...NOW], {
      cwd,
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    while (child.exitCode === null && outputsIn(cwd).length === 0) await wait(5);
    child.kill('SIGINT');
    await closed;
    expect(child.exitCode).toBe(130);
    expect(outputsIn(cwd)).toEqual([]);
  });

  test('takes the folder away in which the site was begun', async () => {
    const [cwd, temporary] = [emptyFolder(), emptyFolder()];
    const root = path.join(repository, 'test/fixtures/kitchen-sink');
    const child = spawn(process.execPath, [command, 'build', '--root', root, ...NOW], {
      cwd,
      env: { ...process.env, TMPDIR: temporary },
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    const begun = () => readdirSync(temporary).filter((name) => name.startsWith('diapason-site-'));
    while (child.exitCode === null && begun().length === 0) await wait(5);
    child.kill('SIGINT');
    await closed;
    expect(child.exitCode).toBe(130);
    expect(begun()).toEqual([]);
  });

  test('is quiet when its reader leaves', async () => {
    const child = spawn(
      process.execPath,
      [command, 'check', '--root', makeHub(), '--reporter', 'json', ...NOW],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.destroy();
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(err).not.toMatch(/EPIPE|^\s+at /m);
    expect(child.exitCode).toBe(0);
  });
});

describe('a build of what was built before', () => {
  test('writes nothing when nothing has changed', async () => {
    const cwd = emptyFolder();
    const root = makeHub();
    await build(root, cwd);
    const before = statSync(path.join(cwd, 'dist')).ino;
    const again = await build(root, cwd);
    expect([again.status, statSync(path.join(cwd, 'dist')).ino]).toEqual([0, before]);
    expect(again.err).toContain('Nothing has changed');
  });

  test('tells in its report what no byte of a piece tells', async () => {
    const cwd = emptyFolder();
    const facts = campaign.replace('channels:\n  sms: [text]', 'channels:\n  email: [text]');
    const root = makeHub({
      [campaignFile]: facts
        .replace('channel: sms', 'channel: email')
        .replace(
          'sender: { sms: PLAIN }',
          'sender: { email: { name: Plain, address: hello@plain.example } }',
        ),
      [wordsFile]: `${words.split('<Sms')[0]}<Subject touchpoint="note">Un premier objet</Subject>\n\nDu thé.\n`,
    });
    expect((await build(root, cwd)).status).toBe(0);
    const file = path.join(root, wordsFile);
    writeFileSync(file, readFileSync(file, 'utf8').replace('premier', 'second'));
    await build(root, cwd);
    await build(root, cwd, '--no-cache', '--out', 'clean');
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(treeOf(path.join(cwd, 'clean')));
  });

  test('mends what somebody changed by hand', async () => {
    const cwd = emptyFolder();
    const root = makeHub();
    await build(root, cwd);
    const wanted = treeOf(path.join(cwd, 'dist'));
    const manifest = JSON.parse(readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8')) as {
      artifacts: { path: string }[];
    };
    writeFileSync(path.join(cwd, 'dist', manifest.artifacts[0]!.path), 'not ours');
    expect((await build(root, cwd)).status).toBe(0);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
  });

  test('says why a piece was rendered or found', async () => {
    const cwd = emptyFolder();
    const root = makeHub();
    const reasonOf = async () => {
      const manifest = JSON.parse(readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8')) as {
        artifacts: { path: string; channel: string }[];
      };
      const asked = manifest.artifacts.find((one) => one.channel === 'sms')!.path;
      return (await runCli(['build', '--root', root, '--explain', asked, ...NOW], { cwd })).out;
    };
    await build(root, cwd);
    expect(await reasonOf()).toContain('Found with its campaign');
  });

  test.each([
    ['replaced', () => 'foreign'],
    ['changed in one byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('~')])],
  ])('serves nothing from a cache that was %s', async (_, spoil) => {
    const cwd = emptyFolder();
    const root = makeHub();
    await build(root, cwd);
    const wanted = treeOf(path.join(cwd, 'dist'));
    for (const entry of readdirSync(path.join(cwd, '.diapason'), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile()) writeFileSync(file, spoil(readFileSync(file)));
    }
    rmSync(path.join(cwd, 'dist'), { recursive: true });
    expect((await build(root, cwd)).status).toBe(0);
    expect(treeOf(path.join(cwd, 'dist'))).toEqual(wanted);
  });
});
