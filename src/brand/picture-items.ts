/** Pictures that a layout places: files, and arrangements drawn in code. */
import { z } from 'zod';
import { flag, number, words } from '../source/scalars.ts';
import { common, extent, factPath, length, point, positive } from './layout-fields.ts';
import { colorName } from './pictures.ts';

export const image = z
  .strictObject({
    kind: z.literal('image'),
    ...common,
    at: point,
    box: extent,
    path: words(200).optional().describe('A drawing of the brand; default: the picture of the campaign.'),
    fit: z.enum(['cover', 'contain']).prefault('cover'),
  })
  .describe('A picture in a box.');

export const picture = z
  .strictObject({
    kind: z.literal('picture'),
    ...common,
    at: point,
    box: extent,
    picture: words(60).describe('Name of an arrangement in pictures.yaml, of any kind.'),
  })
  .describe('An arrangement of the brand filling a box.');

export const spiral = z
  .strictObject({
    kind: z.literal('spiral'),
    ...common,
    picture: words(60).describe('Name of the arrangement in pictures.yaml.'),
    at: point.describe('The heart of the spiral.'),
    c: positive.describe('Scale: the radius of piece n is c × n ^ exponent.'),
    count: number({ min: 1, max: 20_000, integer: true })
      .optional()
      .describe('Number of turns of the arithmetic; default: as many as reach the far corner.'),
    within: z
      .tuple([length, length, length, length])
      .optional()
      .describe(
        'x, y, width, height that pieces keep to; an edge of it on the edge of the piece cuts them there.',
      ),
    ground: colorName.optional().describe('Ground it stands on, where that is a panel.'),
    plain: flag().optional().describe('Without highlights, for very small pieces.'),
  })
  .describe('The spiral of the brand.');

export const horizon = z
  .strictObject({
    kind: z.literal('horizon'),
    ...common,
    picture: words(60),
    y: length.describe('Height of the line.'),
    x: length.describe('Left end of the drawing.'),
    width: positive.describe('Width of the drawing.'),
    height: positive
      .optional()
      .describe('Greatest height of the drawing: a taller one is made narrower. Default: none.'),
    align: z.enum(['left', 'center', 'right']).prefault('left').describe('Which edge of the drawing x is.'),
    drawing: words(200).optional().describe('A drawing of the brand; default: that of the fact “from”.'),
    from: factPath.prefault('product.image').describe('The fact that names the drawing.'),
    stroke: positive
      .optional()
      .describe('Width of every stroke; default: the picture’s part of the short side.'),
  })
  .describe('Two bands, the horizon and one drawing on it.');

export const dial = z
  .strictObject({
    kind: z.literal('dial'),
    ...common,
    picture: words(60),
    at: point.describe('Middle of the dial.'),
    diameter: positive,
    heading: number({ min: 0, max: 360 }).optional().describe('In degrees from north, clockwise.'),
    from: factPath
      .prefault('product.route')
      .describe('A fact with from and to, each with lat and lon in degrees: the heading is computed.'),
  })
  .describe('A compass at the heading of the route.');

export const route = z
  .strictObject({
    kind: z.literal('route'),
    ...common,
    picture: words(60),
    at: point.describe('The tick at its start.'),
    length: positive,
    stroke: positive,
    dot: positive.describe('Radius of the dot.'),
    tick: positive.describe('Height of the tick.'),
  })
  .describe('A line from a tick to a dot.');
