/** `/write/content`: a file of the hub gets a new text. */
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';
import type { Writer } from './writes.ts';

const schema = z.strictObject({
  file: z.string().max(1_000),
  /** SHA-256 of the bytes that the page was drawn from. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
});

/** Answers `{ ok: true, sha256 }`, or `{ ok: false, why }` with a sentence for the reader. */
export const writeContent: Writer = (body, { host }) => {
  const request = schema.safeParse(body);
  if (!request.success || !request.data.text.isWellFormed())
    return { status: 400, value: { ok: false, why: 'The request is not understood.' } };
  const { file, seen, text } = request.data;
  const outcome = replaceFile(host.root, { file, seen, bytes: new TextEncoder().encode(text) });
  return { status: outcome.ok ? 200 : outcome.status, value: outcome };
};
