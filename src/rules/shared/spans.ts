/** Spans compared: whether one touches another, and how they are cited in a sentence. */
import type { Span } from '../../diagnostic.ts';

export type { Span };

export function spansOverlap(a: Span, b: Span): boolean {
  if (a.file !== b.file) return false;
  const before = (line: number, column: number, otherLine: number, otherColumn: number) =>
    line < otherLine || (line === otherLine && column < otherColumn);
  return before(a.line, a.column, b.endLine, b.endColumn) && before(b.line, b.column, a.endLine, a.endColumn);
}

/** `campaign.yaml:18`, for a sentence. */
export function cite(at: Span): string {
  return `${at.file.split('/').at(-1)}:${at.line}`;
}
