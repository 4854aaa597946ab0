import { z } from 'zod';
import { findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';
import { type CopyText, copyOf } from '../shared/copy.ts';
import { placesOf } from '../shared/places.ts';

export const trademarksCarryTheirSign = defineRule({
  id: 'tone/trademarks-carry-their-sign',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary:
    'A trademark carries its sign where a text first says it, and never where there is no room for it.',
  options: z.strictObject({}),
  messages: {
    missing: {
      severity: 'warning',
      message: '“{name}” stands here for the first time, and without its “{sign}”.',
      hint: 'Write: {name}{sign}.',
    },
    unwanted: {
      severity: 'warning',
      message: '“{name}” carries no sign in “{channel}”.',
      hint: 'Write: {name}.',
    },
  },
  check({ campaign, brand, report }) {
    for (const { name, sign, never } of brand.voice.trademarks) {
      for (const locale of campaign.locales) {
        const texts = copyOf(campaign).filter((copy) => copy.locale === locale && isRead(copy));
        let isFirst = true;
        for (const copy of texts) {
          const channel = placesOf(copy.passage).find((place) => never.includes(place.split('.')[0]!));
          for (const { start, end } of findWording(copy.passage.text, name)) {
            const signed = copy.passage.text.slice(end).startsWith(sign);
            const at = copy.at(start, signed ? end + sign.length : end);
            const withText = (text: string) => (copy.editable ? { at, fix: { at, text } } : { at });
            const typed = copy.passage.text.slice(start, end);
            if (channel !== undefined) {
              if (signed) report('unwanted', withText(typed), { name, channel });
              continue;
            }
            if (isFirst && !signed) report('missing', withText(typed + sign), { name, sign });
            isFirst = false;
          }
        }
      }
    }
  },
});

/** Search texts and alternative texts are read apart. */
function isRead({ passage }: CopyText): boolean {
  return passage.kind !== 'frontmatter' && passage.kind !== 'prop';
}
