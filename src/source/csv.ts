/**
 * A table as spreadsheets save it (RFC 4180; also with semicolons, as a French Excel does, or tabs): cells with their
 * places. Formulas are text, as everything here is.
 */
import { parse } from 'csv-parse/sync';
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type SourceFile, spanAt, textAt } from './file.ts';

export const csvFaults = defineFamily('csv', {
  syntax: {
    severity: 'error',
    message: 'This row cannot be read: {detail}.',
    hint: 'Put a text with quotes in it between quotes, and write each quote of it twice.',
  },
  'too-many-rows': {
    severity: 'error',
    message: 'The table has more than {limit} rows.',
    hint: 'Leave out what no campaign names.',
  },
  'too-many-columns': {
    severity: 'error',
    message: 'The table has more than {limit} columns.',
    hint: 'Delete the columns that nobody needs.',
  },
  'row-too-long': {
    severity: 'error',
    message: 'This row has more cells than the first one has names.',
    hint: 'Put a text with a {separator} in it between quotes.',
  },
  'column-twice': {
    severity: 'error',
    message: 'The column “{name}” stands twice.',
    hint: 'Keep one of them.',
  },
});

export interface Cell {
  /** Without its quotes and the space around it; empty when nothing was typed. */
  readonly text: string;
  /** With its quotes. */
  readonly at: Span;
}

export interface Table {
  /** The first row: names of the columns. */
  readonly columns: readonly Cell[];
  /** Rows that are not wholly empty, and have a column for each cell. Cells at the end may be missing. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether rows are missing that cannot be read. */
  readonly isPartial: boolean;
}

/** Undefined when the table cannot be read or is too large; the reason is in `findings`. */
export function parseCsv(source: SourceFile, findings: Findings): Table | undefined {
  const separator = separatorOf(source.text);
  const places = new Places(source);
  let isPartial = false;
  const tell = (at: Span, detail: string) => {
    isPartial = true;
    findings.add(csvFaults, 'syntax', { at }, { detail });
  };
  const all = parse(source.text, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    // A quote at a wrong place is found below, and costs its row only.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: () => {
      tell(places.rest(), 'a quote is never closed');
      return undefined;
    },
    // One row more than may be shows that there are too many.
    to: limits.csvRows + 2,
    cast: (text, { index, bytes }) => ({ text: text.trim(), at: places.cellUntil(bytes, index === 0) }),
  }) as unknown as Cell[][];
  const rows = all.filter((row) => {
    const typed = row.map(({ at }) => [at, textAt(source, at)] as const);
    const wrong = typed.find(([, raw]) => !(raw.startsWith('"') ? wellQuoted.test(raw) : !raw.includes('"')));
    if (!wrong) return true;
    const [at, raw] = wrong;
    tell(at, `a quote ${raw.startsWith('"') ? 'closes' : 'opens'} in the middle of a cell`);
    return false;
  });
  // What the columns are called must be known.
  if (rows[0] !== all[0]) return undefined;
  const [columns = [], ...rest] = rows;
  const filled = rest.filter((row) => row.some(({ text }) => text !== ''));
  const [first] = columns;
  if (!first) return undefined;
  if (columns.length > limits.csvColumns) {
    findings.add(csvFaults, 'too-many-columns', { at: first.at }, { limit: limits.csvColumns });
    return undefined;
  }
  if (filled.length > limits.csvRows) {
    findings.add(csvFaults, 'too-many-rows', { at: first.at }, { limit: limits.csvRows });
    return undefined;
  }
  tellDoubled(columns, findings);
  // Of a row that was cut in the wrong place no cell can be trusted.
  const fitting = filled.filter((row) => {
    const extra = row.slice(columns.length).find(({ text }) => text !== '');
    if (extra) findings.add(csvFaults, 'row-too-long', { at: extra.at }, { separator: names[separator]! });
    return !extra;
  });
  return { columns, rows: fitting, isPartial: isPartial || fitting.length < filled.length };
}

function tellDoubled(columns: readonly Cell[], findings: Findings) {
  const seen = new Set<string>();
  for (const { text, at } of columns) {
    if (text !== '' && seen.has(text)) findings.add(csvFaults, 'column-twice', { at }, { name: text });
    seen.add(text);
  }
}

const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** The one that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.search(/\n|$/))).replace(/"[^"]*"/g, '');
  const count = (sign: string) => head.split(sign).length;
  return Object.keys(names).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const wellQuoted = /^"(?:[^"]|"")*"$/;

/** The parser says where a cell ends, in bytes; it begins after the sign, or the line end, that ended the one before. */
class Places {
  readonly #source: SourceFile;
  readonly #bytes: Buffer;
  #endByte = 0;
  #end: number | undefined;

  constructor(source: SourceFile) {
    this.#source = source;
    this.#bytes = Buffer.from(source.text);
  }

  cellUntil(endByte: number, isFirst: boolean): Span {
    const before = this.#end ?? 0;
    const end = before + this.#bytes.toString('utf8', this.#endByte, endByte).length;
    const start = this.#startAfter(before, isFirst);
    [this.#endByte, this.#end] = [endByte, end];
    return spanAt(this.#source, Math.min(start, end), end);
  }

  /** What is left after the last cell: its first line. */
  rest(): Span {
    const { text } = this.#source;
    const before = this.#end ?? 0;
    const start = this.#startAfter(before, /[\r\n]/.test(text[before] ?? ''));
    const lineEnd = text.indexOf('\n', start);
    return spanAt(this.#source, start, lineEnd < 0 ? text.length : lineEnd);
  }

  #startAfter(before: number, isFirst: boolean): number {
    if (!isFirst) return this.#end === undefined ? before : before + 1;
    let start = before;
    while (/[\r\n]/.test(this.#source.text[start] ?? '')) start += 1;
    return start;
  }
}
