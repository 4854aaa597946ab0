/** `voice.yaml`: how the brand speaks. Taste is data; the rules of tone read it from here. */
import { z } from 'zod';
import { flag, localized, number, slug, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { profileSchema } from './voice-profile.ts';

export const localeKey = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA')
  .describe('A locale. Example: fr.');

const wording = words(120).describe(
  'Words as people type them. “*” stands for the rest of a word: découvr* is découvrir and découvrez.',
);

/** Compiled here, so that a pattern that is none is told where it stands. */
const pattern = words(200)
  .refine(isPattern, 'must be a regular expression such as (?:très|trop) cher')
  .describe(
    'Instead of a term, a JavaScript regular expression, in any case and with Unicode classes. One that takes too long is stopped and told. Example: (?:très|trop) cher.',
  );

const banned = z
  .strictObject({
    term: wording.optional(),
    pattern: pattern.optional(),
    forms: flag()
      .default(false)
      .describe(
        'Whether every form of the term is meant: plural, feminine, a verb in all its persons. Example: { term: découvrir, forms: true }.',
      ),
    instead: words(160).optional().describe('What to write. Example: essaie, regarde.'),
    reason: words(200).describe('Why, for the message. Example: every shop says it.'),
  })
  .refine(({ term, pattern }) => (term === undefined) !== (pattern === undefined), {
    message: 'must have a “term” or a “pattern”, and not both',
  });

const preferred = z.strictObject({
  use: words(120).describe('What the brand says. Example: bonne mine.'),
  not: z.array(wording).min(1).describe('What it does not say. Example: [teint parfait].'),
  fix: flag()
    .default(false)
    .describe(
      'Whether “check --fix” may put it in: no article or ending beside it has to change. Default: false.',
    ),
  reason: words(200).optional().describe('Why, for the message.'),
});

const example = z.strictObject({
  say: words(300).describe('A sentence in the voice of the brand. Example: Fais ton choix.'),
  not: words(300)
    .optional()
    .describe('The same as the brand would never say it. Example: Découvrez notre offre exceptionnelle !'),
  why: words(200).optional().describe('What makes the difference. Example: on invite, on ne crie pas.'),
});

const localeVoice = z
  .strictObject({
    address: z
      .enum(['tu', 'vous', 'you', 'du', 'Sie'])
      .describe('The form of address, everywhere: text, alternative text and legal lines. Example: tu.'),
    banned: z.array(banned).default([]).describe('Words that the brand never says.'),
    preferred: z.array(preferred).default([]).describe('Words that the brand says instead of others.'),
    examples: z
      .array(example)
      .max(100)
      .default([])
      .describe(
        'Sentences that show the voice to somebody new; the brand’s portal shows them. Example: [{ say: Fais ton choix. }].',
      ),
    words: z
      .array(words(60))
      .default([])
      .describe('Words of the brand’s own that spelling takes for right. Example: [bonne-mine, mijotée].'),
    variant: z
      .enum(['british', 'american'])
      .optional()
      .describe(
        'English alone: the country whose spelling holds. Default: the region’s, or the commoner one.',
      ),
    avoid: z
      .array(z.enum(['i', 'we', 'one']))
      .default([])
      .describe('Persons in which the brand never speaks: i (je), we (nous), one (on). Example: [i, one].'),
  })
  .superRefine((voice, context) => {
    for (const { path, message } of contradictions(voice))
      context.addIssue({ code: 'custom', path, message });
  })
  .describe('What holds in one locale.');

const perPlace = (unit: string, most = 200) =>
  z
    .record(
      z.string().regex(/^[a-z]+(\.[a-z0-9]+)*$/, 'must be a channel or a slot such as sms or subject'),
      number({ min: 0, max: most, integer: true }),
    )
    .default({})
    .describe(`Limits by channel (email, sms) or slot (subject, headline), in ${unit}.`);

const exclamations = z
  .strictObject({
    campaign: number({ min: 0, max: 50, integer: true })
      .optional()
      .describe('Most exclamation marks in one locale of a campaign. Example: 1.'),
    places: perPlace('exclamation marks'),
  })
  .describe('Exclamation marks.');

const sentences = z
  .strictObject({
    averageWords: number({ min: 3, max: 60 })
      .optional()
      .describe('Most words of a sentence, on average over a campaign’s locale. Example: 14.'),
    maxWords: number({ min: 3, max: 120, integer: true })
      .optional()
      .describe('Most words of one sentence; legal text is left out. Example: 26.'),
    places: perPlace('words of one sentence'),
  })
  .describe('Length of sentences.');

const paragraphs = z
  .strictObject({
    maxWords: number({ min: 5, max: 400, integer: true })
      .optional()
      .describe('Most words of one paragraph; legal text is left out. Example: 60.'),
    maxSentences: number({ min: 1, max: 30, integer: true })
      .optional()
      .describe('Most sentences of one paragraph. Example: 4.'),
    places: perPlace('words of one paragraph', 400),
  })
  .describe('Length of paragraphs.');

const band = z
  .strictObject({
    min: number({ min: 0, max: 100 })
      .default(0)
      .describe('Least score: below it a text is hard to read. Example: 50.'),
    max: number({ min: 0, max: 120 })
      .default(120)
      .describe('Highest score: above it a text is too plain. Example: 90.'),
  })
  .describe(
    'Readability by Flesch (en), Kandel-Moles (fr) or Amstad (de), in any other language 100 less LIX: 60 to 70 is plain.',
  );

const trademark = z.strictObject({
  name: words(80).describe('The name as it is written. Example: Les Grains.'),
  sign: z.enum(['®', '™', '℠']).describe('What follows it at its first mention in a text. Example: ®.'),
  never: z
    .array(z.string().regex(/^[a-z]+$/, 'must be a channel such as sms'))
    .default(['sms', 'push'])
    .describe('Channels that have no room for the sign. Default: [sms, push].'),
});

const cta = z
  .strictObject({
    maxCharacters: number({ min: 4, max: 60, integer: true })
      .default(24)
      .describe('Most characters of a button’s label. Default: 24.'),
    form: z
      .record(localeKey, z.enum(['imperative', 'infinitive', 'any']))
      .default({})
      .describe('How a label opens, by locale. Example: { fr: infinitive }.'),
    banned: z
      .record(localeKey, z.array(wording))
      .default({})
      .describe('Labels that say nothing, by locale. Example: { fr: [cliquez ici, découvr*] }.'),
  })
  .describe('Labels of buttons.');

const claimSign = z.strictObject({
  kind: slug.describe('What is claimed. Example: hold.'),
  name: localized().describe('The kind in words. Example: { fr: tenue, en: hold }.'),
  signs: z
    .record(localeKey, z.array(wording).min(1))
    .describe('Wordings that make such a claim, by locale. Example: { fr: [ne file pas] }.'),
});

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

interface Lexicon {
  readonly banned: readonly { readonly term?: string | undefined }[];
  readonly preferred: readonly { readonly use: string; readonly not: readonly string[] }[];
}

/** What a lexicon asks for in one place and forbids in another. */
function contradictions({ banned, preferred }: Lexicon): { path: (string | number)[]; message: string }[] {
  const folded = (text: string) => text.trim().toLowerCase();
  const never = new Map<string, string>();
  for (const term of preferred.flatMap(({ not }) => not)) never.set(folded(term), 'preferred');
  for (const { term } of banned) if (term !== undefined) never.set(folded(term), 'banned');
  return preferred.flatMap(({ use }, index) => {
    const where = never.get(folded(use));
    return where === undefined
      ? []
      : [{ path: ['preferred', index, 'use'], message: `contradicts “${where}”, which forbids “${use}”` }];
  });
}

export const voiceSchema = z
  .strictObject({
    schema: schemaVersion,
    summary: localized()
      .optional()
      .describe('The voice in one sentence. Example: { fr: Un sourire, jamais un cri. }.'),
    locales: z.record(localeKey, localeVoice).describe('Address and words, by locale.'),
    exclamations: exclamations.prefault({}),
    sentences: sentences.prefault({}),
    paragraphs: paragraphs.prefault({}),
    readability: z
      .record(localeKey, band)
      .default({})
      .describe('How easily a locale’s text reads. Example: { fr: { min: 50 } }.'),
    passive: z
      .strictObject({
        maxShare: number({ min: 0, max: 1 })
          .optional()
          .describe('Most of the sentences of a locale, as a share, that are passive. Example: 0.2.'),
      })
      .prefault({})
      .describe('Verbs in the passive.'),
    profile: profileSchema.prefault({}),
    names: z
      .array(words(80))
      .default([])
      .describe('Names that are written exactly so, capitals and spaces included. Example: [Les Grains].'),
    trademarks: z
      .array(trademark)
      .default([])
      .describe('Names that carry a sign where a text first says them.'),
    locked: z
      .array(words(80))
      .default([])
      .describe(
        'Terms that stay as they are in every locale; one that says them all say. Example: [Les Grains].',
      ),
    emoji: z
      .union([z.enum(['never', 'captions', 'welcome']), perPlace('emoji', 20).removeDefault()])
      .default('never')
      .describe(
        'Where emoji may stand: never, captions (in social captions only), welcome (anywhere), or how many by place, and none elsewhere. Example: { caption: 2, push: 1 }.',
      ),
    capitals: z
      .strictObject({
        longest: number({ min: 1, max: 40, integer: true })
          .default(4)
          .describe('Longest word that may stand in capitals, in letters; codes are left out. Default: 4.'),
        allowed: z.array(words(40)).default([]).describe('Longer ones that may. Example: [FLEUR20].'),
      })
      .prefault({})
      .describe('Words in capitals.'),
    asterisks: flag()
      .default(true)
      .describe('Whether an asterisk or dagger may follow a price. Default: true.'),
    cta: cta.prefault({}),
    claimSigns: z
      .array(claimSign)
      .default([])
      .describe('Wordings that need a proof in claims.yaml before they may be said.'),
  })
  .describe('How the brand speaks.');

export type Voice = z.output<typeof voiceSchema>;
export type LocaleVoice = z.output<typeof localeVoice>;
export type ClaimSign = z.output<typeof claimSign>;

/** The voice of a brand that has not written one: nothing is banned, no address is demanded. */
export const noVoice: Voice = voiceSchema.parse({ schema: 1, locales: {} });
