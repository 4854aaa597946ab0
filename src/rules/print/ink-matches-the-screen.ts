import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import { inChannel } from '../../brand/in-channel.ts';
import { labOfHex } from '../../brand/ink/delta-e.ts';
import { type InkMeasure, measureInks } from '../../brand/ink/measure-inks.ts';
import { defineRule, type Report } from '../rule.ts';
import { colorPlace, layoutsFile, rulesEntry } from '../shared/brand-places.ts';
import { type PrintedColor, printedColors } from '../shared/printed-colors.ts';

const far = {
  message: 'Printed, the ink of “{name}” is ΔE00 {delta} away from {hex} on screens; {limit} is the most.',
  hint: 'Correct its cmyk or its hex: the inks nearest to the screen colour are {nearest}, ΔE00 {proof} away.',
} as const;
const spot = {
  message:
    'The spot ink “{spot}” of “{name}” is ΔE00 {delta} away from {hex} on screens; {limit} is the most.',
  hint: 'Correct its recipe from the ink maker’s data, or the hex.',
} as const;

const messages = {
  far: { severity: 'warning', ...far },
  'very-far': { severity: 'error', ...far },
  'spot-far': { severity: 'warning', ...spot },
  'spot-very-far': { severity: 'error', ...spot },
  'no-ink': {
    severity: 'error',
    message: '“{name}” has no ink and is printed {where}.',
    hint: 'Add "cmyk" to its token; the nearest inks are {nearest}, ΔE00 {delta} away.',
  },
  // The same mistake, of which the author should know more: no cmyk that can be typed will mend it.
  'out-of-gamut': {
    severity: 'error',
    message:
      '“{name}” has no ink and is printed {where}. The press cannot reach {hex}: the nearest inks are ΔE00 {delta} away.',
    hint: 'Print another colour, or choose its cmyk with the printer, starting from {nearest}.',
  },
  'no-profile': {
    severity: 'note',
    message: 'Inks are not compared with screen colours: there is no profile of {condition} here.',
    hint: 'Put the printer’s output profile into the brand’s folder and name it in print.profile.',
  },
  refused: {
    severity: 'error',
    message: 'The output profile “{path}” cannot be used: its tables are damaged.',
    hint: 'Copy the file again from its source.',
  },
} as const;

export const inkMatchesTheScreen = defineRule({
  id: 'print/ink-matches-the-screen',
  on: 'source',
  since: '0.1.0',
  stability: 'stable',
  summary: 'What is printed has the colour that the screen shows, as far as a press can reach it.',
  options: z.strictObject({}),
  messages,
  async check({ campaign, brand: whole, report }) {
    // Nothing of this is loaded, and no profile read, for a campaign that stays on screens.
    if ((campaign.channels.print ?? []).length === 0) return;
    // A colour that no press can reach may be another one in the context “print” of the modifier “channel”.
    const brand = inChannel(whole, 'print');
    const measured = await measureInks(brand);
    if (!measured.ok) {
      unmeasured(measured.why, brand, report);
      return;
    }
    const printed = new Map(printedColors(brand).map((one) => [one.name, one] as const));
    for (const ink of measured.inks) {
      const use = printed.get(ink.name);
      if (ink.cmyk) declared(ink, brand, report);
      else if (use) undeclared(ink, use, brand, report);
    }
  },
});

function unmeasured(why: 'no-profile' | 'unread' | 'refused', brand: Brand, report: Report<typeof messages>) {
  const { condition, profile = '' } = brand.rules.print;
  const place = (key: string) => ({ at: rulesEntry(brand, `print.${key}`) });
  if (why === 'no-profile') report('no-profile', place('condition'), { condition });
  if (why === 'refused') report('refused', place('profile'), { path: profile });
}

/** An ink that the author chose: too far is not what was meant. */
function declared(ink: InkMeasure, brand: Brand, report: Report<typeof messages>) {
  const { gamutWarn, gamutFail } = brand.rules.print;
  const place = { at: colorPlace(brand, ink.name) };
  const told = (delta: number) => ({
    ...valuesOf(ink, delta),
    limit: delta > gamutFail ? gamutFail : gamutWarn,
  });
  const { deltaE = 0, scaledDeltaE = 0, spotDeltaE = 0, spot: name = '' } = ink;
  // A dark colour may be matched on paper, or in its distance from black: both are good practice.
  const delta = Math.min(deltaE, scaledDeltaE);
  if (delta > gamutWarn && !isBlack(ink)) report(delta > gamutFail ? 'very-far' : 'far', place, told(delta));
  if (spotDeltaE > gamutWarn) {
    const message = spotDeltaE > gamutFail ? 'spot-very-far' : 'spot-far';
    report(message, place, { ...told(spotDeltaE), spot: name });
  }
}

/** Full black ink, alone or rich, is the black of the press: whoever declares it for a screen's black means it. */
function isBlack({ cmyk: [, , , k] = [0, 0, 0, 0], hex }: InkMeasure): boolean {
  const { l, a, b } = labOfHex(hex);
  return k >= 90 && l < 20 && Math.hypot(a, b) < 5;
}

/** A colour for screens that reaches paper, where the emitter would refuse it. */
function undeclared(
  ink: InkMeasure,
  { layout }: PrintedColor,
  brand: Brand,
  report: Report<typeof messages>,
) {
  const related = layout === undefined ? [] : [{ message: 'used here', at: layoutsFile(brand, 'print') }];
  const where = layout === undefined ? 'as the role “printText”' : `by the layout “${layout}”`;
  const name = ink.proofDeltaE > brand.rules.print.gamutWarn ? 'out-of-gamut' : 'no-ink';
  const place = { at: colorPlace(brand, ink.name), related };
  report(name, place, { ...valuesOf(ink, ink.proofDeltaE), where });
}

function valuesOf({ name, hex, nearest, proofDeltaE }: InkMeasure, delta: number) {
  return { name, hex, delta: sayDelta(delta), nearest: nearest.join('/'), proof: sayDelta(proofDeltaE) };
}

/** One decimal, rounded up: what is over a limit must not read as if it met it. */
function sayDelta(delta: number): string {
  return (Math.ceil(delta * 10) / 10).toFixed(1);
}
