/** What somebody still has to settle is told at its comment, in both kinds of files, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { memoryHost, plainBrand, soundFacts } from './parsed.ts';

const words = '---\ntitle: T\n---\n\nMots.\n';
const both = soundFacts.replace('locales: [fr]', 'locales: [fr, en]');

function read(facts: string, fr = words, en?: string) {
  const host = memoryHost({
    'content/campaigns/spring/campaign.yaml': facts,
    'content/campaigns/spring/fr.mdx': fr,
    ...(en === undefined ? {} : { 'content/campaigns/spring/en.mdx': en }),
  });
  const findings = new Findings();
  const campaign = readCampaign(host, 'spring', readFacts(host, 'spring', findings)!, plainBrand, findings);
  const told = findings.list
    .filter(({ code }) => code.startsWith('open/'))
    .map((one) => `${one.at?.file.split('/').at(-1)}:${one.at?.line}:${one.at?.column} ${one.message}`);
  return { campaign, told };
}

describe('open questions', () => {
  it('are told at their comment in YAML', () => {
    expect(read(`# diapason-open: who pays?\n${soundFacts}  # diapason-open: and when?\r\n`).told).toEqual([
      'campaign.yaml:1:1 Still open: who pays?',
      `campaign.yaml:${soundFacts.split('\n').length + 1}:3 Still open: and when?`,
    ]);
  });

  it('are told at their comment in MDX', () => {
    expect(
      read(soundFacts, words.replace('Mots', '{/* diapason-open: is it true? */}\n\nMots')).told,
    ).toEqual(['fr.mdx:5:1 Still open: is it true?']);
  });

  it.each([
    ['a text that only looks like one', `${soundFacts}objective: "diapason-open: no"\n`, words],
    ['without a question', `# diapason-open:\n${soundFacts}`, words],
    ['of another word', `# diapason-opened: no\n${soundFacts}`, words],
    ['in a sentence', soundFacts, words.replace('Mots', 'On écrit diapason-open: ainsi')],
  ])('are none: %s', (_, facts, fr) => {
    expect(read(facts, fr).told).toEqual([]);
  });
});

describe('words that are not translated', () => {
  const waiting = words.replace('Mots', '{/* diapason-untranslated-from fr */}\n\nMots');

  it('are one finding, and are left out', () => {
    const { campaign, told } = read(both, words, waiting);
    expect(told).toEqual(['en.mdx:5:1 These words are not translated yet: they are those of “fr”.']);
    expect(campaign.locales).toEqual(['fr']);
  });

  it('are read as ever once the comment is gone', () => {
    const { campaign, told } = read(both, words, words);
    expect(told).toEqual([]);
    expect(campaign.locales).toEqual(['fr', 'en']);
  });

  it('are kept where there are no others', () => {
    expect(read(soundFacts, waiting).campaign.locales).toEqual(['fr']);
  });
});
