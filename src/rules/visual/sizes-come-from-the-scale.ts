import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { sayNumber, sizedText } from '../shared/marks.ts';

export const sizesComeFromTheScale = defineRule({
  id: 'visual/sizes-come-from-the-scale',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every size of type on a piece is one of the brand’s scale.',
  options: z.strictObject({
    tolerance: z.number().min(0).max(2).default(0.05).describe('How far a size may be off, in its unit.'),
  }),
  messages: {
    off: {
      severity: 'error',
      message: 'The “{slot}” of {format} is set at {size} {unit}, which is not in the brand’s scale.',
      hint: 'The nearest size is {nearest} {unit}.',
    },
  },
  check({ artifact, brand, options, report }) {
    const told = new Set<string>();
    for (const { mark, size, unit } of sizedText(artifact.marks)) {
      const scale = unit === 'px' ? brand.tokens.scalePx : brand.tokens.scalePt;
      const nearest = scale.reduce(
        (a, b) => (Math.abs(b - size) < Math.abs(a - size) ? b : a),
        scale[0] ?? 0,
      );
      if (scale.length === 0 || Math.abs(nearest - size) <= options.tolerance) continue;
      const slot = mark.slot ?? 'text';
      const key = `${slot} ${sayNumber(size)}`;
      if (told.has(key)) continue;
      told.add(key);
      report(
        'off',
        { ...(mark.at && { at: mark.at }), boxes: mark.boxes },
        {
          slot,
          format: `${artifact.channel}/${artifact.format}`,
          size: sayNumber(size),
          unit,
          nearest,
        },
      );
    }
  },
});
