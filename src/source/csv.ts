/**
 * A table as spreadsheets save it (RFC 4180; also with semicolons, as a French Excel does, or tabs): cells with their
 * places. Formulas are text, as everything here is.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type SourceFile, spanAt } from './file.ts';

export const csvFaults = defineFamily('csv', {
  syntax: {
    severity: 'error',
    message: 'The table cannot be read beyond this row: {detail}.',
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
}

/** Undefined when the table cannot be read or is too large; the reason is in `findings`. */
export function parseCsv(source: SourceFile, findings: Findings): Table | undefined {
  const separator = separatorOf(source.text);
  const rows: Cell[][] = [[]];
  const place = placer(source);
  try {
    parse(source.text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      // One row more than may be shows that there are too many.
      to: limits.csvRows + 2,
      max_record_size: limits.sourceBytes,
      cast: (text, { index, bytes }) => {
        if (index === 0 && rows.at(-1)!.length > 0) rows.push([]);
        if (index <= limits.csvColumns)
          rows.at(-1)!.push({ text: text.trim(), at: place(bytes, index === 0) });
        return '';
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail = details[error.code] ?? 'it is no table';
    findings.add(csvFaults, 'syntax', { at: rows.at(-1)?.at(-1)?.at ?? spanAt(source, 0, 0) }, { detail });
  }
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
  return { columns, rows: fitting };
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

/** The parser says where a cell ends, in bytes; it begins after the sign, or the line end, that ended the one before. */
function placer(source: SourceFile): (endByte: number, isFirst: boolean) => Span {
  const bytes = Buffer.from(source.text);
  let endByteBefore = 0;
  let endBefore = 0;
  let isStart = true;
  return (endByte, isFirst) => {
    const end = endBefore + bytes.toString('utf8', endByteBefore, endByte).length;
    let start = endBefore;
    if (isFirst) while (start < end && /[\r\n]/.test(source.text[start]!)) start += 1;
    else if (!isStart) start += 1;
    [endByteBefore, endBefore, isStart] = [endByte, end, false];
    return spanAt(source, Math.min(start, end), end);
  };
}

/** Codes of csv-parse 7 that its options here can meet. */
const details: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quote closes in the middle of a cell',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
  CSV_MAX_RECORD_SIZE: 'a row is too long',
};
