/** What keeps a file from the press, through the doing of the author or the brand. Values, never exceptions. */
import type { Span } from '../../diagnostic.ts';

export interface NoInk {
  readonly kind: 'no-ink';
  /** Name of a colour token without CMYK, such as one of the dark scheme. */
  readonly color: string;
}

export interface NoGlyph {
  readonly kind: 'no-glyph';
  readonly letter: string;
  readonly family: string;
  readonly slot: string;
  readonly at?: Span;
}

export interface BadImage {
  readonly kind: 'image';
  readonly path: string;
  readonly why: 'missing' | 'undecodable' | 'coarse' | 'no-profile';
  /** Pixels per inch at final size, when too few. */
  readonly ppi?: number;
  readonly at?: Span;
}

export type PdfFailure = NoInk | NoGlyph | BadImage;
