import { z } from 'zod';
import { passivesOf } from '../../prose/passive.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { isProse } from '../shared/prose-copy.ts';

/** A share of fewer sentences says nothing. */
const LEAST_SENTENCES = 8;

export const sentencesAreActive = defineRule({
  id: 'tone/sentences-are-active',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No more sentences are passive than the brand’s voice allows.',
  options: z.strictObject({}),
  messages: {
    passive: {
      severity: 'warning',
      message:
        '“{verb}” is passive: {share} % of the “{locale}” sentences are, and the voice allows {limit} %.',
      hint: 'Say who does it.',
    },
  },
  check({ campaign, brand, report }) {
    const { maxShare } = brand.voice.passive;
    if (maxShare === undefined) return;
    for (const locale of campaign.locales) {
      const texts = copyOf(campaign).filter((copy) => copy.locale === locale && isProse(copy));
      const found = texts.flatMap((copy) =>
        (passivesOf(copy.passage.text, locale) ?? []).map((verb) => ({ copy, verb })),
      );
      const sentences = texts.flatMap(({ passage }) => sentencesOf(passage.text, locale)).length;
      const share = found.length / Math.max(1, sentences);
      if (share <= maxShare || (sentences < LEAST_SENTENCES && maxShare > 0)) continue;
      for (const { copy, verb } of found) {
        const values = { verb: verb.text, locale, share: percent(share), limit: percent(maxShare) };
        report('passive', { at: copy.at(verb.start, verb.end) }, values);
      }
    }
  },
});

function percent(share: number): number {
  return Math.round(share * 100);
}
