/** Thin strokes and small letters in a colour that is no token’s: hardly a pixel of them is flat. */
import { overlap, type PixelBox } from './boxes.ts';
import { type Area, Cells } from './cells.ts';
import type { ColorTable } from './color-table.ts';
import type { Palette } from './palette.ts';
import { MASKED, type Pixels } from './pixels.ts';
import { type Sorted, Triples } from './runs.ts';

/** Where three colours meet a few pixels cannot be explained; of thin strokes there are more. */
const LEAST_IN_CELL_PX = 24;
const LEAST_AREA_PX = 64;
/** Around areas that are known already there is anti-aliasing of them; around others are the tokens they stand on. */
const EDGE_PX = 8;
const MOST_AREAS = 16;
/** Tokens with fewer pixels are there by chance, as steps of a mixture. */
export const LEAST_PRESENT_PX = 4;

export interface FineArea extends Area {
  readonly color: number;
}

interface Explained {
  readonly isMixed: Uint8Array;
  /** Tokens that are in the picture. */
  readonly present: readonly number[];
  /** What has been found already. */
  readonly known: readonly Area[];
}

export function fineAreas(
  pixels: Pixels,
  { table, strange }: Sorted,
  palette: Palette,
  { isMixed, present, known }: Explained,
): FineArea[] {
  const { width } = pixels;
  const unexplained = new Triples();
  const cells = new Cells(width);
  const { values, length } = strange;
  for (let at = 0; at < length; at += 3) {
    const [start, run, slot] = [values[at]!, values[at + 1]!, values[at + 2]!];
    if (isMixed[slot]) continue;
    unexplained.push(start, run, slot);
    cells.add(start, run);
  }
  if (cells.count < LEAST_AREA_PX) return [];
  return cells
    .areas(LEAST_IN_CELL_PX)
    .filter(
      (one) => one.count >= LEAST_AREA_PX && !known.some((other) => overlap(other.box, one.box, EDGE_PX)),
    )
    .slice(0, MOST_AREAS)
    .flatMap((area) => {
      const isBlend = palette.blender(tokensWithin(pixels, table, area.box), present);
      const counts = [...colorsWithin(unexplained, area.box, width)].filter(
        ([slot]) => !isBlend(table.colors[slot]!),
      );
      const left = counts.reduce((sum, [, count]) => sum + count, 0);
      if (left < LEAST_AREA_PX) return [];
      const [slot] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
      return [{ ...area, count: left, color: table.colors[slot]! }];
    });
}

/** Pixels by slot. */
function colorsWithin(
  { values, length }: Triples,
  box: PixelBox,
  width: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < length; at += 3) {
    const [start, run, slot] = [values[at]!, values[at + 1]!, values[at + 2]!];
    const y = Math.floor(start / width);
    const x = start - y * width;
    if (y < box.top || y >= box.bottom || x + run <= box.left || x >= box.right) continue;
    counts.set(slot, (counts.get(slot) ?? 0) + run);
  }
  return counts;
}

/** Tokens in a box and a little around it. */
function tokensWithin({ data, width, height }: Pixels, table: ColorTable, box: PixelBox): readonly number[] {
  const counts = new Map<number, number>();
  for (let y = Math.max(0, box.top - EDGE_PX); y < Math.min(height, box.bottom + EDGE_PX); y++)
    for (let x = Math.max(0, box.left - EDGE_PX); x < Math.min(width, box.right + EDGE_PX); x++) {
      const color = data[y * width + x]!;
      const token = color === MASKED ? -1 : table.tokens[table.slotOf(color)]!;
      if (token >= 0) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  return [...counts].flatMap(([token, count]) => (count >= LEAST_PRESENT_PX ? [token] : []));
}
