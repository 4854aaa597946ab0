/** What a baseline holds, and what it does not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import { limits } from '../../src/limits.ts';
import { applyBaseline } from '../../src/output/baseline/apply-baseline.ts';
import { baselineFile } from '../../src/output/baseline/baseline-file.ts';
import { baselineEntries, baselineText } from '../../src/output/baseline/baseline-text.ts';
import { readBaseline } from '../../src/output/baseline/read-baseline.ts';
import { sourcesOf } from '../../src/output/sources.ts';
import { memoryHost } from '../parse/parsed.ts';

const file = 'content/campaigns/spring/fr.mdx';

/** A finding at each word “magique” of a text. */
function findingsIn(text: string, more: Partial<Diagnostic> = {}): Diagnostic[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/magique/g)].map((match) => {
      const column = match.index + 1;
      const at = { file, line: index + 1, column, endLine: index + 1, endColumn: column + 7 };
      return {
        code: 'tone/no-banned-words',
        severity: 'error' as const,
        message: `Not “magique”, as in ${file}:${index + 1}:${column}.`,
        at,
        ...more,
      };
    }),
  );
}

const written = (text: string, diagnostics = findingsIn(text)) =>
  baselineText(baselineEntries(diagnostics, sourcesOf(memoryHost({ [file]: text }))));

/** What is left of the findings of a text once a baseline has been applied. */
function apply(baseline: string, text: string, { diagnostics = findingsIn(text), isComplete = true } = {}) {
  const host = memoryHost({ [file]: text, [baselineFile]: baseline });
  const findings = new Findings();
  const read = readBaseline(host, findings);
  expect(findings.list).toEqual([]);
  const held = applyBaseline(diagnostics, read!, sourcesOf(host), isComplete);
  return {
    lines: held.diagnostics.filter(({ code }) => !code.startsWith('baseline/')).map(({ at }) => at?.line),
    held: held.baselined.length,
    notes: held.diagnostics.filter(({ code }) => code.startsWith('baseline/')),
  };
}

function faultsOf(baseline: string) {
  const findings = new Findings();
  expect(readBaseline(memoryHost({ [baselineFile]: baseline }), findings)).toBeUndefined();
  return findings.list.map(({ code, at }) => [code, at?.line, at?.column]);
}

describe('a finding', () => {
  test('is held wherever its line goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<string>('', 'un soin', '## Titre', '\tretrait'), { maxLength: 6 }),
        fc.nat(6),
        (around, where) => {
          const moved = around.toSpliced(where, 0, '  C’est magique.').join('\n');
          expect(apply(written('C’est magique.'), moved)).toEqual({ lines: [], held: 1, notes: [] });
        },
      ),
    );
  });

  test('of another text, another message or another file is new', () => {
    const baseline = written('C’est magique.');
    const [one] = findingsIn('C’est magique.');
    const other = { ...one!, at: { ...one!.at!, file: 'content/campaigns/spring/en.mdx' } };
    for (const diagnostics of [
      [{ ...one!, message: 'Another.' }],
      [other],
      [{ ...one!, code: 'tone/no-cliches' }],
    ])
      expect(apply(baseline, 'C’est magique.', { diagnostics }).held).toBe(0);
  });

  test('that occurs once more than it did is new at its last place', () => {
    const baseline = written('magique\nmagique');
    expect(baseline).toContain('"count": 2 }');
    expect(apply(baseline, 'magique\n\nmagique\n\nmagique').lines).toEqual([5]);
  });

  test('that is a note is told all the same', () => {
    const note = findingsIn('magique', { severity: 'note' });
    expect(written('magique', note)).toBe('{\n  "schema": 1,\n  "findings": []\n}\n');
    expect(apply(written('magique'), 'magique', { diagnostics: note }).lines).toEqual([1]);
  });

  test.each([
    ['tone/no-banned-words', 'error', 1],
    ['tone/no-banned-words', 'warning', 1],
    ['suppression/without-reason', 'error', 1],
    ['brand/not-a-drawing', 'warning', 1],
    ['yaml/syntax', 'error', 0],
    ['content/unknown-key', 'error', 0],
    ['rules/unknown-rule', 'error', 0],
    ['output/path-collision', 'error', 0],
    ['message/what-is-dropped-is-said', 'warning', 1],
    ['message/what-is-dropped-is-said', 'error', 0],
  ] as const)('%s as %s: %i', (code, severity, count) => {
    const diagnostics = findingsIn('magique', { code, severity });
    expect(baselineEntries(diagnostics, () => undefined)).toHaveLength(count);
    const entry = `{ "file": "${file}", "code": "${code}", "fingerprint": "${'0'.repeat(16)}", "count": 1 }`;
    const { lines } = apply(`{ "schema": 1, "findings": [${entry}] }`, 'magique', { diagnostics });
    expect(lines).toEqual([1]);
  });

  test('without a place is held too', () => {
    const diagnostics = [{ code: 'tone/no-banned-words', severity: 'error', message: 'Not here.' }] as const;
    const baseline = baselineText(baselineEntries(diagnostics, () => undefined));
    expect(baseline).not.toContain('"file"');
    expect(apply(baseline, '', { diagnostics: [...diagnostics] }).held).toBe(1);
  });
});

describe('entries that nothing answers to', () => {
  test('are told once, at the first of them', () => {
    const { notes } = apply(written('magique\nmagique'), 'rien');
    expect(notes).toMatchObject([
      {
        code: 'baseline/gone',
        severity: 'note',
        message: '2 findings of the baseline no longer occur and can be taken out.',
        at: { file: baselineFile, line: 4, column: 5 },
      },
    ]);
    expect(apply(written('magique\nmagique'), 'magique').notes).toMatchObject([
      { message: `“tone/no-banned-words” in ${file} of the baseline no longer occurs and can be taken out.` },
    ]);
  });

  test('are not told where only a part was looked at, or an error may hide them', () => {
    const baseline = written('magique');
    expect(apply(baseline, 'rien', { isComplete: false }).notes).toEqual([]);
    const diagnostics = findingsIn('magique', { code: 'yaml/syntax' });
    expect(apply(baseline, 'magique', { diagnostics }).notes).toEqual([]);
  });
});

describe('the file', () => {
  const text = 'magique\nsoin magique et magique';
  const many = [...findingsIn(text), ...findingsIn(text, { code: 'tone/no-cliches', severity: 'warning' })];

  test('has a line for each cause, whatever the order of the findings', () => {
    const baseline = written(text, many);
    expect(written(text, many.toReversed())).toBe(baseline);
    expect(baseline.split('\n').map((line) => line.replace(/"fingerprint": "[0-9a-f]{16}"/, '#'))).toEqual([
      '{',
      '  "schema": 1,',
      '  "findings": [',
      `    { "file": "${file}", "code": "tone/no-banned-words", #, "count": 3 },`,
      `    { "file": "${file}", "code": "tone/no-cliches", #, "count": 3 }`,
      '  ]',
      '}',
      '',
    ]);
    expect(apply(baseline, text, { diagnostics: many })).toEqual({ lines: [], held: 6, notes: [] });
  });

  test.each([
    ['a foreign schema', '{\n  "schema": 2,\n  "findings": []\n}', 'content/wrong-type', 2],
    ['no JSON', '{\n  "schema": 1,\n<<<<<<< HEAD\n  "findings": []\n}', 'json/syntax', 3],
    ['a comma too many', '{\n  "schema": 1,\n  "findings": [],\n}', 'json/trailing-comma', 3],
    ['a list', '[]', 'content/wrong-type', 1],
    ['an unknown key', '{ "schema": 1, "findings": [],\n "note": 1 }', 'content/unknown-key', 2],
    ['a count of none', entry('"count": 0'), 'content/wrong-type', 2],
    ['an odd fingerprint', entry('"fingerprint": "x"'), 'content/wrong-type', 2],
    ['nothing', ' \n', 'file/empty', 1],
    ['control characters', '{ "schema": 1,\n "findings": [], "a\u0000": 1 }', 'file/control-character', 2],
  ])('%s is told at its place, and holds nothing', (_, baseline, code, line) => {
    const faults = faultsOf(baseline);
    expect(faults.map(([found, at]) => [found, at])).toContainEqual([code, line]);
  });

  test('one cause twice, as two branches leave it, is told at the second', () => {
    const [, , , line] = written('magique').split('\n');
    const faults = faultsOf(`{ "schema": 1, "findings": [\n${line},\n${line}\n] }`);
    expect(faults).toEqual([['baseline/twice', 3, 5]]);
  });

  test('a huge one is refused unread', () => {
    expect(faultsOf(' '.repeat(limits.baselineBytes + 1))).toEqual([['file/too-large', 1, 1]]);
    const many = Array.from({ length: limits.baselineEntries + 1 }, (_, index) => ({
      code: 'tone/no-banned-words',
      fingerprint: String(index).padStart(16, '0'),
      count: 1,
    }));
    expect(faultsOf(JSON.stringify({ schema: 1, findings: many }))).toEqual([['content/wrong-type', 1, 24]]);
    expect(() => baselineText(many)).toThrow('A baseline holds 50000 causes, and there are 50001.');
  });
});

function entry(odd: string): string {
  const fields = ['"code": "tone/no-cliches"', '"fingerprint": "0000000000000000"', '"count": 1'];
  const key = odd.split(':')[0]!;
  const all = fields.map((one) => (one.startsWith(key) ? odd : one));
  return `{ "schema": 1, "findings": [\n{ ${all.join(', ')} }] }`;
}
