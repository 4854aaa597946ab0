/** From when until when a piece is seen. Days are those of the campaign's zone: `2027-04-07`. */
import type { Campaign, Touchpoint } from '../../ir/campaign.ts';
import { isRecord, isTagged } from '../../ir/facts.ts';
import { dayIn } from '../../prose/calendar.ts';
import type { ArtifactSubject } from '../rule.ts';

export interface PieceDays {
  readonly first: string;
  readonly last: string;
  readonly today: string;
  /** It stays where it was put: a page, a post, a poster. What was sent is out of the house's hands. */
  readonly stays: boolean;
}

/** A campaign without any date is seen today. */
export function pieceDays({ artifact, campaign, now }: ArtifactSubject): PieceDays {
  const today = dayIn(campaign.timeZone, now);
  const all = campaignDays(campaign);
  const [first = today, last = today] = [all[0], all.at(-1)];
  const touchpoint = campaign.touchpoints.find((one) => one.id === artifact.touchpoint);
  if (!touchpoint?.moment) return { first, last, today, stays: true };
  const begin = touchpoint.moment.date;
  if (isSent(touchpoint, artifact.channel)) {
    return { first: begin, last: touchpoint.arrives?.[1].date ?? begin, today, stays: false };
  }
  return { first: begin, last: later(begin, touchpoint.until?.date ?? last), today, stays: true };
}

/** ISO days sort as text. */
function later(one: string, other: string): string {
  return one < other ? other : one;
}

function isSent({ posted }: Touchpoint, channel: string): boolean {
  return posted === true || ['email', 'sms', 'push'].includes(channel);
}

/** Every day that the campaign names as one of its contacts or of its offer, sorted. */
function campaignDays({ touchpoints, facts }: Campaign): readonly string[] {
  const offer = isRecord(facts.offer) ? facts.offer : {};
  const moments = [
    offer.starts,
    offer.ends,
    ...touchpoints.flatMap((one) => [one.moment, one.until, ...(one.arrives ?? [])]),
  ];
  return moments.flatMap((one) => (isTagged(one, 'moment') ? [one.date] : [])).sort();
}
