/** The flat pixels of colours that are no token’s. */

import type { PixelBox } from './boxes.ts';
import { nearWords } from './near-words.ts';
import type { Pixels } from './pixels.ts';
import { type Sorted, Triples } from './runs.ts';

/** Of eight neighbours in the very same colour: `docs/pixels.md`. */
const SAME_NEIGHBOURS = 5;
/**
 * A straight line may fall between two rows of pixels and show as two rows in one mixture, each pixel with five such
 * neighbours. So a mixture of two tokens is flat only where it is thicker, or where there are words: letters are not
 * straight for long.
 */
const SAME_NEIGHBOURS_OF_MIXTURES = 8;

export interface FlatRuns {
  /** First pixel, length, slot of the colour. */
  readonly runs: Triples;
  /** Pixels by slot. */
  readonly counts: Uint32Array;
}

/** `isMixed` by slot. A pixel at the picture’s side sees the end of the next row, which does no harm. */
export function flatRuns(
  pixels: Pixels,
  { table, strange }: Sorted,
  isMixed: Uint8Array,
  words: readonly PixelBox[],
): FlatRuns {
  const { data, width } = pixels;
  const isNearWords = nearWords(pixels, words);
  const runs = new Triples();
  const counts = new Uint32Array(table.size);
  const { values, length } = strange;
  for (let at = 0; at < length; at += 3) {
    const start = values[at]!;
    const end = start + values[at + 1]!;
    const slot = values[at + 2]!;
    const color = table.colors[slot]!;
    let from = -1;
    for (let i = start; i <= end; i++) {
      if (i < end && isFlat(i)) {
        if (from === -1) from = i;
      } else if (from !== -1) {
        runs.push(from, i - from, slot);
        counts[slot]! += i - from;
        from = -1;
      }
    }

    function isFlat(i: number): boolean {
      // Above and below first: most pixels of an edge have nothing there.
      const above = Number(data[i - width] === color);
      const below = Number(data[i + width] === color);
      if (above + below === 0) return false;
      const same =
        above +
        below +
        Number(i > start) +
        Number(i < end - 1) +
        Number(data[i - width - 1] === color) +
        Number(data[i - width + 1] === color) +
        Number(data[i + width - 1] === color) +
        Number(data[i + width + 1] === color);
      if (same < SAME_NEIGHBOURS) return false;
      return same >= SAME_NEIGHBOURS_OF_MIXTURES || isMixed[slot] === 0 || isNearWords(i);
    }
  }
  return { runs, counts };
}
