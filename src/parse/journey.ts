/** Whom a campaign speaks to and when: its segments and touchpoints, each with the facts that differ there. */
import type { Findings, Span } from '../diagnostic.ts';
import type { Campaign, Segment, Touchpoint } from '../ir/campaign.ts';
import { type Fact, isTagged, type Moment } from '../ir/facts.ts';
import type { Authored } from '../source/yaml.ts';
import { campaignFaults, didYouMean } from './campaign-faults.ts';
import type { CampaignData } from './campaign-schema.ts';
import { convertScalar, deriveFacts, factAt } from './facts.ts';
import { isLostAt, type Losses, lostFact } from './lost-facts.ts';
import { type StoreFacts, storeSegments, storesOf } from './store-segments.ts';

/** Parts of the audience, with the facts that differ for them; then the people of stores that have a piece of their own. */
export function readSegments(
  data: CampaignData,
  authored: Authored,
  facts: Campaign['facts'],
  stores: readonly StoreFacts[],
  losses: Losses,
  findings: Findings,
): Segment[] {
  const written = (data.audience?.segments ?? []).map((segment, index) => {
    const place = ['audience', 'segments', index] as const;
    const { facts: changes, origins } = changesOf(
      segment.facts,
      place,
      data,
      authored,
      facts,
      losses,
      losses.changesIn('audience.segments', segment.id),
      findings,
    );
    return {
      id: segment.id,
      name: segment.name,
      ...(segment.when ? { when: segment.when } : {}),
      facts: changes,
      origins,
      at: authored.spanOf(place),
    };
  });
  const ofStores = storeSegments(data, stores, authored);
  for (const { id, at } of written) {
    if (ofStores.some((one) => one.id === id))
      findings.add(campaignFaults, 'duplicate', { at }, { what: 'segment', id });
  }
  return [...written, ...ofStores.filter(({ id }) => !written.some((one) => one.id === id))];
}

/** Contacts with the customer, each id once. */
export function readTouchpoints(
  data: CampaignData,
  authored: Authored,
  facts: Campaign['facts'],
  segments: readonly Segment[],
  stores: readonly StoreFacts[],
  losses: Losses,
  findings: Findings,
): Touchpoint[] {
  const moment = (one: { date: string; time?: string } | undefined): Moment | undefined =>
    one && { type: 'moment', ...one, zone: data.timeZone };
  const ids = (data.journey ?? []).map((one) => one.id);
  const announced = [...ids, ...(data.events ?? []).map((one) => one.id)];
  const all = (data.journey ?? []).map((one, index) => {
    const place = ['journey', index] as const;
    for (const [position, segment] of (one.to ?? []).entries()) {
      if (losses.mayHold(segment) || segments.some((known) => known.id === segment)) continue;
      findings.add(
        campaignFaults,
        'unknown-segment',
        { at: authored.spanOf([...place, 'to', position]) },
        {
          segment,
          hint: didYouMean(
            segment,
            segments.map((known) => known.id),
          ),
        },
      );
    }
    if (one.announces && !announced.includes(one.announces) && !losses.mayHold(one.announces)) {
      findings.add(
        campaignFaults,
        'unknown-announcement',
        { at: authored.spanOf([...place, 'announces']) },
        { name: one.announces, hint: didYouMean(one.announces, announced) },
      );
    }
    const lost = losses.changesIn('journey', one.id);
    const changed = changesOf(one.facts, place, data, authored, facts, losses, lost, findings);
    const starts = moment(one.at ?? one.posted);
    const until = moment(one.until);
    return {
      id: one.id,
      channel: one.channel,
      to: one.to ?? storesOf(one, data, stores).map(({ id }) => id),
      facts: changed.facts,
      origins: changed.origins,
      at: authored.spanOf(place),
      ...(starts ? { moment: starts } : {}),
      ...(until ? { until } : {}),
      ...(one.arrives ? { arrives: [moment(one.arrives[0])!, moment(one.arrives[1])!] as const } : {}),
      ...(one.announces ? { announces: one.announces } : {}),
      ...(one.unless ? { unless: one.unless } : {}),
      ...(one.posted ? { posted: true } : {}),
      ...(one.transactional ? { transactional: true } : {}),
    };
  });
  // A second of the same name is reported; built, it would write over the first.
  return all.filter(({ id }, index) => ids.indexOf(id) === index);
}

/** `facts:` of a segment or a touchpoint: each in the form it has in the campaign. `lost`: those that could not be read. */
function changesOf(
  typed: Readonly<Record<string, unknown>> | undefined,
  place: readonly (string | number)[],
  data: CampaignData,
  authored: Authored,
  facts: Campaign['facts'],
  losses: Losses,
  lost: readonly string[],
  findings: Findings,
): Pick<Segment, 'facts' | 'origins'> {
  const changes: Record<string, Fact> = Object.fromEntries(lost.map((path) => [path, lostFact]));
  const origins = new Map<string, Span>(lost.map((path) => [path, authored.spanOf([...place, 'facts'])]));
  const products = (data.products ?? []).map((one) => one.id);
  for (const [path, value] of Object.entries(typed ?? {})) {
    if (isLostAt(facts, path)) continue;
    const at = authored.spanOf([...place, 'facts', path]);
    const base = factAt(deriveFacts(facts), path);
    const given = convertScalar(String(value), data.timeZone, data.currency);
    if (base !== undefined) changes[path] = lostFact;
    origins.set(path, at);
    if (base === undefined) findings.add(campaignFaults, 'segment-fact-unknown', { at }, { path });
    else if (typeName(base) !== typeName(given)) {
      findings.add(
        campaignFaults,
        'segment-fact-type',
        { at },
        { path, wanted: typeName(base), given: typeName(given) },
      );
    } else if (
      path === 'offer.product' &&
      !products.includes(String(given)) &&
      !losses.mayHold(String(given))
    ) {
      const id = String(given);
      findings.add(campaignFaults, 'product-unknown', { at }, { id, hint: didYouMean(id, products) });
    } else changes[path] = given;
  }
  return { facts: changes, origins };
}

function typeName(fact: Fact): string {
  if (isTagged(fact, 'moment')) return 'a date';
  if (isTagged(fact, 'money')) return 'money';
  if (isTagged(fact, 'clock')) return 'an hour';
  if (Array.isArray(fact)) return 'a list';
  return typeof fact === 'number' ? 'a number' : typeof fact === 'string' ? 'text' : 'something else';
}
