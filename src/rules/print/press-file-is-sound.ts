import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { pressFaults } from '../shared/press-faults.ts';

export const pressFileIsSound = defineRule({
  id: 'print/press-file-is-sound',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'A press file has its bleed and trim boxes, embedded fonts, no RGB and no transparency.',
  options: z.strictObject({}),
  messages: {
    fault: {
      severity: 'error',
      message: 'A printer would refuse this file: {detail}',
      hint: 'The tool wrote it: report this with the campaign.',
    },
  },
  async check(context) {
    for (const { check, detail, page } of await pressFaults(context)) {
      if (check === 'ink') continue;
      const { handMade } = context.artifact;
      const place = handMade
        ? { at: handMade.at, hint: 'Export it again, as PDF/X-4 for the brand’s printing condition.' }
        : { at: context.edition.at };
      context.report('fault', place, { detail: page === undefined ? detail : `page ${page}: ${detail}` });
    }
  },
});
