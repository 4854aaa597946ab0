import { z } from 'zod';

/** `schema: 1` of a file beside campaign.yaml. A file of tomorrow's Diapason must not be taken for a mistake of its author. */
export const fileVersion = z
  .literal(['1', 1], { error: versionError })
  .meta({ authored: { const: 1 } })
  .describe('Version of the file’s format. Always 1.');

function versionError({ input }: { input?: unknown }): string {
  return /^[2-9]\d*$|^1\d+$/.test(String(input))
    ? `is ${String(input)}, and this Diapason reads 1: a newer one wrote the file`
    : 'must be 1';
}
