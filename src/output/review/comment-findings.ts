/**
 * A reviewer's comments as findings: each at the author's line that says what was pointed at, with the piece named.
 * They are notes, for a colleague's opinion breaks no promise.
 */
import { createHash } from 'node:crypto';
import { defineFamily, Findings, type Region } from '../../diagnostic.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { nearestMark } from './nearest-mark.ts';
import type { PlacedComment } from './read-comments.ts';

export const reviewFaults = defineFamily('review', {
  comment: {
    severity: 'note',
    message: '{by} on {date}: “{text}”',
    hint: 'Answer it in the words or the facts, then take it out of {file}.',
  },
  'comment-on-older': {
    severity: 'note',
    message: '{by} on {date}, of an earlier state of this piece: “{text}”',
    hint: 'The piece has changed since. See whether this still holds, then take it out of {file}.',
  },
  'comment-without-piece': {
    severity: 'note',
    message: '{by} on {date}, of “{artifact}”, which is not made any more: “{text}”',
    hint: 'See whether this still holds, then take it out of {file}.',
  },
});

/** `isComplete`: whether every piece of the hub is there; of a part of it nobody knows what is not made any more. */
export function commentFindings(
  comments: readonly PlacedComment[],
  artifacts: readonly Artifact[],
  isComplete: boolean,
): Findings {
  const findings = new Findings();
  const byPath = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  for (const comment of comments) {
    const { span, by, date, text } = comment;
    const artifact = byPath.get(comment.artifact);
    const values = { by: oneLine(by), date, text: oneLine(text), file: span.file };
    if (!artifact) {
      if (isComplete)
        findings.add(
          reviewFaults,
          'comment-without-piece',
          { at: span },
          { ...values, artifact: comment.artifact },
        );
      continue;
    }
    const boxes = regionOf(comment, artifact);
    findings.add(
      reviewFaults,
      hashOf(artifact) === comment.sha256 ? 'comment' : 'comment-on-older',
      { at: nearestMark(artifact, comment)?.at ?? span, artifacts: [artifact.path], ...(boxes && { boxes }) },
      values,
    );
  }
  return findings;
}

/** SHA-256 of a piece's bytes: what a comment is tied to. */
export function hashOf({ stored, body }: Pick<Artifact, 'stored' | 'body'>): string {
  return stored?.sha256 ?? createHash('sha256').update(body).digest('hex');
}

/** Share of a piece's longer side that is shown around the place. */
const AROUND = 0.04;

/** A square around the place, on pieces that have places; a page takes another form in each window. */
function regionOf(
  { x, y, unit, page }: PlacedComment,
  { path, width, height, unit: measured = 'px' }: Artifact,
): readonly Region[] | undefined {
  if (width === undefined || height === undefined || measured !== unit) return undefined;
  const side = Math.max(width, height) * AROUND;
  const within = (middle: number, most: number) => Math.min(Math.max(middle - side / 2, 0), most - side);
  return [
    {
      x: within(x, width),
      y: within(y, height),
      width: side,
      height: side,
      unit,
      ...(page !== undefined && { page }),
      artifact: path,
    },
  ];
}

/** A message is one line of a report. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
