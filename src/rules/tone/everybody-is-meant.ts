import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { styleFinds } from '../shared/style-finds.ts';

/** What to do where the list has no word to write. */
const HINTS = {
  inclusive: 'Name everybody, or say it in other words.',
};

export const everybodyIsMeant = defineRule({
  id: 'tone/everybody-is-meant',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No text leaves readers out or names people by what they lack.',
  options: z.strictObject({
    allowed: z.array(z.string()).default([]).describe('Words of the lists that the brand says all the same.'),
  }),
  messages: {
    inclusive: { severity: 'note', message: '“{word}” leaves people out, or hurts.', hint: '{hint}' },
  },
  check({ report, options, ...subject }) {
    for (const find of styleFinds(subject, ['inclusive'], options.allowed)) {
      const { copy, word, instead } = find;
      // “Chères clientes, chers clients”: both are greeted.
      if (/^cher/iu.test(word) && /chère/iu.test(copy.passage.text)) continue;
      const at = copy.at(find.start, find.end);
      const hint = instead === '' ? HINTS.inclusive : `Write: ${instead}.`;
      report('inclusive', { at }, { word, hint });
    }
  },
});
