/** One line of an author's file with the place underlined, cut to the width of the terminal. */
import stringWidth from 'fast-string-width';
import { printable } from './printable.ts';

export interface Frame {
  readonly text: string;
  /** Spaces, then one `^` under each column of the place. */
  readonly underline: string;
}

interface Cell {
  readonly text: string;
  /** UTF-16 offsets within the line. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

const ELLIPSIS = '…';
const TAB = '  ';

/**
 * `column` and `endColumn` count from 1 in UTF-16 units, the end exclusive. A place without length gets one
 * caret. `width` is the room for the text, in terminal columns.
 */
export function frameOf(line: string, column: number, endColumn: number, width: number): Frame {
  const cells = cellsOf(line);
  const from = column - 1;
  const to = Math.max(endColumn - 1, from + 1);
  let first = cells.findIndex((cell) => cell.to > from);
  if (first < 0) first = cells.length;
  let last = first;
  while (last < cells.length && cells[last]!.from < to) last++;

  const window = windowAround(cells, first, last, width);
  const before = window.start > 0 ? ELLIPSIS : '';
  const after = window.end < cells.length ? ELLIPSIS : '';
  const shown = cells.slice(window.start, window.end);
  const lead = columnsOf(cells.slice(window.start, first)) + before.length;
  const marked = Math.max(1, columnsOf(cells.slice(first, Math.min(last, window.end))));
  return {
    text: before + shown.map((cell) => cell.text).join('') + after,
    underline: ' '.repeat(lead) + '^'.repeat(marked),
  };
}

function cellsOf(line: string): Cell[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line);
  return [...segments].map(({ segment, index }) => {
    const text = segment === '\t' ? TAB : printable(segment);
    return { text, from: index, to: index + segment.length, width: stringWidth(text) };
  });
}

function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The whole line where it fits; else a part that begins up to a third of the width before the place. */
function windowAround(cells: readonly Cell[], first: number, last: number, width: number) {
  if (columnsOf(cells) <= width) return { start: 0, end: cells.length };
  const room = width - 2 * ELLIPSIS.length;
  const marked = columnsOf(cells.slice(first, last));
  // A place wider than the window keeps a little of what stands before it, indentation at least.
  const wanted = Math.max(Math.floor(room / 6), Math.min(Math.floor(room / 3), room - marked));
  let start = first;
  let used = 0;
  while (start > 0 && used + cells[start - 1]!.width <= wanted) used += cells[--start]!.width;
  let end = start;
  let total = 0;
  while (end < cells.length && total + cells[end]!.width <= room) total += cells[end++]!.width;
  while (end === cells.length && start > 0 && total + cells[start - 1]!.width <= room)
    total += cells[--start]!.width;
  return { start, end };
}
