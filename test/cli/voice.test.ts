import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, makeHub } from './hub-fixture.ts';
import { repository, runCli } from './run-cli.ts';

const NOW = ['--now', '2027-03-01'];

describe('voice score', () => {
  test('shows each channel with its axes, targets and a chart', async () => {
    const { status, out } = await runCli([
      'voice',
      'score',
      '--campaign',
      'ete-2027',
      '--locale',
      'fr',
      '--no-cache',
      ...NOW,
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^ete-2027 · cap-clair · fr · consistency \d+\n {2}web, \d+ words\n {4}formality +\d+ {2}[·─●]{20} {2}\d+ to \d+\n/,
    );
    expect(out.match(/^ {4}(?:formality|warmth|energy|confidence|clarity) /gm)!.length % 5).toBe(0);
    expect(out).not.toContain('off');
  });

  test('as JSON says what moved each score, with its words', async () => {
    const { out } = await runCli(['voice', 'score', '--reporter', 'json', '--no-cache', ...NOW]);
    const { version, campaigns } = JSON.parse(out) as {
      version: number;
      campaigns: {
        brand: string;
        channels: {
          axes?: Record<string, { score: number; features: { points: number; words: string[] }[] }>;
        }[];
      }[];
    };
    expect(version).toBe(1);
    const formality = (brand: string) =>
      campaigns
        .filter((one) => one.brand === brand)
        .flatMap((one) => one.channels.flatMap(({ axes }) => axes?.formality?.score ?? []));
    expect(Math.max(...formality('grenadine'))).toBeLessThan(Math.min(...formality('cap-clair')));
    expect(campaigns[0]!.channels[0]!.axes!.formality!.features).toHaveLength(3);
  });

  test('says what is too short for a verdict', async () => {
    const { out, status } = await runCli(['voice', 'score', '--root', makeHub(), ...NOW]);
    expect([status, out]).toEqual([0, expect.stringContaining('not scored, too few words')]);
  });
});

describe('voice calibrate', () => {
  const sample = (name: string, text: string) => {
    const file = path.join(emptyFolder(), name);
    writeFileSync(file, text);
    return file;
  };

  test('prints targets and tolerances for voice.yaml, and writes nothing', async () => {
    const files = ['printemps-2027', 'ete-2027'].map((name) =>
      path.join(repository, `content/campaigns/${name}/en.mdx`),
    );
    const { status, out, err } = await runCli(['voice', 'calibrate', ...files, '--locale', 'en']);
    expect([status, err]).toEqual([0, expect.stringContaining('Five texts or more')]);
    expect(out).toMatch(
      /^# Learned from 2 texts in “en”, [\d,]+ words\. For voice\.yaml:\nprofile:\n {2}axes:\n/,
    );
    expect(out.match(/^ {4}\w+: \{ target: \d+, tolerance: \d+ \}$/gm)).toHaveLength(5);
  });

  test.each([
    [
      'a short text',
      () => [sample('a.txt', 'Trop court.'), '--locale', 'fr'],
      /“a\.txt” has 2 words; a voice shows from 60 on/,
    ],
    [
      'a language without a baseline',
      () => [sample('a.txt', 'parola '.repeat(80)), '--locale', 'it'],
      /no baseline for “it”/,
    ],
    ['a file that is not there', () => ['nowhere.txt', '--locale', 'fr'], /“nowhere\.txt” cannot be read/],
    ['a folder', () => [emptyFolder(), '--locale', 'fr'], /cannot be read/],
    ['bytes that are no text', () => [sample('a.txt', '\u0000'.repeat(4)), '--locale', 'fr'], /has 0 words/],
    ['no locale', () => [sample('a.txt', 'x')], /--locale/],
  ])('refuses %s', async (_, args, want) => {
    const { status, err } = await runCli(['voice', 'calibrate', ...args()]);
    expect([status, err]).toEqual([2, expect.stringMatching(want)]);
  });
});
