import { z } from 'zod';
import type { LogoRule } from '../../brand/brand-rules.ts';
import type { Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { rulesFile } from '../shared/brand-places.ts';
import { sayNumber } from '../shared/marks.ts';

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
  check({ artifact, brand, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    // The author of the words has no part in it: it lies between the layout and what the brand asks for.
    const at = rulesFile(brand);
    for (const mark of artifact.marks) {
      if (mark.kind !== 'logo') continue;
      const rule = brand.rules.logos.find((one) => isNamed(mark, one));
      if (!rule) continue;
      for (const box of mark.boxes) {
        const size = rule.min.side === 'width' ? box.width : box.height;
        const least =
          box.unit === 'mm'
            ? rule.min.printMm
            : artifact.channel === 'email'
              ? rule.min.emailPx
              : rule.min.screenPx;
        // Half a pixel or a twentieth of a millimetre is rounding of the layout.
        if (size + (box.unit === 'mm' ? 0.05 : 0.5) < least) {
          report(
            'small',
            { at, boxes: [box] },
            {
              format,
              size: sayNumber(size),
              unit: box.unit,
              side: rule.min.side === 'width' ? 'wide' : 'high',
              least,
            },
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
  },
});

/** Canvas marks carry `id/variant` as their slot, pages `id variant` as their text. */
function isNamed(mark: Mark, { id, variant }: LogoRule): boolean {
  return mark.slot === `${id}/${variant}` || mark.text === `${id} ${variant}`;
}
