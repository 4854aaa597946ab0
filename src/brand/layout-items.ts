/**
 * What a layout may place. Lengths are in the layout's unit: px, or mm in print; type sizes are px, or pt in print.
 * `x` is the left edge of left-aligned text, the middle of centred text, the right edge of right-aligned text.
 */
import { z } from 'zod';
import { flag, number, words } from '../source/scalars.ts';
import {
  common,
  extent,
  factPath,
  length,
  other,
  placing,
  point,
  positive,
  setting,
  size,
  sizes,
  templates,
  typeRole,
} from './layout-fields.ts';
import { dial, horizon, image, picture, route, spiral } from './picture-items.ts';
import { colorName } from './pictures.ts';

export const slotName = z.enum([
  'headline',
  'lead',
  'offer',
  'cta',
  'legal',
  'title',
  'description',
  'subject',
]);

const text = z
  .strictObject({
    kind: z.literal('text'),
    ...common,
    ...placing,
    ...setting,
    slot: slotName.optional().describe('The author’s words of this slot.'),
    text: templates.optional(),
    or: other,
    copy: z
      .enum(['full', 'short', 'shortest'])
      .prefault('full')
      .describe('The longest of the author’s lengths to try; shorter ones follow when it does not fit.'),
    width: positive.describe('Width of the box; lines break within it.'),
    lines: number({ min: 1, max: 40, integer: true })
      .optional()
      .describe('At most so many lines. Default: those of “text”, or 3.'),
    breaks: z
      .enum(['sense', 'plain'])
      .prefault('sense')
      .describe(
        '“sense” keeps articles and prepositions with their word and balances the lines; “plain” fills them.',
      ),
    optional: flag()
      .optional()
      .describe('Leave it out, and say so, where it does not fit; default: a fault.'),
    mayEndWith: z
      .array(words(40))
      .max(20)
      .prefault([])
      .describe('Words at which a line may end although sense says no: the break is the idea.'),
  })
  .describe('Words in a box.');

const figure = z
  .strictObject({
    kind: z.literal('figure'),
    ...common,
    ...placing,
    ...setting,
    text: templates,
    or: other,
    width: positive.optional().describe('Width it may take; default: to the far margin.'),
    wordsSize: size.optional().describe('Size of words that belong to the figure, such as “off”.'),
    words: z
      .enum(['below', 'beside', 'none'])
      .prefault('below')
      .describe('Where words of the figure such as “off” stand.'),
  })
  .describe('A number set as one sign: “−20 %”, “89 €”.');

const logo = z
  .strictObject({
    kind: z.literal('logo'),
    ...common,
    at: point,
    variant: words(60).describe('The brand’s name of the variant: full, on-red.'),
    width: positive,
    align: z.enum(['left', 'center', 'right']).prefault('left'),
  })
  .describe('A logo of the brand. y is the top of its ink.');

const button = z
  .strictObject({
    kind: z.literal('button'),
    ...common,
    at: point,
    box: extent,
    role: typeRole.prefault('button'),
    size: sizes,
    color: colorName.optional().describe('Of the label; default: the brand’s button text.'),
    fill: colorName.optional().describe('Default: the brand’s button ground.'),
    copy: z.enum(['full', 'short', 'shortest']).prefault('full'),
  })
  .describe('The call to action; its shape comes from the brand’s tokens.');

const panel = z
  .strictObject({
    kind: z.literal('panel'),
    ...common,
    at: point,
    box: extent,
    fill: colorName,
    radius: positive.optional(),
    border: z
      .strictObject({ color: colorName, width: positive })
      .optional()
      .describe('Drawn inside the edge.'),
    bleeds: flag().optional().describe('In print: edges on the trim run on to the bleed.'),
  })
  .describe('A flat surface.');

const rule = z
  .strictObject({
    kind: z.literal('rule'),
    ...common,
    at: point,
    to: point.describe('End of the line.'),
    color: colorName,
    width: positive,
    repeat: z
      .array(positive)
      .max(12)
      .optional()
      .describe('Further lines: the distance of each from the one before, downwards.'),
  })
  .describe('A straight line, or several below each other.');

const caption = z
  .strictObject({
    text: templates,
    role: typeRole,
    size,
    color: colorName,
    strong: typeRole.optional(),
    gap: length.describe('From the tile to the caption.'),
    lines: number({ min: 1, max: 6, integer: true }).prefault('2'),
    leading: number({ min: 0.7, max: 3 }).optional(),
  })
  .describe('Words under each tile; {product.name} is the product of the tile.');

const tiles = z
  .strictObject({
    kind: z.literal('tiles'),
    ...common,
    of: factPath.prefault('products'),
    at: point,
    columns: number({ min: 1, max: 12, integer: true }),
    limit: number({ min: 1, max: 24, integer: true }).prefault('6'),
    tile: extent,
    gap: extent.describe('Between columns, between rows (the row’s caption not counted).'),
    shapes: z
      .array(z.enum(['square', 'arch']))
      .min(1)
      .prefault(['square'])
      .describe('Taken in turn.'),
    grounds: z.array(colorName).min(1).describe('Taken in turn.'),
    inset: extent.describe('Air around the drawing within its tile.'),
    caption: caption.optional(),
  })
  .describe('Products in a grid, each in its tile.');

const rows = z
  .strictObject({
    kind: z.literal('rows'),
    ...common,
    of: factPath.prefault('products'),
    as: words(40).prefault('product').describe('Name of the row’s fact in the templates.'),
    at: point,
    width: positive,
    height: positive.describe('From one row to the next.'),
    limit: number({ min: 1, max: 24, integer: true }).prefault('6'),
    left: z
      .strictObject({ text: templates, role: typeRole, size: sizes, color: colorName })
      .describe('Flush left, its capitals centred on the row.'),
    right: z
      .strictObject({ text: templates, role: typeRole, size: sizes, color: colorName })
      .optional()
      .describe('A figure, flush right on the same line.'),
    rule: z.strictObject({ color: colorName, width: positive }).optional().describe('Between the rows.'),
  })
  .describe('One row for each product: name at the left, price at the right.');

const qr = z
  .strictObject({
    kind: z.literal('qr'),
    ...common,
    value: factPath.prefault('shortLink').describe('A link or text to encode.'),
    at: point.describe('Top left of the white tile.'),
    side: positive.describe('Side of the code without its quiet zone of 4 modules.'),
    ink: colorName,
    paper: colorName.describe('Ground of the code; white or near it.'),
  })
  .describe('A QR code with its quiet zone.');

const barcode = z
  .strictObject({
    kind: z.literal('barcode'),
    ...common,
    value: factPath.prefault('coupon.till').describe('A record with kind and value.'),
    at: point.describe('Top left of the white tile.'),
    box: extent.describe('Of the tile, quiet zones and digits included.'),
    ink: colorName,
    paper: colorName,
  })
  .describe('An EAN-13 barcode for tills.');

export const layoutItemSchema = z.discriminatedUnion('kind', [
  text,
  figure,
  logo,
  button,
  panel,
  rule,
  image,
  tiles,
  rows,
  picture,
  spiral,
  horizon,
  dial,
  route,
  qr,
  barcode,
]);

export type LayoutItem = z.output<typeof layoutItemSchema>;
export type ItemOf<K extends LayoutItem['kind']> = Extract<LayoutItem, { kind: K }>;
export type SlotName = z.output<typeof slotName>;
