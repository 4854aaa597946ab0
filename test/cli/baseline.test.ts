/** A hub that begins to keep the rules: its baseline written, read, outgrown and spoilt by the real command. */
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FilterPatterns } from '../../src/cli/filters.ts';
import { filterNames } from '../../src/cli/options.ts';
import { refusePart } from '../../src/cli/write-baseline.ts';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { write } from './git-fixture.ts';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];
const baselineFile = 'diapason.baseline.json';
const typed = words.replace('{percent(offer.percent)}', '15 %');

async function check(root: string, ...args: string[]) {
  const { status, out, err } = await runCli(['check', '--root', root, '--reporter', 'json', ...NOW, ...args]);
  expect(err).not.toMatch(/^\s+at /m);
  const report = out === '' ? undefined : (JSON.parse(out) as JsonReport);
  return { status, err, codes: (report?.diagnostics ?? []).map(({ code }) => code), report };
}

/** A hub whose one error is a number typed by hand, and its baseline. */
async function oldHub() {
  const root = makeHub({ [wordsFile]: typed });
  const { status, err, report } = await check(root, '--write-baseline');
  expect(status, err).toBe(0);
  return { root, err, report, text: readFileSync(path.join(root, baselineFile), 'utf8') };
}

describe('an old hub', () => {
  test('passes with its findings, and fails with one more', async () => {
    const { root, err, report, text } = await oldHub();
    expect(report!.baselined.map(({ code }) => code)).toContain('message/facts-come-from-the-campaign');
    const held = report!.summary.baselined;
    expect(err).toContain(`${baselineFile} holds ${held} findings: ${held} new, 0 taken out. Commit it.`);
    expect(text).toMatch(/^\{\n {2}"schema": 1,\n {2}"findings": \[\n {4}\{ "file": "content\//);

    write(root, { [wordsFile]: typed.replace('<Sms', '{/* moved */}\n\n<Sms') });
    const moved = await check(root, '--max-warnings', '0');
    expect(moved).toMatchObject({ status: 0, report: { summary: { errors: 0, baselined: held } } });

    write(root, { [wordsFile]: typed.replace('{offer.code}', 'TEA15') });
    const more = await check(root);
    expect(more.status).toBe(1);
    expect(more.report!.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'message/facts-come-from-the-campaign', file: wordsFile },
    ]);
    const all = await check(root, '--no-baseline');
    expect(all.report!.summary).toMatchObject({ errors: 2, baselined: 0 });
    expect(all.report!.baselined).toEqual([]);
  });

  test('is built, and the reports say so', async () => {
    const { root } = await oldHub();
    const cwd = emptyFolder();
    const built = await runCli(['build', '--root', root, ...NOW], { cwd });
    expect(built.status, built.err).toBe(0);
    expect(built.out).toMatch(/\d held by the baseline/);
    const report = JSON.parse(readFileSync(path.join(cwd, 'dist/report.json'), 'utf8')) as JsonReport;
    expect(report.summary).toMatchObject({ errors: 0 });
    expect(report.baselined).not.toEqual([]);
    expect(readFileSync(path.join(cwd, 'dist/report.html'), 'utf8')).toContain('Held by the baseline');
    const strict = await runCli(['build', '--root', root, '--no-baseline', ...NOW], { cwd });
    expect(strict.status).toBe(1);
    expect(strict.err).toContain('Nothing was written: dist stays as it was.');
  });

  test('is left out by --keep-going for new errors only', async () => {
    const { root } = await oldHub();
    write(root, {
      [campaignFile.replace('spring', 'summer')]: campaign,
      [wordsFile.replace('spring', 'summer')]: typed,
    });
    const cwd = emptyFolder();
    const { status, err } = await runCli(['build', '--root', root, '--keep-going', ...NOW], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('Left out because of errors: summer.');
    expect(existsSync(path.join(cwd, 'dist/sms/plain/spring'))).toBe(true);
  });

  test('is told what it has mended, and shrinks its baseline', async () => {
    const { root, text } = await oldHub();
    write(root, { [wordsFile]: words });
    const { codes, status, report } = await check(root);
    expect([status, codes]).toEqual([0, expect.arrayContaining(['baseline/gone'])]);
    expect(report!.diagnostics.find(({ code }) => code === 'baseline/gone')).toMatchObject({
      severity: 'note',
      file: baselineFile,
    });
    expect((await check(root, '--campaign', 'spring')).codes).not.toContain('baseline/gone');
    expect((await check(root, '--write-baseline')).err).toMatch(/: 0 new, 1 taken out\. Commit it\./);
    const shrunk = readFileSync(path.join(root, baselineFile), 'utf8');
    const lines = text.split('\n').map((line) => line.replace(/,$/, ''));
    expect(lines).toEqual(expect.arrayContaining(shrunk.split('\n').map((line) => line.replace(/,$/, ''))));
    expect(shrunk.length).toBeLessThan(text.length);
  });

  test('has the same baseline however often it is written', async () => {
    const { root, text } = await oldHub();
    const { err } = await check(root, '--write-baseline', '--no-cache');
    expect(err).toContain(': 0 new, 0 taken out.');
    expect(readFileSync(path.join(root, baselineFile), 'utf8')).toBe(text);
  });
});

describe('a baseline is refused', () => {
  test('before anything is read, where the command asks for a part', async () => {
    const { status, err } = await check(makeHub(), '--write-baseline', '--source-only');
    expect(status).toBe(2);
    expect(err).toContain('hint: A baseline is about the whole hub');
  });

  test('where an error stands in the way of the build', async () => {
    const root = makeHub({
      [wordsFile]: typed,
      [campaignFile]: campaign.replace('percent: 15', 'percent: many'),
    });
    const { status, err } = await check(root, '--write-baseline');
    expect(status).toBe(1);
    expect(err).toContain('The baseline is not written: one error is none that can wait.');
    expect(existsSync(path.join(root, baselineFile))).toBe(false);
  });

  test.each([
    ['--source-only', { sourceOnly: true }],
    ['--campaign', { campaign: ['spring'] }],
    ['--changed', { changed: 'main' }],
    ['--no-baseline', { baseline: false }],
    ['--watch', { watch: true }],
  ] as const)('of a part of the hub: %s', (name, options) => {
    const all = { root: '.', reporter: 'pretty', writeBaseline: true } as const;
    const filters = Object.fromEntries(filterNames.map((one) => [one, []])) as unknown as FilterPatterns;
    const message = `--write-baseline does not go together with ${name}.`;
    expect(() => refusePart({ ...all, ...filters, ...options })).toThrow(message);
  });

  test('that cannot be read: it is told at its place, and holds nothing', async () => {
    const { root, text } = await oldHub();
    write(root, { [baselineFile]: text.replace('"findings"', '<<<<<<< ours\n  "findings"') });
    const spoilt = await check(root, '--source-only');
    expect(spoilt.status).toBe(1);
    expect(spoilt.report!.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'json/syntax', file: baselineFile, line: 3 }),
    );
    expect(spoilt.codes).toContain('message/facts-come-from-the-campaign');
    const built = await runCli(['build', '--root', root, ...NOW], { cwd: emptyFolder() });
    expect(built.status).toBe(1);
    expect((await check(root, '--write-baseline')).status).toBe(0);
    expect(readFileSync(path.join(root, baselineFile), 'utf8')).toBe(text);
  });

  test('that lies outside of the hub', async () => {
    const { root } = await oldHub();
    const outside = path.join(emptyFolder(), 'theirs.json');
    write(path.dirname(outside), { 'theirs.json': '{ "schema": 1, "findings": [] }' });
    rmSync(path.join(root, baselineFile));
    symlinkSync(outside, path.join(root, baselineFile));
    expect((await check(root, '--source-only')).codes).toContain('file/outside');
  });
});
