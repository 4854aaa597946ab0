/** Every pixel of a picture sorted by colour: tokens are counted, the rest is kept run by run for a closer look. */
import type { PixelBox } from './boxes.ts';
import { ColorTable } from './color-table.ts';
import type { Palette } from './palette.ts';
import { MASKED, type Pixels } from './pixels.ts';

export interface Sorted {
  readonly table: ColorTable;
  /** By index of the token. */
  readonly tokenCounts: readonly number[];
  readonly tokenBoxes: readonly PixelBox[];
  /** Runs of pixels in one colour that is no token’s: first pixel, length, slot. */
  readonly strange: Triples;
  /** Pixels of colours that the table had no room for. */
  readonly crowded: number;
  readonly masked: number;
}

/** Rows of three whole numbers, one after the other. */
export class Triples {
  values = new Int32Array(3 << 12);
  length = 0;

  push(a: number, b: number, c: number): void {
    if (this.length + 3 > this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = a;
    this.values[this.length++] = b;
    this.values[this.length++] = c;
  }
}

export function sortPixels({ data, width, height }: Pixels, palette: Palette): Sorted {
  const table = new ColorTable();
  const { names } = palette;
  const counts = names.map(() => 0);
  const left = names.map(() => width);
  const right = names.map(() => 0);
  const top = names.map(() => height);
  const bottom = names.map(() => 0);
  const strange = new Triples();
  let [crowded, masked] = [0, 0];
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const end = start + width;
    for (let at = start; at < end; ) {
      const color = data[at]!;
      let to = at + 1;
      while (to < end && data[to] === color) to++;
      const length = to - at;
      if (color === MASKED) masked += length;
      else {
        const known = table.size;
        const slot = table.slotOf(color);
        if (slot === known) table.tokens[slot] = palette.tokenOf(color);
        if (slot === -1) crowded += length;
        else {
          table.counts[slot]! += length;
          const token = table.tokens[slot]!;
          if (token === -1) strange.push(at, length, slot);
          else {
            counts[token]! += length;
            if (at - start < left[token]!) left[token] = at - start;
            if (to - start > right[token]!) right[token] = to - start;
            if (y < top[token]!) top[token] = y;
            bottom[token] = y + 1;
          }
        }
      }
      at = to;
    }
  }
  const tokenBoxes = names.map((_, token) => ({
    left: left[token]!,
    top: top[token]!,
    right: right[token]!,
    bottom: bottom[token]!,
  }));
  return { table, tokenCounts: counts, tokenBoxes, strange, crowded, masked };
}

/** Gives the pixels of a compressed picture the exact colour of the token that they are, so that flat areas are flat. */
export function snapToTokens({ data }: Pixels, palette: Palette): void {
  const table = new ColorTable();
  let [color, instead] = [MASKED, MASKED];
  for (let at = 0; at < data.length; at++) {
    if (data[at] !== color) {
      color = data[at]!;
      const known = table.size;
      const slot = table.slotOf(color);
      if (slot === known) table.counts[slot] = palette.snapped(color);
      instead = slot === -1 ? color : table.counts[slot]!;
    }
    data[at] = instead;
  }
}
