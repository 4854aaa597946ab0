import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { styleFinds } from '../shared/style-finds.ts';

/** What to do where the list has no word to write. */
const HINTS = {
  anglicism: 'Say it in French.',
};

export const hasItsOwnWord = defineRule({
  id: 'language/has-its-own-word',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No foreign word stands where the language has one of its own.',
  options: z.strictObject({
    allowed: z.array(z.string()).default([]).describe('Words of the lists that the brand says all the same.'),
  }),
  messages: {
    anglicism: {
      severity: 'warning',
      message: '“{word}” is English, and French has a word.',
      hint: '{hint}',
    },
  },
  check({ report, options, ...subject }) {
    for (const find of styleFinds(subject, ['anglicism'], options.allowed)) {
      const { copy, word, instead } = find;
      const at = copy.at(find.start, find.end);
      const hint = instead === '' ? HINTS.anglicism : `Write: ${instead}.`;
      report('anglicism', { at }, { word, hint });
    }
  },
});
