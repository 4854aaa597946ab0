import { z } from 'zod';
import { reasonOf } from '../../brand/reason-of.ts';
import { defineRule } from '../rule.ts';
import { contrastOf } from '../shared/contrast.ts';
import { isAsked } from '../shared/is-asked.ts';
import { densityOf, isSeen, placeOf } from '../shared/pixels.ts';

/** WCAG 2.2, 1.4.3: large is 24 px, or 18 pt in print. Weights of marks are not known, so bold gains nothing. */
const LARGE_PX = 24;
const LARGE_MM = (18 * 25.4) / 72;

export const textStandsOut = defineRule({
  id: 'visual/text-stands-out',
  on: 'artifact',
  beside: true,
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Every text of a piece stands out from the ground it is set on, in a pair that the brand does not forbid.',
  options: z.strictObject({}),
  messages: {
    weak: {
      severity: 'error',
      message:
        'The “{slot}” of {format} is “{ink}” on “{ground}”, a contrast of {ratio}; text of its size needs {least}.',
      hint: 'Choose another pair in the layout.',
    },
    forbidden: {
      severity: 'error',
      message: 'The “{slot}” of {format} is “{ink}” on “{ground}”, which the brand forbids: {reason}.',
      hint: 'Choose one of the pairs in brand.rules.json.',
    },
  },
  check({ artifact, brand, look, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const told = new Set<string>();
    const pixelsAreTold = isAsked(brand, 'visual/words-stand-out-from-the-picture');
    for (const [index, mark] of artifact.marks.entries()) {
      const { kind, ink, ground, slot = 'text', size = 0, boxes } = mark;
      if ((kind !== 'text' && kind !== 'fact') || !ink || !ground || told.has(`${slot} ${ink} ${ground}`))
        continue;
      const place = placeOf(brand, artifact, mark, boxes);
      const values = { slot, format, ink, ground };
      const refused = brand.rules.forbidden.find((pair) => pair.fg === ink && pair.bg === ground);
      if (refused) {
        told.add(`${slot} ${ink} ${ground}`);
        report('forbidden', place, { ...values, reason: reasonOf(refused) });
        continue;
      }
      const [text, paper] = [brand.tokens.colors[ink], brand.tokens.colors[ground]];
      if (!text || !paper) continue;
      const least = size / densityOf(artifact) >= (boxes[0]?.unit === 'mm' ? LARGE_MM : LARGE_PX) ? 3 : 4.5;
      const ratio = contrastOf(text.hex, paper.hex);
      // What is really behind them is told by visual/words-stand-out-from-the-picture.
      if (ratio >= least || (pixelsAreTold && isSeen(look, mark, index))) continue;
      told.add(`${slot} ${ink} ${ground}`);
      report('weak', place, { ...values, ratio: (Math.floor(ratio * 100) / 100).toFixed(2), least });
    }
  },
});
