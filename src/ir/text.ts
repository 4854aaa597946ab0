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

/**
 * All that its runs stand in, of the file of the first. Sentences of a brand's own may be said in another order than they are
 * written in.
 */
export function spanOf(text: Text): Span | undefined {
  const [first, ...others] = text.map(({ at }) => at);
  if (!first) return undefined;
  return others.filter(({ file }) => file === first.file).reduce(over, first);
}

/** From where the earlier begins to where the later ends. */
function over(one: Span, other: Span): Span {
  const isLater = other.line > one.line || (other.line === one.line && other.column > one.column);
  const endsLater =
    other.endLine > one.endLine || (other.endLine === one.endLine && other.endColumn > one.endColumn);
  const begin = isLater ? one : other;
  const end = endsLater ? other : one;
  return { ...begin, endLine: end.endLine, endColumn: end.endColumn };
}

/** A text without an author: a label that the tool itself adds, credited to the place that called for it. */
export function textAt(words: string, at: Span): Text {
  return [{ text: words, at }];
}
