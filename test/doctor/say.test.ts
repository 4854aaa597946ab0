/** The doctor's lines in a terminal. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/cli/doctor/check.ts';
import { checks } from '../../src/cli/doctor/index.ts';
import { sayFindings, wrap } from '../../src/cli/doctor/say.ts';

const [node, npm] = checks;
const long =
  'A sentence that goes on for so long that it has to be broken into several lines, twice at the least.';
const problem: Finding = {
  status: 'problem',
  found: long,
  advice: `${long} See https://a-host-with-a-long-name.example/and-a-long-path/that-has-no-space-in-it.`,
  causes: ['It was\u001b[31m red.'],
  stack: 'Error: It was red.\n    at somewhere.ts:1:2',
};
const examined = [
  { check: node!, findings: [{ status: 'ok', found: '24.1.0' } satisfies Finding] },
  { check: npm!, findings: [problem] },
];

test('are no longer than the terminal is wide, but for an address', () => {
  const lines = sayFindings(examined, { columns: 80, colour: false, debug: false }).split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([
    `${' '.repeat(26)}https://a-host-with-a-long-name.example/and-a-long-path/that-has-no-space-in-it.`,
  ]);
  expect(lines[0]).toBe('ok       Node             24.1.0');
  expect(lines[1]).toMatch(/^problem {2}npm {14}A sentence/);
  expect(lines.slice(-3)).toEqual(['', '1 ok · 0 warnings · 1 problem', '']);
});

test('have colours only where they are asked for, and no control characters of others', () => {
  const plain = sayFindings(examined, { columns: 80, colour: false, debug: false });
  expect(plain).not.toContain('\u001b');
  expect(plain).toContain('cause: It was\uFFFD[31m red.');
  expect(sayFindings(examined, { columns: 80, colour: true, debug: false })).toContain('\u001b[31mproblem');
});

test('show where it was with --debug alone', () => {
  const with_ = sayFindings(examined, { columns: 80, colour: false, debug: true });
  expect(with_).toContain('at somewhere.ts:1:2');
  expect(sayFindings(examined, { columns: 80, colour: false, debug: false })).not.toContain('somewhere');
});

test.each([
  ['', 10, ['']],
  ['one two three', 7, ['one two', 'three']],
  ['incomprehensibilities', 7, ['incomprehensibilities']],
])('%j in %i columns', (words, columns, lines) => {
  expect(wrap(words, columns)).toEqual(lines);
});

test('titles fit their column, and ids are permanent names', () => {
  for (const { id, title } of checks) {
    expect(title.length).toBeLessThanOrEqual(15);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});
