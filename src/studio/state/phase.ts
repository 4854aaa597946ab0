/** Where a campaign stands on the day that `--now` names. */
import type { CampaignOutline } from '../../build/outline.ts';
import { wallClock, wallClockAt } from './moments.ts';

/** `draft`: nothing of it has a date yet. */
export type Phase = 'draft' | 'scheduled' | 'running' | 'over';

export const phases: readonly Phase[] = ['draft', 'scheduled', 'running', 'over'];

export interface Schedule {
  readonly phase: Phase;
  /** First and last day of anything dated, `2027-03-30`. Absent for drafts. */
  readonly from?: string;
  readonly to?: string;
}

/** From the first contact or the start of the offer to the last contact, arrival, taking down or end of the offer. */
export function scheduleOf(outline: CampaignOutline | undefined, now: string): Schedule {
  if (!outline) return { phase: 'draft' };
  const { touchpoints, offer, timeZone } = outline;
  const starts = [offer.starts, ...touchpoints.map(({ moment }) => moment)]
    .filter((moment) => moment !== undefined)
    .map((moment) => wallClock(moment, 'start'));
  const ends = [
    offer.ends,
    ...touchpoints.flatMap(({ moment, until, arrives }) => [moment, until, ...(arrives ?? [])]),
  ]
    .filter((moment) => moment !== undefined)
    .map((moment) => wallClock(moment, 'end'));
  const all = [...starts, ...ends].sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return { phase: 'draft' };
  const clock = wallClockAt(now, timeZone);
  const phase = clock < first ? 'scheduled' : clock > last ? 'over' : 'running';
  return { phase, from: first.slice(0, 10), to: last.slice(0, 10) };
}
