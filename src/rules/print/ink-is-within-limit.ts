import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { rulesFile } from '../shared/brand-places.ts';

export const inkIsWithinLimit = defineRule({
  id: 'print/ink-is-within-limit',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No colour lays more ink on paper than the printer can dry.',
  options: z.strictObject({}),
  messages: {
    over: {
      severity: 'error',
      message: 'The colour “{color}” takes {total} % of ink; the brand’s printers take {limit} %.',
      hint: 'Lower its CMYK values in the tokens.',
    },
  },
  check({ campaign, brand, report }) {
    if (!campaign.channels.print) return;
    const limit = brand.rules.print.tacMax;
    for (const { name, cmyk } of Object.values(brand.tokens.colors)) {
      const total = (cmyk ?? []).reduce((sum, ink) => sum + ink, 0);
      if (total > limit) report('over', { at: rulesFile(brand) }, { color: name, total, limit });
    }
  },
});
