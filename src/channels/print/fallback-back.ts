/**
 * The back of a card for a brand that has no layout for it: words at the left, the right half and a strip at the foot
 * left to the post, which prints and reads there (bpost and Swiss Post: 140 × 15 mm; USPS: the lowest 5/8 in).
 */
import type { Brand } from '../../brand/brand.ts';
import { type Layout, layoutSchema } from '../../brand/layouts.ts';
import type { PrintFormat } from './formats.ts';

const stripMm = 16;
const marginMm = 7;
/** A code that hand-held scanners read, and its tile with four modules of quiet zone on either side. */
const codeMm = 20;
const tileMm = 27;
const legalMm = 14;

export function fallbackBack(brand: Brand, { widthMm, heightMm }: PrintFormat): Layout {
  const { roles, scalePt } = brand.tokens;
  const paper = lightest(brand);
  const foot = heightMm - stripMm;
  const width = widthMm / 2 - 1.5 * marginMm;
  const shared = { width, color: roles.printText };
  return layoutSchema.parse({
    unit: 'mm',
    ground: paper,
    margin: marginMm,
    items: [
      {
        kind: 'text',
        slot: 'headline',
        at: [marginMm, marginMm],
        width,
        lines: 3,
        role: 'title',
        size: sizes(scalePt, 20, 12),
        color: roles.textHeadline,
      },
      {
        kind: 'text',
        slot: 'lead',
        at: [marginMm, marginMm + 24],
        below: { item: 'headline', gap: 2 },
        ...shared,
        lines: 5,
        role: 'body',
        size: sizes(scalePt, 10, 7),
      },
      {
        kind: 'qr',
        when: 'shortLink',
        at: [marginMm, foot - legalMm - tileMm],
        side: codeMm,
        ink: roles.printText,
        paper,
      },
      {
        kind: 'barcode',
        when: 'coupon.till',
        at: [marginMm + tileMm, foot - legalMm - tileMm + 6],
        box: [30, 14],
        ink: roles.printText,
        paper,
      },
      {
        kind: 'text',
        slot: 'legal',
        at: [marginMm, foot - 2],
        anchor: 'last-baseline',
        ...shared,
        lines: 4,
        role: 'small',
        size: sizes(scalePt, 8, brand.rules.print.minTextPt),
      },
    ],
  });
}

/** At most three sizes of the scale, from the wished one down to the least. */
function sizes(scale: readonly number[], wished: number, least: number): readonly number[] {
  const within = scale.filter((size) => size <= wished && size >= least).toReversed();
  return within.length > 0 ? within.slice(0, 3) : [scale[0]!];
}

/** What comes nearest to bare paper: the colour with the least ink. */
function lightest(brand: Brand): string {
  const ink = (name: string) =>
    brand.tokens.colors[name]?.cmyk?.reduce((sum, part) => sum + part, 0) ?? Number.POSITIVE_INFINITY;
  const names = Object.keys(brand.tokens.colors).sort();
  return names.reduce((best, name) => (ink(name) < ink(best) ? name : best), brand.tokens.roles.groundPage);
}
