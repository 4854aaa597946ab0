/** `posted.yaml`: written by `diapason post`, read by everybody. An author adds `confirmed`, and nothing else. */
import { z } from 'zod';
import { distinct, moment, slug, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';

const market = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country in two capitals, such as FR')
  .describe('A country (ISO 3166). Example: FR.');

const typed = z.union([words(2000), z.array(words(2000))], { error: 'must be a value, or a list of names' });

const says = z
  .union(
    [
      typed,
      z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as fr or fr-CA'), typed),
    ],
    { error: 'must be a value as in campaign.yaml, or words by locale' },
  )
  .meta({ authored: { type: ['string', 'number', 'array', 'object'] } });

const fact = z.strictObject({
  says: says.describe('What the piece says, typed as in campaign.yaml. Example: 2027-04-18.'),
  confirmed: words(300)
    .optional()
    .describe('Who knows that the campaign says something else by now. Example: the stores know.'),
});

const facts = z
  .record(
    z.string().regex(/^[A-Za-z][\w-]*(\.[\w-]+)*$/, 'must be the path of a fact, such as offer.ends'),
    fact,
  )
  .describe('What it says, by the path of the fact. Example: { offer.ends: { says: 2027-04-18 } }.');

const version = z.strictObject({
  to: distinct(slug).optional().describe('Segments that got this version. Example: [fruit].'),
  markets: distinct(market).optional().describe('Markets that got this version. Example: [FR].'),
  facts,
});

const touchpoint = z.strictObject({
  id: slug.describe('A touchpoint of campaign.yaml. Example: carte.'),
  posted: moment().describe('The day on which it went into the post. Example: 2027-03-30.'),
  to: distinct(slug).optional().describe('Segments it went to; everybody when absent.'),
  markets: distinct(market).optional().describe('Markets it went to, where there are several.'),
  facts,
  versions: z.array(version).optional().describe('What only some of the readers got.'),
  again: z
    .array(
      z.strictObject({
        on: moment().describe('The day of the new record. Example: 2027-04-02.'),
        reason: words(300).describe('Why it was recorded anew. Example: reprinted with 25 April.'),
      }),
    )
    .optional()
    .describe('Each time it was recorded anew, and why.'),
});

export const postedSchema = z
  .strictObject({
    schema: schemaVersion,
    touchpoints: z.array(touchpoint).describe('One entry for each touchpoint that was posted.'),
  })
  .describe('What pieces said when they went into the post.');

export type PostedData = z.output<typeof postedSchema>;
