import { z } from 'zod';
import type { Market } from '../../brand/brand-files.ts';
import type { Campaign, Touchpoint } from '../../ir/campaign.ts';
import { type FactRecord, isRecord, isTagged, type Moment } from '../../ir/facts.ts';
import { overlayFacts } from '../../parse/facts.ts';
import { localizedText } from '../../parse/formatters.ts';
import { sayDay, weekdayName, weekdayOf } from '../../prose/calendar.ts';
import { defineRule } from '../rule.ts';

export const offerDatesAreSound = defineRule({
  id: 'message/offer-dates-are-sound',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary:
    'The offer begins before it ends, for every segment, and every message leaves at an hour at which it may and may still help.',
  options: z.strictObject({}),
  messages: {
    'segment-reversed': {
      severity: 'error',
      message: 'For the segment “{segment}” the offer ends before it starts.',
      hint: 'Check both dates.',
    },
    'after-the-end': {
      severity: 'error',
      message: '“{touchpoint}” leaves on {day}, after the offer has ended on {end}.',
      hint: 'Send it earlier, or move the end.',
    },
    'before-the-start': {
      severity: 'warning',
      message: '“{touchpoint}” goes to “{segment}” on {day}, before the offer starts for them on {start}.',
      hint: 'Send it later, or say what it announces with “announces”.',
    },
    sunday: {
      severity: 'error',
      message: '{day} is a Sunday: no promotional SMS in {market}.',
      hint: 'Choose a working day.',
    },
    holiday: {
      severity: 'error',
      message: '{day} is a public holiday: no promotional SMS in {market}.',
      hint: 'Choose a working day.',
    },
    hours: {
      severity: 'error',
      message: '{time} is outside the hours for promotional SMS in {market}, {from} to {to}.',
      hint: 'Choose another hour.',
    },
  },
  check({ campaign, brand, report }) {
    for (const segment of campaign.segments) {
      const [starts, ends] = period(overlayFacts(campaign.facts, segment.facts));
      const changed = Object.keys(segment.facts).find(
        (path) => path === 'offer.starts' || path === 'offer.ends',
      );
      if (changed && starts && ends && instant(starts) > instant(ends))
        report('segment-reversed', { at: segment.at }, { segment: segment.id });
    }
    for (const touchpoint of campaign.touchpoints) {
      const { moment } = touchpoint;
      if (!moment || touchpoint.transactional) continue;
      const place = { at: touchpoint.at };
      const [, ends] = period(overlayFacts(campaign.facts, touchpoint.facts));
      if (ends && instant(moment) > instant(ends, '23:59')) {
        report('after-the-end', place, {
          touchpoint: touchpoint.id,
          day: sayDay(moment.date, 'en-GB', {}),
          end: sayDay(ends.date, 'en-GB', {}),
        });
      }
      const early = touchpoint.announces ? undefined : tooEarly(campaign, touchpoint, moment);
      if (early) {
        report('before-the-start', place, {
          touchpoint: touchpoint.id,
          segment: early.segment,
          day: sayDay(moment.date, 'en-GB', {}),
          start: sayDay(early.starts.date, 'en-GB', {}),
        });
      }
      if (touchpoint.channel !== 'sms' && !touchpoint.channel.startsWith('sms.')) continue;
      for (const id of campaign.markets) {
        const market = brand.markets[id];
        if (market)
          for (const [name, values] of refusals(moment, market))
            report(name, place, { ...values, market: localizedText(market.name.texts, 'en') ?? id });
      }
    }
  },
});

function period(facts: FactRecord): readonly [Moment | undefined, Moment | undefined] {
  const offer = isRecord(facts.offer) ? facts.offer : {};
  return [
    isTagged(offer.starts, 'moment') ? offer.starts : undefined,
    isTagged(offer.ends, 'moment') ? offer.ends : undefined,
  ];
}

/** Something that can be compared: all moments of a campaign are in one zone. */
function instant(moment: Moment, fallback = '00:00'): string {
  return `${moment.date}T${moment.time ?? fallback}`;
}

/** A message that invites to an offer which has not begun for one of the segments it goes to. Post and posters may. */
function tooEarly(campaign: Campaign, touchpoint: Touchpoint, moment: Moment) {
  if (!['email', 'sms', 'push'].includes(touchpoint.channel.split('.')[0]!)) return undefined;
  const segments = campaign.segments.filter(
    (one) => touchpoint.to.length === 0 || touchpoint.to.includes(one.id),
  );
  for (const segment of segments) {
    const [starts] = period(overlayFacts(campaign.facts, { ...segment.facts, ...touchpoint.facts }));
    if (starts && moment.date < starts.date) return { segment: segment.id, starts };
  }
  return undefined;
}

type Refusal = readonly [name: 'sunday' | 'holiday' | 'hours', values: Readonly<Record<string, string>>];

function refusals(moment: Moment, { sms, holidays }: Market): readonly Refusal[] {
  const day = sayDay(moment.date, 'en-GB', {});
  const list: Refusal[] = [];
  if (!sms.sundays && weekdayOf(moment.date) === 0)
    list.push(['sunday', { day, weekday: weekdayName(moment.date) }]);
  else if (!sms.holidays && holidays.some((one) => one === moment.date || one === moment.date.slice(5)))
    list.push(['holiday', { day }]);
  const { time } = moment;
  if (time && sms.hours && (time < sms.hours.from.time || time > sms.hours.to.time)) {
    list.push(['hours', { time, from: sms.hours.from.time, to: sms.hours.to.time }]);
  }
  return list;
}
