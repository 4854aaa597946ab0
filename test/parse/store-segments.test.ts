/** `stores:` of a touchpoint: a piece for each open store, for the people of its market, with its address. */
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { expand } from '../../src/build/expand.ts';
import { Findings } from '../../src/diagnostic.ts';
import { readCampaign, readFacts } from '../../src/parse/campaign.ts';
import { factsFor } from '../../src/parse/reader.ts';
import { memoryHost, plainBrand, soundFacts } from './parsed.ts';

const store = (id: string, market: string, open = true) => ({
  id,
  name: `Plain ${id}`,
  street: '1 rue du Test',
  postcode: '69002',
  city: id,
  market,
  open,
  hours: [],
});
const brand: Brand = {
  ...plainBrand,
  markets: { FR: plainBrand.markets.FR!, BE: plainBrand.markets.FR! },
  stores: [
    store('lyon', 'FR'),
    store('lille', 'FR'),
    store('nice', 'FR', false),
    store('liege', 'BE'),
    store('bern', 'CH'),
  ],
};

const line = (more: string) =>
  soundFacts
    .replace('market: FR', 'markets: [FR, BE]')
    .replace('print: [postcard.148x105]', 'print: [poster.a2]')
    .replace('journey:\n', `journey:\n  - { id: vitrine, channel: print.poster, ${more} }\n`);

function read(facts: string) {
  const host = memoryHost({
    'content/campaigns/spring/campaign.yaml': facts,
    'content/campaigns/spring/fr.mdx': '---\ntitle: T\n---\n\nMots.\n',
  });
  const findings = new Findings();
  const sources = readFacts(host, 'spring', findings);
  const campaign = sources && readCampaign(host, 'spring', sources, brand, findings);
  const told = findings.list.map((one) => `${one.at?.line}:${one.at?.column} ${one.code} ${one.message}`);
  return { campaign: campaign!, told };
}

describe('stores of a touchpoint', () => {
  it('are its audience: the open ones, each in its own market', () => {
    const { campaign, told } = read(line('stores: all'));
    expect(told).toEqual([]);
    expect(campaign.touchpoints[0]?.to).toEqual(['lyon', 'lille', 'liege']);
    const wishes = expand(campaign).filter((wish) => wish.touchpoint?.id === 'vitrine');
    expect(wishes.map(({ market, audience }) => [market, audience])).toEqual([
      ['FR', ['lyon', 'lille']],
      ['BE', ['liege']],
    ]);
  });

  it('lend their readers an address, and nobody else', () => {
    const { campaign } = read(line('stores: [lille]'));
    expect(factsFor(campaign, { market: 'FR', segment: 'lille' }).store).toMatchObject({
      name: 'Plain lille',
      street: '1 rue du Test',
    });
    expect(factsFor(campaign, { market: 'FR' }).store).toBeUndefined();
  });

  it.each([
    ['stores: [lyon, nice]', '16:58 campaign/closed-store The store “nice” is closed, and gets no piece.'],
    ['stores: [lyons]', '16:52 campaign/unknown-store The brand’s stores.yaml has no “lyons”.'],
    [
      'to: [gold], stores: all',
      '16:63 content/wrong-value A touchpoint goes to segments or to stores, not to both.',
    ],
  ])('%s', (more, want) => expect(read(line(more)).told).toEqual([want]));

  it('do not take the name of a segment', () => {
    const facts = line('stores: all').replace('id: gold', 'id: lyon');
    expect(read(facts).told).toEqual(['14:24 campaign/duplicate The segment “lyon” stands twice.']);
  });
});
