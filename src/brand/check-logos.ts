/** Whether the least sizes of a logo are of this world: in the right unit, and still to be seen. */
import type { Findings } from '../diagnostic.ts';
import type { Authored } from '../source/yaml.ts';
import type { Logo } from './brand.ts';
import type { LogoRule } from './brand-rules.ts';
import { brandFaults } from './faults.ts';

/** CSS pixels to a millimetre: both are lengths (CSS Values 4, 5.2). */
const pxPerMm = 96 / 25.4;
/** A manual's two figures differ by rounding, or by half for fine print; by more when one is in the other's unit. */
const mostApart = 3;
/** Of the shorter side: a line of 12 px type has an x-height of 6. */
const leastPx = 6;

/** `logos` as they were read; one whose file is faulty is left out there, and has its own finding. */
export function checkLogoSizes(
  rules: readonly LogoRule[],
  logos: readonly Logo[],
  authored: Authored,
  findings: Findings,
) {
  for (const [index, { id, variant, min }] of rules.entries()) {
    const name = `${id} ${variant}`;
    const apart = (min.printMm * pxPerMm) / min.screenPx;
    if (apart > mostApart || apart < 1 / mostApart) {
      const at = authored.spanOf(['logos', index, 'min']);
      const values = { name, printMm: min.printMm, screenPx: min.screenPx };
      findings.add(
        brandFaults,
        'logo-sizes-at-odds',
        { at },
        { ...values, inPx: Math.round(min.printMm * pxPerMm) },
      );
    }
    const logo = logos.find((one) => one.id === id && one.variant === variant);
    if (!logo) continue;
    const scale = (px: number) => px / (min.side === 'width' ? logo.width : logo.height);
    for (const key of ['screenPx', 'emailPx'] as const) {
      const [width, height] = [logo.width * scale(min[key]), logo.height * scale(min[key])];
      if (Math.min(width, height) >= leastPx) continue;
      const at = authored.spanOf(['logos', index, 'min', key]);
      findings.add(
        brandFaults,
        'logo-too-small',
        { at },
        { name, width: tenths(width), height: tenths(height) },
      );
      break;
    }
  }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
