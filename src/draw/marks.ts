/** What a display list says, where, and whose words they are. */
import type { Mark, MarkLine, Size } from '../ir/artifact.ts';
import type { DisplayItem, DisplayList, RectItem, TextItem } from './display-list.ts';
import { grown, type Rectangle, union } from './geometry.ts';

export interface MarkOptions {
  /** Counted from 1. */
  readonly page?: number;
  /** Sizes of the raster pictures by path; see `pictureSizes`. */
  readonly pictures?: ReadonlyMap<string, Size>;
}

/** One mark for each run of words, with a box for each of its lines; one for each logo, picture and code. */
export function marksOf(list: DisplayList, options: MarkOptions = {}): readonly Mark[] {
  const { page, pictures } = options;
  const factor = list.unit === 'px' ? 1 : 25.4 / 72;
  const boxOf = (box: Rectangle) => ({
    x: tidy(box.x * factor),
    y: tidy(box.y * factor),
    width: tidy(box.width * factor),
    height: tidy(box.height * factor),
    unit: list.unit === 'px' ? ('px' as const) : ('mm' as const),
    ...(page !== undefined && { page }),
  });
  const marks: Mark[] = [];
  let open: { first: TextItem; last: TextItem; items: TextItem[] } | undefined;
  const close = () => {
    if (!open) return;
    const { first, items } = open;
    const [fact] = first.facts;
    const ground = groundAt(list, first);
    const button = list.items.find((item) => item.type === 'rect' && isFrameOf(item, first));
    marks.push({
      kind: fact ? 'fact' : 'text',
      text: joined(items),
      slot: first.slot,
      boxes: lineBoxes(items).map(boxOf),
      ink: first.color,
      ground,
      size: tidy((first.nominalSize ?? first.size) * (list.unit === 'px' ? 1 : factor)),
      lines: linesOf(items).map(
        ({ line, text, ink, closed }): MarkLine => ({
          line,
          text,
          ink: boxOf(ink),
          ...(closed && { closed }),
        }),
      ),
      ...(first.align && { align: first.align }),
      ...(button?.type === 'rect' && { frame: boxOf(button) }),
      ...(first.at && { at: first.at }),
      ...(fact && { fact }),
    });
    open = undefined;
  };
  for (const [index, item] of list.items.entries()) {
    if (item.type === 'text') {
      if (open && !sameRun(open.last, item)) close();
      if (open) {
        open.items.push(item);
        open.last = item;
      } else open = { first: item, last: item, items: [item] };
      continue;
    }
    close();
    if (item.type === 'placed') {
      const kind = item.kind === 'logo' ? 'logo' : item.kind === 'picture' ? 'image' : 'code';
      marks.push({
        kind,
        text: item.text,
        slot: item.name,
        boxes: [boxOf((kind === 'logo' && drawnBefore(list, index)) || item)],
        ground: item.ground ?? groundAt(list, item),
      });
    } else if (item.type === 'image') {
      const natural = pictures?.get(item.path);
      marks.push({
        kind: 'image',
        text: item.alt,
        slot: item.path,
        boxes: [boxOf(item)],
        ...(natural && { natural }),
        ...(item.at && { at: item.at }),
      });
    }
  }
  close();
  return marks;
}

function sameRun(a: TextItem, b: TextItem): boolean {
  return a.slot === b.slot && a.at === b.at && a.facts[0] === b.facts[0] && a.color === b.color;
}

/** Pieces of a line follow each other; a new line takes the place of a space. */
function joined(items: readonly TextItem[]): string {
  return items
    .map((item, index) => {
      const before = items[index - 1];
      return before && before.line !== item.line && !before.text.endsWith(' ') ? ` ${item.text}` : item.text;
    })
    .join('')
    .trim();
}

function lineBoxes(items: readonly TextItem[]): readonly Rectangle[] {
  return [...byLine(items).values()].map((parts) => union(parts.map(advanceBox))!);
}

/** The height of a line is the size of its type, whatever the letters. */
function advanceBox({ x, baseline, width, size, nominalSize = size }: TextItem): Rectangle {
  return { x, y: baseline - 0.8 * nominalSize, width, height: nominalSize };
}

function linesOf(items: readonly TextItem[]) {
  return [...byLine(items)].map(([line, parts]) => ({
    line,
    text: joined(parts),
    ink: union(parts.flatMap((part) => part.ink ?? [])) ?? union(parts.map(advanceBox))!,
    closed: parts.at(-1)!.closed,
  }));
}

function byLine(items: readonly TextItem[]): ReadonlyMap<number, readonly TextItem[]> {
  return Map.groupBy(items, (item) => item.line);
}

/** A button is drawn for the words of its slot, and holds them. */
function isFrameOf({ role, slot, x, y, width, height }: RectItem, words: TextItem): boolean {
  const inside = words.x >= x && words.x <= x + width && words.baseline >= y && words.baseline <= y + height;
  return role === 'button' && slot === words.slot && inside;
}

/** Bounds of the outlines of the logo that ends at an index: as drawn, not as meant. */
function drawnBefore({ items }: DisplayList, index: number): Rectangle | undefined {
  const boxes: Rectangle[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at]!;
    if (item.type !== 'path' || item.role !== 'logo') break;
    if (item.box) boxes.push(grown(item.box, (item.stroke?.width ?? 0) / 2));
  }
  return union(boxes);
}

/** The colour of the topmost surface under the middle of an item. */
function groundAt(list: DisplayList, item: Extract<DisplayItem, { type: 'text' | 'placed' }>): string {
  const x = item.x + item.width / 2;
  const y = item.type === 'text' ? item.baseline - item.size * 0.3 : item.y + item.height / 2;
  let ground = list.ground;
  for (const other of list.items) {
    if (other === item) break;
    if (other.type !== 'rect') continue;
    const inside = x >= other.x && x <= other.x + other.width && y >= other.y && y <= other.y + other.height;
    if (inside) ground = other.fill;
  }
  return ground;
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
