/** `$extensions."org.diapason.print"` of a colour: its ink on paper, which the format itself has no room for. */
import { z } from 'zod';
import type { ColorToken } from '../brand.ts';

const percentage = z.number().min(0).max(100);

const fourInks = z
  .tuple([percentage, percentage, percentage, percentage], {
    error: (issue) =>
      issue.code === 'invalid_type' || issue.code === 'too_small' || issue.code === 'too_big'
        ? 'must be four numbers: cyan, magenta, yellow and black, 0–100'
        : undefined,
  })
  .describe('Cyan, magenta, yellow and black, 0–100. Example: [0, 100, 60, 20].');

const spotName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^\S(.*\S)?$/s, 'must not begin or end with a space')
  .regex(/^[^\p{Cc}]*$/u, 'must be one line of text')
  .describe('Name of the ink as the printer orders it. Example: "PANTONE 2766 C".');

const ab = z.number().min(-128).max(127);
const labValue = z
  .tuple([z.number().min(0).max(100), ab, ab], {
    error: (issue) =>
      issue.code === 'invalid_type' || issue.code === 'too_small' || issue.code === 'too_big'
        ? 'must be three numbers: L 0–100, a and b −128 to 127'
        : undefined,
  })
  .describe('CIE Lab under D50, from the ink maker’s own data. Example: [16, 2, -25].');

const spotObject = z
  .strictObject(
    { name: spotName, cmyk: fourInks.optional(), lab: labValue.optional() },
    {
      error: (issue) =>
        issue.code === 'invalid_type'
          ? 'must be a name such as "PANTONE 2766 C", or { "name": …, "cmyk": [four numbers] }'
          : undefined,
    },
  )
  .refine(({ cmyk, lab }) => cmyk === undefined || lab === undefined, {
    error: 'A spot ink has one recipe: “cmyk” or “lab”.',
    params: { hint: 'Keep the one that the ink’s maker gives.' },
  });

/**
 * `{ cmyk, spot?, overprint? }`. A spot ink is a name, or a name with the author's own recipe; no table of ready-mixed
 * inks ships with Diapason, since those are licensed. Comes out as the fields of `ColorToken`.
 */
export const printExtension = z
  .strictObject({
    cmyk: fourInks.optional(),
    spot: z
      .preprocess((typed) => (typeof typed === 'string' ? { name: typed } : typed), spotObject)
      .optional(),
    overprint: z
      .boolean()
      .optional()
      .describe('Black text prints over what lies under it; false lets it knock out. Default: true.'),
  })
  .transform((typed, context): Pick<ColorToken, 'cmyk' | 'spot' | 'spotRecipe' | 'overprint'> => {
    const { spot } = typed;
    const cmyk = typed.cmyk ?? spot?.cmyk;
    if (!cmyk) {
      const message = 'An ink needs “cmyk”: most presses have these four alone.';
      const params = { hint: 'Add "cmyk": [cyan, magenta, yellow, black], each from 0 to 100.' };
      context.addIssue({ code: 'custom', message, params });
      return z.NEVER;
    }
    const isBlack = cmyk[0] + cmyk[1] + cmyk[2] === 0 && cmyk[3] > 0;
    if (typed.overprint === true && !isBlack) {
      const message = 'Only black ink alone can print over others; any other colour would mix with them.';
      const params = { hint: 'Take “overprint” out.' };
      context.addIssue({ code: 'custom', path: ['overprint'], message, params });
      return z.NEVER;
    }
    return {
      cmyk,
      ...(spot && { spot: spot.name }),
      ...(spot?.cmyk && { spotRecipe: { cmyk: spot.cmyk } }),
      ...(spot?.lab && { spotRecipe: { lab: spot.lab } }),
      ...(typed.overprint !== undefined && { overprint: typed.overprint }),
    };
  });
