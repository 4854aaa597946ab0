/** `--log-file`: a report of one run that can be attached to a report of a fault, however the run ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { type CliOptions, command, runCli } from './run-cli.ts';

interface Line {
  readonly log: string;
  readonly form: number;
  readonly run: string;
  readonly event: string;
  readonly afterMs: number;
  readonly [field: string]: unknown;
}

let cwd: string;
beforeEach(() => {
  cwd = emptyFolder();
});

const readLog = (file = 'run.log') => readFileSync(path.join(cwd, file), 'utf8');

function linesOf(file?: string): readonly Line[] {
  return readLog(file)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const logged = (args: readonly string[], options: CliOptions = {}) =>
  runCli([...args, '--log-file', 'run.log'], { cwd, ...options });
const loading = (code: string) => ['--import', `data:text/javascript,${encodeURIComponent(code)}`];

describe('what it says of a run', () => {
  test('that ends well', async () => {
    const root = makeHub();
    expect((await logged(['build', '--root', root, '--now', '2027-04-01'])).status).toBe(0);
    const lines = linesOf();
    expect(lines.map(({ event }) => event)).toEqual(['begin', 'phase', 'findings', 'phase', 'end']);
    for (const { log, form, run, afterMs } of lines) {
      expect({ log, form, run }).toEqual({ log: 'diapason', form: 1, run: lines[0]!.run });
      expect(afterMs).toBeGreaterThanOrEqual(0);
    }
    expect(lines[0]).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      diapason: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      arguments: ['build', '--root', '<hub>', '--now', '2027-04-01', '--log-file', 'run.log'],
      folder: `~/${path.basename(cwd)}`,
    });
    expect(lines[2]).toMatchObject({
      errors: 0,
      warnings: 1,
      notes: 1,
      codes: { 'legal/offer-has-its-conditions': 1, 'brand/no-voice': 1 },
    });
    expect(lines.at(-1)).toMatchObject({
      status: 0,
      peakMiB: expect.any(Number),
      phases: {
        'reading the hub': expect.any(Number),
        'building the site and the report': expect.any(Number),
      },
      tasks: { render: { count: 1, found: 0, tookMs: expect.any(Number) } },
    });
    expect(readLog()).not.toContain(root);
    expect(readLog()).not.toContain(cwd);
  });

  test('with errors of the author: how many of which, and not a word of the content', async () => {
    const root = makeHub({ [wordsFile]: `${words}\n<Herro>geheim</Herro>\n` });
    expect((await logged(['check', '--source-only', '--root', root])).status).toBe(1);
    const lines = linesOf();
    expect(lines.find(({ event }) => event === 'findings')).toMatchObject({
      errors: 1,
      codes: { 'block/unknown': 1 },
    });
    expect(lines.at(-1)).toMatchObject({ event: 'end', status: 1 });
    expect(readLog()).not.toMatch(/Herro|geheim/);
  });

  test('that was asked for in a wrong way, even before anybody has read the command line', async () => {
    const { status, err } = await logged(['check', '--brnd', 'x']);
    expect(status, err).toBe(2);
    expect(linesOf().map(({ event }) => event)).toEqual(['begin', 'failure', 'end']);
    expect(linesOf()[1]).toMatchObject({
      status: 2,
      message: expect.stringContaining("unknown option '--brnd'"),
    });
    expect(linesOf()[2]).toMatchObject({ status: 2 });
  });

  test('that cannot do its work: the sentence, the hint and where', async () => {
    expect((await logged(['check', '--root', 'no/such/folder'])).status).toBe(2);
    expect(linesOf()[1]).toMatchObject({
      event: 'failure',
      name: 'Failure',
      message: 'There is no folder “no/such/folder”.',
      hint: 'Give --root a folder that holds content/.',
      stack: expect.arrayContaining([
        expect.stringMatching(/^at hubRoot \(<diapason>\/src\/cli\/hub-root\.ts:/),
      ]),
      causes: [],
    });
  });

  test('that fails inside Diapason: the stack, and the causes with theirs', async () => {
    const nodeFlags = loading(`
      Map.groupBy = () => {
        throw new TypeError('the outer', { cause: new RangeError('the inner, of ${cwd}/secret-client/a.txt') });
      };`);
    const { status, err } = await logged(['list', '--root', makeHub()], { nodeFlags });
    expect(status, err).toBe(3);
    expect(linesOf().find(({ event }) => event === 'failure')).toMatchObject({
      status: 3,
      name: 'TypeError',
      message: 'the outer',
      stack: expect.arrayContaining([expect.stringMatching(/<diapason>\/src\/cli\/list-hub\.ts:/)]),
      causes: [{ name: 'RangeError', message: 'the inner, of ~/a.txt', stack: expect.any(Array) }],
    });
    expect(linesOf().at(-1)).toMatchObject({ event: 'end', status: 3 });
  });

  test('in which something is thrown that nobody catches', async () => {
    const nodeFlags = loading("setTimeout(() => { throw new Error('out of the blue') }, 300)");
    expect((await logged(['build', '--root', makeHub()], { nodeFlags })).status).toBe(3);
    const [failure, end] = linesOf().slice(-2);
    expect(failure).toMatchObject({ event: 'failure', message: 'out of the blue' });
    expect(end).toMatchObject({ event: 'end', status: 3 });
  });

  test('that is interrupted', async () => {
    const child = spawn(
      process.execPath,
      [command, 'check', '--watch', '--root', makeHub(), '--log-file=run.log'],
      {
        cwd,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    for await (const chunk of child.stderr) {
      said += String(chunk);
      if (said.includes('Waiting for the next save')) break;
    }
    child.kill('SIGTERM');
    await once(child, 'close');
    const [interrupted, end] = linesOf().slice(-2);
    expect(interrupted).toMatchObject({ event: 'interrupted', signal: 'SIGTERM' });
    // Ending it so is how a watch is meant to be ended.
    expect(end).toMatchObject({ event: 'end', status: 0 });
  });

  test('that is killed, as far as it came', async () => {
    const nodeFlags = loading("setTimeout(() => process.kill(process.pid, 'SIGKILL'), 300)");
    await logged(['build', '--root', makeHub()], { nodeFlags });
    const events = linesOf().map(({ event }) => event);
    expect(events[0]).toBe('begin');
    expect(events).not.toContain('end');
  });

  test('of tokens alone, and of the doctor', async () => {
    writeFileSync(path.join(cwd, 'a.tokens.json'), '{ "a": { "$type": "color", "$value": 1 } }');
    expect((await logged(['tokens', 'check', 'a.tokens.json'])).status).toBe(1);
    expect(linesOf()[1]).toMatchObject({ event: 'findings', errors: 1 });
    const nodeFlags = loading("if (process.argv[2] === 'sharp') process.exit(9)");
    expect((await runCli(['doctor', '--log-file', 'doctor.log'], { cwd, nodeFlags })).status).toBe(1);
    expect(linesOf('doctor.log')[1]).toMatchObject({
      event: 'examined',
      findings: [{ check: 'sharp', status: 'problem', causes: ['it ended with status 9'] }],
    });
  });
});

test('secrets of the environment and of the arguments are masked, and only names are said to be set', async () => {
  const env = {
    DIAPASON_SHARED_CACHE: 'https://cache.example/secret-path',
    DIAPASON_SHARED_CACHE_TOKEN: 'token-of-mine-123',
    SOME_API_KEY: 'key-of-mine-456',
  };
  const args = ['list', 'key-of-mine-456', '--campaign', 'https://me:hunter2@x.example/?token=abcdef'];
  expect((await logged(args, { env })).status).toBe(2);
  expect(readLog()).not.toMatch(/secret-path|token-of-mine|key-of-mine|hunter2|abcdef/);
  expect(linesOf()[0]).toMatchObject({
    arguments: [
      'list',
      '<secret>',
      '--campaign',
      'https://<secret>@x.example/?token=<secret>',
      '--log-file',
      'run.log',
    ],
    set: expect.arrayContaining(['DIAPASON_SHARED_CACHE', 'DIAPASON_SHARED_CACHE_TOKEN']),
  });
});

describe('the file', () => {
  test('grows with each run, also after one that was cut short', async () => {
    await logged(['list', 'rules']);
    writeFileSync(path.join(cwd, 'run.log'), readLog().slice(0, -10));
    await logged(['list', 'channels']);
    const lines = readLog().trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[2]!)).toMatchObject({
      event: 'begin',
      arguments: ['list', 'channels', '--log-file', 'run.log'],
    });
    expect(new Set([0, 2].map((i) => (JSON.parse(lines[i]!) as Line).run)).size).toBe(2);
  });

  test('is made with its folder, and may be empty before', async () => {
    const { status } = await runCli(['list', 'rules', '--log-file', 'logs/of/today.log'], { cwd });
    expect(status).toBe(0);
    expect(linesOf('logs/of/today.log')).toHaveLength(2);
    writeFileSync(path.join(cwd, 'empty.log'), '');
    await runCli(['list', 'rules', '--log-file', 'empty.log'], { cwd });
    expect(linesOf('empty.log')).toHaveLength(2);
  });

  test.each([
    [
      'of somebody else',
      (at: string) => writeFileSync(at, 'precious\n'),
      'is no log of Diapason’s, so nothing is added',
    ],
    ['that is a folder', (at: string) => mkdirSync(at), 'is a folder.'],
    ['that is a device', (at: string) => symlinkSync('/dev/null', at), 'is no file that keeps a log.'],
    ['below a file', (at: string) => writeFileSync(path.dirname(at), ''), 'cannot be written: '],
  ])('%s is refused before any work', async (name, make, says) => {
    const file = name === 'below a file' ? 'file/run.log' : 'run.log';
    make(path.join(cwd, file));
    const { status, out, err } = await runCli(['build', '--root', makeHub(), '--log-file', file], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`diapason: “${file}” ${says}`);
    expect(err).toMatch(/\nhint: Name (another|a) file for the log/);
    expect(existsSync(path.join(cwd, 'dist'))).toBe(false);
    if (name === 'of somebody else') expect(readLog()).toBe('precious\n');
  });

  test('that the option forgets is wrong use', async () => {
    const { status, err } = await runCli(['list', 'rules', '--log-file'], { cwd });
    expect(status).toBe(2);
    expect(err).toContain("option '--log-file <file>' argument missing");
  });
});

test.each([
  'build',
  'check',
  'dev',
  'list',
  'explain',
  'post',
  'merge-shards',
  'doctor',
  'voice score',
  'voice calibrate',
  'tokens check',
  'tokens import',
  'tokens export',
])('%s takes --log-file and --debug', async (name) => {
  const { out } = await runCli([...name.split(' '), '--help']);
  expect(out).toMatch(/\n {2}--log-file <file> /);
  expect(out.match(/\n {2}--debug /g)).toHaveLength(1);
});
