/** The days of a first campaign: far enough ahead for its card to be printed, and on working days. */
import { addDays, weekday } from '../calendar.ts';

export interface CampaignDates {
  /** Card handed to the post, and the days on which it arrives. */
  readonly posted: string;
  readonly arrives: readonly [string, string];
  readonly starts: string;
  readonly reminder: string;
  readonly ends: string;
}

/** Five weeks: a printer wants two, the post one, and the reader of this file some to write. */
const DAYS_AHEAD = 35;
const TUESDAY = 2;
/** A Tuesday and twelve days: the last one is a Sunday. */
const RUNS_DAYS = 12;

/** `isFree`: whether nobody works on that day; then nothing begins and nothing is sent. */
export function campaignDates(today: string, isFree: (day: string) => boolean): CampaignDates {
  let starts = addDays(today, DAYS_AHEAD);
  while (weekday(starts) !== TUESDAY || isFree(starts)) starts = addDays(starts, 1);
  // Thursday of the second week; the working day before it where that one is free.
  let reminder = addDays(starts, 9);
  while (isFree(reminder) || weekday(reminder) === 0) reminder = addDays(reminder, -1);
  return {
    posted: addDays(starts, -8),
    arrives: [addDays(starts, -5), addDays(starts, -1)],
    starts,
    reminder,
    ends: addDays(starts, RUNS_DAYS),
  };
}
