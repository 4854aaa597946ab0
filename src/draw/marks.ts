/** What a display list says, where, and whose words they are. */
import type { Mark } from '../ir/artifact.ts';
import type { DisplayItem, DisplayList, TextItem } from './display-list.ts';
import type { Rectangle } from './geometry.ts';

/** One mark for each run of words, with a box for each of its lines; one for each logo, picture and code. */
export function marksOf(list: DisplayList, options: { readonly page?: number } = {}): readonly Mark[] {
  const { page } = options;
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
    marks.push({
      kind: fact ? 'fact' : 'text',
      text: joined(items),
      slot: first.slot,
      boxes: lineBoxes(items).map(boxOf),
      ink: first.color,
      ground,
      size: tidy((first.nominalSize ?? first.size) * (list.unit === 'px' ? 1 : factor)),
      ...(first.at && { at: first.at }),
      ...(fact && { fact }),
    });
    open = undefined;
  };
  for (const item of list.items) {
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
        boxes: [boxOf(item)],
        ground: item.ground ?? groundAt(list, item),
      });
    } else if (item.type === 'image') {
      marks.push({
        kind: 'image',
        text: item.alt,
        slot: item.path,
        boxes: [boxOf(item)],
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
  const lines = new Map<number, Rectangle>();
  for (const item of items) {
    const size = item.nominalSize ?? item.size;
    const box = { x: item.x, y: item.baseline - 0.8 * size, width: item.width, height: size };
    const known = lines.get(item.line);
    const right = Math.max(box.x + box.width, known ? known.x + known.width : 0);
    const x = Math.min(box.x, known?.x ?? box.x);
    const y = Math.min(box.y, known?.y ?? box.y);
    lines.set(item.line, { x, y, width: right - x, height: Math.max(box.height, known?.height ?? 0) });
  }
  return [...lines.values()];
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
