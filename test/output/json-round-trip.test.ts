import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic, Region, Span } from '../../src/diagnostic.ts';
import { makeReport } from '../../src/output/report.ts';
import { reporters } from '../../src/output/reporters/index.ts';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { context } from './sample-report.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const count = fc.integer({ min: 1, max: 100_000 });
const span: fc.Arbitrary<Span> = fc.record({
  file: text,
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
});
const length = fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => value + 0);
const box: fc.Arbitrary<Region> = fc.record(
  {
    artifact: text,
    page: count,
    x: length,
    y: length,
    width: length,
    height: length,
    unit: fc.constantFrom('px', 'mm'),
  },
  { requiredKeys: ['x', 'y', 'width', 'height', 'unit'] },
);
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: text,
    severity: fc.constantFrom('error', 'warning', 'note'),
    message: text,
    hint: text,
    at: span,
    related: fc.array(fc.record({ message: text, at: span }), { maxLength: 2 }),
    artifacts: fc.array(text, { maxLength: 2 }),
    boxes: fc.array(box, { maxLength: 2 }),
    fix: fc.record({ at: span, text }),
  },
  { requiredKeys: ['code', 'severity', 'message'] },
);

/** What a program that reads our JSON would rebuild. */
function readBack(json: string): Diagnostic[] {
  const { diagnostics } = JSON.parse(json) as JsonReport;
  const spanIn = (place: Record<keyof Span, string | number | null>): Span | undefined =>
    place.file === null
      ? undefined
      : ({
          file: place.file,
          line: place.line,
          column: place.column,
          endLine: place.endLine,
          endColumn: place.endColumn,
        } as Span);
  return diagnostics.map((one) => ({
    code: one.code,
    severity: one.severity,
    message: one.message,
    ...(one.hint !== null && { hint: one.hint }),
    ...(spanIn(one) && { at: spanIn(one) }),
    ...(one.related.length > 0 && {
      related: one.related.map((also) => ({ message: also.message, at: spanIn(also)! })),
    }),
    ...(one.artifacts.length > 0 && { artifacts: one.artifacts }),
    ...(one.boxes.length > 0 && {
      boxes: one.boxes.map(({ artifact, page, ...rest }) => ({
        ...rest,
        ...(artifact !== null && { artifact }),
        ...(page !== null && { page }),
      })),
    }),
    ...(one.fix && { fix: { at: spanIn(one.fix)!, text: one.fix.text } }),
  })) as Diagnostic[];
}

/** An empty list says as much as no list. */
function withoutEmptyLists(one: Diagnostic): Diagnostic {
  const { related, artifacts, boxes, ...rest } = one;
  return {
    ...rest,
    ...(related?.length && { related }),
    ...(artifacts?.length && { artifacts }),
    ...(boxes?.length && { boxes }),
  };
}

test('any diagnostic survives the JSON report', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 4 }), (list) => {
      const report = makeReport(list, { wordsChecked: 0, artifacts: 0 });
      expect(readBack(reporters.json(report, context))).toEqual(report.diagnostics.map(withoutEmptyLists));
    }),
  );
});

test('no diagnostic, however odd, breaks another reporter', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 4 }), (list) => {
      const report = makeReport(list, { wordsChecked: 0, artifacts: 0 });
      for (const write of Object.values(reporters)) expect(write(report, context)).toMatch(/\n$/);
    }),
  );
});

test('every field of the contract is there, null where it has no value', () => {
  const report = makeReport([{ code: 'a/b', severity: 'note', message: 'Words.' }], {
    wordsChecked: 1,
    whyUnchecked: [{ why: 'no language pack for “it”', language: 'it', words: 2 }],
    artifacts: 3,
  });
  expect(JSON.parse(reporters.json(report, context))).toEqual({
    version: 1,
    diagnostics: [
      {
        code: 'a/b',
        severity: 'note',
        message: 'Words.',
        hint: null,
        file: null,
        line: null,
        column: null,
        endLine: null,
        endColumn: null,
        artifact: null,
        artifacts: [],
        boxes: [],
        related: [],
        fix: null,
      },
    ],
    baselined: [],
    summary: {
      errors: 0,
      warnings: 0,
      notes: 1,
      baselined: 0,
      wordsChecked: 1,
      wordsUnchecked: 2,
      whyUnchecked: [{ why: 'no language pack for “it”', language: 'it', words: 2 }],
      artifacts: 3,
    },
  });
});
