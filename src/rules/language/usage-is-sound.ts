import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { styleFinds } from '../shared/style-finds.ts';

/** What to do where the list has no word to write. */
const HINTS = {
  usage: 'Say it in other words.',
};

export const usageIsSound = defineRule({
  id: 'language/usage-is-sound',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'No expression stands that good usage takes for a mistake.',
  options: z.strictObject({
    allowed: z.array(z.string()).default([]).describe('Words of the lists that the brand says all the same.'),
  }),
  messages: {
    usage: { severity: 'warning', message: '“{word}” is no good usage.', hint: '{hint}' },
  },
  check({ report, options, ...subject }) {
    for (const find of styleFinds(subject, ['usage'], options.allowed)) {
      const { copy, word, instead, replacement } = find;
      const at = copy.at(find.start, find.end);
      const fix = copy.editable && replacement ? { fix: { at, text: replacement } } : {};
      const hint = instead === '' ? HINTS.usage : `Write: ${instead}.`;
      report('usage', { at, ...fix }, { word, hint });
    }
  },
});
