import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { campaign, campaignFile, emptyFolder, makeHub, treeOf, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];

async function findings(root: string, ...args: string[]) {
  const { status, out, err } = await runCli(['check', '--root', root, '--reporter', 'json', ...NOW, ...args]);
  expect(err).not.toMatch(/^\s+at /m);
  return { status, report: JSON.parse(out) as JsonReport };
}

describe('a sound hub', () => {
  test('is clean, and checking it writes nothing', async () => {
    const root = makeHub();
    const before = treeOf(root);
    const { status, report } = await findings(root);
    expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect(status).toBe(0);
    expect(report.summary).toMatchObject({ errors: 0, artifacts: 1 });
    expect(report.summary.wordsChecked + report.summary.wordsUnchecked).toBeGreaterThan(5);
    expect(treeOf(root)).toEqual(before);
  });

  test('--source-only draws nothing', async () => {
    const { status, report } = await findings(makeHub(), '--source-only');
    expect([status, report.summary.artifacts]).toEqual([0, 0]);
  });
});

describe('mistakes', () => {
  const broken = () =>
    makeHub({
      [campaignFile]: campaign.replace('percent: 15', 'percent: 15\n  colour: red'),
      [wordsFile]: words.replace('{offer.code}', '{offer.cod}'),
    });

  test('end with 1, each with its place and a hint, all in one run', async () => {
    const { status, report } = await findings(broken());
    expect(status).toBe(1);
    expect(report.diagnostics.map((one) => [one.code, one.file, one.line])).toEqual(
      expect.arrayContaining([['content/unknown-key', campaignFile, 14]]),
    );
    for (const one of report.diagnostics.filter((one) => one.severity === 'error')) {
      expect(one.hint, one.code).toBeTruthy();
      expect(one.file, one.code).toBeTruthy();
    }
  });

  test('are framed for people', async () => {
    const { status, out } = await runCli(['check', '--root', broken(), ...NOW]);
    expect(status).toBe(1);
    expect(out).toContain(
      `${campaignFile}:14:3  error  content/unknown-key\n   14 │   colour: red\n      │   ^^^^^^\n`,
    );
    expect(out).toMatch(/\d+ errors?.* words? checked.*\n$/);
  });
});

describe('reports', () => {
  test.each([
    ['sarif', (text: string) => expect(JSON.parse(text)).toMatchObject({ version: '2.1.0' })],
    ['github', (text: string) => expect(text).toContain('words checked')],
    ['junit', (text: string) => expect(text).toMatch(/^<\?xml/)],
  ])('%s goes into a file', async (reporter, holds) => {
    const file = path.join(emptyFolder(), 'deep/report');
    const { status, out, err } = await runCli([
      'check',
      '--root',
      makeHub(),
      '--reporter',
      reporter,
      '--output-file',
      file,
      ...NOW,
    ]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('words checked');
    holds(readFileSync(file, 'utf8'));
  });

  test('a file that cannot be written is a failure of the environment', async () => {
    const { status, err } = await runCli([
      'check',
      '--root',
      makeHub(),
      '--output-file',
      '/dev/null/report',
      ...NOW,
    ]);
    expect(status).toBe(3);
    expect(err).toContain('“/dev/null/report” cannot be written: a file stands where a folder is needed.');
  });

  test('--max-warnings turns warnings into an error', async () => {
    // An offer without <Legal>.
    const root = makeHub();
    const { report } = await findings(root);
    expect(report.summary).toMatchObject({ errors: 0 });
    const { warnings } = report.summary;
    expect(warnings).toBeGreaterThan(0);
    expect((await findings(root, '--max-warnings', String(warnings))).status).toBe(0);
    expect((await findings(root, '--max-warnings', String(warnings - 1))).status).toBe(1);
  });
});

describe('filters', () => {
  test('that fit nothing are wrong use: nothing checked must not look clean', async () => {
    const { status, err } = await runCli(['check', '--root', makeHub(), '--channel', 'smms', ...NOW]);
    expect(status).toBe(2);
    expect(err).toContain('No channel fits “smms”.');
    expect(err).toContain('Did you mean “sms”?');
  });

  test('are globs', async () => {
    const { status, report } = await findings(
      makeHub(),
      '--campaign',
      'spr*',
      '--locale',
      'f?',
      '--channel',
      'sms',
    );
    expect([status, report.summary.artifacts]).toEqual([0, 1]);
  });
});

describe('explain', () => {
  test.each([
    ['yaml/comma-trap', 'hint: Put the text in quotes.'],
    ['output/path-collision', 'both write'],
    ['baseline/gone', 'can be taken out'],
    ['suppression/no-owner', 'does not say who answers for it'],
  ])('%s', async (code, says) => {
    const { status, out } = await runCli(['explain', code]);
    expect(status).toBe(0);
    expect(out).toContain(says);
  });

  test('a rule is explained by its page', async () => {
    const rules = (await runCli(['list', 'rules'])).out;
    const id = /^\S+/.exec(rules)![0];
    const { status, out } = await runCli(['explain', id]);
    expect(status).toBe(0);
    expect(out).toContain(
      readFileSync(new URL(`../../src/rules/${id}.md`, import.meta.url), 'utf8').trimEnd(),
    );
  });

  test('a rule comes with what the brands of the hub say of it', async () => {
    const file = 'content/brands/plain/brand.rules.json';
    const rules = JSON.parse(readFileSync(path.join(makeHub(), file), 'utf8')) as object;
    const own = { 'email/fits-gmail': { severity: 'warning', options: { maxKilobytes: 80 } } };
    const root = makeHub({ [file]: JSON.stringify({ ...rules, rules: own }) });
    const { status, out } = await runCli(['explain', 'email/fits-gmail', '--root', root, '--brand', 'pl*']);
    expect(status).toBe(0);
    expect(out).toContain(
      'In this hub:\n\n- plain: warning, {"maxKilobytes":80} (content/brands/plain/brand.rules.json)\n',
    );
    expect((await runCli(['explain', 'email/fits-gmail', '--root', root, '--brand', 'nobody'])).status).toBe(
      2,
    );
  });

  test('an unknown code is wrong use', async () => {
    const { status, err } = await runCli(['explain', 'yaml/coma-trap']);
    expect(status).toBe(2);
    expect(err).toContain('Did you mean “yaml/comma-trap”?');
  });
});

describe('list', () => {
  test('names what the hub holds', async () => {
    const { status, out } = await runCli(['list', '--root', makeHub()]);
    expect(status).toBe(0);
    expect(out).toBe('plain\n  spring  Spring  fr · FR\n    sms  text  note\n\n');
  });

  test('names channels and formats', async () => {
    const { out } = await runCli(['list', 'channels']);
    expect(out).toMatch(/^sms {2}.+\n {2}text {2}/m);
  });
});
