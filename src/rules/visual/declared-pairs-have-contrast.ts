import { z } from 'zod';
import type { ColorPair } from '../../brand/brand-rules.ts';
import { defineRule } from '../rule.ts';
import { rulesFile } from '../shared/brand-places.ts';
import { contrastOf } from '../shared/contrast.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11 (AA). */
const least: Readonly<Record<ColorPair['use'], number>> = { text: 4.5, large: 3, ui: 3 };

export const declaredPairsHaveContrast = defineRule({
  id: 'visual/declared-pairs-have-contrast',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Every pair of colours that the brand declares has the contrast its use needs, and nothing is rounded up.',
  options: z.strictObject({}),
  messages: {
    weak: {
      severity: 'error',
      message: '“{fg}” on “{bg}” has a contrast of {ratio}; {use} needs {least}.',
      hint: 'Darken one of them, or take the pair out of “pairs”.',
    },
  },
  check({ brand, report }) {
    const place = { at: rulesFile(brand) };
    const { colors } = brand.tokens;
    for (const { fg, bg, use, min } of brand.rules.pairs) {
      const [ink, ground] = [colors[fg], colors[bg]];
      // A colour that does not exist is reported where the brand is loaded.
      if (!ink || !ground) continue;
      const ratio = contrastOf(ink.hex, ground.hex);
      const needed = Math.max(min ?? 0, least[use]);
      if (ratio < needed)
        report('weak', place, {
          fg,
          bg,
          ratio: sayRatio(ratio),
          use: use === 'ui' ? 'a shape' : use === 'large' ? 'large text' : 'text',
          least: needed,
        });
    }
  },
});

/** Two decimals, cut and not rounded: 4.499 must not read as 4.5. */
function sayRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
