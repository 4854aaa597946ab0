/** The columns of `catalog.csv`: each is called like a field of `catalog.yaml`, its parts with a dot. */
import { type Findings, nearest } from '../../diagnostic.ts';
import type { Table } from '../../source/csv.ts';
import { productFields } from '../../source/product.ts';
import { contentFaults } from '../../source/schema.ts';
import { brandFaults } from '../faults.ts';

/** From the place of a column in its row to the path of the field; a column that cannot be read has none. */
export type Columns = ReadonlyMap<number, readonly string[]>;

/** Undefined when the table lacks a column without which nothing can be read. */
export function readColumns({ columns, rows }: Table, findings: Findings): Columns | undefined {
  const read = new Map<number, readonly string[]>();
  const meant: (string | undefined)[] = [];
  for (const [index, { text, at }] of columns.entries()) {
    const other = [...read.values()].find((path) => areAtOdds(path, text.split('.')))?.join('.');
    if (text === '') {
      if (rows.some((row) => row[index]?.text)) findings.add(brandFaults, 'unnamed-column', { at });
    } else if (!form.test(text)) {
      const near = nearColumn(text);
      meant.push(near);
      const known = near ? `Did you mean “${near}”?` : `Columns: ${examples}.`;
      findings.add(contentFaults, 'unknown-key', { at }, { key: text, known });
    } else if (other === undefined) read.set(index, text.split('.'));
    else if (other !== text)
      findings.add(brandFaults, 'columns-at-odds', { at }, { one: other, other: text });
  }
  const isNamed = (name: string) => [...read.values()].some(([first]) => first === name);
  const missing = ['id', 'name'].filter((name) => !isNamed(name));
  for (const name of missing)
    if (!meant.some((near) => near?.split('.')[0] === name))
      findings.add(brandFaults, 'no-column', { at: columns[0]!.at }, { name });
  return missing.length > 0 ? undefined : read;
}

const names = ['id', ...Object.keys(productFields)];

const form =
  /^(id|price|lowest30Days|link|image|(name|kind|alt)(\.[a-z]{2}(-[A-Z]{2})?)?|prices\.[A-Z]{2}|facts(\.[A-Za-z][A-Za-z0-9]*)+)$/;

/** `name` beside `name.fr`: a cell cannot be a text and a group. The same name twice is told of the table. */
function areAtOdds(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).join('.') === other.slice(0, length).join('.');
}

const examples = 'id, name.fr, kind.fr, price, prices.CH, lowest30Days, link, image, alt.fr, facts.weight';

/** `price.CH` is near to `prices.CH`. */
function nearColumn(text: string): string | undefined {
  const [, ...rest] = text.split('.');
  const known = names.flatMap((name) => [[name, ...rest].join('.'), name]);
  return nearest(
    text,
    known.filter((name) => form.test(name)),
  );
}
