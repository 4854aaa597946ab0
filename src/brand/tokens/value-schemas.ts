/**
 * The values of the token types that Diapason uses, after DTCG 2025.10 and as strict as it: `"#f00"`, `"4px"`,
 * weight 0 and unit em are refused. Values arrive with the aliases inside them already resolved.
 */
import { z } from 'zod';

const unit = z.number().min(0).max(1);
const ranges: Readonly<Record<string, readonly z.ZodType[]>> = {
  hsl: [z.number().min(0).lt(360), z.number().min(0).max(100), z.number().min(0).max(100)],
  hwb: [z.number().min(0).lt(360), z.number().min(0).max(100), z.number().min(0).max(100)],
  lab: [z.number().min(0).max(100), z.number(), z.number()],
  lch: [z.number().min(0).max(100), z.number().min(0), z.number().min(0).lt(360)],
  oklab: [unit, z.number(), z.number()],
  oklch: [unit, z.number().min(0), z.number().min(0).lt(360)],
};
const rgbLike = [
  'srgb',
  'srgb-linear',
  'display-p3',
  'a98-rgb',
  'prophoto-rgb',
  'rec2020',
  'xyz-d65',
  'xyz-d50',
];

export const colorValue = z
  .strictObject(
    {
      colorSpace: z.enum([...rgbLike, ...Object.keys(ranges)]),
      components: z.array(z.union([z.number(), z.literal('none')])).length(3),
      alpha: unit.optional(),
      hex: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'must be six digits such as #c2153f')
        .optional(),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type'
          ? 'must be an object such as { "colorSpace": "srgb", "components": [0.76, 0.08, 0.25], "hex": "#c2153f" }'
          : undefined,
    },
  )
  .superRefine((color, context) => {
    for (const [index, component] of color.components.entries()) {
      const range = ranges[color.colorSpace]?.[index] ?? unit;
      if (component !== 'none' && !range.safeParse(component).success) {
        context.addIssue({
          code: 'custom',
          path: ['components', index],
          message: `${component} is outside the range of ${color.colorSpace}.`,
          params: { hint: 'sRGB components run from 0 to 1: divide 0–255 by 255.' },
        });
      }
    }
  });

export const dimensionValue = z.strictObject(
  { value: z.number(), unit: z.enum(['px', 'rem']) },
  {
    error: (issue) =>
      issue.code === 'invalid_type' ? 'must be an object such as { "value": 16, "unit": "px" }' : undefined,
  },
);

export const fontFamilyValue = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((family): readonly string[] => (typeof family === 'string' ? [family] : family));

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
  .union([z.number().min(1).max(1000), z.enum(Object.keys(weightNames))])
  .transform((weight): number => (typeof weight === 'number' ? weight : weightNames[weight]!));

export const typographyValue = z.strictObject({
  fontFamily: fontFamilyValue,
  fontSize: dimensionValue,
  fontWeight: fontWeightValue,
  letterSpacing: dimensionValue,
  lineHeight: z.number().min(0.5).max(4),
});

export type ColorValue = z.output<typeof colorValue>;
export type DimensionValue = z.output<typeof dimensionValue>;
export type TypographyValue = z.output<typeof typographyValue>;

/** By type; a type of the format that is absent here is carried but not used. */
export const valueSchemas: Readonly<Record<string, z.ZodType>> = {
  color: colorValue,
  dimension: dimensionValue,
  fontFamily: fontFamilyValue,
  fontWeight: fontWeightValue,
  number: z.number(),
  typography: typographyValue,
};

/** The other types of DTCG 2025.10. */
export const unusedTypes: readonly string[] = [
  'duration',
  'cubicBezier',
  'strokeStyle',
  'border',
  'transition',
  'shadow',
  'gradient',
];

/** The type that each part of a composite value must have when it is an alias. */
export const partTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  typography: {
    fontFamily: 'fontFamily',
    fontSize: 'dimension',
    fontWeight: 'fontWeight',
    letterSpacing: 'dimension',
    lineHeight: 'number',
  },
};

/** The ink of a colour; its schema stands with what else is known of inks. */
export { printExtension } from '../ink/print-extension.ts';

/** `$extensions."org.diapason.text"` of a typography token. */
export const textExtension = z.strictObject({
  features: z.array(z.string().regex(/^[a-z0-9]{4}$/, 'must be OpenType tags such as lnum')),
});
