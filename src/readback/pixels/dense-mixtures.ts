/**
 * Gradients so steep that no pixel of them is flat: each is a mixture of two tokens, as at an edge, but an edge never
 * fills a whole place with them.
 */
import { type Area, CELL_PX, Cells } from './cells.ts';
import type { Palette } from './palette.ts';
import type { Pixels } from './pixels.ts';
import type { Sorted } from './runs.ts';

/** Of a cell: the smallest letters fill at most half of it with mixtures. */
const DENSE = 0.65;

export interface DenseArea extends Area {
  /** The commonest of its colours. */
  readonly color: number;
}

/** `isMixed` by slot. */
export function denseMixtures(
  { width, height }: Pixels,
  { table, strange }: Sorted,
  palette: Palette,
  isMixed: Uint8Array,
): readonly DenseArea[] {
  const least = DENSE * CELL_PX * CELL_PX;
  if (!hasDense(width, height, strange.values, strange.length, isMixed, least)) return [];
  const isSuspect = isMixed.map((mixed, slot) =>
    Number(mixed === 1 && !palette.isOnGradient(table.colors[slot]!)),
  );
  const cells = new Cells(width);
  const { values, length } = strange;
  for (let at = 0; at < length; at += 3)
    if (isSuspect[values[at + 2]!]) cells.add(values[at]!, values[at + 1]!);
  return cells.areas(least).map((area) => {
    let best = -1;
    for (let at = 0; at < length; at += 3) {
      const slot = values[at + 2]!;
      const y = Math.floor(values[at]! / width);
      if (!isSuspect[slot] || y < area.box.top || y >= area.box.bottom) continue;
      if (best === -1 || table.counts[slot]! > table.counts[best]!) best = slot;
    }
    return { ...area, color: table.colors[best]! };
  });
}

/** Nearly no picture has, so it is looked for with a plain grid. */
function hasDense(
  width: number,
  height: number,
  values: Int32Array,
  length: number,
  isMixed: Uint8Array,
  least: number,
): boolean {
  const columns = Math.ceil(width / CELL_PX);
  const grid = new Uint32Array(columns * Math.ceil(height / CELL_PX) + 1);
  for (let at = 0; at < length; at += 3) {
    if (!isMixed[values[at + 2]!]) continue;
    const y = Math.floor(values[at]! / width);
    const x = values[at]! - y * width;
    // A run in one colour is short where colours change; one that reaches into the next cell counts where it begins.
    grid[Math.floor(y / CELL_PX) * columns + Math.floor(x / CELL_PX)]! += Math.min(values[at + 1]!, CELL_PX);
  }
  return grid.some((count) => count >= least);
}
