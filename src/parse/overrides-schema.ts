/** `overrides/overrides.yaml`: who made the files beside it, when, and what they say. */
import { z } from 'zod';
import { moment, number, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';

/** In px; a piece has 4,000 at most, and a box beyond its edge is told by a rule. */
const px = number({ min: 0, max: 20_000 });

const says = z
  .union(
    [
      words(2000),
      z.strictObject({
        slot: words(60).optional().describe('Which words of the campaign they are. Example: headline.'),
        text: words(2000).describe('The words as they stand on the piece.'),
        box: z
          .tuple([px, px, px, px])
          .optional()
          .describe(
            'Where they stand on a picture, in px: x, y, width, height. Then their contrast is looked at.',
          ),
      }),
      z.strictObject({
        code: words(2000).describe('What a QR code or a barcode on the piece says.'),
      }),
    ],
    { error: 'must be words, a slot with its text, or a code' },
  )
  .transform((typed) => (typeof typed === 'string' ? { text: typed } : typed));

const piece = z.strictObject({
  by: words(120).describe('Who made it. Example: Claire.'),
  date: moment().describe('The day on which it was made. Example: 2027-03-20.'),
  alt: words(500).optional().describe('What the picture shows, in one sentence. Press files have none.'),
  says: z
    .array(says)
    .max(200)
    .describe('All words on it, in reading order; prices, days and codes are checked here.'),
  replaces: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'must be the sixteen signs that the finding proposes')
    .optional()
    .describe('Fingerprint of what the tool would have said. The finding about it tells which.'),
});

export const overridesSchema = z
  .strictObject({
    schema: schemaVersion,
    pieces: z
      .record(
        z
          .string()
          .regex(
            /^(?!.*\.\.)[^/\\]+(\/[^/\\]+){2}\.(png|jpe?g|pdf)$/i,
            'must be a path such as social/fr/instagram.story.png',
          ),
        piece,
      )
      .describe('By the path of the file below overrides/.'),
  })
  .describe('Pieces made by hand that replace those of the tool.');

export type PieceData = z.output<typeof piece>;
