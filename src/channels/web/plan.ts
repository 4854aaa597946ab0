/** What a page holds, before any HTML: plain data. */
import type { PageRole } from '../../brand/page-layout.ts';
import type { Span } from '../../diagnostic.ts';
import type { Card } from '../../draw/card/card.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import type { Primitive } from '../../ir/primitives.ts';
import type { Text } from '../../ir/text.ts';

export interface PageSection {
  readonly role: PageRole;
  readonly nodes: readonly Primitive[];
  /** The offer that stands below the line of a hero with a horizon. */
  readonly below?: readonly Primitive[];
  /** The author drew a line above it. */
  readonly ruled: boolean;
}

/** A picture in the brand's own arrangement, for two widths of the screen. */
export interface HeroPicture {
  /** Empty for decoration. */
  readonly alt: string;
  readonly at: Span;
  readonly wide: CanvasPlan;
  readonly narrow: CanvasPlan;
}

export interface PagePlan {
  readonly locale: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly title: Text;
  readonly description: Text;
  readonly sections: readonly PageSection[];
  /** What the author put at the foot of the page. */
  readonly foot: readonly Primitive[];
  readonly heroPicture?: HeroPicture;
  /**
   * The picture that networks show beside a link to the page: in the brand's own layout for link pictures, or
   * where it has none, or the words do not fit it, as a card.
   */
  readonly card: { readonly own?: CanvasPlan; readonly plain: Card };
  /** No section says the headline, so the title opens the page. */
  readonly needsHeadline: boolean;
  /** Public address of this page and of its other languages, by BCP 47 tag. */
  readonly alternates: Readonly<Record<string, string>>;
  /** In the campaign's first language, of which the others are translations. */
  readonly source: boolean;
  /** Written for one segment: not for search engines. */
  readonly segment?: string;
  /** schema.org objects. */
  readonly structured: readonly Readonly<Record<string, unknown>>[];
  readonly at: Span;
}
