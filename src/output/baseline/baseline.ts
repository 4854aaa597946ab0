/**
 * `diapason.baseline.json`: findings that a hub had before its rules were kept, and that are mended one day. They are
 * known by what is wrong, not by where it stands, so that lines may move.
 */
import { z } from 'zod';
import type { Diagnostic } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { rules } from '../../rules/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { SourceOf } from '../sources.ts';

const entrySchema = z.strictObject({
  file: z.string().min(1).max(1000).optional().describe('File of the finding, relative to the hub.'),
  code: z
    .string()
    .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'must be the code of a finding, such as tone/no-banned-words'),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'must be sixteen hexadecimal digits'),
  count: z.int().min(1).max(1_000_000).describe('How often it occurs in the file. Example: 1.'),
});

export const baselineSchema = z.strictObject({
  schema: z
    .literal(1, { error: 'must be 1: another version of Diapason has written this file' })
    .describe('Write it anew: diapason check --write-baseline.'),
  findings: z.array(entrySchema).max(limits.baselineEntries).describe('One entry for each cause.'),
});

export type BaselineEntry = z.output<typeof entrySchema>;

/** Errors of rules that say that a piece could not be made. */
const NOT_MADE = 'message/what-is-dropped-is-said';

/**
 * Whether a baseline may hold a finding. A broken promise can wait; a file that cannot be read, a value that is wrong and a
 * piece that cannot be made stand in the way of the build. Notes fail nothing and need no baseline.
 */
export function isHoldable({ code, severity }: Diagnostic): boolean {
  if (severity !== 'error') return severity === 'warning';
  if (code === NOT_MADE) return false;
  return code.startsWith('suppression/') || rules.some(({ id }) => id === code);
}

/** The entry that holds a finding once. */
export function entryOf(one: Diagnostic, sourceOf: SourceOf): BaselineEntry {
  const { at, code } = one;
  const print = fingerprint(one, at && sourceOf(at.file));
  return { ...(at && { file: at.file }), code, fingerprint: print, count: 1 };
}

/** What two entries for one cause have in common. */
export function keyOf({ file = '', code, fingerprint }: BaselineEntry): string {
  return JSON.stringify([file, code, fingerprint]);
}
