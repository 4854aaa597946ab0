/** The logo of a derived brand in a layout: large enough for its rules, and as heavy as others whatever its shape. */
import type { LogoFile } from '../logo-file.ts';

/** What layouts know of the brand. */
export interface LayoutBrand {
  readonly logos: readonly LogoFile[];
  /** Width by height of each logo’s ink, by variant. */
  readonly ratios: Readonly<Record<string, number>>;
  /** Names of colours by role, in light surroundings. */
  readonly roles: {
    readonly groundPage: string;
    readonly groundSoft: string;
    readonly groundStrong: string;
    readonly textBody: string;
    readonly textHeadline: string;
    readonly textAccent: string;
    readonly textOnStrong: string;
    readonly printText: string;
  };
  /** Name of the colour of bare paper. */
  readonly white: string;
  readonly locales: readonly string[];
}

export interface PlacedMark {
  readonly variant: string;
  readonly width: number;
  readonly height: number;
  /** Free space on every side. */
  readonly clear: number;
}

export interface Room {
  readonly ground: string;
  /** Height of a square mark; a wide one is lower and a tall one higher, so that all look alike. */
  readonly side: number;
  readonly widest: number;
  /** Clear space above and below counted. */
  readonly highest: number;
  /** From the mark to the edge of the piece. */
  readonly edge: number;
  readonly unit: 'px' | 'mm';
}

/** Edges leave three quarters of the clear space (visual/logo-has-its-space). */
const EDGE_PART = 0.75;

/** The first logo that may stand on the ground; undefined where none may. */
export function markIn({ logos, ratios }: LayoutBrand, room: Room): PlacedMark | undefined {
  const logo = logos.find(({ backgrounds }) => backgrounds.includes(room.ground));
  if (!logo) return undefined;
  const ratio = ratios[logo.variant]!;
  const least = room.unit === 'mm' ? logo.min.printMm : logo.min.screenPx;
  const leastWidth = logo.min.side === 'width' ? least : least * ratio;
  const clearPerWidth = logo.clear.of === 'width' ? logo.clear.factor : logo.clear.factor / ratio;
  const highest = room.highest / (1 / ratio + 2 * EDGE_PART * clearPerWidth);
  const byEdge = room.edge / (EDGE_PART * clearPerWidth);
  const wished = Math.min(room.side * Math.sqrt(ratio), room.widest, highest, byEdge);
  const width = round(Math.max(wished, leastWidth));
  return {
    variant: logo.variant,
    width,
    height: round(width / ratio),
    clear: round(width * clearPerWidth),
  };
}

/** Lengths of layouts: tenths are enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Width of a mark on a page or in an email, px: as heavy as others whatever its shape, never below its least. */
export function markWidth(
  { logos, ratios }: LayoutBrand,
  ground: string,
  side: number,
  where: 'screenPx' | 'emailPx',
): number {
  const logo = logos.find(({ backgrounds }) => backgrounds.includes(ground)) ?? logos[0];
  if (!logo) return side;
  const ratio = ratios[logo.variant]!;
  const least = logo.min.side === 'width' ? logo.min[where] : logo.min[where] * ratio;
  return Math.ceil(Math.max(least, Math.min(240, side * Math.sqrt(ratio))));
}
