/** `adjustments.yaml`: what a designer decides about single pictures, after the layout has done its work. */
import { z } from 'zod';
import { localized, number, slug, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { bareWords, sameWords } from './same-words.ts';

const address = z
  .string()
  .regex(
    /^[a-z]+\.[a-z0-9][a-z0-9.-]{0,80}$/,
    'must be a channel and a format, such as social.instagram.story',
  );

const formats = z
  .union([address, z.array(address).min(1).max(40)], {
    error: 'must be a format such as social.instagram.story, or a list of formats',
  })
  .transform((typed): readonly string[] => (typeof typed === 'string' ? [typed] : typed))
  .meta({ authored: { type: ['string', 'array'], items: { type: 'string' } } });

const part = number({ min: 0, max: 1 });
const crop = z.tuple([part, part, part, part]).superRefine(([x, y, width, height], context) => {
  const wrong = (message: string) =>
    context.addIssue({
      code: 'custom',
      message,
      params: { hint: 'Parts of the picture: [0.1, 0, 0.5, 1].' },
    });
  if (width === 0 || height === 0) wrong('This crop leaves nothing of the picture.');
  // Thirds are typed as 0.333 and 0.667.
  else if (x + width > 1.001 || y + height > 1.001) wrong('This crop reaches beyond the picture.');
});

const entry = z
  .strictObject({
    formats: formats.describe('The picture, or a list of pictures. Example: social.instagram.story.'),
    locale: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA')
      .optional()
      .describe('Only in this language. Example: fr.'),
    touchpoint: slug.optional().describe('Only for this touchpoint. Example: carte.'),
    segment: slug.optional().describe('Only for this segment. Example: fruit.'),
    slot: words(60).describe('What is adjusted: a slot, or an id of the layout. Example: headline.'),
    was: words(2000)
      .optional()
      .describe('The words it is made for. When they change, the layout decides again, and says so.'),
    lines: z
      .array(words(300))
      .min(1)
      .max(40)
      .optional()
      .describe('The same words, one text for each line. Example: ["Le printemps", "te va bien."].'),
    size: number({ min: 1, max: 2000 })
      .optional()
      .describe('A size of the brand’s scale, in px, or in pt for print. Example: 104.'),
    sizeStep: number({ min: -8, max: 8, integer: true })
      .optional()
      .describe('Steps of the brand’s scale from the size that the layout finds. Example: -1.'),
    crop: crop
      .optional()
      .describe('What is shown of a photograph: x, y, width, height, as parts of it from the top left.'),
    focalPoint: z
      .tuple([part, part])
      .optional()
      .describe('What stays in the picture when it is cut: x, y, as parts of it. Example: [0.3, 0.5].'),
    picture: words(200)
      .optional()
      .describe('Another picture: a file of the campaign, or a drawing of the brand. Example: photo-2.jpg.'),
    alt: localized()
      .optional()
      .describe('What the other picture shows; default: that of the picture it replaces.'),
  })
  .superRefine((typed, context) => {
    // What a misspelt key was to do is not known: it is told, and the rest is judged without it.
    if (context.issues.some(({ code }) => code === 'unrecognized_keys')) return;
    const wrong = (key: string | undefined, message: string, hint: string, asksFor: readonly string[] = []) =>
      context.addIssue({
        code: 'custom',
        message,
        path: key === undefined ? [] : [key],
        params: { hint, asksFor },
      });
    const { was, lines, size, sizeStep, picture, alt } = typed;
    const ofWords = [lines, size, sizeStep].some((one) => one !== undefined);
    const ofPictures = [picture, typed.crop, typed.focalPoint].some((one) => one !== undefined);
    if (!ofWords && !ofPictures)
      wrong(
        undefined,
        'This entry adjusts nothing.',
        'Add lines, size, sizeStep, crop, focalPoint or picture.',
      );
    if (ofWords && ofPictures)
      wrong(undefined, 'This entry is for words and for a picture.', 'Make two of it, each with its slot.');
    if (ofWords && was === undefined)
      wrong('was', 'The key “was” is missing.', 'Add was: the words as they are now.', ['lines', 'size']);
    if (lines !== undefined && was !== undefined && bareWords(was) !== '' && !sameWords(lines.join(' '), was))
      wrong('lines', 'These lines say other words than “was”.', 'Write the same words in both.', ['was']);
    if (size !== undefined && sizeStep !== undefined)
      wrong('sizeStep', 'A size is given, and a step as well.', 'Keep one of them.', ['size']);
    if (alt !== undefined && picture === undefined)
      wrong('alt', 'There is no other picture that this could describe.', 'Add picture, or take alt out.', [
        'picture',
      ]);
  });

export const adjustmentsSchema = z
  .strictObject({
    schema: schemaVersion,
    adjustments: z.array(entry).max(500).describe('One entry for each thing adjusted.'),
  })
  .describe('The designer’s last word on single pictures.');

export type AdjustmentData = z.output<typeof entry>;
