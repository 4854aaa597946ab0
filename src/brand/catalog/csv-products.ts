/**
 * `catalog.csv` as the value that `catalog.yaml` would hold. A column is called like the field, parts with a dot:
 * `id`, `name`, `name.fr`, `price`, `prices.CH`, `facts.duration`. A cell that is empty says nothing.
 */
import type { Span } from '../../diagnostic.ts';
import type { Cell, Table } from '../../source/csv.ts';
import type { SourceFile } from '../../source/file.ts';
import type { PartlyAuthored } from '../../source/yaml.ts';

interface Group {
  [name: string]: string | Group;
}

export function productsOfTable({ columns, rows }: Table, source: SourceFile): PartlyAuthored {
  const named = columns.map(({ text }) => text.split('.').filter(Boolean));
  const products = rows.map((row) => {
    const product: Group = Object.create(null) as Group;
    for (const [index, path] of named.entries()) {
      const text = row[index]?.text ?? '';
      if (text !== '' && path.length > 0) put(product, path, text);
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
      const at = named.findIndex((names) => wanted.every((name, step) => names[step] === name));
      if (at >= 0) return { head: columns[at]!, cell: row[at] ?? row.at(-1)! };
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

/** `alt` and `alt.fr` in one row: the text gives way, and the schema tells of it. */
function put(group: Group, [first, ...rest]: readonly string[], text: string) {
  if (first === undefined) return;
  if (rest.length === 0) {
    group[first] ??= text;
    return;
  }
  const inner = group[first];
  const next: Group = typeof inner === 'object' ? inner : (Object.create(null) as Group);
  group[first] = next;
  put(next, rest, text);
}
