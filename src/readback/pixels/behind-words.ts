/** Contrast of words with what really lies behind them, line by line: `docs/pixels.md`. */
import type { Mark } from '../../ir/artifact.ts';
import { overlap, type PixelBox, pixelBox } from './boxes.ts';
import { colorOfHex, contrastOfLuminances, hexOfColor, luminanceOf } from './colors.ts';
import { guessInks } from './guess-ink.ts';
import { inkBounds } from './ink-bounds.ts';
import type { BrandLook, WordsLook } from './picture-look.ts';
import type { Pixels } from './pixels.ts';
import { groundsOf, solidColors } from './solid-colors.ts';
import { texturedGround } from './textured-ground.ts';

/** Lines of one picture: no format has room for a tenth of them. */
const MOST_LINES = 200;
/** With fewer squares of flat colour for each of its pixels, what lies behind is a photograph or has been compressed. */
const FLAT_SHARE = 0.015;
/** From the height of ink to the size of type: small letters alone have half of it, capitals 0.7. */
const SIZES_TO_INK = 1.5;

/**
 * One for each line of marks whose ink is a known token, in the order of the marks; of a piece made by hand, one for each box
 * in which ink and ground can be told apart.
 */
export function wordsIn(
  pixels: Pixels,
  marks: readonly Mark[],
  { palette }: BrandLook,
  scale: number,
  isByHand = false,
): readonly WordsLook[] {
  const hexes = new Map(palette.map(({ name, hex }) => [name, hex]));
  const others = marks.flatMap(({ kind, ink, boxes }) =>
    kind === 'text' || kind === 'fact' || kind === 'code'
      ? boxes.flatMap((box) => ({ ink, box: pixelBox(box, scale, pixels) ?? [] }))
      : [],
  );
  const looks: WordsLook[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark.kind !== 'text' && mark.kind !== 'fact') continue;
    const hex = mark.ink === undefined ? undefined : hexes.get(mark.ink);
    if (hex === undefined && !isByHand) continue;
    for (const [line, box] of mark.boxes.entries()) {
      const place = pixelBox(box, scale, pixels);
      if (!place || looks.length >= MOST_LINES) continue;
      // Letters of another ink that reach into the line belong to their own words.
      const foreign = others.flatMap((one) =>
        one.ink !== mark.ink && !Array.isArray(one.box) && overlap(one.box, place) ? [one.box] : [],
      );
      const size = (mark.size ?? box.height) * scale;
      const look =
        hex === undefined
          ? guessBehind(pixels, place, scale)
          : lookBehind(pixels, place, colorOfHex(hex), size, foreign);
      if (look) looks.push({ mark: index, line, ...look });
    }
  }
  return looks;
}

/** The first colour that makes no shape which letters never have. */
function guessBehind(
  pixels: Pixels,
  place: PixelBox,
  scale: number,
): Omit<WordsLook, 'mark' | 'line'> | undefined {
  for (const { color, linePx } of guessInks(pixels, place)) {
    const look = lookBehind(pixels, place, color, linePx * SIZES_TO_INK, []);
    if (!look.hidden) return { ...look, guessed: { hex: hexOfColor(color), linePx: tidy(linePx / scale) } };
  }
  return undefined;
}

function lookBehind(
  pixels: Pixels,
  line: PixelBox,
  ink: number,
  size: number,
  foreign: readonly PixelBox[],
): Omit<WordsLook, 'mark' | 'line'> {
  const place = inkBounds(pixels, line, ink, size);
  const solid = solidColors(pixels, place, ink, size, foreign);
  const grounds = groundsOf(solid, pixels.lossy);
  const known = grounds.reduce((sum, { count }) => sum + count, 0);
  if (!solid.hidden && known < solid.others * FLAT_SHARE)
    return texturedGround(pixels, place, ink, size, foreign);
  if (grounds.length === 0) return { flat: true, least: 1, p1: 1, p5: 1, hidden: solid.hidden };
  const inkLuminance = luminanceOf(ink);
  const ratios = grounds
    .map(({ color, count }) => ({
      color,
      count,
      ratio: contrastOfLuminances(inkLuminance, luminanceOf(color)),
    }))
    .sort((a, b) => a.ratio - b.ratio);
  const at = (share: number) => {
    let rest = known * share;
    const found = ratios.find(({ count }) => {
      rest -= count;
      return rest < 0;
    });
    return (found ?? ratios.at(-1)!).ratio;
  };
  const weakest = ratios[0]!;
  return {
    flat: true,
    least: tidy(weakest.ratio),
    p1: tidy(at(0.01)),
    p5: tidy(at(0.05)),
    weakest: hexOfColor(weakest.color),
    hidden: solid.hidden,
  };
}

/** Rounded down, so that 4.498 never passes for 4.5. */
export function tidy(ratio: number): number {
  return Math.floor(ratio * 1000) / 1000;
}
