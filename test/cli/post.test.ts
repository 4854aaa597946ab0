/** `diapason post`: what a card says is recorded from the card itself, and guards the facts from then on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { campaign, campaignFile, makeHub, treeOf, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const record = 'content/campaigns/spring/posted.yaml';
const now = ['--now', '2027-04-29'];

const card = campaign
  .replace(
    'journey:\n',
    `audience:
  segments:
    - { id: gold, name: Or, facts: { offer.starts: 2027-05-02 08:00 } }
    - { id: others, name: Autres }
events:
  - { id: tasting, name: Dégustation, date: 2027-05-05, from: 10:00, to: 18:00 }
  - { id: closing, name: Fin, date: 2027-05-15 }
journey:
  - { id: carte, channel: print.postcard, to: [gold, others], posted: 2027-04-28 }
  - { id: affiche, channel: print.poster, at: 2027-05-01 }
`,
  )
  .replace('  sms: [text]', '  sms: [text]\n  print: [postcard.148x105]');

const words = `---
title: Le thé de mai
description: Quinze pour cent de moins.
---

<Sms touchpoint="note">Le thé de mai : -{percent(offer.percent)} dès {money(offer.minimum)} avec {offer.code}.</Sms>

<Headline>Le thé de mai</Headline>

<Event of="closing">

<Lead>-{percent(offer.percent)} {period(offer)}, et une surprise le {date(event.date)}, avec {offer.code}.</Lead>

</Event>

<Legal>

{/* diapason-disable-next-line message/facts-come-from-the-campaign -- as the lawyers sent it */}
Dès 30 € d'achat. {legal.company}.

</Legal>
`;

const hub = (facts = card, text = words) => makeHub({ [campaignFile]: facts, [wordsFile]: text });
const post = (root: string, ...args: string[]) => runCli(['post', ...args, '--root', root, ...now]);
const carte = ['carte', '--campaign', 'spring'];
const recordOf = (root: string) => readFileSync(path.join(root, record), 'utf8');

function change(root: string, typed: string, instead: string, file = campaignFile) {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toContain(typed);
  writeFileSync(path.join(root, file), text.replace(typed, instead));
}

async function findings(root: string, ...args: string[]) {
  const { out } = await runCli(['check', '--root', root, '--reporter', 'json', ...now, ...args]);
  const { diagnostics } = JSON.parse(out) as JsonReport;
  return diagnostics.filter((one) => one.code === 'print/posted-facts-stay');
}

describe('a card in the post', () => {
  let root: string;
  let first: Awaited<ReturnType<typeof post>>;
  beforeAll(async () => {
    root = hub();
    first = await post(root, ...carte);
  });

  it('is recorded with what it says, for each version that was printed', () => {
    expect(first).toMatchObject({
      status: 0,
      out: expect.stringContaining(`“carte” is recorded in ${record}.`),
    });
    expect(recordOf(root)).toBe(`# yaml-language-server: $schema=../../../public/schemas/posted.json
# What these pieces say is in the post and cannot be changed. Written by “diapason post”; leave it as it is, but for
# “confirmed: …” beneath “says: …” of a fact that has changed since: who knows, such as the stores.
schema: 1
touchpoints:
  - id: carte
    posted: 2027-04-28
    to: [gold, others]
    facts:
      shortLink:
        says: https://plain.example/t
      offer.percent:
        says: 15
      offer.code:
        says: TEA15
      offer.ends:
        says: 2027-05-16
      offer.minimum:
        says: 30 EUR
      events.closing.date:
        says: 2027-05-15
      legal.company:
        says: Plain, société fictive
    versions:
      - to: [gold]
        facts:
          offer.starts:
            says: 2027-05-02
      - to: [others]
        facts:
          offer.starts:
            says: 2027-05-03
`);
  });

  it('is sound, and nothing is said of it', async () => expect(await findings(root)).toEqual([]));

  it('is not recorded twice', async () => {
    const before = recordOf(root);
    const { status, out, err } = await post(root, ...carte);
    expect({ status, out }).toEqual({
      status: 0,
      out: `“carte” is recorded in ${record}; nothing was changed.\n`,
    });
    expect(err).toContain("--again --reason '");
    expect(recordOf(root)).toBe(before);
  });

  it('freezes its facts: the sentence the author gets', async () => {
    change(root, 'ends: 2027-05-16', 'ends: 2027-05-23');
    const [found, ...more] = await findings(root, '--source-only');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      file: campaignFile,
      line: 16,
      message: 'carte was mailed on 28 April and says 16 May.',
      hint: 'It cannot be changed: keep the date, or confirm and tell those who answer customers.',
      related: [{ file: record, line: 17, column: 15 }],
    });
  });

  it('lets an author confirm, and then only notes it', async () => {
    change(root, 'says: 2027-05-16', 'says: 2027-05-16\n        confirmed: the stores know', record);
    expect(await findings(root, '--source-only')).toMatchObject([
      { severity: 'note', message: 'carte says 16 May and the campaign 23 May: “the stores know”.' },
    ]);
  });

  it('is recorded anew for a reason, which stays; the rest of the file too', async () => {
    change(root, 'schema: 1\n', 'schema: 1\n# Kept by Claire.\n', record);
    const { status } = await post(root, ...carte, '--again', '--reason', 'reprinted with 23 May');
    expect(status).toBe(0);
    const text = recordOf(root);
    expect(text).toContain('offer.ends:\n        says: 2027-05-23\n');
    expect(text).toContain('    again:\n      - on: 2027-04-29\n        reason: reprinted with 23 May\n');
    expect(text).toContain('# Kept by Claire.');
    expect(text).not.toContain('confirmed: the');
    expect(await findings(root)).toEqual([]);
  });
});

describe('around a record', () => {
  it('a card that has left is noted, with the command', async () => {
    expect(await findings(hub(), '--source-only')).toMatchObject([
      {
        severity: 'note',
        message: 'carte was mailed on 28 April, and what it says is not recorded.',
        hint: 'Run “diapason post carte --campaign spring”: from then on its facts are guarded.',
      },
    ]);
  });

  it('a change is suppressed like any other, in either file', async () => {
    const root = hub();
    await post(root, ...carte);
    const why = 'print/posted-facts-stay -- agreed with the stores';
    change(root, '  minimum: 30 EUR', `  # diapason-disable-next-line ${why}\n  minimum: 25 EUR`);
    change(root, 'legal: { company: "Plain, société fictive" }\n', 'legal: {}\n');
    change(
      root,
      '        says: Plain, société fictive',
      `        # diapason-disable-next-line ${why}\n        says: Plain, société fictive`,
      record,
    );
    expect(await findings(root, '--source-only')).toEqual([]);
  });
});

describe('nothing to record', () => {
  it.each([
    [['cart', '--campaign', 'spring'], 'has no touchpoint “cart”.', 'Did you mean “carte”?'],
    [['vitrine', '--campaign', 'spring'], 'has no touchpoint “vitrine”.', 'Posted touchpoints: carte.'],
    [['carte', '--campaign', 'sprng'], 'There is no campaign “sprng”.', 'Did you mean “spring”?'],
    [
      ['note', '--campaign', 'spring'],
      '“note” goes through sms: only what is printed can be posted.',
      'Posted touchpoints: carte.',
    ],
    [
      ['affiche', '--campaign', 'spring'],
      '“affiche” is printed and has no day on which it is posted.',
      'posted: 2027-03-30',
    ],
    [[...carte, '--again'], 'A new record needs a reason.', '--again --reason'],
    [[...carte, '--reason', 'why not'], 'A reason belongs to a new record.', '--again --reason'],
    [['carte'], "required option '--campaign <slug>' not specified", '--help'],
  ])('%j is wrong use', async (args, message, hint) => {
    const root = hub();
    const before = treeOf(root);
    const { status, out, err } = await post(root, ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(treeOf(root)).toEqual(before);
  });

  it('a touchpoint of which no format is built', async () => {
    const { status, err } = await post(hub(card.replace('\n  print: [postcard.148x105]', '')), ...carte);
    expect(status).toBe(2);
    expect(err).toContain('No format of “print.postcard” is built, so “carte” has no piece.');
  });

  it.each([
    ['the facts', card.replace('percent: 15', 'percent: fifteen'), words],
    ['the words', card, words.replace('avec {offer.code}.</Sms>', 'avec {offer.cod}.</Sms>')],
  ])('errors in %s stand in the way', async (_, facts, text) => {
    const root = hub(facts, text);
    const { status, out, err } = await post(root, ...carte);
    expect(status).toBe(1);
    expect(out).toMatch(/^1 error/m);
    expect(err).toContain('Nothing was recorded: mend the errors first');
    expect(existsSync(path.join(root, record))).toBe(false);
  });

  it.each([
    ['a record of a newer Diapason', 'schema: 2\ntouchpoints: []\n'],
    ['a record that is no YAML', 'schema: 1\ntouchpoints: [\n'],
  ])('%s is never written over', async (_, text) => {
    const root = makeHub({ [campaignFile]: card, [wordsFile]: words, [record]: text });
    const { status } = await post(root, ...carte);
    expect([status, recordOf(root)]).toEqual([1, text]);
  });

  it('a folder stands in the place of the record', async () => {
    const root = hub();
    mkdirSync(path.join(root, record));
    const { status, out } = await post(root, ...carte);
    expect(status).toBe(1);
    expect(out).toContain(`“${record}” is not a file.`);
  });
});
