/**
 * The look of a brand's emails, as data: `layouts/email.yaml`. Colours are not here: a surface is one of the
 * tokens' three grounds with the roles that stand on it, so that the dark scheme follows by itself.
 */
import { z } from 'zod';
import { number, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { layoutSchema } from './layouts.ts';
import { colorName } from './pictures.ts';

const px = number({ min: 0, max: 600 });
const surface = z
  .enum(['page', 'soft', 'strong'])
  .describe('The page itself, the soft second ground, the loud one.');
const size = z
  .union([
    number({ min: 12, max: 200 }),
    z
      .array(number({ min: 12, max: 200 }))
      .min(1)
      .max(2),
  ])
  .transform((value): readonly number[] => (typeof value === 'number' ? [value] : value))
  .describe('Sizes of the brand’s scale: on a phone, then from 480 px. One serves both.');

/** Parts of an email that may stand on a surface of their own. */
export const emailParts = ['hero', 'offer', 'loyalty', 'event', 'quote', 'steps', 'footer'] as const;
export type EmailPart = (typeof emailParts)[number];

const picture = z
  .strictObject({
    height: number({ min: 8, max: 800 }).describe('In px; the width is 600. Example: 200.'),
    layout: layoutSchema.describe('What is drawn, as on canvas, at 600 px.'),
  })
  .describe('A picture across the email.');

export const emailLayoutSchema = z
  .strictObject({
    margin: px.prefault('24').describe('Air at the left and right edge, in px. Example: 24.'),
    logo: z
      .strictObject({
        variant: words(60).optional().describe('Default: the widest that may stand on the page’s ground.'),
        width: px.prefault('132').describe('In px; never below the logo’s own least width. Example: 132.'),
      })
      .prefault({}),
    surfaces: z
      .strictObject(
        Object.fromEntries(emailParts.map((part) => [part, surface.optional()])) as Record<
          EmailPart,
          z.ZodOptional<typeof surface>
        >,
      )
      .prefault({})
      .describe('Default: the hero on the loud ground; offer, loyalty and footer on the soft one.'),
    sizes: z
      .strictObject({
        headline: size.optional(),
        figure: size.optional(),
        title: size.optional(),
        lead: size.optional(),
        body: size.optional(),
        name: size.optional(),
        price: size.optional().describe('Of a price list.'),
      })
      .prefault({})
      .describe('What is left out is the nearest of the brand’s scale to an ordinary email.'),
    products: z
      .strictObject({
        columns: number({ min: 1, max: 3, integer: true }).prefault('2'),
        tile: z
          .tuple([px, px])
          .optional()
          .describe('Width and height in px. Default: the column, five sixths as high.'),
        shapes: z
          .array(z.enum(['square', 'arch']))
          .min(1)
          .prefault(['square'])
          .describe('Taken in turn.'),
        grounds: z.array(colorName).min(1).optional().describe('Taken in turn; default: the soft ground.'),
        inset: z
          .tuple([px, px])
          .prefault(['40', '16'])
          .describe('Air around a drawing in its tile: at the sides, above and below.'),
      })
      .prefault({}),
    pictures: z
      .strictObject({ hero: picture.optional(), loyalty: picture.optional() })
      .prefault({})
      .describe(
        'Drawn for the hero in place of its <Image>, and above the words of <Loyalty> as an ornament.',
      ),
  })
  .describe('Arrangement of emails.');

export const emailFileSchema = z.strictObject({
  schema: schemaVersion,
  email: emailLayoutSchema.prefault({}),
});

export type EmailLayout = z.output<typeof emailLayoutSchema>;

/** For a brand that says nothing of its emails. */
export const plainEmail: EmailLayout = emailLayoutSchema.parse({});
