/** The contacts of all campaigns with their customers, on the days on which they happen. */
import type { OutlinedTouchpoint } from '../../build/outline.ts';
import { brandNameOf, nameOf } from './campaigns.ts';
import type { Shown } from './studio-state.ts';

export interface AgendaEntry {
  readonly brand: string;
  readonly campaign: string;
  readonly brandName: string;
  readonly campaignName: string;
  /** The first, in which a board opens. */
  readonly locale: string;
  readonly touchpoint: string;
  /** `print` of `print.postcard`. */
  readonly channel: string;
  /** The whole of what the author wrote. */
  readonly address: string;
  /** Ids of the segments it goes to; empty for everybody. */
  readonly to: readonly string[];
  /** First day and, of what lasts or arrives over days, the last: `2027-04-07`. Absent for what answers a customer. */
  readonly from?: string;
  readonly until?: string;
  readonly time?: string;
  /** Days on which post arrives. */
  readonly arrives?: readonly [string, string];
}

/** By day and hour; those without a day come last. Stores of a poster are one entry, as in the author's file. */
export function agendaOf(shown: Shown): AgendaEntry[] {
  const present = new Set(shown.artifacts.map(({ brand, campaign }) => `${brand}/${campaign}`));
  const entries = Object.entries(shown.outlines)
    .filter(([key]) => present.has(key))
    .flatMap(([key, outline]) => {
      const [brand = '', campaign = ''] = key.split('/');
      const segments = new Set(outline.segments.map(({ id }) => id));
      return outline.touchpoints.map((touchpoint) => ({
        brand,
        campaign,
        brandName: brandNameOf(shown, brand),
        campaignName: nameOf(shown, brand, campaign),
        locale: outline.locales[0] ?? '',
        touchpoint: touchpoint.id,
        channel: touchpoint.channel.split('.')[0]!,
        address: touchpoint.channel,
        to: touchpoint.to.filter((id) => segments.has(id)),
        ...daysOf(touchpoint),
      }));
    });
  const key = ({ from, time, campaign, touchpoint }: AgendaEntry) =>
    [from ?? '9999', time ?? '', campaign, touchpoint].join(' ');
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function daysOf({ moment, until, arrives }: OutlinedTouchpoint) {
  const last = until?.date ?? arrives?.[1].date;
  return {
    ...(moment && { from: moment.date }),
    ...(moment?.time !== undefined && { time: moment.time }),
    ...(moment && last !== undefined && last > moment.date && { until: last }),
    ...(arrives && { arrives: [arrives[0].date, arrives[1].date] as const }),
  };
}
