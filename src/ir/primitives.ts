/**
 * The closed set that every flow channel draws. A channel's handlers are `Handlers<Out>`, so a channel that
 * forgets one does not compile.
 */
import type { Span } from '../diagnostic.ts';
import type { Copy, Text } from './text.ts';

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Copy;
  readonly at: Span;
}
export interface Paragraph {
  readonly type: 'paragraph';
  /** `lead` opens, `legal` closes, `note` is secondary, `label` names what follows it. */
  readonly role: 'body' | 'lead' | 'legal' | 'note' | 'label';
  readonly text: Text;
  readonly at: Span;
}
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Primitive[])[];
  readonly at: Span;
}
export interface Image {
  readonly type: 'image';
  /** A drawing or picture of the campaign or the brand, as resolved by `parse`. */
  readonly source: ImageSource;
  /** Empty for decoration. */
  readonly alt: string;
  readonly at: Span;
}
export interface Button {
  readonly type: 'button';
  readonly text: Copy;
  readonly href: string;
  readonly at: Span;
}
export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Primitive[];
  readonly by?: string;
  readonly role?: string;
  readonly at: Span;
}
export interface Divider {
  readonly type: 'divider';
  readonly at: Span;
}
/** The number lockup of an offer: “−20 %”, “89 €”. `unit` is set smaller where the brand says so. */
export interface Figure {
  readonly type: 'figure';
  readonly text: Text;
  readonly at: Span;
}
export interface Table {
  readonly type: 'table';
  readonly head?: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly at: Span;
}
/** What belongs together. `role` is the block's name in lower case, or a part of it: `hero`, `product`. */
export interface Group {
  readonly type: 'group';
  readonly role: string;
  readonly children: readonly Primitive[];
  readonly at: Span;
  /** What a channel may use to draw the group natively, such as a product's id. */
  readonly data?: Readonly<Record<string, string>>;
}

export type Primitive =
  | Heading
  | Paragraph
  | List
  | Image
  | Button
  | Quote
  | Divider
  | Figure
  | Table
  | Group;

export type Handlers<Out> = {
  readonly [T in Primitive['type']]: (node: Extract<Primitive, { type: T }>) => Out;
};

/** Where a picture comes from. `picture` names an arrangement of the brand (grains, horizon). */
export type ImageSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'picture'; readonly name: string };

/** Every text of a tree, in reading order. */
export function* textsOf(nodes: readonly Primitive[]): Generator<Text> {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
      case 'button':
        yield node.text.full;
        break;
      case 'paragraph':
      case 'figure':
        yield node.text;
        break;
      case 'list':
        for (const item of node.items) yield* textsOf(item);
        break;
      case 'table':
        if (node.head) yield* node.head;
        for (const row of node.rows) yield* row;
        break;
      case 'quote':
      case 'group':
        yield* textsOf(node.children);
        break;
      case 'image':
      case 'divider':
        break;
    }
  }
}
