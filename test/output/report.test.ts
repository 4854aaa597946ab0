import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { makeReport } from '../../src/output/report.ts';

const NOTHING = { wordsChecked: 0, artifacts: 0 };

const finding = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'tone/address',
  severity: 'warning',
  message: 'Grenadine says tu.',
  at: { file: 'fr.mdx', line, column: 1, endLine: line, endColumn: 9 },
  ...more,
});

test('findings stand in the order of their places and are counted by severity', () => {
  const given = [
    finding(9),
    finding(3),
    finding(3, { message: 'Cap Clair says vous.' }),
    finding(3, { severity: 'error' }),
  ];
  const report = makeReport(given, NOTHING);
  expect(report.diagnostics.map((one) => one.at?.line)).toEqual([3, 3, 3, 9]);
  expect(report.summary).toMatchObject({ errors: 1, warnings: 3, notes: 0 });
});
