/** The authored files of a brand and their schemas, from which JSON Schemas for editors are written. */
import type { z } from 'zod';
import { jsonSchema } from '../source/schema.ts';
import { brandRulesSchema } from './brand-rules.ts';
import { catalogSchema } from './catalog/catalog-schema.ts';
import { claimsSchema } from './claims.ts';
import { emailFileSchema } from './email-layout.ts';
import { layoutFileSchema } from './layouts.ts';
import { legalSchema } from './legal.ts';
import { marketsSchema } from './markets.ts';
import { pageFileSchema } from './page-layout.ts';
import { picturesFileSchema } from './pictures.ts';
import { storesSchema } from './stores.ts';
import { vocabularySchema } from './vocabulary.ts';
import { voiceSchema } from './voice.ts';

export interface AuthoredFile {
  /** What an editor shows as the schema's name. */
  readonly title: string;
  readonly schema: z.ZodType;
}

/**
 * By the name of the JSON Schema in `public/schemas`, without `.json`. Token files have the schemas that the
 * Design Tokens Community Group publishes, and name them in `$schema`.
 */
export const brandSchemas: Readonly<Record<string, AuthoredFile>> = {
  'brand-rules': { title: 'brand.rules.json of a Diapason brand', schema: brandRulesSchema },
  voice: { title: 'voice.yaml of a Diapason brand', schema: voiceSchema },
  markets: { title: 'markets.yaml of a Diapason brand', schema: marketsSchema },
  stores: { title: 'stores.yaml of a Diapason brand', schema: storesSchema },
  legal: { title: 'legal.yaml of a Diapason brand', schema: legalSchema },
  vocabulary: { title: 'vocabulary.yaml of a Diapason brand', schema: vocabularySchema },
  catalog: { title: 'catalog.yaml of a Diapason brand', schema: catalogSchema },
  claims: { title: 'claims.yaml of a Diapason brand', schema: claimsSchema },
  layouts: { title: 'layouts/<channel>.yaml of a Diapason brand', schema: layoutFileSchema },
  'layout-email': { title: 'layouts/email.yaml of a Diapason brand', schema: emailFileSchema },
  'layout-page': { title: 'layouts/page.yaml of a Diapason brand', schema: pageFileSchema },
  pictures: { title: 'layouts/pictures.yaml of a Diapason brand', schema: picturesFileSchema },
};

/** The bytes of a JSON Schema file. */
export function schemaText({ title, schema }: AuthoredFile): string {
  return `${JSON.stringify(jsonSchema(schema, title), null, 2)}\n`;
}
