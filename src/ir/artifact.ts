/** What a channel makes: bytes, and beside them the marks that say who said what, and where. */
import type { Span } from '../diagnostic.ts';
import type { FactUse } from './facts.ts';
import type { HandMade } from './overrides.ts';

/** A place on an artifact. `px` from the top left of a picture; `mm` from the trim's top left on a page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'mm';
  /** Counted from 1; absent for one-sided pieces. */
  readonly page?: number;
}

/** One line of a text, or of a part of it, as it came out of the layout. */
export interface MarkLine {
  /** Which line of its slot, from 0: parts of one line that are marks of their own share it. */
  readonly line: number;
  readonly text: string;
  /** What is painted of it: from the first ink to the last, from the tallest letter to the deepest. */
  readonly ink: Box;
  /** The author or the layout ends the line here with a typed break; otherwise it ends for want of room. */
  readonly closed?: true;
}

/** Without a place. Of a raster picture, in pixels of its file. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly kind: 'text' | 'fact' | 'image' | 'link' | 'logo' | 'code';
  /** As it shows: the words, the alternative text, the address, the encoded value. */
  readonly text: string;
  /** The author's words that caused it. Absent for what the tool or the brand added. */
  readonly at?: Span;
  readonly slot?: string;
  readonly fact?: FactUse;
  readonly boxes: readonly Box[];
  /** Token names of ink and ground, and the type size in the unit of the boxes, where known. */
  readonly ink?: string;
  readonly ground?: string;
  readonly size?: number;
  /** Lines of a text that was laid out, one for each box. */
  readonly lines?: readonly MarkLine[];
  /** How a text stands by its margin, where its layout says so. */
  readonly align?: 'left' | 'center' | 'right';
  /** The shape drawn for these words alone: their button. */
  readonly frame?: Box;
  /** Of a raster picture: its file's own size. It fills its box and is cropped where the two differ. */
  readonly natural?: Size;
}

export interface Artifact {
  /** Below `dist/`, forward slashes: `email/grenadine/printemps-2027/fr/lancement.html.html`. */
  readonly path: string;
  readonly brand: string;
  readonly campaign: string;
  readonly touchpoint?: string;
  readonly locale: string;
  readonly market: string;
  readonly segment?: string;
  readonly channel: string;
  readonly format: string;
  readonly mime: string;
  readonly body: string | Uint8Array;
  readonly marks: readonly Mark[];
  readonly width?: number;
  readonly height?: number;
  readonly unit?: 'px' | 'mm';
  /** Public address once deployed, when it has one. */
  readonly url?: string;
  /** Values a rule or the preview needs: subject and preheader of an email, segments of an SMS. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  /**
   * A file that another artifact needs (a picture of a page): shipped and listed, but no piece of its own, so
   * the completeness rules pass it by.
   */
  readonly supporting?: boolean;
  /** A hand made it, and it stands in the place of what the tool would make. */
  readonly handMade?: HandMade;
  /** Where the bytes lie in the cache; `body` then reads them from there each time it is asked for. */
  readonly stored?: Stored;
}

/** Bytes known by their hash. */
export interface Stored {
  readonly sha256: string;
  readonly bytes: number;
}

/** Something of the campaign that a format does not carry: said, never silent. */
export interface Loss {
  readonly what: string;
  readonly at?: Span;
  /** `format`: the format has no room for it by design. `missing`: the campaign lacks the fact or the words. */
  readonly reason: 'format' | 'missing' | 'fit';
  readonly detail?: string;
}

/** What went wrong while rendering through the author's doing: text that does not fit, a picture too small. */
export interface Trouble {
  /**
   * `glyph`: left out, for the font lacks it. `fallback`: shown in a font that is not the brand's, as browsers do.
   * `coarse`: a picture with fewer pixels than its place. `crossing`: a drawing under words or beside a logo.
   * `step`: a designer's step of size that the brand's scale does not have.
   */
  readonly kind: 'overflow' | 'image' | 'drawing' | 'glyph' | 'fallback' | 'coarse' | 'crossing' | 'step';
  readonly detail: string;
  readonly at?: Span;
  readonly slot?: string;
}
