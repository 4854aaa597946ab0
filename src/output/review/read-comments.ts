/** Reads a file of comments. One that is not sound is told at the place of each fault, and none of it counts. */
import { defineFamily, type Findings, type Span } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import type { SourceFile } from '../../source/file.ts';
import { check } from '../../source/schema.ts';
import { parseJson } from '../../source/strict-json.ts';
import { commentsSchema, type ReviewComment } from './comments-schema.ts';

export const commentFileFaults = defineFamily('comments', {
  'too-many': {
    severity: 'error',
    message: 'The file holds {count} comments; at most {limit} are read.',
    hint: 'Hand them back in several files.',
  },
});

export interface PlacedComment extends ReviewComment {
  /** Where it stands in its file. */
  readonly span: Span;
}

export function readComments(source: SourceFile, findings: Findings): readonly PlacedComment[] {
  const before = findings.list.length;
  const authored = parseJson(source, findings);
  if (!authored || findings.list.length > before) return [];
  // Told once: a file of a hundred thousand wrong entries would bring as many findings.
  const list = (authored.value as { readonly comments?: unknown } | null)?.comments;
  if (Array.isArray(list) && list.length > limits.comments) {
    const at = authored.spanOf(['comments']);
    findings.add(commentFileFaults, 'too-many', { at }, { count: list.length, limit: limits.comments });
    return [];
  }
  const data = check(commentsSchema, authored, findings);
  return (data?.comments ?? []).map((one, index) => ({ ...one, span: authored.spanOf(['comments', index]) }));
}
