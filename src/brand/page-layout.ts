/**
 * The look of a brand's web page, as data: `layouts/page.yaml`. A page has no fixed places as a canvas has, so
 * this says how things are arranged and which surface each section stands on; the words decide the rest.
 */
import { z } from 'zod';
import { localized, number, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { layoutItemSchema } from './layout-items.ts';
import { colorName } from './pictures.ts';

const px = number({ min: 0, max: 2000 });
const size = number({ min: 8, max: 400 });
const steps = z
  .union([px, z.array(px).min(1).max(3)])
  .transform((value): readonly number[] => (typeof value === 'number' ? [value] : value))
  .describe('In px: on a phone, from 640 px, from 1024 px. One number serves all.');
const sizes = z
  .union([size, z.array(size).min(1).max(3)])
  .transform((value): readonly number[] => (typeof value === 'number' ? [value] : value))
  .describe('Sizes of the brand’s scale: on a phone, from 640 px, from 1024 px. One serves all.');

/** A ground and what stands on it. The three names follow the tokens' roles, in the dark as well. */
const surface = z.union([
  z.enum(['page', 'soft', 'strong']).describe('The page itself, the soft second ground, the loud one.'),
  z
    .strictObject({
      ground: colorName,
      color: colorName.describe('Of the text.'),
      accentColor: colorName.optional().describe('Of figures and headlines; default: the text.'),
      lineColor: colorName.optional().describe('Of hairlines; default: the text.'),
    })
    .describe('Colours of its own, the same in light and dark.'),
]);
export type PageSurface = z.output<typeof surface>;

export const pageRoles = [
  'hero',
  'offer',
  'products',
  'steps',
  'loyalty',
  'event',
  'quote',
  'faq',
  'legal',
  'prose',
  'footer',
] as const;
export type PageRole = (typeof pageRoles)[number];

const surfaces = z.strictObject(
  Object.fromEntries(pageRoles.map((role) => [role, surface.optional()])) as Record<
    PageRole,
    z.ZodOptional<typeof surface>
  >,
);

/** Where scale sizes are used. What a brand leaves out is the nearest of its scale to an ordinary page. */
export const pageTexts = [
  'headline',
  'title',
  'heading',
  'lead',
  'statement',
  'body',
  'name',
  'price',
  'small',
  'figure',
  'numeral',
  'quote',
] as const;
export type PageText = (typeof pageTexts)[number];

const textSizes = z.strictObject(
  Object.fromEntries(pageTexts.map((name) => [name, sizes.optional()])) as Record<
    PageText,
    z.ZodOptional<typeof sizes>
  >,
);

/** A picture of the hero, drawn from the same items as a canvas; its ground is only there to be chosen against. */
const heroPicture = z.strictObject({
  box: z.tuple([px, px]).describe('Width and height, in px.'),
  ground: colorName.describe('The colour under it, which the page itself draws.'),
  items: z.array(layoutItemSchema).min(1).max(20).describe('From the back to the front; no words.'),
});

const templates = localized().describe('Words by locale, with {expressions} as in MDX.');

export const pageLayoutSchema = z
  .strictObject({
    width: number({ min: 600, max: 2400 })
      .prefault('1296')
      .describe('Greatest width of the content, in px. Example: 1296.'),
    margin: steps.prefault(['20', '40', '72']).describe('Air at the left and right edge, in px.'),
    gap: steps.prefault(['12', '16', '24']).describe('Between columns and tiles, in px.'),
    rhythm: steps.prefault(['56', '72', '96']).describe('Air above and below each section, in px.'),
    sizes: textSizes.prefault({}),
    figures: z
      .enum(['accent', 'headline'])
      .prefault('accent')
      .describe('The colour of numbers and prices: the accent’s, or the headline’s.'),
    hero: z
      .strictObject({
        arrangement: z
          .enum(['beside', 'horizon'])
          .prefault('beside')
          .describe(
            '“beside”: the picture fills the right side, on a phone the top; without a picture the words stand alone. “horizon”: the picture stands on a line, words above, offer below.',
          ),
        height: steps.prefault(['0', '0', '640']).describe('Least height, in px.'),
        line: number({ min: 0, max: 12 }).prefault('0').describe('Width of the horizon, in px. Example: 4.'),
        lineColor: colorName.optional().describe('Default: the headline’s colour.'),
        wide: heroPicture.optional().describe('From 1024 px.'),
        narrow: heroPicture.optional().describe('On phones and tablets. Default: the wide one.'),
        figure: templates
          .optional()
          .describe('“horizon”: the number below the line. Default: that of <Offer>.'),
        figureTitle: templates.optional().describe('What the number is the price of.'),
        figureWords: templates.optional().describe('What belongs to it.'),
      })
      .prefault({}),
    logo: z
      .strictObject({
        variant: words(60).optional().describe('Default: the first that may stand on the hero’s ground.'),
        width: steps.prefault(['110', '132', '148']).describe('In px.'),
      })
      .prefault({}),
    products: z
      .strictObject({
        columns: z
          .array(number({ min: 1, max: 6, integer: true }))
          .length(3)
          .prefault(['2', '2', '3'])
          .describe('On a phone, from 640 px, from 1024 px.'),
        ratio: number({ min: 0.3, max: 3 }).prefault('0.86').describe('Width of a tile by its height.'),
        shapes: z
          .array(z.enum(['square', 'arch']))
          .min(1)
          .prefault(['square'])
          .describe('Taken in turn.'),
        grounds: z.array(colorName).min(1).optional().describe('Taken in turn; default: the soft ground.'),
        inset: number({ min: 0, max: 45 })
          .prefault('14')
          .describe('Air around a drawing, in percent of the tile.'),
      })
      .prefault({}),
    surfaces: surfaces.prefault({}),
    hairline: number({ min: 0, max: 8 }).prefault('1').describe('Width of lines between rows, in px.'),
    footer: z
      .strictObject({
        variant: words(60)
          .optional()
          .describe('Of the logo; default: one that may stand on the footer’s ground.'),
        line: localized().optional().describe('The line under the logo.'),
      })
      .prefault({}),
  })
  .describe('Arrangement of the web page.');

export const pageFileSchema = z.strictObject({
  schema: schemaVersion,
  page: pageLayoutSchema.prefault({}),
});

export type PageLayout = z.output<typeof pageLayoutSchema>;

/** For a brand that says nothing of its page. */
export const plainPage: PageLayout = pageLayoutSchema.parse({});
