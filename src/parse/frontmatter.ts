/** What may stand between the `---` lines of a locale's file. */
import { z } from 'zod';
import { words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';

export const frontmatterSchema = z.strictObject({
  schema: schemaVersion.optional(),
  title: words(120).describe(
    'Title of the web page and of the campaign in this language. Example: “Le printemps te va bien”',
  ),
  description: words(300).optional().describe('One or two sentences for search engines and link previews.'),
});

/** In a fragment, which is part of a page and needs no title. */
export const fragmentSchema = frontmatterSchema.partial();
