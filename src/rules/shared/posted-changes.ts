/** What a piece in the post says and its campaign no longer does, with the places at which that can be mended. */
import type { Span } from '../../diagnostic.ts';
import type { Campaign } from '../../ir/campaign.ts';
import type { Fact, FactRecord } from '../../ir/facts.ts';
import type { PostedFact, PostedTouchpoint, PostedVersion } from '../../ir/posted.ts';
import { sourcesOf } from '../../parse/fact-sources.ts';
import { factAt } from '../../parse/facts.ts';
import { isLostAt } from '../../parse/lost-facts.ts';
import { type FactReader, factsFor } from '../../parse/reader.ts';
import { stillSays } from '../../parse/typed-fact.ts';

export interface Change {
  readonly fact: PostedFact;
  /** Undefined when the campaign has it no more. */
  readonly now: Fact | undefined;
  readonly at: Span;
  readonly related: readonly { readonly message: string; readonly at: Span }[];
}

/** Facts that a reader of the piece would read differently today. One that follows from another is told with that. */
export function* changesOf(campaign: Campaign, record: PostedTouchpoint): Generator<Change> {
  const told = new Set<string>();
  const changes = [record, ...record.versions].flatMap((version) =>
    version.facts.flatMap((fact) => changeOf(campaign, record.id, version, fact) ?? []),
  );
  for (const derived of [false, true]) {
    for (const change of changes) {
      const { path } = change.fact;
      if ((change.sources[0] !== path) !== derived) continue;
      if (derived && change.sources.some((source) => told.has(source))) continue;
      told.add(path);
      yield change;
    }
  }
}

function changeOf(
  campaign: Campaign,
  touchpoint: string,
  { markets, to }: PostedVersion,
  fact: PostedFact,
): (Change & { readonly sources: readonly string[] }) | undefined {
  for (const market of markets) {
    for (const segment of to.length > 0 ? to : [undefined]) {
      const reader: FactReader = { market, touchpoint, ...(segment === undefined ? {} : { segment }) };
      const facts = readerFacts(campaign, reader);
      const now = factAt(facts, fact.path);
      if (isLostAt(facts, fact.path) || stillSays(fact.says, now, campaign.locales)) continue;
      const sources = sourcesOf(facts, fact.path);
      const [at, ...others] = sources.flatMap((source) => writtenAt(campaign, source, reader) ?? []);
      const record = { message: 'to confirm, write confirmed: "…" beneath says:', at: fact.at };
      const more = others.map((other) => ({ message: 'it follows from this too', at: other }));
      return { fact, now, sources, at: now === undefined || !at ? fact.at : at, related: [record, ...more] };
    }
  }
  return undefined;
}

const kept = new WeakMap<Campaign, Map<string, FactRecord>>();

function readerFacts(campaign: Campaign, reader: FactReader): FactRecord {
  const known = kept.get(campaign) ?? new Map<string, FactRecord>();
  kept.set(campaign, known);
  const key = JSON.stringify(reader);
  const facts = known.get(key) ?? factsFor(campaign, reader);
  known.set(key, facts);
  return facts;
}

/** Where a reader's fact was written: as the price of a market, under the touchpoint or the segment, or for all. */
function writtenAt(campaign: Campaign, path: string, reader: FactReader): Span | undefined {
  const { market, segment, touchpoint } = reader;
  const ofMarket = campaign.origins.get(path.replace(/\.price$/, `.prices.${market}`));
  return (
    (market === campaign.markets[0] ? undefined : ofMarket) ??
    campaign.touchpoints.find((one) => one.id === touchpoint)?.origins.get(path) ??
    campaign.segments.find((one) => one.id === segment)?.origins.get(path) ??
    writtenInFile(campaign, path)
  );
}

/** Facts of the brand have no place in campaign.yaml but the whole of it. */
function writtenInFile(campaign: Campaign, path: string): Span | undefined {
  const at = campaign.origins.get(path);
  const whole = campaign.spanOf('');
  return at && (at.line !== whole.line || at.endLine !== whole.endLine) ? at : undefined;
}
