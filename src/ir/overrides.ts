/** Pieces that were made by hand and stand in the place of those that the tool would make. */
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import type { Suppression } from './document.ts';

/** Words on a hand-made piece. */
export interface SaidByHand {
  readonly text: string;
  readonly slot?: string;
  /** Where they stand on a picture, in px: x, y, width, height. */
  readonly box?: readonly [number, number, number, number];
  readonly at: Span;
}

/** A QR code or barcode on a hand-made piece. */
export interface CodeByHand {
  readonly value: string;
  readonly at: Span;
}

/** What `overrides.yaml` says of one file. */
export interface HandMadeEntry {
  /** Who made it. */
  readonly by: string;
  /** When, `2027-03-20`. */
  readonly date: string;
  /** What it shows; press files have none. */
  readonly alt?: string;
  /** In reading order. */
  readonly says: readonly SaidByHand[];
  readonly codes: readonly CodeByHand[];
  /** Fingerprint of what the tool would have said when it was made. */
  readonly replaces?: string;
  /** Of the path. */
  readonly at: Span;
}

export interface Override {
  /** Below the folder: `social/fr/instagram.story.png`. */
  readonly path: string;
  /** In the hub. */
  readonly file: string;
  readonly entry: HandMadeEntry;
}

export interface Overrides {
  /** Absent when there is no `overrides.yaml`. */
  readonly source?: SourceFile;
  readonly suppressions: readonly Suppression[];
  /** Files with an entry. */
  readonly pieces: readonly Override[];
  /** Files without one, by their path below the folder. */
  readonly unsaid: readonly string[];
  /** Where a finding about a file without an entry points. */
  readonly at: Span;
}

/** On an artifact: that a hand made it, what it was to be like, and what it is like. */
export interface HandMade {
  readonly by: string;
  readonly date: string;
  /** Of its entry. */
  readonly at: Span;
  /** In the hub. */
  readonly file: string;
  readonly replaces?: string;
  /** Of what the tool would say today. */
  readonly fingerprint: string;
  /** What the format asks for, in the artifact's unit. */
  readonly wants: {
    readonly width: number;
    readonly height: number;
    readonly bleed?: number;
    readonly pages?: number;
    /** Codes that the tool's own piece carries. */
    readonly codes?: readonly string[];
  };
  /** A screen shows no press colours: a picture in another space than RGB or grey. */
  readonly space?: string;
}
