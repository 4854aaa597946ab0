import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { styleFinds } from '../shared/style-finds.ts';

/** What to do where the list has no word to write. */
const HINTS = {
  hedge: 'Say it, or leave it out.',
  filler: 'Leave it out.',
  cliche: 'Say what is so only here.',
  jargon: 'Say what it does for the reader.',
};

export const saysItPlainly = defineRule({
  id: 'tone/says-it-plainly',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No text hedges, fills, repeats what everybody says, or talks shop.',
  options: z.strictObject({
    kinds: z
      .array(z.enum(['hedge', 'filler', 'cliche', 'jargon']))
      .default(['hedge', 'filler', 'cliche', 'jargon'])
      .describe('What is told.'),
    allowed: z.array(z.string()).default([]).describe('Words of the lists that the brand says all the same.'),
  }),
  messages: {
    hedge: { severity: 'note', message: '“{word}” takes back what is being said.', hint: '{hint}' },
    filler: { severity: 'note', message: '“{word}” says nothing.', hint: '{hint}' },
    cliche: { severity: 'note', message: '“{word}” is what everybody says.', hint: '{hint}' },
    jargon: { severity: 'note', message: '“{word}” is said in meetings, not to customers.', hint: '{hint}' },
  },
  check({ report, options, ...subject }) {
    for (const find of styleFinds(subject, options.kinds, options.allowed)) {
      const { copy, word, instead, replacement } = find;
      const at = copy.at(find.start, find.end);
      const fix =
        find.kind === 'filler' && copy.editable && replacement ? { fix: { at, text: replacement } } : {};
      const hint = instead === '' ? HINTS[find.kind as keyof typeof HINTS] : `Write: ${instead}.`;
      report(find.kind as keyof typeof HINTS, { at, ...fix }, { word, hint });
    }
  },
});
