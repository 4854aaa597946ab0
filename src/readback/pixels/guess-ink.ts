/** The ink of words that nobody has described: a hand has drawn them, and has only said where. */
import type { PixelBox } from './boxes.ts';
import { contrastOfLuminances, distanceSquared, luminanceOf } from './colors.ts';
import type { Pixels } from './pixels.ts';

export interface GuessedInk {
  readonly color: number;
  /** From the highest to the deepest ink of the tallest line, in pixels: somewhat less than the size of the type. */
  readonly linePx: number;
}

/** Colours are counted in cells of eight levels: compression moves them by a few. */
const CELL_BITS = 3;
/** Of the box, what is its ground; with less there is a photograph behind the words, in which ink is the commonest colour. */
const GROUND_SHARE = 0.4;
/** Of the box: words in a roomy one fill little of it. */
const INK_SHARE = 0.004;
/** More colours than that in one box are a picture. */
const MOST_GUESSES = 4;
/** Less is anti-aliasing of the ground, or the noise of compression. */
const LEAST_CONTRAST = 1.08;
const INK_LEVELS = 40;

interface Cell {
  count: number;
  readonly colors: Map<number, number>;
}

/** The likeliest first. None where no two colours stand out as ground and ink: an empty box, a picture. */
export function guessInks(pixels: Pixels, box: PixelBox): readonly GuessedInk[] {
  const cells = [...cellsIn(pixels, box)].sort((a, b) => b.count - a.count);
  const area = (box.right - box.left) * (box.bottom - box.top);
  const [first, ...others] = cells;
  if (!first || first.count < INK_SHARE * area) return [];
  const guess = (color: number): GuessedInk => ({ color, linePx: lineOf(pixels, box, color) });
  const ground = commonest(first);
  if (first.count < GROUND_SHARE * area) {
    // Flat letters stand out by their number alone.
    const next = others[0]?.count ?? 0;
    return first.count > 2 * next ? [guess(ground)] : [];
  }
  const luminance = luminanceOf(ground);
  return others
    .filter(({ count }) => count >= INK_SHARE * area)
    .map(commonest)
    .filter((color) => contrastOfLuminances(luminanceOf(color), luminance) >= LEAST_CONTRAST)
    .slice(0, MOST_GUESSES)
    .map(guess);
}

function cellsIn({ data, width }: Pixels, { left, top, right, bottom }: PixelBox): Iterable<Cell> {
  const cells = new Map<number, Cell>();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const color = data[y * width + x]!;
      const key = (color >> CELL_BITS) & 0x1f1f1f;
      const cell = cells.get(key) ?? { count: 0, colors: new Map<number, number>() };
      cells.set(key, cell);
      cell.count++;
      cell.colors.set(color, (cell.colors.get(color) ?? 0) + 1);
    }
  }
  return cells.values();
}

function commonest({ colors }: Cell): number {
  return [...colors].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Rows with ink that follow each other. */
function lineOf({ data, width }: Pixels, { left, top, right, bottom }: PixelBox, ink: number): number {
  let [tallest, here] = [0, 0];
  for (let y = top; y < bottom; y++) {
    let isInked = false;
    for (let x = left; x < right && !isInked; x++)
      isInked = distanceSquared(data[y * width + x]!, ink) <= INK_LEVELS * INK_LEVELS;
    here = isInked ? here + 1 : 0;
    tallest = Math.max(tallest, here);
  }
  return tallest;
}
