import { z } from 'zod';
import type { Campaign } from '../../ir/campaign.ts';
import { languageOf } from '../../parse/reader.ts';
import { sayDay, weekdayName, weekdayOf } from '../../prose/calendar.ts';
import { defineRule } from '../rule.ts';
import { copyOf, factsOf } from '../shared/copy.ts';
import { campaignFacts } from '../shared/known-facts.ts';

export const datesMatchTheirWeekday = defineRule({
  id: 'message/dates-match-their-weekday',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'A day that is named together with its date is that day.',
  options: z.strictObject({}),
  messages: {
    wrong: {
      severity: 'error',
      message: '{date} is a {weekday}.',
      hint: 'Write “{right}”, or correct the date.',
    },
  },
  check({ campaign, brand, report }) {
    const years = yearsOf(campaign);
    for (const copy of copyOf(campaign)) {
      for (const found of factsOf(copy, campaign)) {
        if (found.kind !== 'date' || found.weekday === undefined) continue;
        const dates = datesOf(found.key.slice('date:'.length), years);
        if (dates.length === 0 || dates.some((date) => weekdayOf(date) === found.weekday)) continue;
        const date = dates[0]!;
        report(
          'wrong',
          { at: copy.at(found.start, found.end) },
          {
            date: sayDay(date, 'en-GB', { year: true }),
            weekday: weekdayName(date),
            right: sayDay(date, languageOf(brand, campaign.markets[0]!, copy.locale), { weekday: true }),
          },
        );
      }
    }
  },
});

/** Years in which the campaign's dates lie, the commonest first. */
function yearsOf(campaign: Campaign): readonly string[] {
  const dates = campaignFacts(campaign)
    .filter((fact) => fact.kind === 'date')
    .map((fact) => fact.key.slice(5, 9));
  const moments = campaign.touchpoints.flatMap((one) => (one.moment ? [one.moment.date.slice(0, 4)] : []));
  const counts = new Map<string, number>();
  for (const year of [...dates, ...moments]) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}

/** A date without a year may be meant in any year of the campaign. */
function datesOf(found: string, years: readonly string[]): readonly string[] {
  const dates = found.startsWith('--') ? years.map((year) => `${year}-${found.slice(2)}`) : [found];
  return dates.filter((date) => !Number.isNaN(Date.parse(date)));
}
