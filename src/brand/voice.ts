/** `voice.yaml`: how the brand speaks. Taste is data; the rules of tone read it from here. */
import { z } from 'zod';
import { flag, localized, number, slug, words } from '../source/scalars.ts';
import { schemaVersion } from './schema-version.ts';

export const localeKey = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA')
  .describe('A locale. Example: fr.');

const wording = words(120).describe(
  'Words as people type them. “*” stands for the rest of a word: découvr* is découvrir and découvrez.',
);

const banned = z.strictObject({
  term: wording,
  instead: words(160).optional().describe('What to write. Example: essaie, regarde.'),
  reason: words(200).describe('Why, for the message. Example: every shop says it.'),
});

const preferred = z.strictObject({
  use: words(120).describe('What the brand says. Example: bonne mine.'),
  not: z.array(wording).min(1).describe('What it does not say. Example: [teint parfait].'),
  reason: words(200).optional().describe('Why, for the message.'),
});

const localeVoice = z
  .strictObject({
    address: z
      .enum(['tu', 'vous', 'you', 'du', 'Sie'])
      .describe('The form of address, everywhere: text, alternative text and legal lines. Example: tu.'),
    banned: z.array(banned).default([]).describe('Words that the brand never says.'),
    preferred: z.array(preferred).default([]).describe('Words that the brand says instead of others.'),
  })
  .describe('What holds in one locale.');

const perPlace = (unit: string) =>
  z
    .record(
      z.string().regex(/^[a-z]+(\.[a-z0-9]+)*$/, 'must be a channel or a slot such as sms or subject'),
      number({ min: 0, max: 200, integer: true }),
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

export const voiceSchema = z
  .strictObject({
    schema: schemaVersion,
    summary: localized()
      .optional()
      .describe('The voice in one sentence. Example: { fr: Un sourire, jamais un cri. }.'),
    locales: z.record(localeKey, localeVoice).describe('Address and words, by locale.'),
    exclamations: exclamations.prefault({}),
    sentences: sentences.prefault({}),
    emoji: z
      .enum(['never', 'captions', 'welcome'])
      .default('never')
      .describe('Where emoji may stand: never, in social captions only, or anywhere.'),
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
