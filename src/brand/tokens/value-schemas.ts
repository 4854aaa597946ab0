/**
 * The values of the thirteen token types of DTCG 2025.10, as strict as it: `"#f00"`, `"4px"`, weight 0 and unit em
 * are refused. Values arrive with the references inside them already followed. Stricter than the format in one
 * thing: a font family has a name.
 */
import { z } from 'zod';
import { colorValue } from './color-value.ts';
import { must } from './must.ts';

export { type ColorValue, colorValue } from './color-value.ts';

export const dimensionValue = z.strictObject(
  { value: z.number(), unit: z.enum(['px', 'rem']) },
  must('must be an object such as { "value": 16, "unit": "px" }'),
);

const durationValue = z.strictObject(
  { value: z.number(), unit: z.enum(['ms', 's']) },
  must('must be an object such as { "value": 200, "unit": "ms" }'),
);

const familyName = z.string(must('must be the name of a font')).min(1, 'must be the name of a font');
export const fontFamilyValue = z
  .union(
    [familyName, z.array(familyName).min(1)],
    must('must be the name of a font, or a list of such names'),
  )
  .transform((family): readonly string[] => (typeof family === 'string' ? [family] : family));

/** Names of weights, with their numbers in OpenType. */
const weightNames: Readonly<Record<string, number>> = {
  thin: 100,
  hairline: 100,
  'extra-light': 200,
  'ultra-light': 200,
  light: 300,
  normal: 400,
  regular: 400,
  book: 400,
  medium: 500,
  'semi-bold': 600,
  'demi-bold': 600,
  bold: 700,
  'extra-bold': 800,
  'ultra-bold': 800,
  black: 900,
  heavy: 900,
  'extra-black': 950,
  'ultra-black': 950,
};
export const fontWeightValue = z
  .union(
    [z.number().min(1).max(1000), z.enum(Object.keys(weightNames))],
    must('must be a number from 1 to 1000, or a name such as "regular", "semi-bold" or "bold"'),
  )
  .transform((weight): number => (typeof weight === 'number' ? weight : weightNames[weight]!));

const along = z.number(must('must be a number')).min(0).max(1);
const across = z.number(must('must be a number'));
const curve = must('must be a list of four numbers such as [0.4, 0, 0.2, 1]');
const cubicBezierValue = z.tuple([along, across, along, across], curve);

const lineStyles = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'outset', 'inset'] as const;
const dashes = z.strictObject({
  dashArray: z.array(dimensionValue).min(1),
  lineCap: z.enum(['round', 'butt', 'square']),
});
const strokeStyleValue = z.union([z.enum(lineStyles), dashes]);

const borderValue = z.strictObject(
  { color: colorValue, width: dimensionValue, style: strokeStyleValue },
  must('must be an object with "color", "width" and "style"'),
);

const transitionValue = z.strictObject(
  { duration: durationValue, delay: durationValue, timingFunction: cubicBezierValue },
  must('must be an object with "duration", "delay" and "timingFunction"'),
);

const shadowLayer = z.strictObject(
  {
    color: colorValue,
    offsetX: dimensionValue,
    offsetY: dimensionValue,
    blur: dimensionValue,
    spread: dimensionValue,
    inset: z.boolean().optional(),
  },
  must(
    'must be an object with "color", "offsetX", "offsetY", "blur" and "spread", or a list of such objects',
  ),
);
const shadowValue = z.union([shadowLayer, z.array(shadowLayer).min(1)]);

const gradientStop = z.strictObject(
  { color: colorValue, position: z.number().min(0).max(1) },
  must('must be a stop such as { "color": …, "position": 0.5 }'),
);
const gradientValue = z.array(gradientStop, must('must be a list of stops')).min(1);

export const typographyValue = z.strictObject(
  {
    fontFamily: fontFamilyValue,
    fontSize: dimensionValue,
    fontWeight: fontWeightValue,
    letterSpacing: dimensionValue,
    lineHeight: z.number(must('must be a number, a multiple of the font size')),
  },
  must('must be an object with "fontFamily", "fontSize", "fontWeight", "letterSpacing" and "lineHeight"'),
);

export type DimensionValue = z.output<typeof dimensionValue>;
export type TypographyValue = z.output<typeof typographyValue>;

/** By type: all thirteen of the format. */
export const valueSchemas: Readonly<Record<string, z.ZodType>> = {
  color: colorValue,
  dimension: dimensionValue,
  fontFamily: fontFamilyValue,
  fontWeight: fontWeightValue,
  duration: durationValue,
  cubicBezier: cubicBezierValue,
  number: z.number(),
  strokeStyle: strokeStyleValue,
  border: borderValue,
  transition: transitionValue,
  shadow: shadowValue,
  gradient: gradientValue,
  typography: typographyValue,
};

/** The types with which no channel draws yet. */
export const unusedTypes: readonly string[] = [
  'duration',
  'cubicBezier',
  'strokeStyle',
  'border',
  'transition',
  'shadow',
  'gradient',
];

/** `$extensions."org.diapason.print"` of a colour: its ink on paper. */
export const printExtension = z.strictObject({
  cmyk: z.tuple([percentage(), percentage(), percentage(), percentage()], {
    error: (issue) =>
      issue.code === 'invalid_type' || issue.code === 'too_small' || issue.code === 'too_big'
        ? 'must be four numbers: cyan, magenta, yellow and black, 0–100'
        : undefined,
  }),
  spot: z.string().min(1).max(80).optional(),
});

/** `$extensions."org.diapason.text"` of a typography token. */
export const textExtension = z.strictObject({
  features: z.array(z.string().regex(/^[a-z0-9]{4}$/, 'must be OpenType tags such as lnum')),
});

function percentage() {
  return z.number().min(0).max(100);
}
