/**
 * A picture as a list of flat things, already laid out. Two emitters draw it: SVG (then pixels) and PDF. Both
 * therefore place every letter at the same spot, and rules can speak of boxes without looking at pixels.
 *
 * Lengths are in the list's unit: `px` on screens, `pt` (1/72 in) in print, from the top left of the trim. A
 * print list may reach beyond its trim by `bleed`. Colours are names of the brand's tokens, never values.
 */
import type { Span } from '../diagnostic.ts';
import type { Crop, FocalPoint } from '../ir/adjustments.ts';
import type { FactUse } from '../ir/facts.ts';

export interface DisplayList {
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'pt';
  /** In the list's unit; 0 on screens. */
  readonly bleed: number;
  /** Ground colour of the whole piece, bleed included. */
  readonly ground: string;
  readonly items: readonly DisplayItem[];
}

/** SVG order: a c e / b d f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface RectItem {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** One radius, or one for each corner from the top left clockwise. */
  readonly radius?: number | readonly [number, number, number, number];
  readonly fill: string;
  /** What the rectangle is, for marks and rules: `button`, `tile`, `panel`. */
  readonly role?: string;
  readonly slot?: string;
}

export interface PathItem {
  readonly type: 'path';
  /** SVG path data in absolute or relative commands. */
  readonly d: string;
  readonly matrix?: Matrix;
  readonly fill?: string;
  /** Width in the list's unit, joins round. A stroked path has no matrix: its numbers are already in place. */
  readonly stroke?: { readonly color: string; readonly width: number; readonly cap: 'butt' | 'round' };
  /** `drawing` for pictures that words must keep clear of, `logo`, `line`, `code`. */
  readonly role: 'drawing' | 'logo' | 'line' | 'code';
  /** Bounding box in the list's unit, where the maker knows it. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** One line of one run: it has one font, size and colour. */
export interface TextItem {
  readonly type: 'text';
  /** As typeset, with its no-break spaces; drawn spaces that the font lacks are advances. */
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** From the first to the last advance. */
  readonly width: number;
  readonly size: number;
  /**
   * The size of the line it belongs to, where it is drawn smaller by design: the % of a lockup, a raised “er”.
   * Rules on type sizes look at this one.
   */
  readonly nominalSize?: number;
  readonly font: FontKey;
  /** Extra advance after each glyph, in the list's unit. */
  readonly tracking: number;
  readonly features: readonly string[];
  readonly color: string;
  /** Which slot or label of the layout this line belongs to, and which line of it. */
  readonly slot: string;
  readonly line: number;
  readonly at?: Span;
  readonly facts: readonly FactUse[];
  /** Bounds of its glyphs, where its maker measured them. */
  readonly ink?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** How its box stands by the margin, where a layout says so. */
  readonly align?: 'left' | 'center' | 'right';
  /** Its line ends after it because a break was typed there. */
  readonly closed?: true;
}

export interface ImageItem {
  readonly type: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Path in the hub of a picture file. */
  readonly path: string;
  readonly alt: string;
  /** What of the picture is shown, and what of that stays when it is cut; default: its middle. */
  readonly crop?: Crop;
  readonly focalPoint?: FocalPoint;
  readonly at?: Span;
}

/** A logo, code or picture as a whole: no ink, only its box, so that marks and rules know of it. */
export interface PlacedItem {
  readonly type: 'placed';
  readonly kind: 'logo' | 'qr' | 'barcode' | 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The logo's id and variant, the encoded value, the picture's name. */
  readonly name: string;
  readonly text: string;
  readonly ground?: string;
}

export type DisplayItem = RectItem | PathItem | TextItem | ImageItem | PlacedItem;

/** One registered static font file. */
export interface FontKey {
  readonly family: string;
  readonly weight: number;
}
