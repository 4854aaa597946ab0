import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../src/output/report.ts';
import { reporters } from '../../src/output/reporters/index.ts';
import { reporterNames } from '../../src/output/reporters/reporter.ts';
import { clean, context, diagnostics, report } from './sample-report.ts';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default as typeof import('ajv-draft-04').default;

describe('every reporter', () => {
  const extensions = {
    ...{ pretty: 'txt', json: 'json', sarif: 'sarif', github: 'txt', gitlab: 'json', junit: 'xml' },
  } as const;

  test.each(reporterNames)('%s writes what it should', async (name) => {
    const golden = `../golden/reporters/${name}.want.${extensions[name]}`;
    await expect(reporters[name](report, context)).toMatchFileSnapshot(golden);
  });

  test.each(reporterNames)('%s speaks of a clean hub', async (name) => {
    const golden = `../golden/reporters/${name}.clean.want.${extensions[name]}`;
    await expect(reporters[name](clean, context)).toMatchFileSnapshot(golden);
  });

  test.each(reporterNames)('%s lets no control character through', (name) => {
    expect(reporters[name](report, context)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  });
});

describe('what a baseline holds', () => {
  const [first, ...others] = diagnostics;
  const held = makeReport([first!], { wordsChecked: 1, artifacts: 0, baselined: others });

  test('is marked in SARIF, where new and old stand side by side', () => {
    const { results } = JSON.parse(reporters.sarif(held, context)).runs[0];
    expect(
      results.map(({ ruleId, baselineState, suppressions }: Record<string, unknown>) => [
        ruleId,
        baselineState,
        (suppressions as unknown[]).length,
      ]),
    ).toEqual([[first!.code, 'new', 0], ...held.baselined!.map(({ code }) => [code, 'unchanged', 1])]);
    const withoutBaseline = JSON.parse(reporters.sarif(report, context)).runs[0].results;
    expect(JSON.stringify(withoutBaseline)).not.toMatch(/baselineState|suppressions/);
  });

  test('stands apart in JSON, and counts nowhere', () => {
    const json = JSON.parse(reporters.json(held, context));
    expect(json.diagnostics).toHaveLength(1);
    expect(json.baselined).toHaveLength(others.length);
    expect(json.summary).toMatchObject({ errors: 1, warnings: 0, notes: 0, baselined: others.length });
  });

  test.each(['pretty', 'github', 'gitlab', 'junit'] as const)('%s does not tell it', (name) => {
    const text = reporters[name](held, context);
    for (const { code } of others) expect(text).not.toContain(code);
    if (name !== 'gitlab' && name !== 'junit') expect(text).toContain('3 held by the baseline');
  });
});

describe('pretty', () => {
  test('colours only when asked to', () => {
    const coloured = reporters.pretty(report, { ...context, colour: true });
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    expect(reporters.pretty(report, context)).not.toContain('\u001b');
  });

  test('keeps to the width of the terminal', () => {
    for (const columns of [60, 80, 100]) {
      const frames = reporters
        .pretty(report, { ...context, columns })
        .split('\n')
        .filter((line) => line.includes(' │ '));
      expect(frames.length).toBeGreaterThan(0);
      for (const line of frames) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });
});

describe('sarif', () => {
  const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

  test.each([
    ['with findings', report],
    ['clean', clean],
    ['with a baseline', makeReport([], { wordsChecked: 0, artifacts: 0, baselined: diagnostics })],
  ])('is valid against the official schema: %s', (_, given) => {
    valid(JSON.parse(reporters.sarif(given, context)));
    expect(valid.errors).toBeNull();
  });

  test('the schema is really asked', () => {
    const log = JSON.parse(reporters.sarif(report, context));
    log.runs[0].results[0].level = 'fatal';
    expect(valid(log)).toBe(false);
  });
});

describe('junit', () => {
  const elements = (xml: string) => {
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => names.push(tag.name));
    parser.write(xml).close();
    return names;
  };

  test('is well-formed, with one case per finding', () => {
    const names = elements(reporters.junit(report, context));
    expect(names.filter((name) => name === 'testcase')).toHaveLength(report.diagnostics.length);
    expect(names.filter((name) => name === 'failure')).toHaveLength(report.summary.errors);
  });

  test('a clean hub is a passed test, for servers that refuse an empty file', () => {
    expect(elements(reporters.junit(clean, context))).toEqual(['testsuites', 'testsuite', 'testcase']);
  });
});
