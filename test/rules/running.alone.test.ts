/** How rules run: settings of the brand, suppressions, failures, and the artifacts in which a finding shows. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadHub } from '../../src/build/hub.ts';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import { defineRule, type Rule } from '../../src/rules/rule.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { showArtifacts } from '../../src/rules/show-artifacts.ts';
import { applySuppressions, type Checked } from '../../src/rules/suppress.ts';
import { hubWith } from './hub.ts';
import type { Fence } from './page.ts';

/** With what every campaign needs, so that one rule alone has something to say. */
const words = (text: string): Fence => ({
  language: 'mdx',
  text: `${text}\n\n<Subject>Le printemps</Subject>\n\n<Legal>{legal.company}.</Legal>`,
});
const facts = (text: string): Fence => ({ language: 'yaml', text });
const settings = (rules: object): Fence => ({ language: 'json', text: JSON.stringify({ rules }) });

async function subjectOf(fences: readonly Fence[]) {
  const { host } = hubWith(fences);
  const { campaigns, brands } = await loadHub(host, () => true, new Findings());
  const campaign = campaigns[0]!;
  return { campaign, brand: brands.get(campaign.brand)!, now: host.now };
}

async function check(fences: readonly Fence[], checked: Omit<Checked, 'now'> = { sourceOnly: true }) {
  const subject = await subjectOf(fences);
  const { diagnostics } = applySuppressions(await runSourceRules(subject), subject.campaign, {
    ...checked,
    now: subject.now,
  });
  return diagnostics.map((one) => `${one.severity} ${one.code}`);
}

const shout = words('Passe nous voir ! On t’attend !');
const suppressed = (comment: string) => words(`{/* ${comment} */}\n\nPasse nous voir ! On t’attend !`);

describe('settings of the brand', () => {
  it.each([
    ['a rule keeps its own severity', {}, ['warning tone/exclamations-are-rare']],
    [
      'a severity replaces it',
      { 'tone/exclamations-are-rare': 'error' },
      ['error tone/exclamations-are-rare'],
    ],
    ['a rule can be off', { 'tone/exclamations-are-rare': { severity: 'off' } }, []],
    [
      'a rule must exist',
      { 'tone/exclamation-are-rare': 'off' },
      ['error rules/unknown-rule', 'warning tone/exclamations-are-rare'],
    ],
    [
      'options must fit',
      { 'sms/fits-its-segments': { options: { segments: 'two' } }, 'tone/exclamations-are-rare': 'off' },
      ['error rules/wrong-options'],
    ],
  ])('%s', async (_, rules, want) => {
    expect(await check([shout, settings(rules)])).toEqual(want);
  });
});

describe('suppressions', () => {
  it.each([
    [
      'with a reason is applied',
      'diapason-disable-next-line tone/exclamations-are-rare -- a customer’s words',
      [],
    ],
    [
      'without a reason is an error and not applied',
      'diapason-disable-next-line tone/exclamations-are-rare',
      ['warning tone/exclamations-are-rare', 'error suppression/without-reason'],
    ],
    [
      'of an unknown rule is reported',
      'diapason-disable-next-line tone/no-shouting -- why not',
      ['warning tone/exclamations-are-rare', 'error suppression/unknown-rule'],
    ],
    [
      'that answers nothing is reported',
      'diapason-disable-next-line tone/no-banned-words -- once needed',
      ['warning tone/exclamations-are-rare', 'warning suppression/unused'],
    ],
    [
      'whose last day is today or later is applied',
      'diapason-disable-next-line tone/exclamations-are-rare -- a customer’s words (until 2027-04-01)',
      [],
    ],
    [
      'whose last day is over is told and not applied',
      'diapason-disable-next-line tone/exclamations-are-rare -- a customer’s words (until 2027-03-31)',
      ['warning tone/exclamations-are-rare', 'warning suppression/expired'],
    ],
    [
      'that ends on no day is an error and not applied',
      'diapason-disable-next-line tone/exclamations-are-rare -- a customer’s words (until 2027-02-30)',
      ['warning tone/exclamations-are-rare', 'error suppression/no-day'],
    ],
    [
      'that has a day and no reason is an error and not applied',
      'diapason-disable-next-line tone/exclamations-are-rare -- (until 2027-06-01)',
      ['warning tone/exclamations-are-rare', 'error suppression/without-reason'],
    ],
    [
      'of a rule that has not run yet is left alone',
      'diapason-disable-next-line email/subject-fits -- a long name',
      ['warning tone/exclamations-are-rare'],
    ],
  ])('one %s', async (_, comment, want) => {
    expect(await check([suppressed(comment)])).toEqual(want);
  });

  it('one of a rule that reads pieces is unused once all pieces are made', async () => {
    const fences = [suppressed('diapason-disable-next-line email/subject-fits -- a long name')];
    const unused = ['warning tone/exclamations-are-rare', 'warning suppression/unused'];
    expect(await check(fences, { sourceOnly: false })).toEqual(unused);
    expect(await check(fences, { sourceOnly: false, complete: false })).toEqual(unused.slice(0, 1));
  });

  it('one stands before a line of YAML too', async () => {
    const journey = (comment: string) =>
      facts(`journey:\n  ${comment}\n  - { id: veille, channel: sms, at: 2027-04-11 10:00 }`);
    expect(await check([journey('# Sunday')])).toEqual(['error message/offer-dates-are-sound']);
    const answer = '# diapason-disable-next-line message/offer-dates-are-sound -- the shops are open';
    expect(await check([journey(answer)])).toEqual([]);
  });
});

it('a rule that throws is our failure, and the cause names it', async () => {
  const broken: Rule = defineRule({
    id: 'test/breaks',
    on: 'source',
    since: '0.1.0',
    stability: 'stable',
    summary: '',
    options: z.strictObject({}),
    messages: {},
    check: () => {
      throw new TypeError('oops');
    },
  });
  const running = runSourceRules(await subjectOf([]), [broken]);
  await expect(running).rejects.toMatchObject({
    message: 'The rule “test/breaks” failed on the campaign “exemple”.',
    cause: new TypeError('oops'),
  });
});

it('a finding about the source lists the artifacts whose marks touch it', () => {
  const at = { file: 'fr.mdx', line: 3, column: 5, endLine: 3, endColumn: 9 };
  const finding: Diagnostic = { code: 'tone/x', severity: 'error', message: '', at };
  const mark = (column: number) =>
    ({ kind: 'text', text: '', boxes: [], at: { ...at, column, endColumn: column + 4 } }) as const;
  const artifacts = [
    { path: 'b.html', marks: [mark(1), mark(6)] },
    { path: 'a.png', marks: [mark(8)] },
    { path: 'c.txt', marks: [mark(9)] },
  ];
  expect(showArtifacts([finding], artifacts)[0]?.artifacts).toEqual(['a.png', 'b.html']);
});
