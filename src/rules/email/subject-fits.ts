import { z } from 'zod';
import { spanOf } from '../../ir/text.ts';
import { defineRule } from '../rule.ts';

export const subjectFits = defineRule({
  id: 'email/subject-fits',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Subject and preheader are read whole in the inbox of a phone.',
  options: z.strictObject({
    subjectCharacters: z.number().int().positive().default(50).describe('Phones show 33 to 50.'),
    preheaderCharacters: z.number().int().positive().default(100).describe('Apple Mail shows about 99.'),
  }),
  messages: {
    subject: {
      severity: 'warning',
      message: 'The subject has {count} characters; phones show {limit}.',
      hint: 'Put what matters first, or shorten it by {over}.',
    },
    preheader: {
      severity: 'warning',
      message: 'The preheader has {count} characters; inboxes show {limit}.',
      hint: 'Shorten it by {over}.',
    },
  },
  check({ artifact, edition, options, report }) {
    if (artifact.channel !== 'email') return;
    for (const [name, limit] of [
      ['subject', options.subjectCharacters],
      ['preheader', options.preheaderCharacters],
    ] as const) {
      const said = artifact.data?.[name];
      if (typeof said !== 'string') continue;
      const count = [...said].length;
      if (count > limit)
        report(
          name,
          { at: spanOf(edition.slots[name] ?? []) ?? edition.at },
          { count, limit, over: count - limit },
        );
    }
  },
});
