/** What is recorded of pieces: markets apart where their prices differ, languages together, codes and typed figures. */
import { describe, expect, it } from 'vitest';
import { postedEntry } from '../../src/build/posted-entry.ts';
import type { Artifact, Mark } from '../../src/ir/artifact.ts';
import { changesOf } from '../../src/rules/shared/posted-changes.ts';
import { parsed, plainBrand, soundFacts } from '../parse/parsed.ts';

const file = 'content/campaigns/spring/posted.yaml';
const english = { 'content/campaigns/spring/en.mdx': '---\ntitle: T\n---\n\nWords.\n' };
const words = '---\ntitle: T\n---\n\nMots.\n';
const facts = soundFacts
  .replace('market: FR', 'markets: [FR, CH]')
  .replace('locales: [fr]', 'locales: [fr, en]')
  .replace('price: 24.50 EUR,', 'kind: { fr: rouge, en: red }, price: 24.50 EUR, prices: { CH: 32 CHF },')
  .replace(
    'journey:\n',
    'journey:\n  - { id: carte, channel: print.postcard, to: [gold], posted: 2027-03-30 }\n',
  );
const brand = {
  ...plainBrand,
  markets: { ...plainBrand.markets, CH: { ...plainBrand.markets.FR!, languages: { fr: 'fr-CH' } } },
};

const mark = (path: string, formatter: string, key: string): Mark => ({
  kind: 'fact',
  text: '',
  boxes: [],
  fact: { path, formatter, key },
});

const piece = (market: string, locale: string, body: string, marks: readonly Mark[]): Artifact => ({
  path: `${market}.${locale}.txt`,
  brand: 'plain',
  campaign: 'spring',
  touchpoint: 'carte',
  channel: 'print',
  format: 'postcard.148x105',
  mime: 'text/plain',
  locale,
  market,
  body,
  marks,
});

const said = (price: string) => [
  mark('products.rouge.kind', 'plain', 'text:rouge'),
  mark('products.rouge.price', 'money', price),
  mark('event.date', 'date', 'date:2027-04-10'),
];

it('markets stand apart, languages together, and a figure without a mark is found in the words', async () => {
  const { campaign } = parsed(words, facts, english);
  const pieces = [
    piece('FR', 'fr', 'Jusqu’au 18 avril.', said('money:2450 EUR')),
    piece('FR', 'en', 'Until 18 April.', said('money:2450 EUR')),
    piece('CH', 'fr', 'Jusqu’au 18 avril.', said('money:3200 CHF')),
    piece('CH', 'en', 'Until 18 April.', said('money:3200 CHF')),
  ];
  expect(await postedEntry(pieces, campaign!.touchpoints[0]!, campaign!, brand)).toEqual({
    id: 'carte',
    posted: '2027-03-30',
    to: ['gold'],
    markets: ['FR', 'CH'],
    facts: {
      'offer.ends': { says: '2027-04-18' },
      'products.rouge.kind': { says: { fr: 'rouge', en: 'red' } },
      'events.day.date': { says: '2027-04-10' },
    },
    versions: [
      { markets: ['FR'], facts: { 'products.rouge.price': { says: '24.50 EUR' } } },
      { markets: ['CH'], facts: { 'products.rouge.price': { says: '32 CHF' } } },
    ],
  });
});

describe('a change is told where it was made', () => {
  const record = (entry: string) => `schema: 1
touchpoints:
  - id: carte
    posted: 2027-03-30
    markets: [FR, CH]
    facts:
${entry}`;
  const changes = (entry: string, typed = '', instead = '') => {
    const { campaign } = parsed(words, facts.replace(typed, instead), { ...english, [file]: record(entry) });
    return [...changesOf(campaign!, campaign!.posted!.touchpoints[0]!)].map(
      ({ fact, at, related }) =>
        `${fact.path} ${at.file.split('/').at(-1)}:${at.line}:${at.column} +${related.length}`,
    );
  };

  it('at the price of the market', () => {
    const entry = '      products.rouge.price: { says: 24.50 EUR }\n';
    expect(changes(entry.replace('products', 'x'))).toEqual(['x.rouge.price posted.yaml:7:30 +1']);
    expect(changes(entry.replace('24.50 EUR', '32 CHF'))).toEqual([
      'products.rouge.price campaign.yaml:11:68 +1',
    ]);
    expect(changes(entry)).toEqual(['products.rouge.price campaign.yaml:11:93 +1']);
  });

  it('at what a derived fact follows from, and once only', () => {
    const derived =
      '      loyalty.pointsNow: { says: 4 }\n      products.rouge.kind: { says: { en: red } }\n';
    const loyalty =
      'loyalty: { programme: P, per: 1 EUR, points: 1, multiplier: 2, starts: 2027-04-07, ends: 2027-04-18 }\n';
    expect(changes(derived, 'products:\n', `${loyalty}products:\n`)).toEqual([
      'loyalty.pointsNow campaign.yaml:10:61 +2',
    ]);
    const both = `${derived}      loyalty.multiplier: { says: 4 }\n`;
    expect(changes(both, 'products:\n', `${loyalty}products:\n`)).toEqual([
      'loyalty.multiplier campaign.yaml:10:61 +1',
    ]);
  });

  it('at the fact of the touchpoint itself', () => {
    const own = 'posted: 2027-03-30, facts: { offer.ends: 2027-04-20 }';
    expect(changes('      offer.ends: { says: 2027-04-20 }\n', 'posted: 2027-03-30', own)).toEqual([]);
    expect(changes('      offer.ends: { says: 2027-04-18 }\n', 'posted: 2027-03-30', own)).toEqual([
      'offer.ends campaign.yaml:16:96 +1',
    ]);
  });

  it('in the record where campaign.yaml has no place for it', () => {
    expect(changes('      stores: { says: [Paris] }\n')).toEqual(['stores posted.yaml:7:23 +1']);
  });
});
