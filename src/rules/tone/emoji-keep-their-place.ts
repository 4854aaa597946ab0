import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';
import { limitFor } from '../shared/places.ts';

/** © ™ ® and figures are emoji to Unicode and signs to everybody else. */
const emoji = /(?![©®™0-9#*])\p{Extended_Pictographic}\uFE0F?/gu;

export const emojiKeepTheirPlace = defineRule({
  id: 'tone/emoji-keep-their-place',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary:
    'Emoji stand only where the brand’s voice wants them: nowhere, in social captions, in some places so many, or anywhere.',
  options: z.strictObject({}),
  messages: {
    misplaced: {
      severity: 'warning',
      message: '{brand} uses no emoji {where}: “{emoji}”.',
      hint: 'Say it in words.',
    },
    many: {
      severity: 'warning',
      message: '{brand} uses {limit} emoji in a {place}, and “{emoji}” is one more.',
      hint: 'Keep the one that says something.',
    },
  },
  check({ campaign, brand, report }) {
    const { emoji: policy } = brand.voice;
    if (policy === 'welcome') return;
    for (const copy of copyOf(campaign)) {
      const most = typeof policy === 'string' ? undefined : limitFor(copy.passage, policy);
      if (policy === 'captions' && copy.passage.block === 'Caption') continue;
      for (const [index, match] of [...copy.passage.text.matchAll(emoji)].entries()) {
        if (most && index < most.limit) continue;
        if (most && most.limit > 0) {
          const values = { brand: brand.name, emoji: match[0], limit: most.limit, place: most.place };
          report('many', { at: copy.at(match.index, match.index + match[0].length) }, values);
          continue;
        }
        const where = policy === 'captions' ? 'outside captions' : policy === 'never' ? 'anywhere' : 'here';
        report(
          'misplaced',
          { at: copy.at(match.index, match.index + match[0].length) },
          { brand: brand.name, where, emoji: match[0] },
        );
      }
    }
  },
});
