/** What may stand between the `---` lines of a locale's file. */
import { z } from 'zod';
import { words } from '../source/scalars.ts';

export const frontmatterSchema = z.strictObject({
  schema: z.string().optional().describe('Version of the file format; 1 when absent.'),
  title: words(120).describe(
    'Title of the web page and of the campaign in this language. Example: “Le printemps te va bien”',
  ),
  description: words(300).optional().describe('One or two sentences for search engines and link previews.'),
});
