/** `vocabulary.yaml`: names said once per locale, used by id in every campaign. */
import { z } from 'zod';
import { localized, slug } from '../source/scalars.ts';
import { schemaVersion } from '../source/schema-version.ts';

export const vocabularySchema = z
  .strictObject({
    schema: schemaVersion,
    names: z
      .record(slug, localized().describe('The name in each locale, as it stands inside a sentence.'))
      .describe('Names by id. Example: { gift-sets: { fr: coffrets, en: gift sets } }.'),
  })
  .describe('Names that campaigns use by id.');
