/**
 * Areas in colours that are no token’s: `docs/pixels.md`. A pixel of such a colour is flat when five of its eight
 * neighbours have the very same; else it is a mixture of two tokens, as anti-aliasing makes them; else unexplained.
 */
import { around, overlap, type PixelBox, regionOf } from './boxes.ts';
import { type Area, Cells } from './cells.ts';
import { distanceSquared, hexOfColor } from './colors.ts';
import { denseMixtures } from './dense-mixtures.ts';
import { fineAreas, LEAST_PRESENT_PX } from './fine-areas.ts';
import { type FlatRuns, flatRuns } from './flat-runs.ts';
import type { Palette } from './palette.ts';
import type { Stranger } from './picture-look.ts';
import type { Pixels } from './pixels.ts';
import type { Sorted } from './runs.ts';

/** `docs/pixels.md`: from 64 px in one place, or from this share of the picture on; compression blurs lossy ones. */
const LEAST_AREA_PX = 64;
const LEAST_SHARE = { lossless: 0.0005, lossy: 0.005 } as const;
/** Flat pixels of anti-aliased letters: up to 24 of all colours together on a card, never many of one. */
const LEAST_FLAT_PX = 16;
/** Levels that noise moves a colour within lossy pictures, as a shift of each channel. */
const LOSSY_SHIFT = 3;
/** Areas that touch and whose colours differ by less than this are one gradient or one drawing. */
const KIN_LEVELS = 24;
const KIN_AIR_PX = 32;
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
  const dense = pixels.lossy ? [] : denseMixtures(pixels, sorted, palette, isMixed);
  const steep = dense.filter(({ box }) => !merged.some((one) => overlap(one.box, box)));
  const fine = pixels.lossy ? [] : fineAreas(pixels, sorted, palette, { isMixed, present, known: merged });
  const areas = [
    ...merged.map((one) => ({ ...one, kind: one.colors > 3 ? ('gradient' as const) : ('flat' as const) })),
    ...steep.map((one) => ({ ...one, kind: 'gradient' as const })),
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

/** By slot, whether a colour is a mixture of tokens that are in the picture. */
function mixtures({ table }: Sorted, palette: Palette, present: readonly number[]): Uint8Array {
  const isMixture = palette.mixer(present);
  return Uint8Array.from({ length: table.size }, (_, slot) =>
    Number(table.tokens[slot] === -1 && isMixture(table.colors[slot]!)),
  );
}
