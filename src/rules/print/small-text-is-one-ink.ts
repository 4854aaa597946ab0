import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { sayNumber, sizedText } from '../shared/marks.ts';

export const smallTextIsOneInk = defineRule({
  id: 'print/small-text-is-one-ink',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'Small print is black ink alone, so that no plate out of register blurs it.',
  options: z.strictObject({}),
  messages: {
    mixed: {
      severity: 'warning',
      message:
        'The “{slot}” of {format} is {size} pt in “{ink}”, which is printed with {plates} inks; below {limit} pt it must be one.',
      hint: 'Use the brand’s black for print text.',
    },
  },
  check({ artifact, brand, report }) {
    if (artifact.channel !== 'print') return;
    const limit = brand.rules.print.blackBelowPt;
    const told = new Set<string>();
    for (const { mark, size, unit } of sizedText(artifact.marks)) {
      if (unit !== 'pt' || size >= limit - 0.05 || mark.ink === undefined) continue;
      const plates = (brand.tokens.colors[mark.ink]?.cmyk ?? []).filter((ink) => ink > 0).length;
      const slot = mark.slot ?? 'text';
      if (plates <= 1 || told.has(`${slot} ${mark.ink}`)) continue;
      told.add(`${slot} ${mark.ink}`);
      report('mixed', mark.at ? { at: mark.at } : {}, {
        slot,
        format: `${artifact.channel}/${artifact.format}`,
        size: sayNumber(size),
        ink: mark.ink,
        plates,
        limit,
      });
    }
  },
});
