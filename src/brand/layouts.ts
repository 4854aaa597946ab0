/**
 * The look of a brand on canvas, as data: one layout for each format of social, ads and print. `src/` knows no
 * brand; a format without a layout gets one computed from its proportions (`draw/fallback-layout.ts`).
 *
 * Files: `layouts/<channel>.yaml` (this form), `layouts/pictures.yaml` (see pictures.ts), `layouts/page.yaml`
 * (see page-layout.ts) and `layouts/email.yaml` (see email-layout.ts).
 */
import { z } from 'zod';
import { number, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import type { EmailLayout } from './email-layout.ts';
import { layoutItemSchema } from './layout-items.ts';
import { type PageLayout, plainPage } from './page-layout.ts';
import { colorName, type Lockup, lockupSchema, type Picture } from './pictures.ts';

export const layoutSchema = z
  .strictObject({
    unit: z
      .enum(['px', 'mm'])
      .prefault('px')
      .describe('Of every length; type sizes are px with px, pt with mm.'),
    ground: colorName.describe('Colour of the whole piece.'),
    margin: number({ min: 0, max: 500 }).describe('Air at each edge that words and logos keep.'),
    items: z.array(layoutItemSchema).min(1).max(60).describe('From the back to the front.'),
  })
  .describe('One format.');

export const layoutFileSchema = z.strictObject({
  schema: schemaVersion,
  formats: z
    .record(words(80), layoutSchema)
    .describe(
      'By format; another arrangement of the same format has its name after a slash: instagram.portrait/products.',
    ),
});

export type Layout = z.output<typeof layoutSchema>;

export interface Layouts {
  /** By channel and format: `social.instagram.portrait`, `social.instagram.portrait/products`, `print.postcard.front`. */
  readonly formats: Readonly<Record<string, Layout>>;
  /** Arrangements of pictures by name. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** `layouts/pictures.yaml` is unsound: any name may stand in it. */
  readonly picturesUnread?: true;
  /** Channels whose layouts are unsound: their pieces are drawn without, and do not look as the brand meant. */
  readonly unreadChannels?: readonly string[];
  readonly lockup: Lockup;
  /** Arrangement of the web page: `layouts/page.yaml`. */
  readonly page: PageLayout;
  /** Arrangement of emails: `layouts/email.yaml`. */
  readonly email?: EmailLayout;
}

/** For a brand without any layout. */
export const noLayouts: Layouts = {
  formats: {},
  pictures: {},
  lockup: lockupSchema.parse({}),
  page: plainPage,
};

/** The layout of a format in the arrangement that the campaign asks for, else in the brand's own. */
export function layoutFor(
  layouts: Layouts,
  channel: string,
  format: string,
  art?: string,
): Layout | undefined {
  const key = `${channel}.${format}`;
  return (art !== undefined ? layouts.formats[`${key}/${art}`] : undefined) ?? layouts.formats[key];
}
