/** `review-comments.json`: what a reviewer pinned to pieces of a static review site, and handed back. */
import { z } from 'zod';
import { limits } from '../../limits.ts';

/** The name under which the file is handed back, and lies in the folder of a campaign. */
export const commentsFile = 'review-comments.json';

/** Nothing that a reviewer can place lies further out: 20 m of a page, or of a sheet. */
const FURTHEST = 100_000;

const commentSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens')
    .describe('Given by the site; the same comment handed back twice is told once.'),
  artifact: z
    .string()
    .max(1_000)
    .refine(isPlainPath, 'must be the path of a piece below dist/, such as web/acme/spring/en/index.html')
    .describe('Path of the piece below dist/.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
    .describe('Of the bytes that the reviewer saw.'),
  unit: z.enum(['px', 'mm']).describe('Of x and y: px of a picture or a page, mm from the trim of a sheet.'),
  x: z.number().min(-FURTHEST).max(FURTHEST).describe('From the left. Example: 120.5.'),
  y: z.number().min(-FURTHEST).max(FURTHEST).describe('From the top. Example: 48.'),
  page: z.int().min(1).max(limits.pdfPages).optional().describe('Side of a sheet, from 1.'),
  width: z
    .number()
    .min(1)
    .max(FURTHEST)
    .optional()
    .describe('Of a page that takes its form from its window: that window, in px.'),
  quote: z
    .string()
    .max(limits.quoteCharacters)
    .optional()
    .describe('The words at the place, as the browser showed them.'),
  text: z
    .string()
    .min(1)
    .max(limits.reviewCharacters)
    .refine((text) => text.trim() !== '', 'must say something')
    .describe('What the reviewer says.'),
  by: z.string().min(1).max(100).describe('Name of the reviewer.'),
  date: z.iso.date('must be a day such as 2027-03-01').describe('Day of the comment. Example: 2027-03-01.'),
});

export const commentsSchema = z.strictObject({
  schema: z
    .literal(1, { error: 'must be 1: another version of Diapason has written this file' })
    .describe('Always 1.'),
  comments: z.array(commentSchema).max(limits.comments).describe('One entry for each comment.'),
});

export type ReviewComment = z.output<typeof commentSchema>;

/** It is compared with paths of pieces and never opened; all the same it may not read as if it led elsewhere. */
function isPlainPath(path: string): boolean {
  return (
    path.split('/').every((step) => step !== '' && step !== '.' && step !== '..') &&
    !/[\\:\p{Cc}]/u.test(path)
  );
}
