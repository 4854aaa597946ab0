/** The words of one locale, parsed and never run: a tree whose every leaf knows its place in the file. */
import type { Expression as ExpressionTree } from 'estree';
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import type { Emphasis } from './text.ts';

/** `{money(offer.price)}`: the tree that our own walker evaluates, against the facts of an edition. */
export interface Expression {
  readonly type: 'expression';
  /** Without its braces. */
  readonly source: string;
  readonly tree: ExpressionTree;
  /** Whether it must become words, or may be any value that a prop takes. */
  readonly use: 'words' | 'prop';
  /** With its braces. */
  readonly at: Span;
}

export interface TextLeaf {
  readonly type: 'text';
  /** Decoded: `&amp;` is `&`. */
  readonly value: string;
  /** For each UTF-16 unit of `value`, its offset in the file; one more entry for the end. */
  readonly map: readonly number[];
  readonly at: Span;
  readonly styles: readonly Emphasis[];
  readonly href?: string;
}
export interface ExpressionLeaf extends Expression {
  readonly styles: readonly Emphasis[];
  readonly href?: string;
}
export interface BreakLeaf {
  readonly type: 'break';
  readonly at: Span;
}
export type Leaf = TextLeaf | ExpressionLeaf | BreakLeaf;

/** The value of an attribute: `title="…"`, `title={expression}`, or none for a bare `flag`. */
export interface Prop {
  readonly name: string;
  readonly value: string | true | Expression;
  /** For text: the offset of each unit in the file, as in `TextLeaf`. */
  readonly map?: readonly number[];
  readonly at: Span;
  readonly valueAt: Span;
}

export interface BlockNode {
  readonly type: 'block';
  readonly name: string;
  readonly props: readonly Prop[];
  readonly children: readonly Node[];
  readonly at: Span;
  readonly nameAt: Span;
}

/** Which readers see what stands inside. Lists are alternatives; the lists together are conditions. */
export interface ScopeNode {
  readonly type: 'scope';
  readonly except: boolean;
  readonly channels: readonly string[];
  readonly touchpoints: readonly string[];
  readonly markets: readonly string[];
  readonly segments: readonly string[];
  readonly children: readonly Node[];
  readonly at: Span;
}
export interface ParagraphNode {
  readonly type: 'paragraph';
  readonly leaves: readonly Leaf[];
  readonly at: Span;
}
export interface HeadingNode {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly leaves: readonly Leaf[];
  readonly at: Span;
}
export interface ListNode {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Node[])[];
  readonly at: Span;
}
export interface QuoteNode {
  readonly type: 'quote';
  readonly children: readonly Node[];
  readonly at: Span;
}
export interface ImageNode {
  readonly type: 'image';
  readonly src: string;
  readonly alt: string;
  readonly at: Span;
}
export interface TableNode {
  readonly type: 'table';
  readonly rows: readonly (readonly (readonly Leaf[])[])[];
  readonly at: Span;
}
export interface DividerNode {
  readonly type: 'divider';
  readonly at: Span;
}
export type Node =
  | BlockNode
  | ScopeNode
  | ParagraphNode
  | HeadingNode
  | ListNode
  | QuoteNode
  | ImageNode
  | TableNode
  | DividerNode;

/**
 * A stretch of an author's prose that rules of tone read: a paragraph, a heading, a list item, a slot, or a
 * prop or frontmatter value that holds copy. An expression stands in it as U+FFFC.
 */
export interface Passage {
  readonly text: string;
  readonly map: readonly number[];
  readonly kind: 'paragraph' | 'heading' | 'item' | 'slot' | 'prop' | 'frontmatter';
  /** The block or slot it stands in: `Lead`, `Products`; empty at the top level. */
  readonly block: string;
  /** Channels and touchpoints of the scopes around it; empty lists mean all. */
  readonly channels: readonly string[];
  readonly touchpoints: readonly string[];
  readonly at: Span;
}

/** `{/* diapason-disable-next-line rule/id -- reason (by Marie Dupont, until 2027-06-01) *\/}` */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** Who answers for it: a person or a team, as it was typed. */
  readonly by?: string;
  /** Its last day, as it was typed: `2027-06-01`. For ever when absent. */
  readonly until?: string;
  /** The line it speaks for. */
  readonly line: number;
  readonly at: Span;
}

export interface Document {
  readonly locale: string;
  readonly source: SourceFile;
  readonly frontmatter: Readonly<Record<string, Passage>>;
  readonly nodes: readonly Node[];
  readonly passages: readonly Passage[];
  readonly suppressions: readonly Suppression[];
  /** The locale in whose language the words still are. */
  readonly untranslatedFrom?: string;
  /** Every expression of the document, in order. */
  readonly expressions: readonly Expression[];
}
