/** Fields that several items of a layout share. */
import { z } from 'zod';
import { localized, number, words } from '../source/scalars.ts';
import { colorName } from './pictures.ts';

export const length = number({ min: -5000, max: 5000 });
export const positive = number({ min: 0, max: 5000 });
export const point = z.tuple([length, length]).describe('x, y from the top left of the piece.');
export const extent = z.tuple([positive, positive]).describe('Width, height.');
export const typeRole = z
  .enum(['display', 'title', 'body', 'strong', 'small', 'figure', 'button'])
  .describe('Which typographic voice of the brand.');
/** The sizes in which type can be set: in px, in print in pt. */
export const typeSize = { min: 1, max: 2000 } as const;
export const size = number(typeSize).describe('Type size: one of the brand’s scale.');
export const sizes = z
  .union([size, z.array(size).min(1).max(3)])
  .transform((value): readonly number[] => (typeof value === 'number' ? [value] : value))
  .describe(
    'Type size of the brand’s scale; a list gives the sizes to step down to when the words do not fit.',
  );
export const factPath = words(120).describe(
  'Dotted path of a fact: offer.code. “product” is the product of the offer, or the first.',
);

export const common = {
  id: words(60)
    .optional()
    .describe('Name of the item, for “below” and for messages. Default: its slot or kind.'),
  when: z
    .union([factPath, z.array(factPath).min(1)])
    .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value))
    .optional()
    .describe('Draw only when these facts (or slots: slot.lead) exist. Otherwise left out without a word.'),
};

export const templates = localized().describe(
  'Words of the layout by locale, with {expressions} and **strong** words as in MDX, “\\n” for a new line.',
);

export const other = z
  .strictObject({
    when: factPath.optional().describe('Only for campaigns that have this fact.'),
    text: templates,
  })
  .optional()
  .describe(
    'Words where “text” names a fact that the campaign lacks: one layout for a price and a reduction.',
  );

export const setting = {
  role: typeRole,
  size: sizes,
  color: colorName,
  align: z.enum(['left', 'center', 'right']).prefault('left'),
  leading: number({ min: 0.7, max: 3 }).optional().describe('Multiple of the size; default: the role’s.'),
  trackingEm: number({ min: -0.1, max: 0.5 }).optional().describe('In em; default: the role’s.'),
  strong: typeRole.optional().describe('Type of **strong** words; default: strong.'),
};

/** Where a box of words hangs. */
export const placing = {
  at: point,
  anchor: z
    .enum(['top', 'first-baseline', 'last-baseline', 'bottom', 'middle'])
    .prefault('top')
    .describe('What y means. “top” and “bottom” are the edges of the line boxes, leading included.'),
  below: z
    .strictObject({
      item: words(60).describe('The id of an earlier item.'),
      gap: length.describe('From its bottom edge to the top of this one.'),
    })
    .optional()
    .describe('Hang under another item instead of at y.'),
};
