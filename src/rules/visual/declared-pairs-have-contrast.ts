import { z } from 'zod';
import type { ColorPair } from '../../brand/brand-rules.ts';
import { judgedPairs } from '../../brand/pairs.ts';
import { defineRule } from '../rule.ts';
import { rulesEntry } from '../shared/brand-places.ts';
import { contrastOf } from '../shared/contrast.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11 (AA). */
const least: Readonly<Record<ColorPair['use'], number>> = { text: 4.5, large: 3, ui: 3 };

export const declaredPairsHaveContrast = defineRule({
  id: 'visual/declared-pairs-have-contrast',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Every pair of colours that the brand declares has the contrast its use needs in every scheme, and nothing is rounded up.',
  options: z.strictObject({}),
  messages: {
    weak: {
      severity: 'error',
      message: '“{fg}” on “{bg}” has a contrast of {ratio}; {use} needs {least}.',
      hint: 'Darken one of them, or take the pair out of “pairs”.',
    },
    'weak-in-scheme': {
      severity: 'error',
      message:
        '“{fg}” on “{bg}” has a contrast of {ratio} in the {scheme} scheme, where it is {colors}; {use} needs {least}.',
      hint: 'Give one of the roles another colour in that scheme, or take the pair out of “pairs”.',
    },
  },
  check({ brand, report }) {
    const { colors } = brand.tokens;
    for (const { fg, bg, use, min, scheme, pair, index } of judgedPairs(brand.rules.pairs, brand.tokens)) {
      const [ink, ground] = [colors[fg], colors[bg]];
      // A colour that does not exist is reported where the brand is loaded.
      if (!ink || !ground) continue;
      const ratio = contrastOf(ink.hex, ground.hex);
      const needed = Math.max(min ?? 0, least[use]);
      if (ratio >= needed) continue;
      const values = {
        fg: pair.fg,
        bg: pair.bg,
        ratio: sayRatio(ratio),
        use: use === 'ui' ? 'a shape' : use === 'large' ? 'large text' : 'text',
        least: needed,
      };
      const place = { at: rulesEntry(brand, `pairs.${index}`) };
      if (scheme === undefined) report('weak', place, values);
      else report('weak-in-scheme', place, { ...values, scheme, colors: `“${fg}” on “${bg}”` });
    }
  },
});

/** Two decimals, cut and not rounded: 4.499 must not read as 4.5. */
function sayRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
