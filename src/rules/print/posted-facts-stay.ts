import { z } from 'zod';
import type { Campaign } from '../../ir/campaign.ts';
import { type Fact, isTagged } from '../../ir/facts.ts';
import type { Says } from '../../ir/posted.ts';
import { type MomentPart, typedFact } from '../../parse/typed-fact.ts';
import { dayIn, sayDay } from '../../prose/calendar.ts';
import { defineRule } from '../rule.ts';
import { changesOf } from '../shared/posted-changes.ts';
import { nounOf, sayTyped } from '../shared/say-typed.ts';

export const postedFactsStay = defineRule({
  id: 'print/posted-facts-stay',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'What a piece says when it goes into the post stays true until everybody knows that it does not.',
  options: z.strictObject({}),
  messages: {
    changed: {
      severity: 'error',
      message: '{touchpoint} was mailed on {day} and says {says}.',
      hint: 'It cannot be changed: keep the {noun}, or confirm and tell {whom}.',
    },
    early: {
      severity: 'error',
      message: '{touchpoint} is mailed on {day} and says {says}.',
      hint: 'It is printed: keep the {noun}, or confirm and tell {whom}.',
    },
    gone: {
      severity: 'error',
      message: '{touchpoint} says {says}, and the campaign has no fact “{path}” any more.',
      hint: 'It cannot be changed: put the {noun} back, or confirm and tell {whom}.',
    },
    confirmed: {
      severity: 'note',
      message: '{touchpoint} says {says} and the campaign {today}: “{confirmed}”.',
      hint: 'Customers may show either of them: honour both.',
    },
    unrecorded: {
      severity: 'note',
      message: '{touchpoint} was mailed on {day}, and what it says is not recorded.',
      hint: 'Run “diapason post {touchpoint} --campaign {campaign}”: from then on its facts are guarded.',
    },
  },
  check({ campaign, brand, now, report }) {
    const posted = campaign.touchpoints.filter(isMailed);
    if (posted.length === 0) return;
    const today = dayIn(campaign.timeZone, now);
    const whom = brand.stores.some((one) => one.open) ? 'the stores' : 'those who answer customers';
    for (const touchpoint of posted) {
      const { id, moment } = touchpoint;
      const record = campaign.posted?.touchpoints.find((one) => one.id === id);
      const day = (date: string) => sayDay(date, 'en-GB', { year: date.slice(0, 4) !== today.slice(0, 4) });
      if (!record) {
        // A file that cannot be read has its own findings.
        if (moment && moment.date < today)
          report(
            'unrecorded',
            { at: touchpoint.at },
            { touchpoint: id, day: day(moment.date), campaign: campaign.slug },
          );
        continue;
      }
      for (const { fact, now: current, at, related } of changesOf(campaign, record)) {
        const { path, says, confirmed } = fact;
        const values = {
          touchpoint: id,
          day: day(record.day.date),
          says: sayTyped(path, says, needsYear(says, current)),
          noun: nounOf(path, says),
          path,
          whom,
        };
        const place = { at, related };
        if (confirmed !== undefined) {
          const typed =
            current === undefined ? undefined : typedFact(current, campaign.locales, partsOf(says));
          const said = typed === undefined ? 'nothing' : sayTyped(path, typed, needsYear(says, current));
          report('confirmed', place, { ...values, confirmed, today: said });
        } else if (current === undefined) report('gone', place, values);
        else report(record.day.date > today ? 'early' : 'changed', place, values);
      }
    }
  },
});

function isMailed({ posted, channel }: Campaign['touchpoints'][number]): boolean {
  return posted === true && channel.split('.')[0] === 'print';
}

/** A year is said where the day and the month alone would be the same. */
function needsYear(says: Says, now: Fact | undefined): boolean {
  return isTagged(now, 'moment') && typeof says === 'string' && says.slice(4, 10) === now.date.slice(4, 10);
}

/** What a recorded moment was said by. */
function partsOf(says: Says): ReadonlySet<MomentPart> {
  const typed = typeof says === 'string' ? says : '';
  return new Set([
    ...(typed.includes('-') ? ['date' as const] : []),
    ...(typed.includes(':') ? ['time' as const] : []),
  ]);
}
