/** Options for following a build, and for building what is sound of a hub that is not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/output/manifest.ts';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { command, runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];

/** Two campaigns more, one of them as asked for. */
function hubWith(other: string) {
  return makeHub({
    'content/campaigns/autumn/campaign.yaml': campaign
      .replace('name: Spring', 'name: Autumn')
      .replaceAll('note', 'leaf'),
    'content/campaigns/autumn/fr.mdx': words.replaceAll('note', 'leaf'),
    'content/campaigns/winter/campaign.yaml': other,
    'content/campaigns/winter/fr.mdx': words,
  });
}

describe('--keep-going', () => {
  const broken = campaign.replace('minimum: 30 EUR', 'minimum: thirty');

  test('builds what is sound, names what is not, and ends with 1', async () => {
    const cwd = emptyFolder();
    const root = hubWith(broken);
    const refused = await runCli(['build', '--root', root, ...NOW], { cwd });
    expect(refused.status).toBe(1);
    expect(existsSync(path.join(cwd, 'dist'))).toBe(false);

    const { status, err, out } = await runCli(['build', '--root', root, '--keep-going', ...NOW], { cwd });
    expect(status, err).toBe(1);
    expect(err).toContain('Left out because of errors: winter.');
    expect(out).toContain('“thirty” is not an amount of money.');
    const manifest = JSON.parse(readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8')) as Manifest;
    expect(new Set(manifest.artifacts.map((one) => one.campaign))).toEqual(new Set(['autumn', 'spring']));
    expect(readFileSync(path.join(cwd, 'dist/report.json'), 'utf8')).toContain('thirty');

    const sound = emptyFolder();
    await runCli(['build', '--root', root, '--campaign', 'autumn', '--campaign', 'spring', ...NOW], {
      cwd: sound,
    });
    for (const { path: file } of manifest.artifacts)
      expect(readFileSync(path.join(cwd, 'dist', file))).toEqual(
        readFileSync(path.join(sound, 'dist', file)),
      );
  });

  test('leaves out both of two campaigns with one slug', async () => {
    const cwd = emptyFolder();
    const twin = campaign.replace('name: Spring', 'name: Winter\nslug: spring');
    const { status, err } = await runCli(['build', '--root', hubWith(twin), '--keep-going', ...NOW], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('Left out because of errors: spring.');
    const manifest = JSON.parse(readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8')) as Manifest;
    expect(new Set(manifest.artifacts.map((one) => one.campaign))).toEqual(new Set(['autumn']));
  });

  test('writes nothing when nothing is sound', async () => {
    const cwd = emptyFolder();
    const root = makeHub({ [campaignFile]: broken });
    const { status, err } = await runCli(['build', '--root', root, '--keep-going', ...NOW], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('Nothing was written');
    expect(existsSync(path.join(cwd, 'dist'))).toBe(false);
  });
});

test('--json-progress makes every line of stderr an object', async () => {
  const { err } = await runCli(['build', '--root', makeHub(), '--json-progress', ...NOW], {
    cwd: emptyFolder(),
  });
  const lines = err
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(new Set(lines.map(({ event }) => event))).toEqual(
    new Set(['stage', 'missing', 'planned', 'done', 'remark']),
  );
  const drawn = lines.find(({ task }) => task === 'render');
  expect(drawn).toMatchObject({
    name: 'sms/plain/spring/fr/note.text',
    folder: 'spring',
    pace: { done: 1, expected: 1 },
  });
});

test('--watch with --json-progress too', async () => {
  const child = spawn(
    process.execPath,
    [command, 'check', '--watch', '--json-progress', '--root', makeHub(), ...NOW],
    { cwd: emptyFolder(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const closed = once(child, 'close');
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
    if (said.includes('Waiting for the next save')) child.kill('SIGINT');
  });
  await closed;
  const lines = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.at(-1)).toMatchObject({ event: 'remark', text: 'Waiting for the next save; Ctrl-C ends it.' });
});

test('--profile writes a trace, from every thread, with the pages and the report', async () => {
  const cwd = emptyFolder();
  const web = campaign.replace('  sms: [text]\n', '  sms: [text]\n  web: [page]\n');
  const root = makeHub({ [campaignFile]: web });
  const { status, err } = await runCli(['build', '--root', root, '--profile', 'trace.json', ...NOW], { cwd });
  expect(status, err).toBe(0);
  const { traceEvents } = JSON.parse(readFileSync(path.join(cwd, 'trace.json'), 'utf8')) as {
    traceEvents: { ph: string; ts: number; dur?: number; name: string; args: { task?: string } }[];
  };
  const tasks = new Set(traceEvents.map(({ args }) => args.task));
  for (const task of [
    'find',
    'read',
    'lower',
    'render',
    'check',
    'check release',
    'pages',
    'report',
    'write',
  ])
    expect(tasks).toContain(task);
  for (const { ph, ts, dur } of traceEvents) {
    expect(Number.isInteger(ts) && ts >= 0).toBe(true);
    if (ph === 'X') expect(Number.isInteger(dur)).toBe(true);
  }
});

test.each([
  ['build', 'dist/sms/plain/spring/fr/note.text.txt'],
  ['check', undefined],
])('%s --watch follows saves, errors included, and ends well on Ctrl-C', async (name, piece) => {
  const [root, cwd] = [makeHub(), emptyFolder()];
  const child = spawn(process.execPath, [command, name, '--watch', '--root', root, ...NOW], { cwd });
  const closed = once(child, 'close');
  let [said, out] = ['', ''];
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  const waits = async (times: number) => {
    while (said.split('Waiting for the next save').length <= times) await once(child.stderr, 'data');
  };
  try {
    await waits(1);
    writeFileSync(path.join(root, wordsFile), words.replace('{offer.code}', '{offer.cod}'));
    await waits(2);
    expect(out).toContain('The campaign has no fact “offer.cod”.');
    writeFileSync(path.join(root, wordsFile), words.replace('thé de mai :', 'thé de juin :'));
    await waits(3);
    expect(out.trimEnd().split('\n').at(-1)).not.toContain('error');
    if (piece) expect(readFileSync(path.join(cwd, piece), 'utf8')).toContain('thé de juin');
  } finally {
    child.kill('SIGINT');
    await closed;
  }
  expect(child.exitCode).toBe(0);
});
