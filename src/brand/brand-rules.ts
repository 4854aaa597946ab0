/** `brand.rules.json`: what tokens cannot say. Contrast, logos, fonts, print, and how strict each rule is. */
import { z } from 'zod';
import { localized, number, slug, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { channelName, right } from './rights.ts';

const colorName = words(60).describe('Name of a colour token without its “color.” group. Example: "prune".');

const pair = z
  .strictObject({
    fg: words(60).describe(
      'Colour of the text or shape, or a role, which is judged in every scheme. Examples: "prune", "textBody".',
    ),
    bg: words(60).describe('Colour of the ground under it, or a role. Examples: "creme", "groundPage".'),
    use: z
      .enum(['text', 'large', 'ui'])
      .describe(
        'What the pair is for: text; large text from 24 px, or 18.66 px bold; ui for lines and icons.',
      ),
    min: number({ min: 1, max: 21 })
      .optional()
      .describe('Least contrast ratio (WCAG 2). Default: 4.5 for text, 3 for large and ui. Example: 4.5.'),
  })
  .describe('Two colours or roles that may stand together.');

const forbiddenPair = z
  .strictObject({
    fg: colorName,
    bg: colorName,
    use: z
      .enum(['text', 'any'])
      .default('any')
      .describe('“text”: only words are refused; “any”: shapes too. Default: any.'),
    reason: localized().describe(
      'Why, for the message and the portal. Example: "3.45, too weak even for large text".',
    ),
  })
  .describe('Two colours that may never stand together.');

const palette = z
  .strictObject({
    deltaE: number({ min: 0, max: 20 })
      .default(1)
      .describe('Greatest ΔE00 at which a colour still counts as a token. Default: 1.'),
    maxColors: number({ min: 2, max: 24, integer: true })
      .default(6)
      .describe('Most colours in one piece. Default: 6.'),
    sparing: z
      .record(words(60), number({ min: 0, max: 100 }))
      .default({})
      .describe('Most area a colour may cover, in percent of a piece. Example: { "balise": 0.6 }.'),
    ground: z
      .strictObject({
        least: number({ min: 0, max: 100 })
          .default(40)
          .describe('Least area of the largest colour, in percent of a piece; 0 asks for none. Default: 40.'),
      })
      .prefault({})
      .describe('One ground carries a piece. Example: { "least": 40 }.'),
    gradients: z
      .array(z.array(colorName).min(2).max(12))
      .max(50)
      .default([])
      .describe('Colours that may run into each other, from stop to stop. Example: [["azur", "ciel"]].'),
  })
  .describe('How the palette may be used.');

const logo = z
  .strictObject({
    id: slug.describe('Name of the mark. Example: "wordmark".'),
    variant: slug.describe('The brand’s own word for this version. Example: "on-red".'),
    file: words(120).describe('SVG within the brand’s folder. Example: "logos/wordmark.svg".'),
    clear: z
      .strictObject({
        factor: number({ min: 0, max: 5 }).describe('Free space on every side, as a multiple. Example: 0.5.'),
        of: z.enum(['height', 'width']).describe('The side of the logo that the factor multiplies.'),
      })
      .describe('Free space around the logo.'),
    min: z
      .strictObject({
        // At most what the narrowest pieces have: a mobile banner, an email, a postcard.
        screenPx: number({ min: 1, max: 320 }).describe('On screens, in px. Example: 84.'),
        emailPx: number({ min: 1, max: 600 }).describe('In emails, in px. Example: 110.'),
        printMm: number({ min: 1, max: 148 }).describe('In print, in mm. Example: 22.'),
        side: z.enum(['width', 'height']).describe('The side that is measured.'),
      })
      .describe('The smallest size allowed.'),
    backgrounds: z.array(colorName).min(1).describe('Colours it may stand on. Example: ["creme", "poudre"].'),
    photo: z.boolean().default(false).describe('Whether it may stand on a photograph. Default: false.'),
    alt: words(80)
      .optional()
      .describe('Alternative text. Default: the name of the brand. Example: "Grenadine".'),
  })
  .describe('One version of one logo.');

const font = z
  .strictObject({
    family: words(80).describe('Family as the tokens name it. Example: "Figtree".'),
    package: z
      .string()
      .regex(/^@fontsource\/[a-z0-9][a-z0-9-]*$/, 'must be a static @fontsource package')
      .optional()
      .describe('Package with static files, installed with Diapason. Example: "@fontsource/figtree".'),
    channels: z
      .array(channelName)
      .min(1)
      .max(100)
      .optional()
      .describe('Channels that the family serves. Default: all. Example: ["web", "print.poster"].'),
    subset: slug.default('latin').describe('Subset of the package. Example: "latin-ext".'),
    weights: z
      .array(number({ min: 1, max: 1000, integer: true }))
      .min(1)
      .optional()
      .describe('Weights to register from the package. Example: [400, 700].'),
    files: z
      .array(
        z.strictObject({
          weight: number({ min: 1, max: 1000, integer: true }).describe('Weight of the file. Example: 400.'),
          file: words(120).describe(
            'File within the brand’s folder, static or variable. Example: "fonts/serif-400.ttf".',
          ),
          axes: z
            .record(
              z.string().regex(/^(?!wght$)[A-Za-z][A-Za-z0-9]{3}$/, {
                message: 'must be the four letters of an axis, and not wght, which “weight” sets',
              }),
              number({ min: -32768, max: 32767 }),
            )
            .optional()
            .describe(
              'Where on the other axes of a variable font. Default: its own. Example: { "wdth": 75 }.',
            ),
        }),
      )
      .min(1)
      .optional()
      .describe('The brand’s own TTF, OTF, WOFF or WOFF2 files, one for each weight, instead of a package.'),
  })
  .superRefine((one, context) => {
    if ((one.package === undefined) === (one.files === undefined)) {
      context.addIssue({
        code: 'custom',
        message: `“${one.family}” needs either “package” or “files”.`,
        params: {
          hint: 'Name an @fontsource package with its weights, or list files of the brand’s fonts/ folder.',
        },
      });
    }
    if (one.package !== undefined && one.weights === undefined) {
      context.addIssue({
        code: 'custom',
        message: `“${one.family}” does not say which weights it needs.`,
        params: { hint: 'Add "weights": [400, 700].' },
      });
    }
  })
  .describe('A family and its files. Italics are not registered yet.');

const print = z
  .strictObject({
    condition: words(40)
      .default('FOGRA39')
      .describe('Printing condition of the CMYK values. Default: "FOGRA39".'),
    profile: words(120)
      .optional()
      .describe(
        'ICC output profile within the brand’s folder, when the printer wants one embedded. Example: "print/PSOcoated_v3.icc".',
      ),
    tacMax: number({ min: 100, max: 400 })
      .default(300)
      .describe('Most ink at one spot: the sum of the four, in percent. Default: 300.'),
    gamutWarn: number({ min: 0, max: 20 })
      .default(3)
      .describe('ΔE00 between a screen colour and its ink from which it is warned of. Default: 3.'),
    gamutFail: number({ min: 0, max: 50 })
      .default(6)
      .describe('ΔE00 between a screen colour and its ink that is an error. Default: 6.'),
    minTextPt: number({ min: 4, max: 20 }).default(6.5).describe('Smallest type, in pt. Default: 6.5.'),
    blackBelowPt: number({ min: 0, max: 100 })
      .default(12)
      .describe('Text smaller than this is set in black ink alone, in pt. Default: 12.'),
  })
  .describe('What the brand’s printers need.');

const suppressions = z
  .strictObject({
    owner: z
      .boolean()
      .default(false)
      .describe('Whether each must say who answers for it: (by Marie Dupont). Default: false.'),
    reasonWords: number({ min: 1, max: 30, integer: true })
      .default(1)
      .describe('Fewest words of a reason. Default: 1.'),
    lastDay: z
      .boolean()
      .default(false)
      .describe('Whether each must have a last day: (until 2027-06-01). Default: false.'),
    mostDays: number({ min: 1, max: 3660, integer: true })
      .optional()
      .describe('Most days from today to the last day, which each must have then. Example: 180.'),
  })
  .describe('What answers to findings (diapason-disable-next-line) must say beside a reason.');

export const ruleSeverity = z.enum(['off', 'note', 'warning', 'error']);

const ruleSetting = z.union([
  ruleSeverity,
  z.strictObject({
    severity: ruleSeverity.optional().describe('Replaces the severity of every message of the rule.'),
    options: z.record(words(60), z.json()).optional().describe('Options of the rule; its page lists them.'),
  }),
]);

/** From the fewest and mildest to all: each has what the one before it has. */
export const ruleSetNames = ['recommended', 'strict', 'all'] as const;
export type RuleSetName = (typeof ruleSetNames)[number];

export const brandRulesSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the JSON Schema, for completion in editors.'),
    schema: schemaVersion,
    name: words(80).describe('The brand’s name as customers read it. Example: "Grenadine".'),
    pairs: z
      .array(pair)
      .default([])
      .describe('Pairs of colours that may stand together, with their contrast.'),
    forbidden: z.array(forbiddenPair).default([]).describe('Pairs of colours that may never stand together.'),
    palette: palette.prefault({}),
    logos: z.array(logo).default([]).describe('The registered logos; no other file may stand for the brand.'),
    fonts: z.array(font).min(1).describe('The registered families; type tokens may name no other.'),
    print: print.prefault({}),
    rights: z
      .array(right)
      .max(500)
      .default([])
      .describe('Licences of pictures and fonts: markets, channels and days. Default: none is limited.'),
    ruleSet: z
      .enum(ruleSetNames)
      .default('recommended')
      .describe(
        'Which rules apply, and how strictly: “recommended”, the stable rules; “strict”, more of what they say is an error; “all”, experimental rules too. Default: "recommended".',
      ),
    rules: z
      .record(
        z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'must be the id of a rule, such as tone/no-banned-words'),
        ruleSetting,
      )
      .default({})
      .describe(
        'Severity and options of single rules; they win over the set. Example: { "tone/no-banned-words": "error" }.',
      ),
    suppressions: suppressions.prefault({}),
  })
  .describe('Rules of a brand’s look, and how strict each check is.');

export type BrandRules = z.output<typeof brandRulesSchema>;
export type LogoRule = BrandRules['logos'][number];
export type FontRule = BrandRules['fonts'][number];
export type ColorPair = BrandRules['pairs'][number];
export type RuleSetting = BrandRules['rules'][string];
