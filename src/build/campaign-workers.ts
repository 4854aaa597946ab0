/** Threads that make campaigns. The command line brings them; here is only what a build asks of them. */
import type { Outcome } from './make-campaign.ts';

/** Without `result`, which does not pass between threads: what was kept is opened from the store. */
export type SentOutcome = Omit<Outcome, 'result'> & {
  /** Whether there is a campaign at all, be it kept or not. */
  readonly isMade: boolean;
};

export interface CampaignWorkers {
  /** How many campaigns are made at the same time. */
  readonly size: number;
  /** Rejects with an error that names the campaign when its thread dies. */
  make(folder: string): Promise<SentOutcome>;
}

/**
 * A thread of its own pays when it has this many campaigns to make: it loads our code and a brand first (measured:
 * 1.7 s of processor time, which is what three campaigns cost when they are drawn, and forty that are only read).
 */
const campaignsWorthAThread = { drawn: 4, sourceOnly: 40 } as const;

/** Whether so many campaigns are better made by threads than one after the other. */
export function areWorth(
  workers: Pick<CampaignWorkers, 'size'>,
  campaigns: number,
  sourceOnly: boolean,
): boolean {
  const least = sourceOnly ? campaignsWorthAThread.sourceOnly : campaignsWorthAThread.drawn;
  return workers.size > 1 && campaigns >= 2 * least;
}
