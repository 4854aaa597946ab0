/** Rows as text in columns; the last column is free. */
import stringWidth from 'fast-string-width';
import { printable } from '../output/reporters/printable.ts';

const GAP = 2;

export function columns(rows: readonly (readonly string[])[], indent = 0): string {
  const safe = rows.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of safe) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell));
  }
  const line = (row: readonly string[]) =>
    row.map((cell, i) =>
      i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - stringWidth(cell) + GAP),
    );
  return safe.map((row) => `${' '.repeat(indent)}${line(row).join('')}`.trimEnd()).join('\n');
}
