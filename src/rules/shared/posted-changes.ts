/** What a piece in the post says and its campaign no longer does, with the places at which that can be mended. */
import type { Span } from '../../diagnostic.ts';
import type { Campaign } from '../../ir/campaign.ts';
import type { Fact, FactRecord } from '../../ir/facts.ts';
import type { PostedFact, PostedTouchpoint, PostedVersion } from '../../ir/posted.ts';
import { sourcesOf } from '../../parse/fact-sources.ts';
import { factAt } from '../../parse/facts.ts';
import { factsFor } from '../../parse/reader.ts';
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
  for (const derived of [false, true]) {
    for (const version of [record, ...record.versions]) {
      for (const fact of version.facts) {
        const sources = sourcesOf(campaign.facts, fact.path);
        if ((sources[0] !== fact.path) !== derived) continue;
        if (derived && sources.some((source) => told.has(source))) continue;
        const change = changeOf(campaign, version, fact, sources);
        if (!change) continue;
        told.add(fact.path);
        yield change;
      }
    }
  }
}

function changeOf(
  campaign: Campaign,
  version: PostedVersion,
  fact: PostedFact,
  sources: readonly string[],
): Change | undefined {
  for (const market of version.markets) {
    for (const segment of version.to.length > 0 ? version.to : [undefined]) {
      const now = factAt(readerFacts(campaign, market, segment), fact.path);
      if (stillSays(fact.says, now, campaign.locales)) continue;
      const [at, ...others] = sources.flatMap((source) => writtenAt(campaign, source, market, segment) ?? []);
      const record = { message: 'to confirm, write confirmed: "…" beneath says:', at: fact.at };
      const more = others.map((other) => ({ message: 'it follows from this too', at: other }));
      return { fact, now, at: now === undefined || !at ? fact.at : at, related: [record, ...more] };
    }
  }
  return undefined;
}

const kept = new WeakMap<Campaign, Map<string, FactRecord>>();

function readerFacts(campaign: Campaign, market: string, segment: string | undefined): FactRecord {
  const known = kept.get(campaign) ?? new Map<string, FactRecord>();
  kept.set(campaign, known);
  const key = `${market} ${segment ?? ''}`;
  const facts = known.get(key) ?? factsFor(campaign, { market, ...(segment ? { segment } : {}) });
  known.set(key, facts);
  return facts;
}

/** Where a reader's fact was written: under the segment, as the price of a market, or for all. */
function writtenAt(
  campaign: Campaign,
  path: string,
  market: string,
  segment: string | undefined,
): Span | undefined {
  const ofSegment = campaign.segments.find((one) => one.id === segment)?.origins.get(path);
  const ofMarket = campaign.origins.get(path.replace(/\.price$/, `.prices.${market}`));
  const own = market === campaign.markets[0] ? undefined : ofMarket;
  return own ?? ofSegment ?? writtenInFile(campaign, path);
}

/** Facts of the brand have no place in campaign.yaml but the whole of it. */
function writtenInFile(campaign: Campaign, path: string): Span | undefined {
  const at = campaign.origins.get(path);
  const whole = campaign.spanOf('');
  return at && (at.line !== whole.line || at.endLine !== whole.endLine) ? at : undefined;
}
