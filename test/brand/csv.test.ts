/** Tables with whatever people type: every cell comes back, with its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { parseCsv } from '../../src/source/csv.ts';
import { sourceFile } from '../../src/source/file.ts';

describe('a table', () => {
  const cell = fc
    .oneof(fc.string(), fc.stringMatching(/^[a-zé;,"\n\r\t 𝄞]{0,8}$/u))
    .map((text) =>
      text.replace(/\r/g, '').replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : '')),
    );
  const table = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 2, max: 5 }))
    .chain(([separator, end, width]) =>
      fc.record({
        separator: fc.constant(separator),
        end: fc.constant(end),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 6,
        }),
        width: fc.constant(width),
      }),
    );

  it('gives back every cell, and the place of each holds what was typed', () => {
    fc.assert(
      fc.property(table, ({ separator, end, rows, width }) => {
        const head = Array.from({ length: width }, (_, index) => `c${index}`);
        const typed = [head, ...rows].map((row) =>
          row.map((text) => (/^\w+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`)),
        );
        const source = sourceFile('t.csv', typed.map((row) => row.join(separator)).join(end) + end);
        const findings = new Findings();
        const found = parseCsv(source, findings)!;
        expect(findings.list).toEqual([]);
        const kept = rows
          .map((row, index) => ({ row, typed: typed[index + 1]! }))
          .filter(({ row }) => row.some((text) => text.trim() !== ''));
        expect(found.rows.map((row) => row.map(({ text }) => text))).toEqual(
          kept.map(({ row }) => row.map((text) => text.trim())),
        );
        const lines = source.text.split('\n');
        const at = ({
          line,
          column,
          endLine,
          endColumn,
        }: {
          line: number;
          column: number;
          endLine: number;
          endColumn: number;
        }) => {
          const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
          const stop =
            lines.slice(0, endLine - 1).reduce((sum, one) => sum + one.length + 1, 0) + endColumn - 1;
          return source.text.slice(start, stop);
        };
        expect(found.rows.map((row) => row.map((one) => at(one.at)))).toEqual(kept.map((one) => one.typed));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        if (text.trim() !== '') parseCsv(sourceFile('t.csv', text), new Findings());
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
