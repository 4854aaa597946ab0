import { z } from 'zod';

/** `schema: 1`, the first key of every authored file: YAML brings text, JSON a number. */
export const schemaVersion = z
  .union([z.literal('1'), z.literal(1)], { error: 'must be 1' })
  .transform((): 1 => 1)
  .meta({ authored: { const: 1 } })
  .describe('Version of the file’s format. Always 1.');
