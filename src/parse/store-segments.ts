/**
 * A piece for each store: `stores: all` of a touchpoint makes the people of every open store a part of the audience, who
 * read the store's own address. What does not show it stays one piece, like everything that segments share.
 */
import type { Segment } from '../ir/campaign.ts';
import type { FactRecord } from '../ir/facts.ts';
import type { Authored } from '../source/yaml.ts';
import type { CampaignData } from './campaign-schema.ts';

/** What a store lends to its readers' facts. */
export interface StoreFacts {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly market: string;
  readonly open: boolean;
}

type JourneyLine = NonNullable<CampaignData['journey']>[number];

/** The open stores of a line of the journey that lie in a market of the campaign; none where it names no stores. */
export function storesOf(
  { stores: asked }: JourneyLine,
  data: CampaignData,
  stores: readonly StoreFacts[],
): readonly StoreFacts[] {
  if (asked === undefined) return [];
  const markets = data.markets ?? [data.market];
  return stores.filter(
    (store) => store.open && markets.includes(store.market) && (asked === 'all' || asked.includes(store.id)),
  );
}

/** One segment for each store that any touchpoint names. */
export function storeSegments(
  data: CampaignData,
  stores: readonly StoreFacts[],
  authored: Authored,
): Segment[] {
  const made = new Map<string, Segment>();
  for (const [index, line] of (data.journey ?? []).entries())
    for (const store of storesOf(line, data, stores))
      if (!made.has(store.id))
        made.set(store.id, segmentOf(store, authored.spanOf(['journey', index, 'stores'])));
  return [...made.values()];
}

function segmentOf({ id, name, street, postcode, city, market }: StoreFacts, at: Segment['at']): Segment {
  const store: FactRecord = Object.assign(Object.create(null) as object, {
    id,
    name,
    street,
    postcode,
    city,
  });
  return {
    id,
    name: { type: 'localized', texts: { '*': name } },
    market,
    facts: { store },
    origins: new Map(),
    at,
  };
}
