/** The JSON report as a schema, for programs that read it. Objects are open: fields may be added, none is taken away. */
import { z } from 'zod';
import type { JsonReport } from './reporters/json.ts';

const count = (what: string) => z.int().min(0).describe(what);

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
const place = {
  file: z.string().nullable().describe('An author’s file, relative to the hub, with forward slashes.'),
  line: z.int().min(1).nullable().describe('First line, from 1.'),
  column: z.int().min(1).nullable().describe('First column, from 1, in UTF-16 units.'),
  endLine: z.int().min(1).nullable().describe('Last line.'),
  endColumn: z.int().min(1).nullable().describe('The column after the last.'),
};

const box = z
  .object({
    artifact: z.string().nullable().describe('The piece.'),
    page: z.int().min(1).nullable().describe('Page of a press file.'),
    x: z.number().describe('From the left.'),
    y: z.number().describe('From the top.'),
    width: z.number().describe('Width.'),
    height: z.number().describe('Height.'),
    unit: z.enum(['px', 'mm']).describe('px from the top left of a picture; mm from the trim of a page.'),
  })
  .describe('A part of a piece in which the finding shows.');

const diagnostic = z
  .object({
    code: z.string().describe('Permanent; “diapason explain CODE” says what it means.'),
    severity: z.enum(['error', 'warning', 'note']).describe('An error makes the exit status 1.'),
    message: z.string().describe('What is wrong. For people: the words may change.'),
    hint: z.string().nullable().describe('What to do. For people: the words may change.'),
    ...place,
    artifact: z.string().nullable().describe('The first piece in which it shows, below the output folder.'),
    artifacts: z.array(z.string()).describe('All of them.'),
    boxes: z.array(box).describe('Where on them, when it was seen in pixels.'),
    related: z
      .array(z.object({ message: z.string().describe('What stands there.'), ...place }))
      .describe('Other places that belong to it.'),
    fix: z
      .object({ ...place, text: z.string().describe('What takes the place of what stands there.') })
      .nullable()
      .describe('A replacement that is safe to make without asking.'),
  })
  .describe('One finding; one cause in many pieces is one finding.');

export const reportSchema: z.ZodType<JsonReport> = z
  .object({
    version: z.literal(1).describe('Version of this document. Another number is another form.'),
    diagnostics: z.array(diagnostic).describe('Sorted by file and place; those without a place come last.'),
    baselined: z.array(diagnostic).describe('Findings that the baseline holds: they count as nothing else.'),
    summary: z
      .object({
        errors: count('Findings that are errors.'),
        warnings: count('Findings that are warnings.'),
        notes: count('Findings that are notes.'),
        wordsChecked: count('Words of prose that were read.'),
        wordsUnchecked: count('Words that no rule of their language could read.'),
        whyUnchecked: z
          .array(
            z.object({
              why: z.string().describe('For people: no language pack for “it”.'),
              language: z.string().describe('The language (BCP 47).'),
              words: count('How many words.'),
            }),
          )
          .describe('Why words were not read.'),
        baselined: count('Findings that the baseline holds.'),
        artifacts: count('Files that a person would use; 0 where nothing was rendered.'),
      })
      .describe('The findings counted.'),
  })
  .describe('What “diapason check --reporter json” prints.');
