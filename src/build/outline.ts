/** What people plan by: a campaign without its words and prices, as plain data that is kept with its result. */
import type { Campaign, Segment, Touchpoint } from '../ir/campaign.ts';
import { type Fact, isRecord, isTagged, type Moment } from '../ir/facts.ts';

export interface CampaignOutline {
  /** Name of its folder in content/campaigns. */
  readonly folder: string;
  readonly stage: Campaign['stage'];
  /** IANA name; every moment below is on its wall clock. */
  readonly timeZone: string;
  /** The first is the source. */
  readonly locales: readonly string[];
  /** The first is the main one. */
  readonly markets: readonly string[];
  /** Formats wanted, by channel. */
  readonly channels: Readonly<Record<string, readonly string[]>>;
  readonly touchpoints: readonly OutlinedTouchpoint[];
  readonly segments: readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[];
  /** First and last moment of the offer, where they are known. */
  readonly offer: { readonly starts?: Moment; readonly ends?: Moment };
}

export type OutlinedTouchpoint = Pick<
  Touchpoint,
  'id' | 'channel' | 'to' | 'moment' | 'until' | 'arrives' | 'transactional'
>;

export function outlineOf(campaign: Campaign): CampaignOutline {
  const { folder, stage, timeZone, locales, markets, channels, touchpoints, segments, facts } = campaign;
  const starts = momentIn(facts.offer, 'starts');
  const ends = momentIn(facts.offer, 'ends');
  return {
    folder: folder.slice(folder.lastIndexOf('/') + 1),
    stage,
    timeZone,
    locales,
    markets,
    channels,
    touchpoints: touchpoints.map(outlined),
    segments: segments.map(({ id, name }: Segment) => ({ id, names: name.texts })),
    offer: { ...(starts && { starts }), ...(ends && { ends }) },
  };
}

function outlined(touchpoint: Touchpoint): OutlinedTouchpoint {
  const { id, channel, to, moment, until, arrives, transactional } = touchpoint;
  return {
    id,
    channel,
    to,
    ...(moment && { moment }),
    ...(until && { until }),
    ...(arrives && { arrives }),
    ...(transactional && { transactional }),
  };
}

function momentIn(group: Fact | undefined, name: string): Moment | undefined {
  const fact = group !== undefined && isRecord(group) ? group[name] : undefined;
  return isTagged(fact, 'moment') ? fact : undefined;
}
