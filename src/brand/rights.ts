/** Usage rights: what of the brand's look is licensed, where and until when. Part of brand.rules.json. */
import { z } from 'zod';
import { marketKey, moment, words } from '../source/scalars.ts';

/** Stars only: nothing in it can make a matcher think long. */
const fileOrGlob = words(200)
  .regex(/^[^\\{}()[\]!?+@|]+$/, 'must be a path, in which “*” stands for any name and “**” for any folders')
  .regex(/^[^*]*(\*+[^*]*){0,6}$/, 'must have six stars at most')
  .describe(
    'A file of the brand, or of campaigns under campaigns/; “*” stands for any name. Example: "campaigns/*/photo.jpg".',
  );

const subject = z
  .union([fileOrGlob, z.strictObject({ family: words(80).describe('A font family. Example: "B612".') })], {
    error: ({ input }) =>
      typeof input === 'string' || (typeof input === 'object' && input !== null)
        ? undefined
        : 'must be a path such as "drawings/porto.svg", or { "family": "B612" }',
  })
  .describe('What is licensed. Example: "drawings/porto.svg".');

/** A channel, `print`, or a format or family of formats within it, `print.poster`. */
export const channelName = z
  .string()
  .regex(/^[a-z]+(\.[a-z0-9.-]+)?$/, 'must be a channel such as print, or a format such as print.poster')
  .describe('A channel, or a format or family of formats of one. Example: "social.instagram".');

export const right = z
  .strictObject({
    for: subject,
    markets: z
      .array(marketKey)
      .min(1)
      .max(250)
      .optional()
      .describe('Markets in which it may be used. Default: all. Example: ["FR", "BE"].'),
    channels: z
      .array(channelName)
      .min(1)
      .max(100)
      .optional()
      .describe('Channels in which it may be used. Default: all. Example: ["web", "print.poster"].'),
    from: moment().optional().describe('First day of the right. Example: "2027-01-01".'),
    until: moment().optional().describe('Last day of the right. Example: "2027-12-31".'),
    note: words(200)
      .optional()
      .describe('Who granted it, for the message. Example: "Agence Vue, contract 1482".'),
  })
  .refine(({ from, until }) => !from || !until || from.date <= until.date, {
    error: 'The right ends before it begins.',
    path: ['until'],
    params: { hint: 'Check both days.' },
  })
  .describe('A licence for a picture or a font. What no entry speaks of is the brand’s own.');

export type Right = z.output<typeof right>;

/** The path or glob of a right for files. */
export function pathOfRight({ for: subject }: Right): string | undefined {
  return typeof subject === 'string' ? subject : undefined;
}

/** The family of a right for fonts. */
export function familyOfRight({ for: subject }: Right): string | undefined {
  return typeof subject === 'string' ? undefined : subject.family;
}
