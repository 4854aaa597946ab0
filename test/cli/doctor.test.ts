/** `diapason doctor` as a person or a program runs it: in a hub, outside one, and where things are broken. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../src/cli/doctor/index.ts';
import type { DoctorReport } from '../../src/cli/doctor/say-json.ts';
import { emptyFolder, makeHub, treeOf } from './hub-fixture.ts';
import { type CliOptions, type CliResult, repository, runCli } from './run-cli.ts';

interface Doctored extends CliResult {
  readonly report: DoctorReport;
}

async function doctor(options: CliOptions, ...more: string[]): Promise<Doctored> {
  const result = await runCli(['doctor', '--json', ...more], options);
  expect(result.out, result.err).toMatch(/^\{/);
  return { ...result, report: JSON.parse(result.out) as DoctorReport };
}

const findingsOf = ({ report }: Doctored, check: string) =>
  report.findings.filter((one) => one.check === check);
const problemsOf = ({ report }: Doctored) => report.findings.filter(({ status }) => status === 'problem');

describe('in the repository, with its demo hub', () => {
  let found: Doctored;
  beforeAll(async () => {
    found = await doctor({ cwd: emptyFolder() }, '--root', repository);
  });

  test('nothing is a problem, and everything was looked at in the order of the table', () => {
    expect(problemsOf(found)).toEqual([]);
    expect(found.status).toBe(0);
    expect([...new Set(found.report.findings.map(({ check }) => check))]).toEqual(checks.map(({ id }) => id));
  });

  test('says what it stands in', () => {
    expect(found.report).toMatchObject({
      version: 1,
      diapason: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      hub: true,
      repository: true,
    });
    expect(findingsOf(found, 'hub')[0]!.found).toBe('content/ holds 2 brands and 2 campaigns');
    expect(findingsOf(found, 'fonts')[1]!.found).toBe('2 files of cap-clair, 4 files of grenadine');
    expect(findingsOf(found, 'time-zones')[0]!.found).toContain('knows Europe/Paris');
    expect(findingsOf(found, 'pinned-node')[0]!.found).toContain('pins Node “^24');
  });

  test('every field is there, and whatever is no good says what to do', () => {
    for (const finding of found.report.findings) {
      expect(Object.keys(finding)).toEqual(['check', 'status', 'found', 'advice', 'causes']);
      if (finding.status !== 'ok') expect(finding.advice).toMatch(/\.$/);
    }
    const { ok, warnings, problems } = found.report.summary;
    expect(ok + warnings + problems).toBe(found.report.findings.length);
  });
});

test('outside a hub it says so, looks at the machine, tells no secret and leaves nothing behind', async () => {
  const cwd = emptyFolder();
  const env = {
    DIAPASON_SHARED_CACHE: 'https://cache.example/very-secret-path',
    DIAPASON_SHARED_CACHE_TOKEN: 'token-of-mine-123',
  };
  const found = await doctor({ cwd, env });
  expect(found).toMatchObject({ status: 0, err: '', report: { hub: false, repository: false } });
  expect(findingsOf(found, 'hub')).toMatchObject([
    {
      status: 'ok',
      found: expect.stringContaining('so it is no hub'),
      advice: 'Run it where content/ lies, or name that place with --root.',
    },
  ]);
  for (const check of ['sharp', 'web-assembly', 'astro', 'spelling', 'fonts', 'colour-profiles'])
    expect(findingsOf(found, check)).toMatchObject([{ status: 'ok' }]);
  for (const check of ['cache', 'dist', 'pinned-node', 'test-tools'])
    expect(findingsOf(found, check)).toEqual([]);
  expect(findingsOf(found, 'shared-cache')).toMatchObject([
    { status: 'ok', found: 'DIAPASON_SHARED_CACHE is set, to read; it was not asked' },
  ]);
  expect(found.out).not.toMatch(/very-secret-path|cache\.example|token-of-mine/);
  expect(readdirSync(cwd)).toEqual([]);
});

test('in a hub where much is wrong each thing is told, and nothing is changed', async () => {
  const cwd = makeHub();
  expect((await runCli(['build', '--now', '2027-04-01'], { cwd })).status).toBe(0);
  spoilCache(path.join(cwd, '.diapason/cache'));
  const rules = path.join(cwd, 'content/brands/plain/brand.rules.json');
  const own = JSON.parse(readFileSync(rules, 'utf8')) as { print?: object };
  const fonts = [{ family: 'Lost', files: [{ file: 'fonts/lost.ttf', weight: 400 }] }];
  const print = { ...own.print, profile: 'press.icc' };
  for (const [file, text] of Object.entries({
    'content/brands/plain/brand.rules.json': JSON.stringify({ ...own, fonts, print }),
    'content/brands/plain/press.icc': 'no profile',
    'content/campaigns/spring/Tea.svg': '<svg/>',
    'content/campaigns/spring/tea.svg': '<svg/>',
    'content/campaigns/spring/campaign.yaml': 'timeZone: Europe/Pariss\n',
    'dist/manifest.json': '{}',
    'package.json': '{',
  }))
    writeFileSync(path.join(cwd, file), text);
  const before = treeOf(cwd);

  const found = await doctor({ cwd });

  expect(found.status).toBe(1);
  expect(problemsOf(found)).toMatchObject([
    {
      check: 'time-zones',
      found: expect.stringContaining('“Europe/Pariss” (content/campaigns/spring/campaign.yaml)'),
    },
    { check: 'fonts', found: expect.stringContaining('Fonts of plain cannot be used') },
    { check: 'colour-profiles', found: expect.stringContaining('it is no ICC profile') },
    { check: 'pinned-node', found: 'package.json cannot be read.' },
    { check: 'dist', found: 'The folder “dist” holds files that Diapason did not make.' },
  ]);
  expect(findingsOf(found, 'cache')).toMatchObject([
    {
      status: 'ok',
      found: expect.stringMatching(/^[\d.]+ [kM]B of at most 2 GB in \d+ files; 0.2 MB are of/),
    },
    {
      status: 'warning',
      found: expect.stringMatching(
        /^In the cache, of \d+ results that were looked at, 2 are torn or under a foreign name; 1 file is none of/,
      ),
      advice: expect.stringContaining('delete .diapason/cache'),
    },
  ]);
  expect(findingsOf(found, 'file-names').at(-1)).toMatchObject({
    status: 'warning',
    found: expect.stringContaining('“content/campaigns/spring/Tea.svg” and “tea.svg”'),
  });
  expect(treeOf(cwd)).toEqual(before);
});

/** One object torn, one entry under another's name, one file of nobody's, one folder of an older version. */
function spoilCache(cache: string) {
  const filesOf = (room: string) =>
    readdirSync(path.join(cache, 'v4', room), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name));
  appendFileSync(filesOf('objects')[0]!, 'x');
  const [first, second] = filesOf('entries');
  cpSync(first!, second!);
  writeFileSync(path.join(cache, 'cat.png'), 'not ours');
  mkdirSync(path.join(cache, 'v0'));
  writeFileSync(path.join(cache, 'v0/old'), 'x'.repeat(200_000));
}

test('a folder that cannot be written, and a check that brings its process down, are findings', async () => {
  const cwd = makeHub();
  mkdirSync(path.join(cwd, '.diapason/cache'), { recursive: true });
  const kill = "if (process.argv[2] === 'sharp') process.kill(process.pid, 'SIGKILL')";
  const found = await doctor({
    cwd,
    nodeFlags: [
      ...['--import', pathToFileURL(path.join(import.meta.dirname, 'fail-at-write.mjs')).href],
      ...['--import', `data:text/javascript,${encodeURIComponent(kill)}`],
    ],
    env: { DIAPASON_FAIL_BELOW: cwd, DIAPASON_FAIL_CODE: 'EROFS' },
  });
  expect(found.status).toBe(1);
  expect(problemsOf(found)).toMatchObject([
    {
      check: 'sharp',
      found: 'The check of sharp failed.',
      advice: expect.stringContaining('npm ci --include=optional'),
      causes: ['it was ended by SIGKILL'],
    },
    {
      check: 'dist',
      found: '“dist” cannot be written: the disk is read-only.',
      advice: 'Check the folder and its permissions, or name another one.',
      causes: [expect.stringContaining('EROFS')],
    },
  ]);
  expect(findingsOf(found, 'cache')[0]).toMatchObject({
    status: 'warning',
    found:
      '“.diapason/cache” cannot be written: the disk is read-only. Builds work and keep nothing for the next one.',
  });
  expect(findingsOf(found, 'web-assembly')).toMatchObject([{ status: 'ok' }]);
});

test('for people there is a line for each, what to do below it, and a sum at the end', async () => {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'content'));
  const { status, out, err } = await runCli(['doctor'], { cwd });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^ok {7}Node {13}\d+\.\d+\.\d+\n/);
  expect(out).toMatch(
    /\nwarning {2}hub {14}content\/ holds 0 brands and 0 campaigns: .*\n {26}to do: Make a brand /,
  );
  expect(out).toMatch(/\nwarning {2}pinned Node {6}The hub has no package\.json/);
  expect(out).toMatch(/\n\n\d+ ok · \d+ warnings? · 0 problems\n$/);
  expect(out).not.toContain('\u001b');
});

test('a folder that is not there is wrong use', async () => {
  expect(await runCli(['doctor', '--root', 'no/such/folder'])).toEqual({
    status: 2,
    out: '',
    err: 'diapason: There is no folder “no/such/folder”.\nhint: Give --root a folder that holds content/.\n',
  });
});
