/** What is wrong with a token file before its values are looked at: JSON, names, properties, bounds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { limits } from '../../src/limits.ts';
import { hiddenCharacter, sourceFile } from '../../src/source/file.ts';
import { parseJson } from '../../src/source/strict-json.ts';
import { checkFiles, told } from './token-files.ts';

const check = (text: string) => checkFiles({ 'a.tokens.json': text });
const n = '{ "$type": "number", "$value": 1 }';

describe('JSON', () => {
  test.each([
    [
      'a key twice',
      `{ "a": ${n},\n  "a": ${n} }`,
      ['2:3 json/duplicate-key: The key “a” stands twice in one map.'],
    ],
    [
      'a property twice',
      '{ "a": { "$type": "number", "$value": 1, "$value": 2 } }',
      ['1:42 json/duplicate-key: The key “$value” stands twice in one map.'],
    ],
    [
      'a comma too many',
      `{ "a": ${n},\n}`,
      ['1:42 json/trailing-comma: A comma stands before the end of a list or map.'],
    ],
    [
      'a comma too few',
      `{ "a": ${n}\n  "b": ${n} }`,
      ['2:3 json/missing-comma: A comma is missing before this.'],
    ],
    [
      'comments',
      `// words\n{ "a": /* here */ ${n} }`,
      ['1:1 json/comment: JSON has no comments.', '2:8 json/comment: JSON has no comments.'],
    ],
    [
      'several, and a wrong value',
      '{ "a": { "$type": "number", "$value": "1", }, // no\n "b": 1 }',
      [
        '1:39 content/wrong-type: “a” must be a number.',
        '1:42 json/trailing-comma: A comma stands before the end of a list or map.',
        '1:47 json/comment: JSON has no comments.',
        '2:7 tokens/not-a-group: “b” is neither a token nor a group.',
      ],
    ],
    [
      'single quotes',
      "{ 'a': 1 }",
      ['1:3 json/syntax: The JSON cannot be read here: this is no value; texts stand in double quotes.'],
    ],
    [
      'NaN',
      '{ "a": NaN }',
      ['1:8 json/syntax: The JSON cannot be read here: this is no value; texts stand in double quotes.'],
    ],
    [
      'no end',
      `{ "a": ${n}`,
      ['1:42 json/syntax: The JSON cannot be read here: a map is not closed with “}”.'],
    ],
    [
      'two documents',
      '{} {}',
      ['1:4 json/syntax: The JSON cannot be read here: something follows the end of the document.'],
    ],
    [
      'an escaped control character',
      '{ "a\\u0000": {} }',
      ['1:3 file/control-character: The character U+0000 stands here, which cannot be shown.'],
    ],
    ['nothing', '  \n', ['1:1 file/empty: “a.tokens.json” is empty.']],
    ['a list', '[]', ['1:1 tokens/not-a-group: “a.tokens.json” is neither a token nor a group.']],
  ])('%s', (_, text, want) => {
    expect(check(text)).toEqual(want);
  });

  test('it takes exactly what JSON.parse takes, but no key twice and no hidden character', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"\\n"',
      '"\\u00e9"',
      '"\\x"',
      '"',
      '1',
      '-',
      '0',
      '.5',
      '1.',
      '1e5',
      '-0',
      '01',
      '+1',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '\u00a0',
      '//',
      '/**/',
      "'",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.tuple(fc.json(), fc.nat(), piece).map(([json, at, one]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + one + json.slice(place);
      }),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (source) => {
        const findings = new Findings();
        const file = sourceFile('a.json', source);
        const authored = parseJson(file, findings);
        let parsed: unknown;
        try {
          parsed = JSON.parse(file.text);
        } catch {
          expect(findings.hasErrors).toBe(true);
          return;
        }
        const other = findings.list.filter(
          ({ code }) => code !== 'json/duplicate-key' && code !== 'file/control-character',
        );
        expect(other.map(told)).toEqual([]);
        expect(authored?.value).toEqual(parsed);
        if (hiddenCharacter(JSON.stringify(parsed))) expect(findings.hasErrors).toBe(true);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test('“__proto__” is a name like any other', () => {
    const findings = new Findings();
    const authored = parseJson(sourceFile('a.json', '{ "__proto__": { "polluted": 1 } }'), findings);
    expect(Object.keys(authored!.value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(
      check(`{ "__proto__": { "constructor": ${n} }, "a": { "$value": "{__proto__.constructor}" } }`),
    ).toEqual([]);
  });
});

describe('names and properties', () => {
  test.each([
    ['a name with a full stop', `{ "a.b": ${n} }`, ['1:3 tokens/name: “a.b” cannot name a token.']],
    [
      'braces',
      `{ "{a": ${n}, "a}": ${n} }`,
      ['1:3 tokens/name: “{a” cannot name a token.', '1:45 tokens/name: “a}” cannot name a token.'],
    ],
    ['no name', `{ "": ${n} }`, ['1:3 tokens/name: “” cannot name a token.']],
    [
      'a name with a dollar',
      `{ "$a": ${n} }`,
      ['1:3 tokens/unknown-property: A token or group has no property “$a”.'],
    ],
    [
      'a token with children',
      `{ "a": { "$type": "number", "$value": 1, "b": ${n} } }`,
      ['1:42 tokens/mixed: “a” is a token and a group at once.'],
    ],
    [
      'a value and a reference',
      `{ "b": ${n}, "a": { "$value": 1, "$ref": "#/b" } }`,
      ['1:64 tokens/value-and-ref: “a” has a "$value" and a "$ref".'],
    ],
    [
      'a mistyped property',
      '{ "a": { "$type": "number", "$value": 1, "$desc": "" } }',
      ['1:42 tokens/unknown-property: A token or group has no property “$desc”.'],
    ],
    [
      '$schema in a group',
      '{ "a": { "$schema": "x" } }',
      ['1:10 tokens/unknown-property: A token or group has no property “$schema”.'],
    ],
    [
      '$extends in a token',
      '{ "b": {}, "a": { "$type": "number", "$value": 1, "$extends": "{b}" } }',
      ['1:51 tokens/unknown-property: A token or group has no property “$extends”.'],
    ],
    [
      'properties of other shapes',
      '{ "a": { "$description": 1, "$deprecated": "", "$extensions": [], "b": { "$type": 4, "$value": 1 } } }',
      [
        '1:26 tokens/wrong-property: “$description” must be text.',
        '1:63 tokens/wrong-property: “$extensions” must be a map, by the domain of each tool.',
        '1:83 tokens/wrong-property: “$type” must be the name of a type.',
      ],
    ],
    [
      'a bare value',
      '{ "a": 4, "b": null, "c": ["x"] }',
      [
        '1:8 tokens/not-a-group: “a” is neither a token nor a group.',
        '1:16 tokens/not-a-group: “b” is neither a token nor a group.',
        '1:27 tokens/not-a-group: “c” is neither a token nor a group.',
      ],
    ],
    [
      'a file that is one token',
      n,
      ['1:22 tokens/root-value: The whole of the file is one token, which has no name.'],
    ],
    [
      'names that differ by case',
      `{ "Red": ${n}, "red": ${n} }`,
      ['1:46 tokens/differs-by-case: “red” and “Red” differ by upper and lower case only.'],
    ],
    [
      'a hex that is another colour',
      '{ "a": { "$type": "color", "$value": { "colorSpace": "hsl", "components": [330, 100, 50], "hex": "#ff00ff" } } }',
      ['1:38 tokens/hex-differs: The hex #ff00ff of “a” is not the colour of its components, #ff0080.'],
    ],
    ['empty groups', '{ "a": {}, "$schema": "x", "$type": "color" }', []],
  ])('%s', (_, text, want) => {
    expect(check(text)).toEqual(want);
  });

  test('what refers to a refused token says nothing of its own', () => {
    expect(
      check(
        `{ "a.b": ${n}, "c": { "$type": "nmber", "$value": 1 }, "d": { "$value": "{c}" }, "e": { "f": { "$value": 1, "$valu": 2 } }, "g": { "$value": "{e.f}" } }`,
      ),
    ).toEqual([
      '1:3 tokens/name: “a.b” cannot name a token.',
      '1:62 tokens/unknown-type: “nmber” is no type of token.',
      '1:139 tokens/unknown-property: A token or group has no property “$valu”.',
    ]);
  });
});

describe('bounds', () => {
  test('depth', () => {
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(check(deep(limits.nestingDepth + 1))).toEqual([
      '1:321 json/too-deep: This is nested more than 64 levels deep.',
    ]);
    expect(check(deep(100_000)).length).toBe(1);
    // Brackets in texts are no depth.
    expect(check(JSON.stringify({ $description: '['.repeat(1_000) }))).toEqual([]);
  });
  test('bytes', () => {
    expect(check(' '.repeat(limits.tokenBytes + 1))).toEqual([
      '1:1 file/too-large: “a.tokens.json” is larger than 4 MiB.',
    ]);
  });
  test('values', () => {
    const found = check(`{ "a": [${'1,'.repeat(limits.jsonValues)}1] }`);
    expect(found).toEqual([
      expect.stringContaining('json/too-many: With this the file holds more than 400000 values.'),
    ]);
  });
  test('tokens, and those that groups take over', () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.tokens + 5 }, (_, at) => [`t${at}`, { $value: 1 }]),
    );
    expect(check(JSON.stringify({ $type: 'number', ...many }))).toEqual([
      expect.stringContaining('tokens/too-many: These are more than 50000 tokens.'),
    ]);
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `g${at}`,
        at === 0
          ? { a: { $value: 1 }, b: { $value: 2 } }
          : { x: { $extends: `{g${at - 1}}` }, y: { $extends: `{g${at - 1}}` } },
      ]),
    );
    expect(check(JSON.stringify({ $type: 'number', ...doubling }))).toEqual([
      expect.stringContaining('tokens/too-many: These are more than 50000 tokens and groups.'),
    ]);
    const nesting = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`g${at}`, { x: { $extends: `{g${at + 1}}` } }]),
    );
    expect(check(JSON.stringify({ ...nesting, g200: { a: { $type: 'number', $value: 1 } } }))).toEqual([
      expect.stringContaining('tokens/too-many: These are more than 64 levels of groups.'),
    ]);
  });
  test('20,000 groups that extend nothing are told without comparing each name with all others', () => {
    const groups = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`g${at}`, { $extends: `{x${at}}` }]),
    );
    expect(check(JSON.stringify(groups)).length).toBe(20_000);
  });
  test('a chain of 20,000 aliases, and a circle of as many', () => {
    const chain = (last: object) =>
      Object.fromEntries(
        Array.from({ length: 20_000 }, (_, at) => [
          `t${at}`,
          at === 19_999 ? last : { $value: `{t${at + 1}}` },
        ]),
      );
    expect(check(JSON.stringify(chain({ $type: 'number', $value: 1 })))).toEqual([]);
    const [circle, ...others] = check(JSON.stringify(chain({ $value: '{t0}' })));
    expect(others).toEqual([]);
    expect(circle!.startsWith('1:17 tokens/cycle: ')).toBe(true);
    for (const at of [0, 1, 777, 19_999]) expect(circle).toContain(`“t${at}”`);
  });
});
