/** `profile` in voice.yaml: where a brand's texts lie on the five axes of a voice. */
import { z } from 'zod';
import { number } from '../source/scalars.ts';

const AXES = ['formality', 'warmth', 'energy', 'confidence', 'clarity'] as const;

const target = z.strictObject({
  target: number({ min: 0, max: 100 }).describe(
    'Where texts should score; 50 is usual marketing copy. Example: 35.',
  ),
  tolerance: number({ min: 1, max: 50 })
    .default(12)
    .describe('How far a text may lie from it; twice as far is an error. Default: 12.'),
});

const offsets = z
  .partialRecord(z.enum(AXES), number({ min: -50, max: 50 }))
  .describe('What is added to the targets. Example: { energy: 10 }.');

export const profileSchema = z
  .strictObject({
    axes: z
      .partialRecord(z.enum(AXES), target)
      .default({})
      .describe('Targets by axis; an axis without one is not judged. Example: { warmth: { target: 60 } }.'),
    channels: z
      .record(z.string().regex(/^[a-z]+$/, 'must be a channel such as sms, or short'), offsets)
      .default({})
      .describe('Targets that differ by channel; “short” is all short channels together.'),
    locales: z
      .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA'), offsets)
      .default({})
      .describe('Targets that differ by locale.'),
    spread: number({ min: 1, max: 100 })
      .default(30)
      .describe('Most points between the channels of one campaign on one axis. Default: 30.'),
  })
  .describe(
    'The tone profile: five axes from 0 to 100. “diapason voice calibrate” learns them from approved texts.',
  );

export type ProfileTargets = z.output<typeof profileSchema>;
