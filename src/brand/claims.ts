/** `claims.yaml`: what the brand may claim, in which words, on what evidence, until when. */
import { z } from 'zod';
import type { Span } from '../diagnostic.ts';
import { localized, moment, slug, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { localeKey } from './voice.ts';

const evidence = z.strictObject({
  kind: z
    .enum(['test', 'survey', 'policy', 'certificate', 'law'])
    .describe('What kind of proof. Example: test.'),
  title: words(200).describe('The document. Example: Essai instrumental, 21 volontaires.'),
  date: moment().describe('Its date. Example: 2026-11-03.'),
  holder: words(120).optional().describe('Who keeps it. Example: service juridique.'),
});

const claim = z.strictObject({
  id: slug.describe('Name of the claim. Example: taxes-included.'),
  kind: slug.describe('The kind, as in claimSigns of voice.yaml. Example: hold.'),
  wordings: z
    .record(localeKey, z.array(words(160)).min(1))
    .describe(
      'Wordings that the evidence covers, by locale; “*” ends a word. Example: { fr: [taxes comprises] }.',
    ),
  disclaimer: localized().optional().describe('What must stand beside the claim.'),
  evidence: evidence.describe('The proof.'),
  expires: moment()
    .optional()
    .describe('The day after which the claim may not be made. Example: 2028-12-31.'),
});

export const claimsSchema = z
  .strictObject({
    schema: schemaVersion,
    claims: z.array(claim).describe('Claims that have their proof.'),
  })
  .describe('What the brand may claim.');

export type Claim = z.output<typeof claim> & { readonly at: Span };
