/** Which part of a picture shows a fault well: its boxes with some air, in a shape that fits beside the finding. */
import type { Region } from '../../diagnostic.ts';

/** In the unit of the boxes. */
export interface CropPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Air around the boxes: so much of their longer side, so that a fault is seen with what it stands beside. */
const AIR = 0.35;
/** Of the picture’s shorter side, so that a speck is not shown alone. */
const LEAST_AIR = 0.06;
/** No part is narrower or lower than this share of the picture’s shorter side. */
const LEAST_SIDE = 0.26;
/** Height to width: beside a line of text a tower is out of place. */
const TALLEST = 1.25;
/** Width to height. */
const WIDEST = 3;

/** Undefined for boxes that lie outside. */
export function cropPlace(
  boxes: readonly Region[],
  { width, height }: { readonly width: number; readonly height: number },
): CropPlace | undefined {
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)));
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)));
  const right = Math.min(width, Math.max(...boxes.map((one) => one.x + one.width)));
  const bottom = Math.min(height, Math.max(...boxes.map((one) => one.y + one.height)));
  if (!(left < right && top < bottom)) return undefined;
  const shorter = Math.min(width, height);
  const air = Math.max(AIR * Math.min(right - left, bottom - top), LEAST_AIR * shorter);
  const least = LEAST_SIDE * shorter;
  let wide = Math.max(right - left + 2 * air, least);
  let high = Math.max(bottom - top + 2 * air, least);
  wide = Math.min(width, Math.max(wide, high / TALLEST));
  high = Math.min(height, Math.max(high, wide / WIDEST));
  return {
    x: within((left + right - wide) / 2, width - wide),
    y: within((top + bottom - high) / 2, height - high),
    width: wide,
    height: high,
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}
