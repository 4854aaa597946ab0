/**
 * How a brand draws its pictures in code. An arrangement is data (a path, a spiral, a horizon); `src/draw` only
 * knows the arithmetic. `layouts/pictures.yaml` names them; layouts and `<Image>` call for them by name.
 */
import { z } from 'zod';
import { number, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { shapePath } from './svg/shape-path.ts';

/** Name of a colour token. */
export const colorName = words(60).describe('Name of a colour token of the brand, without “color.”.');
/** SVG path data. */
export const pathData = z
  .string()
  .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9eE.,\s+-]+$/, 'must be SVG path data')
  .max(20_000)
  .transform((d, context) => {
    const path = shapePath('path', { d });
    if ('d' in path) return path.d;
    context.addIssue({
      code: 'custom',
      message: `The outline ${path.detail}.`,
      params: { hint: 'Export the shape again as one SVG path, and copy its “d”.' },
    });
    return z.NEVER;
  })
  .describe('SVG path data: letters of the path commands and numbers.');

/** Seeds around a centre at the golden angle; they part around words. */
export const spiralPicture = z
  .strictObject({
    kind: z.literal('spiral'),
    piece: pathData.describe('One piece in a box of −1 to 1, its tip towards +y; the tip faces the centre.'),
    highlight: pathData.optional().describe('Drawn over each piece in its own colour.'),
    angle: number({ min: 0, max: 360 }).prefault('137.50776').describe('Degrees from one piece to the next.'),
    exponent: number({ min: 0.3, max: 1 }).describe('The radius of piece n is c × n ^ exponent.'),
    pieceScale: number({ min: 0.05, max: 3 }).describe(
      'Half-height of a piece: pieceScale × c × n ^ pieceExponent.',
    ),
    pieceExponent: number({ min: 0, max: 1 }).describe('See pieceScale.'),
    air: number({ min: 1, max: 3 })
      .prefault('1.08')
      .describe('A piece is left out when its centre is nearer to words than this × its half-height.'),
    colors: z
      .record(colorName, z.array(colorName).min(1).max(12))
      .describe('By ground colour: the colours of pieces, taken in turn (piece n has entry n mod length).'),
    highlights: z
      .record(colorName, colorName)
      .optional()
      .describe('By colour of the piece: the colour of its highlight.'),
  })
  .describe('Pieces in a golden-angle spiral that part around words.');

/** Two flat bands, the line between them, and a drawing that stands on it. */
export const horizonPicture = z
  .strictObject({
    kind: z.literal('horizon'),
    sky: colorName.describe('Band above the line.'),
    sea: colorName.optional().describe('Band below the line; default: the ground.'),
    stroke: colorName.describe('Colour of the line and the drawing.'),
    strokeRatio: number({ min: 0.0005, max: 0.05 }).describe(
      'Width of every stroke, as a part of the short side.',
    ),
    drawing: words(200)
      .optional()
      .describe(
        'The drawing where neither layout nor product names one: drawings/porto.svg. Its y = 0 stands on the line.',
      ),
  })
  .describe('A horizon with one drawing in a line of constant width.');

/** A compass with a needle at a true heading. */
export const dialPicture = z
  .strictObject({
    kind: z.literal('dial'),
    stroke: colorName,
    dot: colorName.describe('The dot at the end of the needle.'),
  })
  .describe('A circle with four ticks, a needle at the heading and a dot at its end.');

/** A line with a tick at the start and a dot at the end. */
export const routePicture = z
  .strictObject({
    kind: z.literal('route'),
    stroke: colorName,
    dot: colorName,
  })
  .describe('A line with a tick at its start and a dot at its end.');

const builtIn = [spiralPicture, horizonPicture, dialPicture, routePicture] as const;

export const pictureKinds: readonly string[] = builtIn.map(({ shape }) => shape.kind.value);

export type SpiralPicture = z.output<typeof spiralPicture>;
export type HorizonPicture = z.output<typeof horizonPicture>;
export type DialPicture = z.output<typeof dialPicture>;
export type RoutePicture = z.output<typeof routePicture>;
/** Of a kind that a plugin draws. */
export interface OwnPicture {
  readonly kind: 'own';
  /** What pictures.yaml calls it: `dots`. */
  readonly arrangement: string;
  /** Its other keys, through the plugin's own schema. */
  readonly props: Readonly<Record<string, unknown>>;
}
export type Picture = SpiralPicture | HorizonPicture | DialPicture | RoutePicture | OwnPicture;

/** How “−20 %” and “89 €” are set as one sign. */
export const lockupSchema = z
  .strictObject({
    unitScale: number({ min: 0.2, max: 1 })
      .prefault('1')
      .describe('Size of the percent sign, as a part of the figure’s size.'),
    unitGapEm: number({ min: -0.2, max: 1 })
      .prefault('0.12')
      .describe('Gap before the percent sign, in em of the figure.'),
    currencySpaceEm: number({ min: 0, max: 1 })
      .optional()
      .describe('Width of the no-break space beside a currency sign, in em; default: the font’s own.'),
    currencySpaceFrom: number({ min: 0 })
      .prefault('46')
      .describe('Size from which currencySpaceEm applies, in px (in print: pt).'),
    wordsRole: z
      .enum(['display', 'title', 'body', 'strong', 'small', 'figure', 'button'])
      .prefault('strong')
      .describe('Type of words that belong to the figure, such as “off”.'),
  })
  .describe('The number lockup of offers and prices.');
export type Lockup = z.output<typeof lockupSchema>;

const picturesFile = (own: readonly z.ZodObject[]) =>
  z.strictObject({
    schema: schemaVersion,
    lockup: lockupSchema.prefault({}),
    pictures: z
      .record(words(60), z.discriminatedUnion('kind', [...builtIn, ...(own as unknown as typeof builtIn)]))
      .prefault({})
      .describe('Arrangements by name.'),
  });

const ownKinds = new Map<string, z.ZodObject>();

/** Lets pictures.yaml have pictures of a kind that a plugin draws; `props` are their keys beside `kind`. */
export function addPictureKind(kind: string, props: z.ZodRawShape) {
  ownKinds.set(kind, z.strictObject({ ...props, kind: z.literal(kind) }));
}

/** `layouts/pictures.yaml` */
export const picturesFileSchema = picturesFile([]);

/** The same, with the kinds that plugins brought. */
export function ownPicturesFileSchema(): typeof picturesFileSchema {
  return ownKinds.size === 0 ? picturesFileSchema : picturesFile([...ownKinds.values()]);
}

/** Pictures as they were read: those of a plugin's kind are told apart. */
export function foldOwn(
  pictures: z.output<typeof picturesFileSchema>['pictures'],
): Readonly<Record<string, Picture>> {
  const folded = Object.entries(pictures).map(([name, picture]) => {
    if (!ownKinds.has(picture.kind)) return [name, picture] as const;
    const { kind: arrangement, ...props } = picture;
    return [name, { kind: 'own', arrangement, props }] as const;
  });
  return Object.fromEntries(folded);
}
