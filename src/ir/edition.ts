/**
 * An edition is the campaign as one audience reads it: one locale, one segment, one touchpoint, one channel.
 * `<Only>`, `<Except>` and `<Segment>` are decided, expressions are words, typography is set. Pure data.
 */
import type { Span } from '../diagnostic.ts';
import type { FactOrigins, FactRecord } from './facts.ts';
import type { ImageSource, Primitive } from './primitives.ts';
import type { Copy, Text } from './text.ts';

export interface Selection {
  /** `fr`, `en`, or with a region: `fr-CA`. */
  readonly locale: string;
  readonly market: string;
  readonly segment?: string;
  readonly touchpoint?: string;
  /** Dotted address of where the words go: `email`, `print.postcard.back`. */
  readonly channel: string;
}

/** What canvas and short-text channels place. Each is absent when the author wrote none. */
export interface Slots {
  readonly headline?: Copy;
  readonly lead?: Text;
  readonly offer?: Text;
  readonly cta?: { readonly text: Copy; readonly href: string; readonly at: Span };
  readonly image?: { readonly source: ImageSource; readonly alt: string; readonly at: Span };
  readonly legal?: Text;
  readonly subject?: Text;
  readonly preheader?: Text;
  readonly sms?: Text;
  readonly push?: Text;
  /** By network: `instagram`, `facebook`; `*` for all others. Paragraphs are parted by `\n\n`. */
  readonly captions: Readonly<Record<string, Text>>;
}

export interface Edition {
  readonly brand: string;
  readonly campaign: string;
  /** The human name of the campaign, for reports. */
  readonly name: string;
  readonly selection: Selection;
  /** Answers what the customer did; carries no advertising, hence no opt-out. */
  readonly transactional: boolean;
  /** Canonical BCP 47 tag of the words: `fr-FR` where the market decides between regions. */
  readonly language: string;
  readonly title: Text;
  readonly description: Text;
  /** Blocks already lowered to primitives, in the author's order. */
  readonly body: readonly Primitive[];
  readonly slots: Slots;
  /** Facts with those of the segment and market laid over them, and the derived ones. */
  readonly facts: FactRecord;
  readonly origins: FactOrigins;
  /** The words of the locale's file, for findings that concern no single word. */
  readonly at: Span;
}
