import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { limitFor } from '../shared/places.ts';

export const exclamationsAreRare = defineRule({
  id: 'tone/exclamations-are-rare',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary:
    'A campaign has no more exclamation marks than the brand’s voice allows, and none where it allows none.',
  options: z.strictObject({}),
  messages: {
    row: {
      severity: 'warning',
      message: '{count} marks in a row shout.',
      hint: 'Keep one of them, or none.',
    },
    none: {
      severity: 'warning',
      message: 'The voice allows no exclamation mark in a {place}.',
      hint: 'End the sentence with a full stop.',
    },
    here: {
      severity: 'warning',
      message: 'The voice allows {limit} exclamation marks in a {place}, and this has {count}.',
      hint: 'End the sentence with a full stop.',
    },
    campaign: {
      severity: 'warning',
      message: 'This is exclamation mark {count} in “{locale}”; the voice allows {limit} in a campaign.',
      hint: 'Keep the one that matters most.',
    },
  },
  check({ campaign, brand, report }) {
    const { campaign: most, places } = brand.voice.exclamations;
    for (const locale of campaign.locales) {
      let total = 0;
      for (const copy of copyOf(campaign)) {
        if (copy.locale !== locale) continue;
        const marks = [...copy.passage.text.matchAll(/!+/g)];
        for (const row of copy.passage.text.matchAll(/[!?](?:[\s\u00A0\u202F]?[!?])+/g)) {
          const at = copy.at(row.index, row.index + row[0].length);
          const count = row[0].replace(/[^!?]/g, '').length;
          if (row[0].includes('!')) report('row', { at }, { count });
        }
        const local = limitFor(copy.passage, places);
        if (local && marks.length > local.limit) {
          const mark = marks[local.limit]!;
          const values = { place: local.place, limit: local.limit, count: marks.length };
          report(
            local.limit === 0 ? 'none' : 'here',
            { at: copy.at(mark.index, mark.index + mark[0].length) },
            values,
          );
          continue;
        }
        for (const mark of marks) {
          total += 1;
          if (most === undefined || total <= most) continue;
          report(
            'campaign',
            { at: copy.at(mark.index, mark.index + mark[0].length) },
            { count: total, locale, limit: most },
          );
        }
      }
    }
  },
});
