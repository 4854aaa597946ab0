import { z } from 'zod';
import type { LogoRule } from '../../brand/brand-rules.ts';
import type { Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { rulesFile } from '../shared/brand-places.ts';
import { sayNumber } from '../shared/marks.ts';
import { shownFile } from '../shared/shown-file.ts';

export const logoHasItsSize = defineRule({
  id: 'visual/logo-has-its-size',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'The logo is never smaller than the brand allows, on screens, in emails and in print.',
  options: z.strictObject({}),
  messages: {
    small: {
      severity: 'error',
      message: 'The logo on {format} is {size} {unit} {side}; the brand asks for {least} {unit}.',
      hint: 'Enlarge it in the layout.',
    },
    ground: {
      severity: 'error',
      message: 'The logo “{variant}” may not stand on “{ground}” ({format}).',
      hint: 'It may stand on {allowed}.',
    },
  },
  check({ artifact, beside = [], brand, extracted, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    // The author of the words has no part in it: it lies between the layout and what the brand asks for.
    const at = rulesFile(brand);
    const leastPx = ({ min }: LogoRule) => (artifact.channel === 'email' ? min.emailPx : min.screenPx);
    const sideOf = ({ min }: LogoRule) => (min.side === 'width' ? 'wide' : 'high');
    for (const mark of artifact.marks) {
      if (mark.kind !== 'logo') continue;
      const rule = brand.rules.logos.find((one) => isNamed(mark, one));
      if (!rule) continue;
      for (const box of mark.boxes) {
        const size = rule.min.side === 'width' ? box.width : box.height;
        const least = box.unit === 'mm' ? rule.min.printMm : leastPx(rule);
        // Half a pixel or a twentieth of a millimetre is rounding of the layout.
        if (size + (box.unit === 'mm' ? 0.05 : 0.5) < least) {
          report(
            'small',
            { at, boxes: [box] },
            { format, size: sayNumber(size), unit: box.unit, side: sideOf(rule), least },
          );
        }
      }
      if (mark.ground && !rule.backgrounds.includes(mark.ground)) {
        report(
          'ground',
          { at, boxes: mark.boxes },
          { variant: rule.variant, ground: mark.ground, format, allowed: rule.backgrounds.join(', ') },
        );
      }
    }
    for (const { src, width, height } of extracted.looks?.pictures ?? []) {
      const file = shownFile(artifact, src, beside);
      const rule = brand.rules.logos.find(({ id, variant }) => file?.logo === `${id}/${variant}`);
      if (!rule || !file?.width || !file.height || width === undefined) continue;
      const size = rule.min.side === 'width' ? width : (height ?? (width * file.height) / file.width);
      const least = leastPx(rule);
      if (size + 0.5 < least)
        report('small', { at }, { format, size: sayNumber(size), unit: 'px', side: sideOf(rule), least });
    }
  },
});

/** Canvas marks carry `id/variant` as their slot, pages `id variant` as their text. */
function isNamed(mark: Mark, { id, variant }: LogoRule): boolean {
  return mark.slot === `${id}/${variant}` || mark.text === `${id} ${variant}`;
}
