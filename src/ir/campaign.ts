/** A campaign as parsed: facts once, words once per locale, and the contacts it makes with its customers. */
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source/file.ts';
import type { Adjustments } from './adjustments.ts';
import type { Document, Suppression } from './document.ts';
import type { FactOrigins, FactRecord, Localized, Moment } from './facts.ts';
import type { Overrides } from './overrides.ts';
import type { Posted } from './posted.ts';

/** One contact with the customer: a channel, an audience, a moment. */
export interface Touchpoint {
  readonly id: string;
  /** `email`, `print.postcard`: a channel, and after a dot the family of formats within it. */
  readonly channel: string;
  /** Segments it goes to; empty for everybody. */
  readonly to: readonly string[];
  /** When it is sent, posted or put up. */
  readonly moment?: Moment;
  readonly until?: Moment;
  /** For post: first and last day on which it arrives. */
  readonly arrives?: readonly [Moment, Moment];
  /** Another touchpoint or event that it speaks of. */
  readonly announces?: string;
  readonly unless?: string;
  /** Answers what the customer did (a booking, an order) and carries no advertising. */
  readonly transactional?: boolean;
  /** Once it has left the house its facts are frozen: `print` touchpoints with a `posted` day. */
  readonly posted?: boolean;
  /** Facts that differ in it, by dotted path: a poster may advertise another product. */
  readonly facts: Readonly<Record<string, FactRecord[string]>>;
  /** Where each of them was written. */
  readonly origins: FactOrigins;
  readonly at: Span;
}

export interface Segment {
  readonly id: string;
  readonly name: Localized;
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** Of the people of a store: where it lies. Absent for segments that the author wrote down. */
  readonly market?: string;
  /** Facts that differ for it, by dotted path. */
  readonly facts: Readonly<Record<string, FactRecord[string]>>;
  /** Where each of them was written. */
  readonly origins: FactOrigins;
  readonly at: Span;
}

export interface Campaign {
  /** Folder name, also in paths and links. */
  readonly slug: string;
  /** Folder name of the brand. */
  readonly brand: string;
  readonly name: string;
  /** `content/campaigns/printemps-2027` */
  readonly folder: string;
  /** The facts' file. */
  readonly source: SourceFile;
  readonly stage: 'discover' | 'consider' | 'buy' | 'return';
  /** The first is the source; others translate it. */
  readonly locales: readonly string[];
  readonly markets: readonly string[];
  readonly currency: string;
  readonly timeZone: string;
  readonly touchpoints: readonly Touchpoint[];
  readonly segments: readonly Segment[];
  /** Formats wanted, by channel. */
  readonly channels: Readonly<Record<string, readonly string[]>>;
  /** Arrangement of pictures by format; `default` for all others. */
  readonly art: Readonly<Record<string, string>>;
  readonly facts: FactRecord;
  readonly origins: FactOrigins;
  /**
   * What of campaign.yaml could not be read, by its dotted path in the file. Empty for a campaign that is sound;
   * another is judged as far as it can be, and never rendered.
   */
  readonly lost: readonly { readonly path: string; readonly at: Span }[];
  readonly documents: Readonly<Record<string, Document>>;
  /** Suppressions written in campaign.yaml; those of the words are in their documents. */
  readonly suppressions: readonly Suppression[];
  /** What went into the post, where any of it was recorded. */
  readonly posted?: Posted;
  /** The designer's last word on single pictures, where there is any. */
  readonly adjustments?: Adjustments;
  /** Pieces made by hand, where there are any. */
  readonly overrides?: Overrides;
  /** Place of the key at a dotted path of campaign.yaml. */
  spanOf(path: string): Span;
}
