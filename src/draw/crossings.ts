/**
 * Where a drawing runs under words or too near a logo. Drawings part around words by design (a spiral) or stand
 * where a layout puts them (a horizon, a route): this looks at what came out.
 */
import type { Brand } from '../brand/brand.ts';
import type { Trouble } from '../ir/artifact.ts';
import { once } from '../source/once.ts';
import type { DisplayItem, DisplayList, PathItem, TextItem } from './display-list.ts';
import { grown, overlaps, type Rectangle, union } from './geometry.ts';
import { type Polyline, polylinesOf, touches } from './polylines.ts';

/** Air that words keep from drawings, in parts of their size: at the sides; above and below. */
const airEm = { sideways: 0.22, vertically: 0.04 } as const;

/** One trouble for each slot and each logo that a drawing meets. */
export function crossings(list: DisplayList, brand: Brand): readonly Trouble[] {
  const drawings = list.items.flatMap((item, index) =>
    item.type === 'path' && item.role === 'drawing' ? [{ item, index }] : [],
  );
  if (drawings.length === 0) return [];
  const outlines = once((d: string): readonly Polyline[] => polylinesOf(d));
  const meets = (box: Rectangle, from: number): boolean =>
    drawings.some(({ item, index }) => index > from && crosses(item, box, outlines));

  const troubles: Trouble[] = [];
  for (const words of wordsOf(list)) {
    if (troubles.some((one) => one.slot === words.slot)) continue;
    const box = grown(words.ink, airEm.sideways * words.size, airEm.vertically * words.size);
    if (!meets(box, coverOf(list, words.ink, words.index))) continue;
    const { slot, at } = words;
    troubles.push({ kind: 'crossing', detail: `“${words.text}”`, slot, ...(at && { at }) });
  }
  for (const [index, item] of list.items.entries()) {
    if (item.type !== 'placed' || item.kind !== 'logo') continue;
    const clear = brand.rules.logos.find((one) => `${one.id}/${one.variant}` === item.name)?.clear;
    const air = clear ? clear.factor * item[clear.of] : 0;
    // A thousandth of its size is rounding: pictures part around exactly this box.
    if (!meets(grown(item, air - item.height / 1000), coverOf(list, item, index))) continue;
    troubles.push({ kind: 'crossing', detail: `“${item.text}”`, slot: item.name });
  }
  return troubles;
}

interface PlacedWords {
  readonly slot: string;
  readonly text: string;
  readonly ink: Rectangle;
  readonly size: number;
  readonly index: number;
  readonly at?: TextItem['at'];
}

/** Each line of each slot, with its ink. */
function wordsOf({ items }: DisplayList): readonly PlacedWords[] {
  const lines = new Map<string, { readonly index: number; readonly parts: TextItem[] }>();
  for (const [index, item] of items.entries()) {
    if (item.type !== 'text') continue;
    const key = `${item.slot} ${item.line}`;
    const line = lines.get(key) ?? { index, parts: [] };
    lines.set(key, line);
    line.parts.push(item);
  }
  return [...lines.values()].flatMap(({ index, parts }): readonly PlacedWords[] => {
    const ink = union(parts.flatMap((part) => part.ink ?? []));
    const at = parts.find((part) => part.at)?.at;
    const text = parts
      .map((part) => part.text)
      .join('')
      .trim();
    const size = Math.max(...parts.map((part) => part.nominalSize ?? part.size));
    return ink ? [{ slot: parts[0]!.slot, text, ink, size, index, ...(at && { at }) }] : [];
  });
}

/** The last surface under a box that hides whatever was drawn before it; −1 where there is none. */
function coverOf({ items }: DisplayList, box: Rectangle, before: number): number {
  return items.slice(0, before).findLastIndex((item) => isSurface(item) && holds(item, box));
}

function isSurface(item: DisplayItem): item is DisplayItem & Rectangle {
  return item.type === 'rect' || item.type === 'image';
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function crosses(item: PathItem, box: Rectangle, outlines: (d: string) => readonly Polyline[]): boolean {
  const reach = grown(box, (item.stroke?.width ?? 0) / 2);
  if (item.box && !overlaps(grown(item.box, 0.01), reach)) return false;
  return touches(outlines(item.d), item.matrix, reach, item.fill !== undefined);
}
