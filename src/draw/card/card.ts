/**
 * A card is a small picture made of boxes that share out their room: its parts are as large as their words, and
 * what is left goes to the picture. Pure JSON, like the plan of a canvas; satori does the sharing out
 * (`solve-card.ts`). Lengths are px, colours names of tokens.
 */
import type { TypeRole } from '../../brand/brand.ts';
import type { Span } from '../../diagnostic.ts';
import type { ImageSource } from '../../ir/primitives.ts';
import type { Words } from '../plan.ts';

export interface Card {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ground: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** What signs and crops of the place where it is shown leave free for words. */
  readonly safePx: Edges;
  readonly root: CardBox;
  /** For findings that concern no single word. */
  readonly at: Span;
}

export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type CardNode = CardBox | CardWords | CardLogo | CardPicture;

/** Shares its room out among its children, in a row or from top to bottom. */
export interface CardBox {
  readonly kind: 'box';
  readonly direction: 'row' | 'column';
  readonly gap?: number;
  readonly padding?: Edges | number;
  /** A share of the room that is left in the box around it; 0 when absent. */
  readonly grow?: number;
  readonly width?: number;
  readonly height?: number;
  /** Across the direction; default: children fill it. */
  readonly align?: 'start' | 'center' | 'end';
  /** Along the direction; default: from the start. */
  readonly justify?: 'start' | 'center' | 'end' | 'between';
  readonly ground?: string;
  readonly radius?: number;
  /** What its ground is, for marks and rules. */
  readonly role?: 'panel' | 'button';
  readonly children: readonly CardNode[];
}

export interface CardWords {
  readonly kind: 'words';
  readonly words: Words;
  readonly type: TypeRole;
  /** Of the brand's scale, from the wished size down. All words of a card go down in step. */
  readonly sizes: readonly number[];
  readonly color: string;
  /** At most so many lines. */
  readonly lines: number;
  /**
   * Cut after the last line with an ellipsis, as a phone does, its lines filled. Else lines are of like length,
   * and words that do not fit are a trouble.
   */
  readonly clamped?: boolean;
  /** May be left out where the card has no room, which is said. */
  readonly optional?: boolean;
}

export interface CardLogo {
  readonly kind: 'logo';
  readonly variant: string;
  readonly width: number;
}

/** Fills its share of the room that is left, or is as high as it is told. */
export interface CardPicture {
  readonly kind: 'picture';
  readonly source: ImageSource;
  readonly alt: string;
  readonly fit: 'contain' | 'cover';
  readonly at?: Span;
  readonly grow?: number;
  readonly height?: number;
}

/** The same air on all sides. */
export function edges(all: number): Edges {
  return { top: all, right: all, bottom: all, left: all };
}
