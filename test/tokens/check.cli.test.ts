/** `diapason tokens check` as a person runs it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository, runCli } from '../cli/run-cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-check-'));
  mkdirSync(path.join(folder, 'sub'));
  const one = { $type: 'number', $value: 1 };
  const write = (name: string, value: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(value, null, 2));
  write('sound.tokens.json', { one });
  write('sub/faulty.tokens.json', { one, red: { $type: 'color', $value: '#f00' }, ONE: one });
  write('sub/x.resolver.json', {
    version: '2025.10',
    resolutionOrder: [{ type: 'set', name: 's', sources: [{ $ref: '../sound.tokens.json' }] }],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...args: readonly string[]) => runCli(['tokens', 'check', ...args], { cwd: folder });

test('a sound file ends with 0', async () => {
  const { status, out, err } = await check('sound.tokens.json');
  expect([status, err]).toEqual([0, '']);
  expect(out).toBe('nothing found\n1 token\n');
});

test('a faulty one ends with 1, and shows each place', async () => {
  const { status, out } = await check('sub/faulty.tokens.json');
  expect(status).toBe(1);
  expect(out).toBe(
    [
      'sub/faulty.tokens.json:8:15  error  content/wrong-type',
      '    8 │     "$value": "#f00"',
      '      │               ^^^^^^',
      '  “red” must be an object such as { "colorSpace": "srgb", "components": [0.76, 0.08, 0.25], "hex": "#c2153f" }.',
      '  hint: Correct the value.',
      '',
      'sub/faulty.tokens.json:10:3  warning  tokens/differs-by-case',
      '   10 │   "ONE": {',
      '      │   ^^^^^',
      '  “ONE” and “one” differ by upper and lower case only.',
      '  hint: Rename one of them: many tools take them for the same.',
      '  “one” stands here: faulty.tokens.json:2:3',
      '',
      '1 error, 1 warning',
      '3 tokens',
      '',
    ].join('\n'),
  );
});

test('JSON has a version, counts and every field of a finding', async () => {
  const { status, out } = await check(path.join(folder, 'sub/x.resolver.json'), '--reporter', 'json');
  expect(status).toBe(1);
  const answer = JSON.parse(out) as { readonly diagnostics: readonly object[] };
  expect(answer).toMatchObject({
    version: 1,
    path: path.join(folder, 'sub/x.resolver.json'),
    kind: 'resolver',
    tokens: 0,
    permutations: { all: 1, checked: 1 },
    summary: { errors: 1, warnings: 0, notes: 0 },
  });
  expect(answer.diagnostics).toEqual([
    {
      code: 'tokens/outside',
      severity: 'error',
      message: '“../sound.tokens.json” leads out of the folder of this document.',
      hint: 'Copy the file beside the document; what lies elsewhere is not read.',
      file: path.join(folder, 'sub/x.resolver.json'),
      line: 9,
      column: 19,
      endLine: 9,
      endColumn: 41,
      artifact: null,
      artifacts: [],
      boxes: [],
      related: [],
      fix: null,
    },
  ]);
});

test.each(['grenadine', 'cap-clair'])(
  'the demo brand %s is sound, by its resolver and file by file',
  async (brand) => {
    const here = path.join(repository, 'content/brands', brand);
    const { status, out } = await check(path.join(here, 'brand.resolver.json'));
    expect(out).toMatch(/^nothing found\n\d+ tokens in 2 resolutions\n$/);
    expect(status).toBe(0);
    expect((await check(path.join(here, 'tokens/core.tokens.json'))).status).toBe(0);
  },
);

describe('wrong use ends with 2', () => {
  test.each([
    [['nowhere.json'], 'There is no file “nowhere.json”.'],
    [['sub'], '“sub” is a folder.'],
    [[], "missing required argument 'path'"],
    [['sound.tokens.json', '--reporter', 'xml'], "argument 'xml' is invalid"],
  ])('%j', async (args, says) => {
    const { status, err, out } = await check(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

test('--help has examples', async () => {
  const { status, out } = await check('--help');
  expect(status).toBe(0);
  expect(out).toContain('$ diapason tokens check core.tokens.json');
});
