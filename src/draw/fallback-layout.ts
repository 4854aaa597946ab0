/**
 * A layout for a format that a brand has none for: computed from the proportions and the brand's roles, so that a
 * stranger's first picture is plain and sound. Words at the left or on top, the picture in what is left.
 */
import type { Brand, Logo } from '../brand/brand.ts';
import { type Layout, layoutSchema } from '../brand/layouts.ts';
import { readDrawing } from './drawing.ts';
import type { Frame } from './plan.ts';

const millimetre = 72 / 25.4;

export function fallbackLayout(brand: Brand, frame: Frame, hasPicture = true): Layout {
  const unit = frame.unit === 'pt' ? 'mm' : 'px';
  const lengthUnit = unit === 'mm' ? millimetre : 1;
  const [width, height] = [frame.width / lengthUnit, frame.height / lengthUnit];
  const strip = width / height >= 4;
  return layoutSchema.parse({
    unit,
    ground: brand.tokens.roles.groundSoft,
    margin: strip ? height * 0.14 : Math.min(width, height) * 0.075,
    items: strip ? stripItems(brand, width, height) : pageItems(brand, width, height, frame.unit, hasPicture),
  });
}

type Items = Readonly<Record<string, unknown>>[];

/** A banner: logo, headline, button, from left to right. */
function stripItems(brand: Brand, width: number, height: number): Items {
  const { roles, scalePx } = brand.tokens;
  const margin = height * 0.14;
  const logo = logoFor(brand, roles.groundSoft);
  const logoWidth = logo ? Math.min(width * 0.22, widestIn(brand, logo, height - 2 * margin, height)) : 0;
  const buttonWidth = height >= 80 ? Math.min(150, width * 0.22) : 0;
  const logoHeight = logo ? (logoWidth * logo.height) / logo.width : 0;
  // A mark that asks for more is told by its rule; words need their room all the same.
  const clear = logo ? Math.min(width * 0.1, clearSpace(brand, logo, logoWidth)) : 0;
  const logoLeft = Math.max(margin, clear);
  const left = logo ? logoLeft + logoWidth + Math.max(margin * 1.5, clear) : margin;
  const room = width - left - margin - (buttonWidth > 0 ? buttonWidth + margin : 0);
  return [
    ...(logo
      ? [{ kind: 'logo', variant: logo.variant, at: [logoLeft, (height - logoHeight) / 2], width: logoWidth }]
      : []),
    {
      kind: 'text',
      slot: 'headline',
      at: [left, height / 2],
      anchor: 'middle',
      width: room,
      lines: height >= 80 ? 2 : 1,
      role: 'title',
      size: stepsDown(scalePx, height * 0.34, 12),
      copy: height >= 80 ? 'full' : 'short',
      color: roles.textHeadline,
    },
    ...(buttonWidth > 0
      ? [
          {
            kind: 'button',
            when: 'slot.cta',
            at: [width - margin - buttonWidth, height / 2 - 18],
            box: [buttonWidth, 36],
            size: stepsDown(scalePx, 14, 12),
            copy: 'short',
          },
        ]
      : []),
  ];
}

/**
 * Everything squarer: logo, headline and lead in one column, the picture in the right half of wide pieces and in
 * the lower part of all others, out to the edges.
 */
function pageItems(
  brand: Brand,
  width: number,
  height: number,
  unit: 'px' | 'pt',
  hasPicture: boolean,
): Items {
  const { roles } = brand.tokens;
  const scale = unit === 'pt' ? brand.tokens.scalePt : brand.tokens.scalePx;
  const perLength = unit === 'pt' ? millimetre : 1;
  const margin = Math.min(width, height) * 0.075;
  const wide = width / height > 1.3;
  const picture = wide
    ? { at: [width * 0.58, 0], box: [width * 0.42, height] }
    : { at: [0, height * 0.6], box: [width, height * 0.4] };
  const logo = logoFor(brand, roles.groundSoft);
  const logoHeight = logo
    ? Math.max(
        Math.min((Math.min(width, height) * 0.24 * logo.height) / logo.width, margin * 1.4),
        leastHeight(brand, logo, unit),
      )
    : 0;
  const logoWidth = logo ? (logoHeight * logo.width) / logo.height : 0;
  const air = logo ? Math.max(margin * 0.8, Math.min(width * 0.25, clearSpace(brand, logo, logoWidth))) : 0;
  const top = margin + logoHeight + air;
  const room = (hasPicture && wide ? width * 0.58 : width) - 2 * margin;
  const depth = (hasPicture && !wide ? height * 0.6 : height) - top - margin;

  // Two lines of the headline take at most half of the column; what then is left belongs to the lead.
  const short = Math.min(width, height) * perLength;
  const headline = stepsDown(scale, Math.min(short * 0.11, (depth * perLength * 0.5) / 2.2), short * 0.045);
  const least = unit === 'pt' ? 8 : 12;
  const body = stepsDown(scale, Math.max(short * 0.036, least), least);
  const left = depth * perLength - 3 * 1.15 * headline.at(-1)! - margin * 0.4 * perLength;
  return [
    ...(hasPicture ? [{ kind: 'image', when: 'slot.image', ...picture }] : []),
    ...(logo
      ? [
          {
            kind: 'logo',
            variant: logo.variant,
            at: [margin, margin],
            width: (logoHeight * logo.width) / logo.height,
          },
        ]
      : []),
    {
      kind: 'text',
      slot: 'headline',
      at: [margin, top],
      width: room,
      lines: 3,
      role: 'display',
      size: headline,
      color: roles.textHeadline,
    },
    {
      kind: 'text',
      slot: 'lead',
      when: 'slot.lead',
      optional: true,
      at: [margin, top],
      below: { item: 'headline', gap: margin * 0.4 },
      width: room,
      lines: Math.max(1, Math.floor(left / (body[0]! * 1.5))),
      role: 'body',
      size: body,
      // Small letters in several inks print with coloured edges.
      color: unit === 'pt' ? roles.printText : roles.textBody,
    },
  ];
}

/** Sizes of the scale from the wished one down to the least, at most three of them. */
function stepsDown(scale: readonly number[], wished: number, least: number): readonly number[] {
  const below = scale.filter((size) => size <= wished && size >= least).toReversed();
  return below.length > 0 ? below.slice(0, 3) : [scale[0]!];
}

/** The height at which a logo has the least size that its rule asks for, in the layout's unit. */
function leastHeight(brand: Brand, logo: Logo, unit: 'px' | 'pt'): number {
  const rule = brand.rules.logos.find((one) => one.id === logo.id && one.variant === logo.variant);
  if (!rule) return 0;
  const least = unit === 'pt' ? rule.min.printMm : rule.min.screenPx;
  return rule.min.side === 'height' ? least : (least * logo.height) / logo.width;
}

/** The first logo that may stand on a ground. */
function logoFor(brand: Brand, ground: string) {
  const rule = brand.rules.logos.find((one) => one.backgrounds.includes(ground));
  return rule && brand.logos.find((one) => one.variant === rule.variant);
}

/** The part of its clear space that a logo keeps from the edges of a piece (visual/logo-has-its-space). */
const edgePart = 0.75;

/** The width at which a logo is no higher than `room`, and its clear space no higher than the piece. */
function widestIn(brand: Brand, logo: Logo, room: number, height: number): number {
  const perWidth = logo.height / logo.width;
  return Math.min(room / perWidth, height / (perWidth + 2 * edgePart * clearSpace(brand, logo, 1)));
}

/** What the brand keeps clear around a logo of this width. A logo stands by its ink, so that is measured. */
function clearSpace(brand: Brand, { id, variant, svg }: Logo, width: number): number {
  const clear = brand.rules.logos.find((one) => one.id === id && one.variant === variant)?.clear;
  const { extent: ink } = readDrawing(svg, brand);
  return clear ? clear.factor * (clear.of === 'width' ? width : (width * ink.height) / ink.width) : 0;
}
