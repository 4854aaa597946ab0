/** Mentions of the brand where nobody wrote a <Legal>: worded from the facts, in the reader's market and language. */
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { Findings } from '../../src/diagnostic.ts';
import type { Selection } from '../../src/ir/edition.ts';
import { plainText } from '../../src/ir/text.ts';
import { makeEdition } from '../../src/parse/edition.ts';
import { outline } from '../docs/outline.ts';
import { memoryHost, parsed, plainBrand, soundFacts } from './parsed.ts';

const at = { file: 'content/brands/plain/legal.yaml', line: 3, column: 1, endLine: 3, endColumn: 9 };
const text = (id: string, markets: Record<string, Record<string, string>>) => ({
  id,
  summary: { type: 'localized' as const, texts: { '*': id } },
  facts: [],
  markets: Object.fromEntries(
    Object.entries(markets).map(([market, texts]) => [
      market,
      Object.fromEntries(Object.entries(texts).map(([locale, words]) => [locale, { text: words, at }])),
    ]),
  ),
});
const brand: Brand = {
  ...plainBrand,
  legal: {
    terms: text('terms', {
      FR: { fr: "Jusqu'au {date(offer.ends)}, hors {list(offer.excludes)}." },
      '*': { fr: "Jusqu'au {date(offer.ends)}." },
    }),
    company: text('company', { '*': { fr: '{legal.company}.' } }),
    english: text('english', { '*': { en: 'Terms.' } }),
  },
  markets: {
    FR: { ...plainBrand.markets.FR!, duties: { ...plainBrand.markets.FR!.duties, mentions: ['company'] } },
    BE: plainBrand.markets.FR!,
  },
};

const head = '---\ntitle: T\n---\n\n';
const facts = `${soundFacts.replace('market: FR', 'markets: [FR, BE]')}legal: { company: Plain SAS, mentions: [terms] }\n`;
const both = 'Jusqu’au 18 avril, hors coffrets. Plain SAS.';

function edition(words: string, selection: Partial<Selection> = {}, campaignFacts = facts) {
  const { campaign } = parsed(head + words, campaignFacts);
  const findings = new Findings();
  const reader = { locale: 'fr', market: 'FR', channel: 'web.page', ...selection };
  const made = makeEdition(campaign!, brand, campaign!.documents.fr!, reader, memoryHost({}), findings);
  return {
    made,
    legal: plainText(made.slots.legal ?? []).replaceAll('\u00A0', ' '),
    findings: findings.list,
  };
}

describe('where nobody wrote a <Legal>', () => {
  it('the mentions of the campaign and those of its market stand in one paragraph', () => {
    const { made, legal, findings } = edition('Bonjour.');
    expect(findings).toEqual([]);
    expect(legal).toBe(both);
    expect(outline(made.body).replaceAll('\u00A0', ' ')).toBe(
      `paragraph “Bonjour.”\ngroup legal\n  paragraph legal “${both}”`,
    );
  });

  it('each word knows the text of the brand, each fact the campaign', () => {
    const run = edition('Bonjour.').made.slots.legal?.find((one) => one.fact?.path === 'offer.ends');
    expect(run).toMatchObject({ at, fact: { key: 'date:2027-04-18', from: { line: 9 } } });
  });

  it('they stand before the footer, and lend the headline and the lead no words', () => {
    const { made } = edition('<Use fragment="footer" />');
    expect(made.body.map((one) => one.type === 'group' && one.role)).toEqual(['legal', 'footer']);
    expect(edition('## Un titre').made.slots.lead).toBeUndefined();
  });

  it.each([
    ['another market has its own words and duties', { market: 'BE' }, 'Jusqu’au 18 avril.'],
    ['a card reads them too', { channel: 'print.postcard.back' }, both],
    ['a text message has no room for them', { channel: 'sms.text' }, ''],
    ['nor has a notification', { channel: 'push.ios' }, ''],
  ])('%s', (_, selection, want) => expect(edition('Bonjour.', selection).legal).toBe(want));

  it('what answers a customer advertises nothing', () => {
    const answered = facts.replace(
      'id: news, channel: email',
      'id: news, channel: email, transactional: true',
    );
    const email = { channel: 'email.html', touchpoint: 'news' };
    expect(edition('Bonjour.', email, answered).legal).toBe('');
    expect(edition('Bonjour.', { ...email, touchpoint: 'last' }, answered).legal).toBe(both);
  });
});

describe('where the author wrote one', () => {
  it.each([
    ['for all', '<Legal>À lire.</Legal>', {}, 'À lire.'],
    [
      'for the card, on the card',
      '<Only channels="print">\n\n<Legal>À lire.</Legal>\n\n</Only>',
      { channel: 'print.postcard.back' },
      'À lire.',
    ],
    ['for the card, on the page', '<Only channels="print">\n\n<Legal>À lire.</Legal>\n\n</Only>', {}, both],
  ])('%s', (_, words, selection, want) => {
    const { made, legal } = edition(`Bonjour.\n\n${words}`, selection);
    expect(legal).toBe(want);
    expect(outline(made.body).match(/group legal/g)).toHaveLength(1);
  });
});

describe('a mention that cannot be worded is told, with what it lacks', () => {
  const told = (campaignFacts: string) =>
    edition('Bonjour.', {}, campaignFacts).findings.map(
      (one) => `${one.at?.line}:${one.at?.column} ${one.code} ${one.message} ${one.hint}`,
    );
  it.each([
    [
      facts.replace(', excludes: [gift-sets]', ''),
      '20:41 mention/unworded The mention “terms” cannot be worded in “fr”. The campaign has no fact “offer.excludes”. Mend that, or write a <Legal>.',
    ],
    [
      facts.replace('company: Plain SAS, mentions: [terms]', 'mentions: [terms]'),
      '20:8 mention/unworded The mention “company” cannot be worded in “fr”. The campaign has no fact “legal.company”. Mend that, or write a <Legal>.',
    ],
    [
      facts.replace('[terms]', '[terms, english]'),
      '20:48 mention/wordless The mention “english” has no words in “fr” for the market “FR”. Add them to legal.yaml, or write a <Legal>.',
    ],
  ])('%#', (campaignFacts, want) => expect(told(campaignFacts)).toEqual([want]));
});
