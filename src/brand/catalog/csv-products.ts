/**
 * `catalog.csv` as the value that `catalog.yaml` would hold. A column is called like the field, parts with a dot:
 * `id`, `name`, `name.fr`, `price`, `prices.CH`, `facts.duration`. A cell that is empty says nothing.
 */
import type { Findings, Span } from '../../diagnostic.ts';
import type { Cell, Table } from '../../source/csv.ts';
import type { SourceFile } from '../../source/file.ts';
import type { PartlyAuthored } from '../../source/yaml.ts';
import { readColumns } from './columns.ts';

interface Group {
  [name: string]: string | Group;
}

/** Undefined when nothing can be read because a column is missing. */
export function productsOfTable(
  table: Table,
  source: SourceFile,
  findings: Findings,
): PartlyAuthored | undefined {
  const { columns, rows } = table;
  const read = readColumns(table, findings);
  if (!read) return undefined;
  const products = rows.map((row) => {
    const product: Group = Object.create(null) as Group;
    for (const [index, path] of read) {
      const text = row[index]?.text ?? '';
      if (text !== '') put(product, path, text);
    }
    return product;
  });
  const cellAt = (
    path: readonly PropertyKey[],
  ): { readonly head?: Cell; readonly cell: Cell } | undefined => {
    const [list, index, ...rest] = path;
    const row = list === 'products' ? rows[Number(index)] : undefined;
    if (!row) return undefined;
    // A group stands at its first column.
    for (let length = rest.length; length > 0; length--) {
      const wanted = rest.slice(0, length).map(String);
      const at = [...read].find(([, names]) => wanted.every((name, step) => names[step] === name))?.[0];
      if (at !== undefined) return { head: columns[at]!, cell: row[at] ?? row.at(-1)! };
    }
    return { cell: row[0]! };
  };
  const start: Span = { file: source.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    source,
    value: { schema: '1', products },
    wrong: [],
    spanOf: (path) => cellAt(path)?.cell.at ?? start,
    keySpanOf: (path) => {
      const found = cellAt(path);
      return found?.head?.at ?? found?.cell.at ?? start;
    },
  };
}

/** A text on several lines is one text, as it is in YAML. */
function put(group: Group, [first, ...rest]: readonly string[], text: string) {
  if (first === undefined) return;
  if (rest.length === 0) {
    group[first] = text.replace(/\s*\n\s*/g, ' ');
    return;
  }
  const inner = group[first] ?? (Object.create(null) as Group);
  group[first] = inner;
  // Columns that are at odds are told and not read, so this is no text.
  put(inner as Group, rest, text);
}
