/** Reports of every shape fit the schema that is published for them. */
import { expect, it } from 'vitest';
import { makeManifest } from '../../src/output/manifest.ts';
import { makeReport } from '../../src/output/report.ts';
import { jsonReport } from '../../src/output/reporters/json.ts';
import { faultsOf } from './documents.ts';
import { diagnostics } from './sample-report.ts';

const tool = {
  name: 'diapason',
  version: '0',
  node: '24',
  icu: '1',
  cldr: '1',
  unicode: '1',
  tzdata: '1',
} as const;

it('a report with one of everything', () => {
  const counts = {
    wordsChecked: 9,
    whyUnchecked: [{ why: 'no pack', language: 'it', words: 2 }],
    artifacts: 3,
  };
  const report = jsonReport(makeReport(diagnostics, counts));
  expect(report.diagnostics.some(({ fix }) => fix)).toBe(true);
  expect(report.diagnostics.some(({ related }) => related.length > 0)).toBe(true);
  expect(faultsOf('report', JSON.parse(JSON.stringify(report)))).toEqual([]);
});

it('a report and a manifest with nothing', () => {
  expect(faultsOf('report', jsonReport(makeReport([], { wordsChecked: 0, artifacts: 0 })))).toEqual([]);
  expect(faultsOf('manifest', makeManifest([], tool, '2027-01-01T00:00:00.000Z'))).toEqual([]);
});

it.each([
  ['a field more', { ...jsonReport(makeReport([], { wordsChecked: 0, artifacts: 0 })), more: 1 }],
  ['a field less', { version: 1, diagnostics: [] }],
  ['another version', { ...jsonReport(makeReport([], { wordsChecked: 0, artifacts: 0 })), version: 2 }],
])('%s is seen', (_, document) => {
  expect(faultsOf('report', document)).not.toEqual([]);
});
