/**
 * The card of a campaign, for pictures that the brand has no layout for and for links to its page: the logo, the
 * words one below the other, and a picture, or a figure, in what is left. Wide cards stand in two columns, all
 * others in two storeys.
 */
import type { Brand } from '../../brand/brand.ts';
import type { Edition } from '../../ir/edition.ts';
import type { Copy, Text } from '../../ir/text.ts';
import type { Words } from '../plan.ts';
import type { Card, CardBox, CardNode, Edges } from './card.ts';
import { logoNode } from './logo-node.ts';
import { offerFigure } from './offer-figure.ts';

export interface CampaignCardRequest {
  readonly edition: Edition;
  readonly brand: Brand;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly safePx: Edges;
  readonly headline: { readonly slot: string; readonly copy: Copy };
  /** Below the headline, in the order of their weight; each may be left out where it does not fit. */
  readonly texts: readonly { readonly slot: string; readonly text: Text; readonly strong?: boolean }[];
}

/** Wider than high by this much: words at the left, the picture at the right. */
const wideRatio = 1.3;

export function campaignCard(request: CampaignCardRequest): Card {
  const { edition, brand, widthPx, heightPx, safePx } = request;
  const { roles } = brand.tokens;
  const wide = widthPx / heightPx > wideRatio;
  const short = Math.min(widthPx, heightPx);
  const margin = Math.round(short * (wide ? 0.1 : 0.075));
  const beside = besideWords(request, wide, short);
  const air: Edges = {
    top: Math.max(margin, safePx.top),
    right: Math.max(margin, wide ? 0 : safePx.right),
    bottom: wide ? Math.max(margin, safePx.bottom) : margin,
    left: Math.max(margin, safePx.left),
  };
  const words: CardBox = {
    kind: 'box',
    direction: 'column',
    padding: air,
    justify: 'between',
    gap: Math.round(margin * 0.7),
    grow: wide && beside ? 58 : 1,
    children: [
      logoNode(brand, roles.groundSoft, short),
      textsBox(request, { wide, full: !beside, short, margin }),
    ],
  };
  return {
    widthPx,
    heightPx,
    ground: roles.groundSoft,
    language: edition.language,
    safePx,
    root: {
      kind: 'box',
      direction: wide ? 'row' : 'column',
      children: [words, beside ?? band(request, wide, short)],
    },
    at: edition.at,
  };
}

interface Proportions {
  readonly wide: boolean;
  /** Words have the whole width. */
  readonly full: boolean;
  /** The card's shorter side, and the air at its edges, px. */
  readonly short: number;
  readonly margin: number;
}

function textsBox(
  { brand, headline, texts }: CampaignCardRequest,
  { wide, full, short, margin }: Proportions,
): CardBox {
  const { roles, scalePx } = brand.tokens;
  // A headline that has a wide card for itself may be half as large again.
  const headlinePart = wide && full ? 0.17 : 0.12;
  return {
    kind: 'box',
    direction: 'column',
    gap: Math.round(margin * 0.45),
    children: [
      {
        kind: 'words',
        words: wordsOf(headline.slot, headline.copy),
        type: 'display',
        sizes: stepsDown(scalePx, short * headlinePart, short * 0.055),
        color: roles.textHeadline,
        lines: 3,
      },
      ...texts.map(
        ({ slot, text, strong }): CardNode => ({
          kind: 'words',
          words: wordsOf(slot, { full: text }),
          type: strong ? 'strong' : 'body',
          sizes: stepsDown(scalePx, short * (wide ? 0.05 : 0.043), short * (wide ? 0.036 : 0.03)),
          color: strong ? roles.textAccent : roles.textBody,
          lines: 4,
          optional: true,
        }),
      ),
    ],
  };
}

/** The picture of the campaign; else its figure on the strong ground. */
function besideWords(request: CampaignCardRequest, wide: boolean, short: number): CardNode | undefined {
  const { edition, brand, heightPx, safePx, texts } = request;
  const { image } = edition.slots;
  const air = Math.round(short * 0.04);
  if (image) {
    return {
      kind: 'picture',
      source: image.source,
      alt: image.alt,
      at: image.at,
      fit: 'cover',
      ...(wide ? { grow: 42 } : { height: Math.round(heightPx * 0.4) }),
    };
  }
  // A figure without the words of its conditions would promise too much.
  const figure = texts.length > 0 ? offerFigure(edition) : undefined;
  if (!figure) return undefined;
  const { roles, scalePx } = brand.tokens;
  return {
    kind: 'box',
    direction: 'column',
    align: 'center',
    justify: 'center',
    ...(wide ? { grow: 42 } : { height: Math.round(Math.max(heightPx * 0.38, safePx.bottom + short * 0.3)) }),
    padding: { top: air, right: air, bottom: Math.max(air, wide ? 0 : safePx.bottom), left: air },
    ground: roles.groundStrong,
    children: [
      {
        kind: 'words',
        words: { candidates: [figure], slot: 'figure', authored: false },
        type: 'figure',
        sizes: stepsDown(scalePx, short * (wide ? 0.18 : 0.22), short * 0.09),
        color: roles.textOnStrong,
        lines: 1,
      },
    ],
  };
}

/** Nothing to show but words: a band of the strong ground closes the card, as far as no words may stand. */
function band({ brand, safePx }: CampaignCardRequest, wide: boolean, short: number): CardBox {
  const least = Math.round(short * 0.045);
  return {
    kind: 'box',
    direction: 'row',
    ...(wide ? { width: least } : { height: Math.max(least, safePx.bottom) }),
    ground: brand.tokens.roles.groundStrong,
    children: [],
  };
}

function wordsOf(slot: string, copy: Copy): Words {
  const candidates = [copy.full, copy.short, copy.shortest].filter((text) => text !== undefined);
  return { candidates, slot, authored: true };
}

/** Sizes of the scale from the wished one down to the least, at most four of them. */
function stepsDown(scale: readonly number[], wished: number, least: number): readonly number[] {
  const below = scale.filter((size) => size <= wished && size >= least).toReversed();
  return below.length > 0 ? below.slice(0, 4) : [scale[0]!];
}
