/**
 * What lies behind words on a photograph or in a compressed picture. Ink is told by its colour, all within two pixels
 * of it may be mixed with it, and the rest is the ground: `docs/pixels.md`.
 */
import type { PixelBox } from './boxes.ts';
import { contrastOfLuminances, distanceSquared, luminanceOf } from './colors.ts';
import type { WordsLook } from './picture-look.ts';
import type { Pixels } from './pixels.ts';
import { Blob, foreignIn } from './solid-colors.ts';

const GROWN_PX = { lossless: 2, lossy: 4 } as const;
const INK_LEVELS = { lossless: 20, lossy: 44 } as const;
/** Stems of smaller type are thinner than three pixels, so that some never reach the full ink: half of it counts. */
const FULL_INK_FROM_PX = 36;
const HALF_INK = 0.45;
/** Compression moves a flat ground by up to this many levels beside letters. */
const NOISE_LEVELS = 36;
/** Around letters smaller than this compression leaves no clean ground: a quarter of it may be smeared. */
const SMALL_PX = 24;
const FEW = { clear: 0.05, smeared: 0.25 } as const;
const BINS = 20;
const MOST_RATIO = 21;
/** Fewer pixels of ground say nothing. */
const LEAST_GROUND_PX = 16;

export function texturedGround(
  pixels: Pixels,
  place: PixelBox,
  ink: number,
  size: number,
  foreign: readonly PixelBox[],
): Omit<WordsLook, 'mark' | 'line'> {
  const { data, width, lossy } = pixels;
  const { left, top, right, bottom } = place;
  const columns = right - left;
  const median = medianOf(pixels, place);
  const fullInk = INK_LEVELS[lossy ? 'lossy' : 'lossless'] ** 2;
  const halfInk = size < FULL_INK_FROM_PX ? HALF_INK ** 2 * distanceSquared(ink, median) : 0;
  const near = Math.max(fullInk, halfInk);
  const blob = new Blob(left, right, size);
  const inked = new Uint8Array(columns * (bottom - top));
  for (let y = top; y < bottom; y++) {
    blob.nextRow();
    for (let x = left; x < right; x++) {
      const isInk = distanceSquared(data[y * width + x]!, ink) <= near;
      if (isInk) {
        inked[(y - top) * columns + x - left] = 1;
        blob.add(x, x + 1);
      } else blob.skip(x, x + 1);
    }
  }
  grow(inked, columns, GROWN_PX[lossy ? 'lossy' : 'lossless']);
  const isForeign = foreignIn(foreign);
  const ground: number[] = [];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if (!inked[(y - top) * columns + x - left] && !isForeign?.(x, y)) ground.push(data[y * width + x]!);
  const seen = ground.length < LEAST_GROUND_PX ? [median] : lossy ? withoutNoise(ground) : ground;
  return {
    flat: false,
    ...quantiles(seen, luminanceOf(ink), lossy && size < SMALL_PX ? FEW.smeared : FEW.clear),
    hidden: blob.found,
  };
}

/** Channel by channel. Letters cover less than half of their line, so it is a colour of the ground. */
function medianOf({ data, width }: Pixels, { left, top, right, bottom }: PixelBox): number {
  const levels = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const color = data[y * width + x]!;
      levels[0][color & 0xff]!++;
      levels[1][(color >> 8) & 0xff]!++;
      levels[2][(color >> 16) & 0xff]!++;
    }
  const half = ((right - left) * (bottom - top)) / 2;
  const middle = (counts: Uint32Array) => {
    let sum = 0;
    return counts.findIndex((count) => {
      sum += count;
      return sum >= half;
    });
  };
  const [red, green, blue] = [middle(levels[0]), middle(levels[1]), middle(levels[2])];
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Marks what lies within `by` pixels of a mark, first along rows, then along columns. */
function grow(mask: Uint8Array, columns: number, by: number): void {
  for (const [step, length] of [
    [1, columns],
    [columns, mask.length / columns],
  ] as const) {
    const before = mask.slice();
    for (let at = 0; at < mask.length; at++) {
      if (!before[at]) continue;
      const along = step === 1 ? at % columns : Math.floor(at / columns);
      const from = Math.max(-by, -along);
      const to = Math.min(by, length - 1 - along);
      for (let offset = from; offset <= to; offset++) mask[at + offset * step] = 1;
    }
  }
}

/** The commonest colour in place of those that compression has made of it. */
function withoutNoise(ground: readonly number[]): readonly number[] {
  const groups = new Map<number, number>();
  for (const color of ground) {
    const group = (color >> 3) & 0x1f1f1f;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const [group] = [...groups].reduce((a, b) => (b[1] > a[1] ? b : a));
  const common = ((group << 3) | 0xff040404) >>> 0;
  return ground.map((color) =>
    distanceSquared(color, common) <= NOISE_LEVELS * NOISE_LEVELS ? common : color,
  );
}

function quantiles(colors: readonly number[], ink: number, few: number) {
  const bins = new Uint32Array(MOST_RATIO * BINS + 1);
  for (const color of colors) bins[Math.floor(contrastOfLuminances(ink, luminanceOf(color)) * BINS)]!++;
  const at = (share: number) => {
    let rest = colors.length * share;
    const bin = bins.findIndex((count) => {
      rest -= count;
      return rest < 0;
    });
    return bin / BINS;
  };
  return { least: at(0), p1: at(0.01), p5: at(few) };
}
