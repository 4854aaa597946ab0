/** The ring of free space around each logo: on which token it stands, and what reaches into it. */
import type { Box, Mark } from '../../ir/artifact.ts';
import { around, type PixelBox, pixelBox, regionOf, wholePixelsIn } from './boxes.ts';
import { distanceSquared, hexOfColor, lightnessOf, luminanceOf } from './colors.ts';
import type { Palette } from './palette.ts';
import type { BrandLook, LogoLook } from './picture-look.ts';
import type { Pixels } from './pixels.ts';

/** The logo’s own edge is anti-aliased beyond its box; JPEG carries it on within blocks of 8 px. */
const EDGE_PX = { lossless: 1.5, lossy: 9 } as const;
/** Compression moves a flat ground by up to this many levels beside ink. */
const NOISE_LEVELS = 44;
/** A hairline around the whole piece is its edge and no neighbour. */
const FRAME_PX = 2;
const MOST_LOGOS = 20;

export function logosIn(
  pixels: Pixels,
  marks: readonly Mark[],
  { logos }: BrandLook,
  palette: Palette,
  scale: number,
): readonly LogoLook[] {
  return marks
    .flatMap((mark, index): LogoLook[] => {
      const rule = mark.kind === 'logo' && mark.slot !== undefined ? logos[mark.slot] : undefined;
      const box = mark.boxes[0];
      if (!rule || !box) return [];
      const inner = pixelBox(box, scale, pixels, EDGE_PX[pixels.lossy ? 'lossy' : 'lossless']);
      const outer = withinFrame(wholePixelsIn(box, scale, pixels, rule.factor * box[rule.of]), pixels, scale);
      const known = marks.filter((one) => one !== mark && told.has(one.kind)).flatMap(inkBoxes);
      const words = known.flatMap((one) => pixelBox(one, scale, pixels, EDGE_PX.lossless) ?? []);
      return inner && outer ? [{ mark: index, ...ringOf(pixels, outer, inner, palette, scale, words) }] : [];
    })
    .slice(0, MOST_LOGOS);
}

/** Words and codes that come too near are told by their boxes, in pages too: visual/logo-has-its-space. */
const told: ReadonlySet<Mark['kind']> = new Set(['text', 'fact', 'code']);

function inkBoxes({ lines, boxes }: Mark): readonly Box[] {
  return lines?.map(({ ink }) => ink) ?? boxes;
}

function holds({ left, top, right, bottom }: PixelBox, x: number, y: number, length: number): boolean {
  return y >= top && y < bottom && x >= left && x + length <= right;
}

function withinFrame(
  box: PixelBox | undefined,
  { width, height }: Pixels,
  scale: number,
): PixelBox | undefined {
  if (!box) return undefined;
  const frame = Math.round(FRAME_PX * scale);
  return {
    left: Math.max(frame, box.left),
    top: Math.max(frame, box.top),
    right: Math.min(width - frame, box.right),
    bottom: Math.min(height - frame, box.bottom),
  };
}

function ringOf(
  pixels: Pixels,
  outer: PixelBox,
  inner: PixelBox,
  palette: Palette,
  scale: number,
  words: readonly PixelBox[],
) {
  const { data, width } = pixels;
  const counts = new Map<number, number>();
  const eachRun = (told: (color: number, length: number, x: number, y: number) => void) => {
    for (let y = outer.top; y < outer.bottom; y++) {
      for (let x = outer.left; x < outer.right; ) {
        if (y >= inner.top && y < inner.bottom && x >= inner.left && x < inner.right) {
          x = inner.right;
          continue;
        }
        const end = y >= inner.top && y < inner.bottom && x < inner.left ? inner.left : outer.right;
        const color = data[y * width + x]!;
        let to = x + 1;
        while (to < end && data[y * width + to] === color) to++;
        told(color, to - x, x, y);
        x = to;
      }
    }
  };
  eachRun((color, length) => counts.set(color, (counts.get(color) ?? 0) + length));
  const [common] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0xffffffff, 0]);
  const token = palette.tokenOf(common);
  const belongs = new Map<number, boolean>();
  const isGround = (color: number) => {
    const known =
      belongs.get(color) ??
      (color === common ||
        (pixels.lossy && distanceSquared(color, common) <= NOISE_LEVELS * NOISE_LEVELS) ||
        (token !== -1 && palette.tokenOf(color) === token));
    belongs.set(color, known);
    return known;
  };
  let [total, foreign] = [0, 0];
  let foreignBox: PixelBox | undefined;
  eachRun((color, length, x, y) => {
    total += length;
    if (isGround(color) || words.some((box) => holds(box, x, y, length))) return;
    foreign += length;
    const box = { left: x, top: y, right: x + length, bottom: y + 1 };
    foreignBox = foreignBox ? around(foreignBox, box) : box;
  });
  return {
    ring: regionOf(outer, scale),
    ...(token !== -1 && { token: palette.names[token]! }),
    hex: hexOfColor(common),
    foreign: total === 0 ? 0 : foreign / total,
    ...(foreignBox && { foreignBox: regionOf(foreignBox, scale) }),
    deviation: deviationOf(counts, total),
  };
}

/** Of L*, rounded to a tenth. */
function deviationOf(counts: ReadonlyMap<number, number>, total: number): number {
  let [sum, squares] = [0, 0];
  for (const [color, count] of counts) {
    const lightness = lightnessOf(luminanceOf(color));
    sum += lightness * count;
    squares += lightness * lightness * count;
  }
  const mean = sum / Math.max(1, total);
  return Math.round(Math.sqrt(Math.max(0, squares / Math.max(1, total) - mean * mean)) * 10) / 10;
}
