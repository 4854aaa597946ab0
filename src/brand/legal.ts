/** `legal.yaml`: legal texts by market and locale. `{expressions}` in them are worded like those of a campaign. */
import { z } from 'zod';
import type { Span } from '../diagnostic.ts';
import { localized, marketKey, slug, words } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';
import { localeKey } from './voice.ts';

const legalText = z.strictObject({
  summary: localized().describe('What the text is for. Example: { fr: Conditions d’une offre }.'),
  facts: z
    .array(words(80))
    .default([])
    .describe('Facts that a piece must carry to fulfil the mention. Example: [offer.starts, offer.ends].'),
  markets: z
    .record(
      z.union([marketKey, z.literal('*')]),
      z.record(
        localeKey,
        z.string().trim().min(1).max(4000).describe('The text; {money(offer.minimum)} is worded.'),
      ),
    )
    .describe('The text by market, then by locale; “*” stands for every other market.'),
});

export const legalSchema = z
  .strictObject({
    schema: schemaVersion,
    texts: z.record(slug, legalText).describe('Texts by id. Example: { offer-terms: … }.'),
  })
  .describe('Legal texts of the brand.');

/** One text in one market and locale, with its place. */
export interface LegalWording {
  readonly text: string;
  readonly at: Span;
}

export interface LegalText {
  readonly id: string;
  readonly summary: z.output<typeof legalText>['summary'];
  /** Dotted paths of the facts that a piece must carry to fulfil the mention. */
  readonly facts: readonly string[];
  /** By market (or `*`), then by locale. */
  readonly markets: Readonly<Record<string, Readonly<Record<string, LegalWording>>>>;
}
