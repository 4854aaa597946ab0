/** `new campaign --from`: last year's words and structure; facts, claims and rights are asked again, one finding each. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { campaign, campaignFile, makeHub, words, wordsFile } from './hub-fixture.ts';
import { type CliResult, runCli } from './run-cli.ts';

const folder = 'content/campaigns/spring';
const now = ['--now', '2027-06-01'];

const facts = campaign
  .replace('name: Spring', 'name: Spring 2027')
  .replace('journey:\n', 'facts: { seats: 12, tasting: 2027-05-08 }\njourney:\n')
  .replace('  ends: 2027-05-16 23:59', '  ends: 2027-05-16 23:59   # a Sunday');
const text = words
  .replace('---\n\n<Sms', '---\n\n{/* Un SMS, pas plus */}\n\n<Sms')
  .concat('\n<Caption>\n\nSans taxes, seulement -15 % en 2027 avec TEA15, jusqu’au 16 mai.\n\n</Caption>\n');
const claims = `schema: 1
claims:
  - id: no-taxes
    kind: policy
    wordings: { fr: [sans taxes] }
    evidence: { kind: policy, title: Tarifs, date: 2026-09-14 }
    expires: 2028-09-30
`;

function hub() {
  const root = makeHub({
    [campaignFile]: facts,
    [wordsFile]: text,
    [`${folder}/window.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    [`${folder}/posted.yaml`]: 'schema: 1\ntouchpoints: []\n',
    [`${folder}/adjustments.yaml`]: 'schema: 1\nadjustments: []\n',
    [`${folder}/notes.txt`]: 'ours\n',
    'content/brands/plain/claims.yaml': claims,
  });
  mkdirSync(path.join(root, folder, 'overrides'));
  const rules = path.join(root, 'content/brands/plain/brand.rules.json');
  const brand = JSON.parse(readFileSync(rules, 'utf8')) as object;
  const right = { for: 'campaigns/spring/window.svg', until: '2027-12-31', note: 'Agence Vue' };
  writeFileSync(rules, JSON.stringify({ ...brand, rights: [right] }));
  return root;
}

const next = (root: string, ...args: string[]) =>
  runCli(['new', 'campaign', ...args, '--root', root, ...now]);
const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

async function findings(root: string, ...args: string[]) {
  const { out } = await runCli(['check', '--root', root, '--reporter', 'json', ...now, ...args]);
  return (JSON.parse(out) as JsonReport).diagnostics;
}

describe('the campaign of next year', () => {
  let root: string;
  let made: CliResult;
  beforeAll(async () => {
    root = hub();
    made = await next(root, 'spring-2028', '--from', 'spring');
  });

  it('has the structure and the words, without what was true once', () => {
    expect(made).toMatchObject({ status: 0, err: '' });
    const yaml = read(root, 'content/campaigns/spring-2028/campaign.yaml');
    expect(yaml).toContain('name: Spring 2028\n');
    expect(yaml).toContain('  kind: percent\n  percent: ""              # ask again: was 15\n');
    expect(yaml).toContain('  ends: ""                 # ask again: was 2027-05-16 23:59; a Sunday\n');
    expect(yaml).toContain('at: "" }  # ask again: was 2027-05-07 15:30\n');
    const mdx = read(root, 'content/campaigns/spring-2028/fr.mdx');
    expect(mdx.replace(/\{\/\* diapason-open: .*\n\n/, '')).toBe(text);
    expect(read(root, 'content/campaigns/spring-2028/window.svg')).toBe(read(root, `${folder}/window.svg`));
  });

  it('leaves behind what belongs to its time, and says so', () => {
    for (const file of ['posted.yaml', 'adjustments.yaml', 'overrides/', 'notes.txt']) {
      expect(made.out).toContain(`Not carried over: ${file}, `);
      expect(existsSync(path.join(root, 'content/campaigns/spring-2028', file))).toBe(false);
    }
  });

  it('is told what to fill in, one finding each, and nothing else', async () => {
    const told = await findings(root, '--campaign', 'spring-2028');
    // The fixture's brand is not what this is about.
    const own = told.filter(({ code }) => !code.startsWith('brand/'));
    const said = own.map(({ code, message }) => `${code} ${message}`);
    expect(said).toEqual([
      'open/question Still open: window.svg was licensed for spring alone (until 2027-12-31; Agence Vue): enter the right for campaigns/spring-2028/window.svg in brand.rules.json, or take another picture.',
      ...['percent', 'code', 'starts', 'ends', 'minimum'].map(
        (key) => `content/not-filled-in “offer.${key}” is not filled in yet.`,
      ),
      'content/not-filled-in “facts.tasting” is not filled in yet.',
      'content/not-filled-in “journey.0.at” is not filled in yet.',
      'open/question Still open: the words claim “Sans taxes” (no-taxes), proven on 2026-09-14, good until 2028-09-30: is it still true of what is sold?',
    ]);
    expect(made.out).toContain('7 facts are to be filled in');
    expect(made.out).toContain('2 questions stand at the head of the files');
    expect(made.out).toContain('what these figures are: facts.seats.');
  });

  it('lists what the sentences say by hand, at its new line', () => {
    const file = 'content/campaigns/spring-2028/fr.mdx';
    const line =
      read(root, file)
        .split('\n')
        .findIndex((one) => one.startsWith('Sans taxes')) + 1;
    for (const literal of ['15 %', '2027', 'TEA15', '16 mai'])
      expect(made.out).toContain(`  ${file}:${line}  “${literal}”\n`);
  });

  it('stands in the way of no other campaign', async () => {
    expect(await findings(root, '--campaign', 'spring')).not.toContainEqual(
      expect.objectContaining({ code: 'content/not-filled-in' }),
    );
  });

  it('has nothing open once everything is filled in', async () => {
    const file = path.join(root, 'content/campaigns/spring-2028/campaign.yaml');
    const filled = [
      '20',
      'TEA20',
      '2028-05-03 08:00',
      '2028-05-14 23:59',
      '30 EUR',
      '2028-05-06',
      '2028-05-05 15:30',
    ].reduce(
      (so, value) => so.replace('""', value),
      readFileSync(file, 'utf8').replace(/^# diapason-open.*\n/m, ''),
    );
    writeFileSync(file, filled);
    const mdx = path.join(root, 'content/campaigns/spring-2028/fr.mdx');
    writeFileSync(mdx, readFileSync(mdx, 'utf8').replace(/\{\/\* diapason-open.*\n\n/, ''));
    const told = await findings(root, '--campaign', 'spring-2028', '--source-only');
    expect(told.filter(({ code }) => /^(open|content)\//.test(code))).toEqual([]);
  });
});

describe('its name', () => {
  it('is the next year’s where none is given', async () => {
    const root = makeHub();
    await next(root, 'spring-2027', '--from', 'spring');
    const made = await next(root, '--from', 'spring-2027');
    expect(made.out).toContain('wrote content/campaigns/spring-2028/campaign.yaml\n');
  });

  it.each([
    [['--from', 'spring'], 'has no year in its name', 'new campaign spring-2027 --from spring'],
    [['--from', 'sprong'], 'There is no campaign “sprong”', 'Did you mean “spring”?'],
    [['spring', '--from', 'spring'], 'There is a campaign “spring” already', 'another name'],
    [['../x', '--from', 'spring'], '“../x” cannot name a campaign', 'new campaign x'],
    [['a'.repeat(300), '--from', 'spring'], 'cannot name a campaign', 'letters'],
    [['next', '--from', 'spring', '--brand', 'plain'], '“--brand” does not go with “--from”', 'Leave it out'],
    [[], 'The new campaign needs a name', 'Name it'],
  ])('%j is refused', async (args, message, hint) => {
    const { status, err } = await next(makeHub(), ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });
});
