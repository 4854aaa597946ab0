import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

export const pricesNeedNoFootnote = defineRule({
  id: 'tone/prices-need-no-footnote',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No asterisk sends the reader to a footnote, where the brand’s voice does without.',
  options: z.strictObject({}),
  messages: {
    asterisk: {
      severity: 'error',
      message: '{brand} puts no “{sign}” after its words.',
      hint: 'Say the condition here, or leave it to the legal line.',
    },
  },
  check({ campaign, brand, report }) {
    if (brand.voice.asterisks) return;
    for (const copy of copyOf(campaign)) {
      for (const match of copy.passage.text.matchAll(/[*†‡]/g)) {
        report(
          'asterisk',
          { at: copy.at(match.index, match.index + 1) },
          { brand: brand.name, sign: match[0] },
        );
      }
    }
  },
});
