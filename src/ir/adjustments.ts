/** The designer's last word on a picture, as data: what `adjustments.yaml` says, and what became of it. */
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import type { Suppression } from './document.ts';
import type { Localized } from './facts.ts';
import type { ImageSource } from './primitives.ts';

/** Of a picture, from its top left, as parts of its sides: 0 to 1. */
export type Crop = readonly [x: number, y: number, width: number, height: number];
export type FocalPoint = readonly [x: number, y: number];

/** Keys of an entry whose places findings point to. */
export type AdjustmentKey =
  | 'locale'
  | 'touchpoint'
  | 'segment'
  | 'slot'
  | 'was'
  | 'lines'
  | 'size'
  | 'sizeStep'
  | 'crop'
  | 'focalPoint'
  | 'picture';

export interface Adjustment {
  /** Dotted addresses of the pictures it is for: `social.instagram.story`, `print.postcard.front`. */
  readonly formats: readonly string[];
  /** Only for readers of these; for all when absent. */
  readonly locale?: string;
  readonly touchpoint?: string;
  readonly segment?: string;
  /** Slot or id of the layout's item: `headline`, `image`. */
  readonly slot: string;
  /** The words it was made for: when they change it is not applied any more. */
  readonly was?: string;
  /** The same words, one text for each line. */
  readonly lines?: readonly string[];
  /** Of the brand's scale: px, or pt in print. */
  readonly size?: number;
  /** Steps of the brand's scale from the size that the layout finds: -1 is the next smaller one. */
  readonly sizeStep?: number;
  readonly crop?: Crop;
  readonly focalPoint?: FocalPoint;
  readonly picture?: { readonly name: string; readonly source: ImageSource };
  /** Of `picture`; that of the picture it replaces when absent. */
  readonly alt?: Localized;
  /** The whole entry. */
  readonly at: Span;
  readonly places: Readonly<Partial<Record<AdjustmentKey, Span>>> & { readonly formats: readonly Span[] };
}

export interface Adjustments {
  readonly source: SourceFile;
  readonly suppressions: readonly Suppression[];
  /** In the order of the file; what is unsound is left out. */
  readonly entries: readonly Adjustment[];
}

/** What became of an adjustment in one picture. `picture` is the name by which its entry calls it. */
export type AdjustmentOutcome =
  | { readonly kind: 'applied' }
  /** The layout has the item and this picture does not: its condition, or its words, are missing. */
  | { readonly kind: 'absent' }
  /** The words are others by now. */
  | { readonly kind: 'lapsed'; readonly now: string }
  | { readonly kind: 'no-slot'; readonly picture: string; readonly known: readonly string[] }
  /** The picture arranges itself, because the brand has no layout for it. */
  | { readonly kind: 'no-layout'; readonly picture: string }
  | { readonly kind: 'off-scale'; readonly nearest: readonly number[]; readonly unit: 'px' | 'pt' }
  /** It cannot be done to what stands there: `lines` to a figure. */
  | { readonly kind: 'impossible'; readonly key: AdjustmentKey; readonly what: string }
  /** A line ends where words are kept together. */
  | { readonly kind: 'kept-together'; readonly line: number };

export interface AdjustmentUse {
  readonly adjustment: Adjustment;
  readonly outcome: AdjustmentOutcome;
}
