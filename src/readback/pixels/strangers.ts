/**
 * Areas in colours that are no token’s: tokens.md 4.3. A pixel of such a colour is flat when five of its eight
 * neighbours have the very same; else it is a mixture of two tokens, as anti-aliasing makes them; else unexplained.
 */
import { around, overlap, type PixelBox, regionOf } from './boxes.ts';
import { type Area, Cells } from './cells.ts';
import type { ColorTable } from './color-table.ts';
import { distanceSquared, hexOfColor } from './colors.ts';
import { type FlatRuns, flatRuns } from './flat-runs.ts';
import type { Palette } from './palette.ts';
import type { Stranger } from './picture-look.ts';
import type { Pixels } from './pixels.ts';
import { MASKED, type Sorted, Triples } from './runs.ts';

/** tokens.md 4.3: from 64 px in one place, or from this share of the picture on; compression blurs lossy ones. */
const LEAST_AREA_PX = 64;
const LEAST_SHARE = { lossless: 0.0005, lossy: 0.005 } as const;
/** Flat pixels of anti-aliased letters: up to 24 of all colours together on a card, never many of one. */
const LEAST_FLAT_PX = 16;
/** Levels that noise moves a colour within lossy pictures, as a shift of each channel. */
const LOSSY_SHIFT = 3;
/** Areas that touch and whose colours differ by less than this are one gradient or one drawing. */
const KIN_LEVELS = 24;
const KIN_AIR_PX = 32;
/** Around areas that are known already there is anti-aliasing of them. */
const EDGE_PX = 8;
/** Where three colours meet a few pixels cannot be explained; of thin strokes there are more. */
const LEAST_FINE_IN_CELL_PX = 24;
/** Tokens with fewer pixels are there by chance, as steps of a mixture. */
const LEAST_PRESENT_PX = 4;
/** Of one picture: more would not be read. */
const MOST_AREAS = 400;
const MOST_STRANGERS = 16;
const MOST_BOXES = 8;

interface ColoredArea extends Area {
  readonly color: number;
  readonly colors: number;
}

export interface Where {
  readonly scale: number;
  /** Pixels of the picture that are not masked. */
  readonly judged: number;
  /** Lines of words. */
  readonly words: readonly PixelBox[];
}

/** Largest first. */
export function strangersIn(
  pixels: Pixels,
  sorted: Sorted,
  palette: Palette,
  { scale, judged, words }: Where,
): readonly Stranger[] {
  const present = [...sorted.tokenCounts.keys()].filter((at) => sorted.tokenCounts[at]! >= LEAST_PRESENT_PX);
  const isMixed = mixtures(sorted, palette, present);
  const flats = flatRuns(pixels, sorted, isMixed, words);
  const merged = mergeKin(flatAreas(pixels, sorted, flats, palette, judged));
  const fine = pixels.lossy ? [] : fineAreas(pixels, sorted, palette, { isMixed, present, known: merged });
  const areas = [
    ...merged.map((one) => ({ ...one, kind: one.colors > 3 ? ('gradient' as const) : ('flat' as const) })),
    ...fine.map((one) => ({ ...one, kind: 'fine' as const })),
  ].sort((a, b) => b.count - a.count);
  const groups = [...Map.groupBy(areas, ({ kind, color }) => `${kind} ${color}`).values()];
  return groups
    .map((group): Stranger => {
      const { kind, color } = group[0]!;
      const { name, deltaE } = palette.nearest(color);
      const count = group.reduce((sum, one) => sum + one.count, 0);
      return {
        kind,
        hex: hexOfColor(color),
        nearest: name,
        deltaE: Math.round(deltaE * 10) / 10,
        pixels: count,
        share: count / judged,
        boxes: group.slice(0, MOST_BOXES).map(({ box }) => regionOf(box, scale)),
      };
    })
    .sort((a, b) => b.pixels - a.pixels)
    .slice(0, MOST_STRANGERS);
}

function flatAreas(
  pixels: Pixels,
  { table }: Sorted,
  { runs, counts }: FlatRuns,
  palette: Palette,
  judged: number,
): ColoredArea[] {
  // Exact colours in lossless pictures, small cubes of the colour space in lossy ones.
  const shift = pixels.lossy ? LOSSY_SHIFT : 0;
  const groupOf = (color: number) => (color >>> shift) & (0x010101 * (0xff >> shift));
  const totals = new Map<number, { count: number; color: number; most: number }>();
  for (let slot = 0; slot < table.size; slot++) {
    const count = counts[slot]!;
    if (count === 0) continue;
    const color = table.colors[slot]!;
    const total = totals.get(groupOf(color)) ?? { count: 0, color, most: 0 };
    total.count += count;
    if (count > total.most) {
      total.most = count;
      total.color = color;
    }
    totals.set(groupOf(color), total);
  }
  const leastOfPicture = judged * LEAST_SHARE[pixels.lossy ? 'lossy' : 'lossless'];
  const suspects = new Map<
    number,
    { readonly color: number; readonly cells: Cells; readonly isWide: boolean }
  >();
  for (const [group, { count, color }] of totals) {
    const isWide = count >= leastOfPicture;
    if (!isWide && (pixels.lossy || count < LEAST_FLAT_PX)) continue;
    if (!palette.isOnGradient(color)) suspects.set(group, { color, cells: new Cells(pixels.width), isWide });
  }
  if (suspects.size === 0) return [];
  for (let at = 0; at < runs.length; at += 3)
    suspects
      .get(groupOf(table.colors[runs.values[at + 2]!]!))
      ?.cells.add(runs.values[at]!, runs.values[at + 1]!);
  return [...suspects.values()].flatMap(({ color, cells, isWide }) => {
    const all = cells.areas();
    // Of a wide stranger the largest area, however small, and what else is seen.
    const areas = all.filter(({ count }, index) => count >= LEAST_AREA_PX || (isWide && index === 0));
    return areas.map((area) => ({ ...area, color, colors: 1 }));
  });
}

/** The steps of a gradient, the shades of a photograph and the letters of a line are one stranger each. */
function mergeKin(areas: readonly ColoredArea[]): ColoredArea[] {
  const open = areas.toSorted((a, b) => b.count - a.count).slice(0, MOST_AREAS);
  const merged: ColoredArea[] = [];
  while (open.length > 0) {
    const members = [open.shift()!];
    let [count, box] = [members[0]!.count, members[0]!.box];
    for (let next = 0; next < members.length; next++) {
      for (let other = open.length - 1; other >= 0; other--) {
        const one = open[other]!;
        const isKin =
          distanceSquared(one.color, members[next]!.color) <= KIN_LEVELS * KIN_LEVELS &&
          overlap(one.box, members[next]!.box, KIN_AIR_PX);
        if (!isKin) continue;
        members.push(one);
        open.splice(other, 1);
        count += one.count;
        box = around(box, one.box);
      }
    }
    merged.push({
      count,
      box,
      color: members[0]!.color,
      colors: new Set(members.map((one) => one.color)).size,
    });
  }
  return merged;
}

interface Explained {
  readonly isMixed: Uint8Array;
  /** Tokens that are in the picture. */
  readonly present: readonly number[];
  /** What has been found already. */
  readonly known: readonly Area[];
}

/** Thin strokes and small letters, of which hardly a pixel is flat. */
function fineAreas(
  pixels: Pixels,
  { table, strange }: Sorted,
  palette: Palette,
  { isMixed, present, known }: Explained,
): ColoredArea[] {
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
    .areas(LEAST_FINE_IN_CELL_PX)
    .filter(
      (one) => one.count >= LEAST_AREA_PX && !known.some((other) => overlap(other.box, one.box, EDGE_PX)),
    )
    .slice(0, MOST_STRANGERS)
    .flatMap((area) => {
      const isBlend = palette.blender(tokensWithin(pixels, table, area.box), present);
      const counts = [...colorsWithin(unexplained, area.box, width)].filter(
        ([slot]) => !isBlend(table.colors[slot]!),
      );
      const left = counts.reduce((sum, [, count]) => sum + count, 0);
      if (left < LEAST_AREA_PX) return [];
      const [slot] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
      return [{ ...area, count: left, color: table.colors[slot]!, colors: 1 }];
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

/** By slot, whether a colour is a mixture of tokens that are in the picture. */
function mixtures({ table }: Sorted, palette: Palette, present: readonly number[]): Uint8Array {
  const isMixture = palette.mixer(present);
  return Uint8Array.from({ length: table.size }, (_, slot) =>
    Number(table.tokens[slot] === -1 && isMixture(table.colors[slot]!)),
  );
}
