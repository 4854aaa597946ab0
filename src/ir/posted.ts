/** `posted.yaml`: what pieces said when they went into the post. Whatever it holds can no longer be changed. */
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import type { Suppression } from './document.ts';
import type { Moment } from './facts.ts';

/** A fact as people type it, `2027-04-18`, `45 EUR`, or the names of a list. */
export type Typed = string | readonly string[];

/** One fact as printed: the same for all, or by locale where it is words. */
export type Says = Typed | Readonly<Record<string, Typed>>;

export interface PostedFact {
  /** Dotted path, `offer.ends`; derived facts too (`offer.price` of an offer that names its product). */
  readonly path: string;
  readonly says: Says;
  /** Who knows that the piece says something else than the campaign by now. */
  readonly confirmed?: string;
  readonly at: Span;
}

/** Facts that some readers got. */
export interface PostedVersion {
  /** Segments; empty for everybody. */
  readonly to: readonly string[];
  readonly markets: readonly string[];
  readonly facts: readonly PostedFact[];
}

export interface PostedTouchpoint extends PostedVersion {
  readonly id: string;
  readonly day: Moment;
  /** What only some of the readers got: a second print run. */
  readonly versions: readonly PostedVersion[];
  readonly at: Span;
}

export interface Posted {
  readonly source: SourceFile;
  readonly touchpoints: readonly PostedTouchpoint[];
  readonly suppressions: readonly Suppression[];
}
