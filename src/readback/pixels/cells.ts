/** Scattered pixels gathered into areas: a picture is cut into cells, and cells that touch are one area. */
import { around, type PixelBox } from './boxes.ts';

/** About two letters of small text, so that a word holds together and two words far apart do not. */
export const CELL_PX = 32;

interface Cell {
  count: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Area {
  readonly count: number;
  readonly box: PixelBox;
}

export class Cells {
  readonly #cells = new Map<number, Cell>();
  readonly #perRow: number;
  readonly #width: number;
  count = 0;

  constructor(widthPx: number) {
    this.#width = widthPx;
    this.#perRow = Math.ceil(widthPx / CELL_PX) + 2;
  }

  /** `length` pixels of one row from the pixel with that index on; a run counts where it begins. */
  add(index: number, length: number): void {
    const y = Math.floor(index / this.#width);
    for (let x = index - y * this.#width, rest = length; rest > 0; ) {
      const part = Math.min(rest, CELL_PX - (x % CELL_PX));
      this.#put(x, y, part);
      x += part;
      rest -= part;
    }
    this.count += length;
  }

  #put(x: number, y: number, length: number): void {
    const key = (Math.floor(y / CELL_PX) + 1) * this.#perRow + Math.floor(x / CELL_PX) + 1;
    const cell = this.#cells.get(key);
    if (!cell) {
      this.#cells.set(key, { count: length, left: x, top: y, right: x + length, bottom: y + 1 });
      return;
    }
    cell.count += length;
    if (x < cell.left) cell.left = x;
    if (x + length > cell.right) cell.right = x + length;
    if (y < cell.top) cell.top = y;
    if (y >= cell.bottom) cell.bottom = y + 1;
  }

  /** Cells of at least `least` pixels that touch, corners included, largest area first. */
  areas(least = 1): Area[] {
    const open = new Map([...this.#cells].filter(([, { count }]) => count >= least));
    const areas: Area[] = [];
    for (const key of [...open.keys()]) {
      const first = open.get(key);
      if (!first) continue;
      open.delete(key);
      let area: Area = { count: 0, box: first };
      const queue: [number, Cell][] = [[key, first]];
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [at, cell] = next;
        area = { count: area.count + cell.count, box: around(area.box, cell) };
        for (const step of this.#steps()) {
          const beside = open.get(at + step);
          if (!beside) continue;
          open.delete(at + step);
          queue.push([at + step, beside]);
        }
      }
      areas.push(area);
    }
    return areas.sort((a, b) => b.count - a.count);
  }

  #steps(): readonly number[] {
    const row = this.#perRow;
    return [-row - 1, -row, -row + 1, -1, 1, row - 1, row, row + 1];
  }
}
