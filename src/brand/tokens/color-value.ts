/** The value of a colour token after DTCG 2025.10, color module: fourteen spaces, each with the range of its components. */
import { z } from 'zod';
import { must } from './must.ts';

/** Lowest and highest number of a component; the hue's end is exclusive, because 360 is 0. */
export interface ComponentRange {
  readonly min: number;
  readonly max: number;
  readonly endIsOut?: true;
}

const unit = { min: 0, max: 1 };
const percent = { min: 0, max: 100 };
const hue = { min: 0, max: 360, endIsOut: true } as const;
const chroma = { min: 0, max: Number.POSITIVE_INFINITY };
const free = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
const rgb = [unit, unit, unit];

/** By colour space, in the order of the format. */
export const componentRanges: Readonly<Record<string, readonly ComponentRange[]>> = {
  srgb: rgb,
  'srgb-linear': rgb,
  hsl: [hue, percent, percent],
  hwb: [hue, percent, percent],
  lab: [percent, free, free],
  lch: [percent, chroma, hue],
  oklab: [unit, free, free],
  oklch: [unit, chroma, hue],
  'display-p3': rgb,
  'a98-rgb': rgb,
  'prophoto-rgb': rgb,
  rec2020: rgb,
  'xyz-d65': rgb,
  'xyz-d50': rgb,
};

const spaces = Object.keys(componentRanges);

export const colorValue = z
  .strictObject(
    {
      colorSpace: z.enum(spaces),
      components: z
        .array(z.union([z.number(), z.literal('none')], must('must be a number or "none"')), must(three()))
        .length(3, must(three())),
      alpha: z.number().min(0).max(1).optional(),
      hex: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'must be six digits such as #c2153f')
        .optional(),
    },
    must(
      'must be an object such as { "colorSpace": "srgb", "components": [0.76, 0.08, 0.25], "hex": "#c2153f" }',
    ),
  )
  .superRefine((color, context) => {
    for (const [index, component] of color.components.entries()) {
      const range = componentRanges[color.colorSpace]?.[index];
      if (!range || component === 'none' || isWithin(component, range)) continue;
      context.addIssue({
        code: 'custom',
        path: ['components', index],
        message: `${component} is outside the range of ${color.colorSpace}.`,
        params: { hint: rangeHint(color.colorSpace, range) },
      });
    }
  });

export type ColorValue = z.output<typeof colorValue>;

function isWithin(value: number, { min, max, endIsOut }: ComponentRange): boolean {
  return value >= min && (endIsOut ? value < max : value <= max);
}

function rangeHint(space: string, { min, max, endIsOut }: ComponentRange): string {
  if (space === 'srgb') return 'sRGB components run from 0 to 1: divide 0–255 by 255.';
  if (endIsOut) return 'A hue runs from 0 up to, not including, 360.';
  return max === Number.POSITIVE_INFINITY
    ? `It is ${min} or more.`
    : `It runs from ${min} to ${max} in this space.`;
}

function three(): string {
  return 'must be a list of three components';
}
