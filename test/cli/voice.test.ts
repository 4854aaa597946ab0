import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
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

  test('under an axis that is off stands only what pushed it there', async () => {
    // Loud, and in long sentences, which pull the other way.
    const loudAndLong =
      'Viens goûter le thé de mai dans la boutique de la rue des Lilas, et emporte une boîte en métal pour ta sœur ! ';
    const root = makeHub({
      'content/brands/plain/voice.yaml':
        'schema: 1\nlocales: {}\nprofile: { axes: { energy: { target: 10, tolerance: 5 } } }\n',
      [wordsFile]: `${words}\n${loudAndLong.repeat(6)}\n`,
      [campaignFile]: campaign.replace('channels:\n', 'channels:\n  web: [page]\n'),
    });
    const { out } = await runCli(['voice', 'score', '--root', root, ...NOW]);
    const lines = out.slice(out.indexOf('energy')).split('\n');
    expect(lines[0]).toMatch(/ 5 to 15 {2}off$/);
    const under = lines.slice(
      1,
      lines.findIndex((line) => line.includes('confidence')),
    );
    expect(under.length).toBeGreaterThan(0);
    for (const line of under) expect(line).toMatch(/^ +\+\d/);
  });

  test('says what is too short for a verdict', async () => {
    const { out, status } = await runCli(['voice', 'score', '--root', makeHub(), ...NOW]);
    expect([status, out]).toEqual([0, expect.stringContaining('not scored, too few words\n')]);
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

  test('reads what a score reads: no legal lines, labels, quotes or headings', async () => {
    const spoken = 'Tu passes en boutique, nous préparons ta teinte et tu repars avec elle. '.repeat(8);
    const noise =
      '# Un titre de plus\n\n<Legal>\n\nOffre non cumulable, hors frais.\n\n</Legal>\n\n<Cta>Viens</Cta>\n\n> Dit-elle.\n';
    const [plain, marked] = [
      sample('a.txt', spoken),
      sample('b.mdx', `---\ntitle: Un titre\n---\n\n${noise}\n${spoken}\n`),
    ];
    const [one, other] = await Promise.all(
      [plain, marked].map((file) => runCli(['voice', 'calibrate', file, '--locale', 'fr'])),
    );
    expect(other!.out).toBe(one!.out);
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
