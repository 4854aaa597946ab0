import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { rulesFile } from '../shared/brand-places.ts';
import { pressFaults } from '../shared/press-faults.ts';

export const inkIsWithinLimit = defineRule({
  id: 'print/ink-is-within-limit',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No spot of a press file takes more ink than paper can dry, black over colour counted together.',
  options: z.strictObject({}),
  messages: {
    over: {
      severity: 'error',
      message: '{detail}',
      hint: 'Lower the CMYK values of the colour in the tokens; print.tacMax in brand.rules.json is the limit.',
    },
  },
  async check(context) {
    for (const { check, detail } of await pressFaults(context)) {
      if (check === 'ink')
        context.report('over', { at: context.artifact.handMade?.at ?? rulesFile(context.brand) }, { detail });
    }
  },
});
