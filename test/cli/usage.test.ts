import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const empty = mkdtempSync(path.join(tmpdir(), 'diapason-empty-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('help', () => {
  test.each([
    ['--help'],
    ['build', '--help'],
    ['check', '--help'],
    ['dev', '--help'],
    ['list', '--help'],
    ['explain', '--help'],
    ['post', '--help'],
    ['init', '--help'],
    ['new', '--help'],
    ['new', 'campaign', '--help'],
    ['new', 'brand', '--help'],
    ['doctor', '--help'],
    ['help', 'check'],
  ])('%s %s has examples and ends well', async (...args) => {
    const { status, out, err } = await runCli(args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Usage: diapason/);
    expect(out).toMatch(/Examples:\n {2}\$ diapason /);
  });

  test('names every option of the contract', async () => {
    const { out } = await runCli(['check', '--help']);
    const wanted =
      'root brand campaign locale segment touchpoint channel format now reporter output-file max-warnings source-only';
    for (const option of wanted.split(' ')) expect(out).toContain(`--${option} `);
  });

  test('--version prints a version and nothing else', async () => {
    expect(await runCli(['--version'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('wrong use ends with 2, in a sentence, with nothing on stdout', () => {
  test.each([
    { args: [], says: 'Usage: diapason' },
    { args: ['chek'], says: 'Did you mean check?' },
    { args: ['check', '--brnd', 'x'], says: 'Did you mean --brand?' },
    { args: ['check', 'surplus'], says: 'too many arguments' },
    { args: ['check', '--reporter', 'xml'], says: 'pretty, json, sarif, github, gitlab, junit' },
    { args: ['check', '--max-warnings', '-1'], says: 'whole number' },
    { args: ['check', '--max-warnings', 'many'], says: 'whole number' },
    { args: ['check', '--now', 'tomorrow'], says: 'Write a day' },
    { args: ['check', '--now', '2027-02-30'], says: 'Write a day' },
    { args: ['check', '--now', '2027-04-07T09:00'], says: 'instant with its zone' },
    { args: ['check', '--brand', ''], says: 'glob is empty' },
    { args: ['check', '--root'], says: 'argument missing' },
    { args: ['check', '--root', 'no/such/folder'], says: 'There is no folder “no/such/folder”' },
    { args: ['check', '--root', 'content'], says: 'hint: Name the folder above: --root .' },
    { args: ['dev', '--port', '70000'], says: 'from 0 to 65535' },
    { args: ['list', 'everything'], says: 'campaigns, channels, rules' },
    { args: ['explain'], says: 'missing required argument' },
  ])('$args', async ({ args, says }) => {
    const { status, out, err } = await runCli(args);
    expect(status, err).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toBe('');
  });

  test('a folder that is no hub', async () => {
    const { status, err } = await runCli(['check'], { cwd: empty });
    expect(status).toBe(2);
    expect(err).toContain('This folder holds no “content” folder');
  });

  test('a Node that is too old is told so in one line', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;
    const { status, out, err } = await runCli(['--help'], { nodeFlags: ['--import', old] });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^Diapason needs Node 22\.12 or newer and this is 20\.20\.2: .*\.\n$/);
  });
});

describe('the terminal', () => {
  test('NO_COLOR wins over FORCE_COLOR, and a pipe is not coloured', async () => {
    const args = ['check', '--root', 'no/such/folder'];
    expect((await runCli(args)).err).not.toContain('\u001b[');
    expect((await runCli(args, { env: { FORCE_COLOR: '1' } })).err).toContain('\u001b[31m');
    expect((await runCli(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).err).not.toContain('\u001b[');
  });
});
