/**
 * The flat colours within a line of words. Anti-aliasing is never flat: even a stem that falls between two columns of
 * pixels leaves two equal ones, but not three by three.
 */
import type { PixelBox } from './boxes.ts';
import { distanceSquared } from './colors.ts';
import type { Pixels } from './pixels.ts';

/** Levels within which a pixel is ink: palettes of 256 colours round by a few. */
const INK_LEVELS = 16;
/** Three by three in one colour, looked for at every second pixel: fewer are a speck, or ripples of compression. */
const LEAST_SQUARES = { lossless: 3, lossy: 12 } as const;
const LEAST_SHARE = 0.0003;
/** No letter has a square of this many times its size in full ink; the heaviest stems have 0.3. */
const BLOB_SIZES = 0.5;
const LEAST_BLOB_PX = 5;

export interface SolidColors {
  /** Squares of three by three by colour, those in ink left out. */
  readonly squares: ReadonlyMap<number, number>;
  /** Pixels that are no ink. */
  readonly others: number;
  /** Whether ink covers a square that no letter has. */
  readonly hidden: boolean;
}

export interface Ground {
  readonly color: number;
  /** Squares of three by three. */
  readonly count: number;
}

export function solidColors(
  { data, width }: Pixels,
  { left, top, right, bottom }: PixelBox,
  ink: number,
  size: number,
  foreign: readonly PixelBox[],
): SolidColors {
  const squares = new Map<number, number>();
  const blob = new Blob(left, right, size);
  const isForeign = foreignIn(foreign);
  let others = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * width;
    const isLooked = (y - top) % 2 === 0 && y + 2 < bottom;
    blob.nextRow();
    for (let x = left; x < right; ) {
      const color = data[row + x]!;
      let to = x + 1;
      while (to < right && data[row + to] === color) to++;
      if (distanceSquared(color, ink) <= INK_LEVELS * INK_LEVELS) blob.add(x, to);
      else {
        blob.skip(x, to);
        others += to - x;
        if (isLooked && to - x > 2) {
          const found = countSquares(data, width, row, x, to, isForeign && ((at) => isForeign(at, y)));
          if (found > 0) squares.set(color, (squares.get(color) ?? 0) + found);
        }
      }
      x = to;
    }
  }
  return { squares, others, hidden: blob.found };
}

/** Of a run from `from` to before `to` in a row that begins at the pixel `row`. */
function countSquares(
  data: Uint32Array,
  width: number,
  row: number,
  from: number,
  to: number,
  isForeign: ((x: number) => boolean) | undefined,
): number {
  const color = data[row + from]!;
  let found = 0;
  for (let x = from; x + 2 < to; x += 2) {
    const next = row + x + width;
    const last = next + width;
    if (data[next + 1] !== color || data[last + 1] !== color) continue;
    if (data[next] !== color || data[next + 2] !== color) continue;
    if (data[last] !== color || data[last + 2] !== color) continue;
    if (!isForeign?.(x)) found++;
  }
  return found;
}

export function groundsOf({ squares, others }: SolidColors, lossy: boolean): readonly Ground[] {
  const least = Math.max(LEAST_SQUARES[lossy ? 'lossy' : 'lossless'], others * LEAST_SHARE);
  return [...squares].flatMap(([color, count]) => (count >= least ? [{ color, count }] : []));
}

/** Undefined when there is nothing foreign, which is nearly always. */
export function foreignIn(boxes: readonly PixelBox[]): ((x: number, y: number) => boolean) | undefined {
  if (boxes.length === 0) return undefined;
  return (x, y) =>
    boxes.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom);
}

/** Looks row by row for a square full of ink: each pixel knows the side of the largest that ends there. */
export class Blob {
  found = false;
  readonly #side: number;
  readonly #left: number;
  #above: Uint16Array;
  #here: Uint16Array;

  constructor(left: number, right: number, size: number) {
    this.#side = Math.max(LEAST_BLOB_PX, Math.ceil(size * BLOB_SIZES));
    this.#left = left;
    this.#above = new Uint16Array(right - left);
    this.#here = new Uint16Array(right - left);
  }

  nextRow(): void {
    [this.#above, this.#here] = [this.#here, this.#above];
  }

  /** From `from` to before `to` there is ink. */
  add(from: number, to: number): void {
    const above = this.#above;
    const here = this.#here;
    for (let x = from - this.#left; x < to - this.#left; x++) {
      const side = x === 0 ? 1 : 1 + Math.min(above[x]!, above[x - 1]!, here[x - 1]!);
      here[x] = side;
      if (side >= this.#side) this.found = true;
    }
  }

  skip(from: number, to: number): void {
    this.#here.fill(0, from - this.#left, to - this.#left);
  }
}
