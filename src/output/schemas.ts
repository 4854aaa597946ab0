/** The documents that other programs read of us, and their schemas, which are published in `public/schemas`. */
import type { AuthoredFile } from '../brand/schemas.ts';
import { manifestSchema } from './manifest-schema.ts';
import { reportSchema } from './report-schema.ts';
import { commentsSchema } from './review/comments-schema.ts';

/** By the name of the JSON Schema, without `.json`. */
export const outputSchemas: Readonly<Record<string, AuthoredFile>> = {
  report: { title: 'JSON report of Diapason', schema: reportSchema },
  'review-comments': { title: 'Comments of a reviewer, as Diapason reads them', schema: commentsSchema },
  manifest: { title: 'manifest.json of Diapason', schema: manifestSchema },
};
