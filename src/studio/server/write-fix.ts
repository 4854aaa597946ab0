/**
 * `/write/fix`: mends one finding of the page. What is written comes from the finding as it was judged, never from the
 * request, which only names it; and the file must still hold the bytes that were judged.
 */
import { z } from 'zod';
import type { Diagnostic } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { editsOf } from '../../output/fixes.ts';
import { sourceFile } from '../../source/file.ts';
import { applyEdits } from '../../source/text-edits.ts';
import { replaceFile, sha256 } from './replace-file.ts';
import type { Writer } from './writes.ts';

const place = z.strictObject({
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
});
const schema = z.strictObject({
  file: z.string().max(1_000),
  /** SHA-256 of the bytes that were judged. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  at: place,
  text: z.string().max(10_000),
});
type Request = z.infer<typeof schema>;

const MEANWHILE = 'The file was changed meanwhile; nothing was written.';

/**
 * Answers `{ ok: true, undo }`, or `{ ok: false, why }` with a sentence for the reader. `undo` is a request to
 * `/write/content` that brings the former bytes back.
 */
export const writeFix: Writer = (body, { host, shown, isCurrent }) => {
  const request = schema.safeParse(body);
  if (!request.success) return refused(400, 'The request is not understood.');
  const { file, seen } = request.data;
  const finding = shown.diagnostics.find((one) => isMeant(one, request.data));
  if (!finding) return refused(404, 'There is no such fix any more: load the page again.');
  if (!isCurrent) return refused(409, 'The hub is being read again: try again in a moment.');
  if (shown.judged?.get(file) !== seen) return refused(409, MEANWHILE);
  const read = host.read(file, limits.sourceBytes);
  if (!read.ok || sha256(read.bytes) !== seen) return refused(409, MEANWHILE);
  const before = typed(read.bytes);
  const after = before === undefined ? undefined : mended(file, before, finding);
  if (before === undefined || after === undefined)
    return refused(409, 'This cannot be mended without asking: open the file.');
  const outcome = replaceFile(host.root, { file, seen, bytes: new TextEncoder().encode(after) });
  if (!outcome.ok) return { status: outcome.status, value: outcome };
  return { status: 200, value: { ok: true, undo: { file, seen: outcome.sha256, text: before } } };
};

function isMeant({ fix }: Diagnostic, { file, at, text }: Request): boolean {
  return (
    fix?.at.file === file &&
    fix.text === text &&
    (['line', 'column', 'endLine', 'endColumn'] as const).every((key) => fix.at[key] === at[key])
  );
}

/** Undefined for what is no UTF-8: it could not be brought back. */
function typed(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined where the place is not of the file's own text, or more than letters of prose would change. */
function mended(file: string, before: string, finding: Diagnostic): string | undefined {
  if (!/^content\/.*\.mdx$/.test(file)) return undefined;
  const source = sourceFile(file, before);
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (mark + source.text !== before) return undefined;
  const edits = editsOf(source, [finding]);
  return edits.length === 0 ? undefined : mark + applyEdits(source.text, edits);
}

function refused(status: 400 | 404 | 409, why: string) {
  return { status, value: { ok: false, why } };
}
