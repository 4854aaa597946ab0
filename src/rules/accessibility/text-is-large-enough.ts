import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { sayNumber, sizedText } from '../shared/marks.ts';

export const textIsLargeEnough = defineRule({
  id: 'accessibility/text-is-large-enough',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No text is too small to be read: legal lines are no grey dust.',
  options: z.strictObject({
    screenPx: z.number().positive().default(12).describe('Smallest type on screens, in px.'),
  }),
  messages: {
    small: {
      severity: 'error',
      message: 'The “{slot}” of {format} is set at {size} {unit}; the smallest allowed is {least} {unit}.',
      hint: 'Enlarge it in the layout, or say less.',
    },
  },
  check({ artifact, brand, options, report }) {
    const told = new Set<string>();
    for (const { mark, size, unit } of sizedText(artifact.marks)) {
      const least = unit === 'pt' ? brand.rules.print.minTextPt : options.screenPx;
      const slot = mark.slot ?? 'text';
      if (size + 0.01 >= least || told.has(slot)) continue;
      told.add(slot);
      report(
        'small',
        { ...(mark.at && { at: mark.at }), boxes: mark.boxes },
        {
          slot,
          format: `${artifact.channel}/${artifact.format}`,
          size: sayNumber(size),
          unit,
          least,
        },
      );
    }
  },
});
