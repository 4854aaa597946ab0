/** What the pieces of a touchpoint say, as the entry that `posted.yaml` keeps of it. */
import type { Brand } from '../brand/brand.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { Campaign, Touchpoint } from '../ir/campaign.ts';
import type { Fact } from '../ir/facts.ts';
import type { Says } from '../ir/posted.ts';
import { deriveFacts, leavesOf } from '../parse/facts.ts';
import { type MomentPart, typedFact } from '../parse/typed-fact.ts';
import { saidFacts } from './said-facts.ts';

export type FactsEntry = Readonly<Record<string, { readonly says: Says }>>;

export interface VersionEntry {
  readonly to?: readonly string[];
  readonly markets?: readonly string[];
  readonly facts: FactsEntry;
}

/** In the order and with the keys of the file. */
export interface PostedEntry extends VersionEntry {
  readonly id: string;
  readonly posted: string;
  readonly versions?: readonly VersionEntry[];
}

interface Version {
  readonly market: string;
  readonly segments: readonly string[];
  readonly said: Map<string, { fact: Fact; readonly parts: Set<MomentPart>; readonly locales: Set<string> }>;
}

/** `pieces`: those of the touchpoint, without what only supports them. All languages of a version say one thing. */
export async function postedEntry(
  pieces: readonly Artifact[],
  touchpoint: Touchpoint,
  campaign: Campaign,
  brand: Brand,
): Promise<PostedEntry> {
  const versions = new Map<string, Version>();
  for (const piece of pieces) {
    const { market, segment, locale } = piece;
    const key = `${market} ${segment ?? ''}`;
    const version = versions.get(key) ?? { market, segments: segment?.split('+') ?? [], said: new Map() };
    versions.set(key, version);
    for (const { path, fact, part } of await saidFacts(piece, campaign, brand)) {
      const known = version.said.get(path) ?? { fact, parts: new Set(), locales: new Set() };
      version.said.set(path, known);
      known.parts.add(part);
      known.locales.add(locale);
    }
  }
  return entryOf([...versions.values()], touchpoint, campaign);
}

function entryOf(versions: readonly Version[], touchpoint: Touchpoint, campaign: Campaign): PostedEntry {
  const { date, time } = touchpoint.moment!;
  const order = [...leavesOf(deriveFacts(campaign.facts))].map(([path]) => path);
  const rank = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
  const typed = versions.map(({ said }) => {
    const facts = [...said].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return facts.flatMap(([path, { fact, parts, locales }]) => {
      const says = typedFact(
        fact,
        campaign.locales.filter((one) => locales.has(one)),
        parts,
      );
      return says === undefined ? [] : [{ path, says }];
    });
  });
  const first = typed[0] ?? [];
  const isCommon = (one: (typeof first)[number]) =>
    typed.every((facts) => facts.some((other) => JSON.stringify(other) === JSON.stringify(one)));
  const apart = versions.flatMap(({ market, segments }, index): readonly VersionEntry[] => {
    const own = typed[index]!.filter((one) => !isCommon(one));
    const readers = {
      ...(segments.length > 0 ? { to: segments } : {}),
      ...(campaign.markets.length > 1 ? { markets: [market] } : {}),
    };
    return own.length === 0 ? [] : [{ ...readers, facts: factsEntry(own) }];
  });
  return {
    id: touchpoint.id,
    posted: time === undefined ? date : `${date} ${time}`,
    ...(touchpoint.to.length > 0 ? { to: touchpoint.to } : {}),
    ...(campaign.markets.length > 1 ? { markets: campaign.markets } : {}),
    facts: factsEntry(first.filter(isCommon)),
    ...(apart.length > 0 ? { versions: apart } : {}),
  };
}

function factsEntry(list: readonly { readonly path: string; readonly says: Says }[]): FactsEntry {
  return Object.fromEntries(list.map(({ path, says }) => [path, { says }]));
}
