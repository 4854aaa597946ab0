/** Where in a line of words there is ink, and what lies beside it: the room under a line without descenders is no ground of words. */
import type { PixelBox } from './boxes.ts';
import { distanceSquared } from './colors.ts';
import type { Pixels } from './pixels.ts';

/** Thin letters reach their ink only nearly; the next colour of a palette is farther away. */
const NEARLY_INK_LEVELS = 64;

/** What lies this near to a letter is seen with it, as a multiple of the size. */
const BESIDE = { sizes: 0.06, leastPx: 4 } as const;

/** The box itself when nothing in it is ink. */
export function inkBounds(
  { data, width, height }: Pixels,
  box: PixelBox,
  ink: number,
  size: number,
): PixelBox {
  const isInk = (x: number, y: number) =>
    distanceSquared(data[y * width + x]!, ink) <= NEARLY_INK_LEVELS * NEARLY_INK_LEVELS;
  let { left, top, right, bottom } = box;
  const inRow = (y: number) => {
    for (let x = left; x < right; x++) if (isInk(x, y)) return true;
    return false;
  };
  const inColumn = (x: number) => {
    for (let y = top; y < bottom; y++) if (isInk(x, y)) return true;
    return false;
  };
  while (top < bottom && !inRow(top)) top++;
  if (top === bottom) return box;
  while (!inRow(bottom - 1)) bottom--;
  while (!inColumn(left)) left++;
  while (!inColumn(right - 1)) right--;
  const beside = Math.max(BESIDE.leastPx, Math.round(size * BESIDE.sizes));
  return {
    left: Math.max(0, left - beside),
    top: Math.max(0, top - beside),
    right: Math.min(width, right + beside),
    bottom: Math.min(height, bottom + beside),
  };
}
