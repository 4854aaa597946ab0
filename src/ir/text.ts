/** Text with its provenance: each run knows which letters of which file said it. */
import type { Span } from '../diagnostic.ts';
import type { FactUse } from './facts.ts';

export type Emphasis = 'strong' | 'emphasis' | 'delete' | 'code';

export interface Run {
  /** Typeset: the spaces, quotes and signs of the locale are already in place. `\n` is a hard break. */
  readonly text: string;
  /** In the author's file. For a fact, the expression that called for it. */
  readonly at: Span;
  readonly styles?: readonly Emphasis[];
  readonly href?: string;
  readonly fact?: FactUse;
}
export type Text = readonly Run[];

/** Words in up to three lengths; a narrow place takes the longest that fits. */
export interface Copy {
  readonly full: Text;
  readonly short?: Text;
  readonly shortest?: Text;
}

export function plainText(text: Text): string {
  return text.map((run) => run.text).join('');
}

export function isBlank(text: Text): boolean {
  return plainText(text).trim() === '';
}

/** From the first letter of the first run to the last letter of the last, when they stand in one file. */
export function spanOf(text: Text): Span | undefined {
  const first = text[0]?.at;
  const last = text.findLast((run) => run.at.file === first?.file)?.at;
  return first && last && { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

/** A text without an author: a label that the tool itself adds, credited to the place that called for it. */
export function textAt(words: string, at: Span): Text {
  return [{ text: words, at }];
}
