import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { copyOf } from '../shared/copy.ts';

/** © ™ ® and figures are emoji to Unicode and signs to everybody else. */
const emoji = /(?![©®™0-9#*])\p{Extended_Pictographic}\uFE0F?/gu;

export const emojiKeepTheirPlace = defineRule({
  id: 'tone/emoji-keep-their-place',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Emoji stand only where the brand’s voice wants them: nowhere, in social captions, or anywhere.',
  options: z.strictObject({}),
  messages: {
    misplaced: {
      severity: 'warning',
      message: '{brand} uses no emoji {where}: “{emoji}”.',
      hint: 'Say it in words.',
    },
  },
  check({ campaign, brand, report }) {
    const { emoji: policy } = brand.voice;
    if (policy === 'welcome') return;
    for (const copy of copyOf(campaign)) {
      if (policy === 'captions' && copy.passage.block === 'Caption') continue;
      for (const match of copy.passage.text.matchAll(emoji)) {
        const where = policy === 'captions' ? 'outside captions' : 'anywhere';
        report(
          'misplaced',
          { at: copy.at(match.index, match.index + match[0].length) },
          { brand: brand.name, where, emoji: match[0] },
        );
      }
    }
  },
});
