/** `new locale`: the words of the source for the translator, and a list of what else lacks the language. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { campaign, campaignFile, makeHub, words, wordsFile } from './hub-fixture.ts';
import { type CliResult, runCli } from './run-cli.ts';

const german = 'content/campaigns/spring/de.mdx';
const facts = campaign
  .replace('locales: [fr]', 'locales: [fr]   # the source')
  .replace(
    'journey:\n',
    'products:\n  - { id: tea, name: Thé, kind: { fr: thé vert }, price: 4 EUR }\njourney:\n',
  );
const hub = () => makeHub({ [campaignFile]: facts, [wordsFile]: words });
const newLocale = (root: string, ...args: string[]) => runCli(['new', 'locale', ...args, '--root', root]);
const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

async function findings(root: string) {
  const { out } = await runCli(['check', '--root', root, '--reporter', 'json', '--source-only']);
  return (JSON.parse(out) as JsonReport).diagnostics
    .filter(({ code }) => /^(campaign|open)\//.test(code))
    .map(({ code, file, line }) => `${file?.split('/').at(-1)}:${line} ${code}`);
}

describe('a further language of a campaign', () => {
  let root: string;
  let made: CliResult;
  beforeAll(async () => {
    root = hub();
    made = await newLocale(root, 'de', '--campaign', 'spring');
  });

  it('has the words of the source, and is on the list', () => {
    expect(made).toMatchObject({ status: 0, err: '' });
    expect(read(root, german).replace('{/* diapason-untranslated-from fr */}\n\n', '')).toBe(words);
    expect(read(root, campaignFile)).toBe(facts.replace('[fr]', '[fr, de]'));
  });

  it('is told as not translated, once, with the facts that lack it', async () => {
    expect(await findings(root)).toEqual([
      'campaign.yaml:20 campaign/fact-without-words',
      'de.mdx:6 open/untranslated',
    ]);
    expect(made.out).toContain(`  ${campaignFile}:20  products.0.kind\n`);
  });

  it('is sound once both are there', async () => {
    const file = path.join(root, german);
    writeFileSync(
      file,
      words
        .replace('Le thé de mai\ndesc', 'Der Tee im Mai\ndesc')
        .replace(
          /Sms t.*Sms>/,
          'Sms touchpoint="note">Tee im Mai: {percent(offer.percent)} ab {money(offer.minimum)} mit {offer.code}, bis {date(offer.ends)}. {shortLink}</Sms>',
        ),
    );
    writeFileSync(
      path.join(root, campaignFile),
      read(root, campaignFile).replace('thé vert', 'thé vert, de: Grüntee'),
    );
    expect(await findings(root)).toEqual([]);
  });

  it('is never written over', async () => {
    const { status, err } = await newLocale(root, 'de', '--campaign', 'spring');
    expect(status).toBe(2);
    expect(err).toContain('“spring” has words in “de” already.');
  });
});

describe('a further language of a brand', () => {
  it('is listed by what lacks it, and nothing is written', async () => {
    const root = hub();
    const { status, out } = await newLocale(root, 'it', '--brand', 'plain');
    expect(status).toBe(0);
    expect(out).toContain('Texts of Plain without “it”:\n');
    expect(out).toMatch(/ {2}content\/brands\/plain\/markets\.yaml:\d+ {2}markets\.FR\.languages\n/);
    expect(out).toContain('Diapason has no lists of its own for “it”');
    expect(existsSync(path.join(root, 'content/campaigns/spring/it.mdx'))).toBe(false);
  });
});

describe('what is refused', () => {
  it.each([
    [['deutsch', '--campaign', 'spring'], '“deutsch” is no locale', 'fr-CA'],
    [['../de', '--campaign', 'spring'], '“../de” is no locale', 'fr-CA'],
    [['de'], 'A locale belongs to a campaign or to a brand', '--campaign'],
    [['de', '--campaign', 'sprong'], 'There is no campaign “sprong”', 'Did you mean “spring”?'],
    [['de', '--brand', 'plian'], 'There is no brand “plian”', 'Did you mean “plain”?'],
    [
      ['de', '--brand', 'plain', '--campaign', 'spring'],
      'A campaign speaks for its own brand',
      'Leave --brand out',
    ],
  ])('%j', async (args, message, hint) => {
    const { status, err } = await newLocale(hub(), ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('leaves a list that is written otherwise to its author, and writes nothing', async () => {
    const root = makeHub({
      [campaignFile]: campaign.replace('locales: [fr]', 'x-all: &all [fr]\nlocales: *all'),
    });
    const { status, err } = await newLocale(root, 'de', '--campaign', 'spring');
    expect(status).toBe(2);
    expect(err).toContain('are not written as a list that can be added to');
    expect(existsSync(path.join(root, german))).toBe(false);
  });
});
