/**
 * A piece before it is drawn: the layout with the words, facts and pictures of one edition in it. Pure JSON, so
 * that it can be hashed and handed to a worker; nothing in it has been measured yet.
 */
import type { ItemOf } from '../brand/layout-items.ts';
import type { Span } from '../diagnostic.ts';
import type { Crop, FocalPoint } from '../ir/adjustments.ts';
import type { ImageSource } from '../ir/primitives.ts';
import type { Text } from '../ir/text.ts';

/** The piece as its format wants it, in the display list's unit. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'pt';
  readonly bleed: number;
}

/** Words for one box, from the longest to the shortest. */
export interface Words {
  readonly candidates: readonly Text[];
  /** Name in marks and messages: the slot, or the item's id. */
  readonly slot: string;
  /** Whether the author of the campaign wrote them; otherwise the brand's layout did. */
  readonly authored: boolean;
}

export interface PlannedTile {
  readonly drawing: string;
  readonly alt: string;
  readonly at?: Span;
  readonly caption?: Words;
}
export interface PlannedRow {
  readonly left: Words;
  readonly right?: Words;
}

/** A size that a designer counted in steps from the one the layout finds. */
export interface AdjustedSize {
  readonly steps: number;
  /** Where it is asked for. */
  readonly at: Span;
}
interface PlannedWords {
  readonly words: Words;
  readonly adjusted?: AdjustedSize;
}

/** Degrees from north, clockwise. */
type Heading = number;

export type PlannedItem =
  | ({ readonly kind: 'text'; readonly item: ItemOf<'text'> } & PlannedWords)
  | ({ readonly kind: 'figure'; readonly item: ItemOf<'figure'> } & PlannedWords)
  | ({ readonly kind: 'button'; readonly item: ItemOf<'button'> } & PlannedWords)
  | { readonly kind: 'logo'; readonly item: ItemOf<'logo'> }
  | { readonly kind: 'panel'; readonly item: ItemOf<'panel'> }
  | { readonly kind: 'rule'; readonly item: ItemOf<'rule'> }
  | {
      readonly kind: 'image';
      readonly item: ItemOf<'image'>;
      readonly source: ImageSource;
      readonly alt: string;
      readonly at?: Span;
      readonly crop?: Crop;
      readonly focalPoint?: FocalPoint;
    }
  | { readonly kind: 'tiles'; readonly item: ItemOf<'tiles'>; readonly tiles: readonly PlannedTile[] }
  | { readonly kind: 'rows'; readonly item: ItemOf<'rows'>; readonly rows: readonly PlannedRow[] }
  | { readonly kind: 'picture'; readonly item: ItemOf<'picture'> }
  | { readonly kind: 'spiral'; readonly item: ItemOf<'spiral'> }
  | { readonly kind: 'horizon'; readonly item: ItemOf<'horizon'>; readonly drawing?: string }
  | { readonly kind: 'dial'; readonly item: ItemOf<'dial'>; readonly heading: Heading }
  | { readonly kind: 'route'; readonly item: ItemOf<'route'> }
  | { readonly kind: 'qr'; readonly item: ItemOf<'qr'>; readonly value: string; readonly at?: Span }
  | {
      readonly kind: 'barcode';
      readonly item: ItemOf<'barcode'>;
      readonly value: string;
      readonly at?: Span;
    };

export type PlannedOf<K extends PlannedItem['kind']> = Extract<PlannedItem, { kind: K }>;

export interface CanvasPlan {
  readonly frame: Frame;
  readonly ground: string;
  /** In the frame's unit. */
  readonly margin: number;
  /** From the layout's unit of length to the frame's: 1, or 72/25.4 for millimetres. */
  readonly lengthUnit: number;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly items: readonly PlannedItem[];
  /** The words of the locale's file, for findings that concern no single word. */
  readonly at: Span;
}
