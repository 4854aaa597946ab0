/** Resolver documents: sets, modifiers, contexts, inputs, items in place, references, and all that can be wrong. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTokenFile } from '../../src/brand/tokens/check-token-file.ts';
import { choicesOf } from '../../src/brand/tokens/resolver-input.ts';
import { createHost } from '../../src/host.ts';
import { limits } from '../../src/limits.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { checkFiles, plainOf, resolveDocument, told } from './token-files.ts';

const number = (value: unknown) => ({ $type: 'number', $value: value });
const name = 'brand.resolver.json';

const files = {
  'tokens/core.json': JSON.stringify({ a: number(1), b: number(2), nested: { deep: { c: number(3) } } }),
  'tokens/dark.json': JSON.stringify({ b: number(20) }),
};
const document = {
  version: '2025.10',
  sets: {
    core: { sources: [{ $ref: 'tokens/core.json' }] },
    semantic: {
      description: 'Uses.',
      sources: [{ use: { $value: '{b}' }, $extensions: { 'com.example': 1 } }],
    },
  },
  modifiers: {
    scheme: { contexts: { light: [], dark: [{ $ref: './tokens/dark.json' }] }, default: 'light' },
    channel: {
      contexts: { web: [], print: [{ use: number(99) }], email: [{ $ref: '#/sets/core' }] },
      default: 'web',
    },
  },
  resolutionOrder: [
    { $ref: '#/sets/core' },
    { $ref: '#/sets/semantic' },
    { $ref: '#/modifiers/scheme' },
    { $ref: '#/modifiers/channel' },
  ],
};
const withDocument = (changes: object, more: Readonly<Record<string, string>> = {}) => ({
  ...files,
  ...more,
  [name]: JSON.stringify({ ...document, ...changes }),
});
const resolve = (changes: object, input: unknown = {}, more = {}) =>
  resolveDocument(withDocument(changes, more), input);
const check = (changes: object, more = {}) => checkFiles(withDocument(changes, more), name);

describe('what applies', () => {
  test.each([
    [{}, 2],
    [{ scheme: 'dark' }, 20],
    [{ SCHEME: 'Dark' }, 20],
    [{ scheme: 'dark', channel: 'print' }, 99],
    // Aliases are followed last: the later “b” is the one that is used.
    [{ scheme: 'dark', channel: 'email' }, 2],
  ])('%j', (input, want) => {
    const found = resolve({}, input);
    expect(found.faults).toEqual([]);
    expect(plainOf(found)).toMatchObject({ use: want });
  });

  test('items in place, fragments of files and of sets, and keys beside a reference', () => {
    const found = resolve(
      {
        $defs: { anything: [1] },
        sets: {
          ...document.sets,
          parts: {
            sources: [
              { $ref: 'tokens/core.json#/nested' },
              { $ref: '#/sets/semantic/sources/0' },
              { $ref: '#/sets/core/sources/0/nested/deep' },
            ],
          },
          shallow: { sources: [{ $ref: 'tokens/core.json', nested: { d: number(4) } }] },
        },
        resolutionOrder: [
          { $ref: '#/sets/shallow' },
          { type: 'set', name: 'inline', sources: [{ $ref: '#/sets/parts' }, { e: number(5) }] },
          {
            type: 'modifier',
            name: 'size',
            contexts: { s: [{ f: number(6) }], m: [{ f: number(7) }] },
            default: 's',
          },
          { $ref: '#/modifiers/scheme', default: 'dark' },
        ],
      },
      { size: 'M' },
    );
    expect(found.faults).toEqual([]);
    expect(plainOf(found)).toEqual({ a: 1, b: 20, 'nested.d': 4, 'deep.c': 3, use: 20, c: 3, e: 5, f: 7 });
  });

  test('types and groups of one file hold for the tokens that another adds', () => {
    const found = resolve({
      sets: {
        core: {
          sources: [
            { g: { $type: 'number', $deprecated: 'Old.', a: { $value: 1 } } },
            { g: { b: { $value: 2 } } },
          ],
        },
      },
      resolutionOrder: [{ $ref: '#/sets/core' }],
    });
    expect(found.faults).toEqual([]);
    expect(found.tokens.get('g.b')).toMatchObject({ type: 'number', deprecated: 'Old.' });
  });

  test('$extends takes over what applies in the context', () => {
    const sources = (value: number) => [{ base: { x: number(value) } }];
    const changes = {
      sets: { core: { sources: [...sources(1), { more: { $extends: '{base}' } }] } },
      modifiers: { scheme: { contexts: { light: [], dark: sources(2) }, default: 'light' } },
      resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/modifiers/scheme' }],
    };
    expect(plainOf(resolve(changes, { scheme: 'dark' }))).toEqual({ 'base.x': 2, 'more.x': 2 });
  });
});

describe('inputs', () => {
  const modifiers = { ...document.modifiers, size: { contexts: { s: [], m: [] } } };
  test('all that is wrong is told', () => {
    const found = resolve(
      { modifiers, resolutionOrder: [...document.resolutionOrder, { $ref: '#/modifiers/size' }] },
      { schema: 'dark', scheme: 'drk', channel: 4 },
    );
    expect(found.tokens.size).toBe(0);
    expect(found.faults.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'tokens/unknown-input: There is no modifier “schema” to choose for.',
      'tokens/unknown-context: The modifier “scheme” has no context “drk”.',
      'tokens/input-shape: The input gives “channel” something that is no text.',
      'tokens/no-choice: The modifier “size” has no default, and no context was chosen.',
    ]);
  });
  test.each([[null], [[]], ['dark']])('%j is no input', (input) => {
    expect(resolve({}, input).faults).toEqual([expect.stringContaining('tokens/input-shape')]);
  });
  test('a name that fits exactly wins over one of another case, and two of another case are none', () => {
    const contexts = { Dark: [{ a: number(5) }], dark: [{ a: number(6) }], light: [] };
    const changes = {
      modifiers: { scheme: { contexts, default: 'light' } },
      resolutionOrder: document.resolutionOrder.slice(0, 3),
    };
    expect(plainOf(resolve(changes, { scheme: 'dark' }))).toMatchObject({ a: 6 });
    expect(resolve(changes, { scheme: 'DARK' }).faults).toEqual([
      expect.stringContaining('tokens/unknown-context'),
    ]);
  });
});

/** What is changed, and every finding without its place and with the text at its place. */
const faulty: readonly (readonly [title: string, changes: object, want: readonly string[]])[] = [
  ['no version', { version: undefined }, ['{ content/missing-key: The key “version” is missing.']],
  ['another version', { version: '2024' }, ['"2024" content/wrong-type: “version” must be “2025.10”.']],
  [
    'no order',
    { resolutionOrder: undefined },
    ['{ content/missing-key: The key “resolutionOrder” is missing.'],
  ],
  [
    'an empty order',
    { resolutionOrder: [] },
    ['[] content/wrong-type: “resolutionOrder” must have at least 1 entry.'],
  ],
  ['an unknown key', { tokens: {} }, ['"tokens" content/unknown-key: There is no key “tokens” here.']],
  [
    'a set without sources, and a wrong modifier',
    { sets: { ...document.sets, x: {} }, modifiers: { ...document.modifiers, y: { contexts: [] } } },
    [
      '{} content/missing-key: The key “sources” is missing.',
      '[] content/wrong-type: “contexts” must be a map of keys and values.',
    ],
  ],
  [
    'a modifier as the format’s own examples mistype it',
    { modifiers: { ...document.modifiers, y: { context: { a: [], b: [] } } } },
    [
      '{"context" content/missing-key: The key “contexts” is missing.',
      '"context" content/unknown-key: There is no key “context” here.',
    ],
  ],
  [
    'no context and one context',
    { modifiers: { ...document.modifiers, y: { contexts: {} }, z: { contexts: { a: [] } } } },
    [
      '{} tokens/no-contexts: The modifier “y” has no contexts.',
      '{"a":[]} tokens/one-context: The modifier “z” has one context, so that there is nothing to choose.',
    ],
  ],
  [
    'a default that is no context',
    { modifiers: { ...document.modifiers, scheme: { ...document.modifiers.scheme, default: 'lght' } } },
    ['"lght" tokens/unknown-set: There is no context “lght”.'],
  ],
  [
    'a file that is not there',
    { sets: { ...document.sets, x: { sources: [{ $ref: 'tokens/cor.json' }] } } },
    ['"tokens/cor.json" file/missing: There is no file “tokens/cor.json”.'],
  ],
  [
    'files elsewhere',
    {
      sets: {
        ...document.sets,
        x: {
          sources: [
            '../other.json',
            '/etc/passwd',
            'tokens/../../x.json',
            '%2e%2e/x.json',
            'https://example.com/x.json',
            '',
          ].map(($ref) => ({ $ref })),
        },
      },
    },
    [
      '"../other.json" tokens/outside: “../other.json” leads out of the folder of this document.',
      '"/etc/passwd" tokens/outside: “/etc/passwd” leads out of the folder of this document.',
      '"tokens/../../x.json" tokens/outside: “tokens/../../x.json” leads out of the folder of this document.',
      '"%2e%2e/x.json" tokens/outside: “%2e%2e/x.json” leads out of the folder of this document.',
      '"https://example.com/x.json" tokens/reference: “https://example.com/x.json” is not a reference that can be followed.',
      '"" tokens/reference: “” is not a reference that can be followed.',
    ],
  ],
  [
    'references to what may not be referred to',
    {
      sets: {
        ...document.sets,
        x: {
          sources: [
            { $ref: '#/modifiers/scheme' },
            { $ref: '#/resolutionOrder/0' },
            { $ref: '#/sets/y' },
            { $ref: '#/sets/core/sources/9' },
            { $ref: 'tokens/core.json#/none' },
            { $ref: 'tokens/core.json#/a/$value' },
          ],
        },
      },
    },
    [
      '"#/modifiers/scheme" tokens/to-modifier: “#/modifiers/scheme” leads to a modifier, and only "resolutionOrder" may name one.',
      '"#/resolutionOrder/0" tokens/to-order: “#/resolutionOrder/0” leads into "resolutionOrder", which nothing may refer to.',
      '"#/sets/y" tokens/unknown-set: There is no set “y”.',
      '"#/sets/core/sources/9" tokens/unknown-pointer: Nothing stands at “#/sets/core/sources/9”.',
      '"tokens/core.json#/none" tokens/unknown-pointer: Nothing stands at “tokens/core.json#/none”.',
      '"tokens/core.json#/a/$value" tokens/not-a-group: “tokens/core.json#/a/$value” is neither a token nor a group.',
    ],
  ],
  [
    'a modifier in a context',
    {
      modifiers: {
        ...document.modifiers,
        y: { contexts: { a: [{ $ref: '#/modifiers/scheme' }], b: [] }, default: 'b' },
      },
    },
    [
      '"#/modifiers/scheme" tokens/to-modifier: “#/modifiers/scheme” leads to a modifier, and only "resolutionOrder" may name one.',
    ],
  ],
  [
    'sets in a circle',
    {
      sets: {
        ...document.sets,
        x: { sources: [{ $ref: '#/sets/y' }] },
        y: { sources: [{ $ref: '#/sets/z' }, { $ref: '#/sets/core' }] },
        z: { sources: [{ $ref: '#/sets/x' }] },
      },
    },
    [
      '{"sources":[{"$ref":"#/sets/y"}]} tokens/set-cycle: These sets include each other in a circle: “x” → “y” → “z” → “x”.',
    ],
  ],
  [
    'items of the order',
    {
      resolutionOrder: [
        ...document.resolutionOrder,
        4,
        {},
        { type: 'sets', name: 'x', sources: [] },
        { type: 'set', sources: [] },
        { type: 'modifier', name: 'm', contexts: { a: [] } },
        { $ref: '#/resolutionOrder/0' },
        { $ref: 'x.json' },
        { $ref: '#/modifiers/sceme' },
      ],
    },
    [
      '4 tokens/no-item: An item of "resolutionOrder" is a reference, or a set or modifier with "name" and "type".',
      '{} tokens/no-item: An item of "resolutionOrder" is a reference, or a set or modifier with "name" and "type".',
      '"sets" tokens/no-item: An item of "resolutionOrder" is a reference, or a set or modifier with "name" and "type".',
      '{"type" content/missing-key: The key “name” is missing.',
      '{"a":[]} tokens/one-context: The modifier “m” has one context, so that there is nothing to choose.',
      '"#/resolutionOrder/0" tokens/to-order: “#/resolutionOrder/0” leads into "resolutionOrder", which nothing may refer to.',
      '"x.json" tokens/reference: “x.json” is not a reference that can be followed.',
      '"#/modifiers/sceme" tokens/unknown-set: There is no modifier “sceme”.',
    ],
  ],
  [
    'two items of one name',
    {
      resolutionOrder: [
        { $ref: '#/sets/core' },
        { type: 'set', name: 'x', sources: [] },
        { type: 'modifier', name: 'x', contexts: { a: [], b: [] }, default: 'a' },
      ],
    },
    ['"x" tokens/same-item: “x” stands twice in "resolutionOrder".'],
  ],
];

test.each(faulty)('%s', (_, changes, want) => {
  const text = JSON.stringify({ ...document, ...changes });
  const found = check(changes);
  expect(found.map((one) => one.replace(/^\S+ /, ''))).toEqual(
    want.map((one) => one.replace(/^.*? (?=[a-z]+\/)/, '')),
  );
  for (const [index, one] of found.entries()) {
    const column = Number(/^1:(\d+) /.exec(one)![1]);
    const at = /^(.*?) (?=[a-z]+\/)/.exec(want[index]!)![1]!;
    expect(text.slice(column - 1, column - 1 + at.length), one).toBe(at);
  }
});

test('faults of all files and contexts are told in one run, each once and where it stands', () => {
  const more = {
    'tokens/core.json': '{ "a": 4,\n "b": { "$type": "number", "$value": 2 } }',
    'tokens/dark.json': '{ "c": { "$value": "{nne}", "$type": "number" },}',
  };
  expect(check({ version: '1' }, more)).toEqual([
    '1:12 content/wrong-type: “version” must be “2025.10”.',
    'tokens/core.json:1:8 tokens/not-a-group: “a” is neither a token nor a group.',
    'tokens/dark.json:1:48 json/trailing-comma: A comma stands before the end of a list or map.',
  ]);
});

test('a token of one file under a token of another is both a token and a group', () => {
  const sources = [{ a: number(1) }, { a: { b: number(2) } }];
  expect(
    check({
      sets: { ...document.sets, x: { sources } },
      resolutionOrder: [...document.resolutionOrder, { $ref: '#/sets/x' }],
    }),
  ).toEqual([expect.stringContaining('tokens/mixed: “a” is a token and a group at once.')]);
});

test('a link that leads out of the folder is refused', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-resolver-'));
  try {
    mkdirSync(path.join(folder, 'brand'));
    writeFileSync(path.join(folder, 'secret.json'), JSON.stringify({ a: number(1) }));
    symlinkSync('../secret.json', path.join(folder, 'brand/link.json'));
    writeFileSync(
      path.join(folder, 'brand', name),
      JSON.stringify({
        version: '2025.10',
        resolutionOrder: [{ type: 'set', name: 'x', sources: [{ $ref: 'link.json' }] }],
      }),
    );
    const { diagnostics, tokens } = checkTokenFile(
      createHost(path.join(folder, 'brand'), '2027-01-01T00:00:00Z'),
      name,
    );
    expect(diagnostics.map(told)).toEqual(['1:85 file/outside: “link.json” lies outside the hub.']);
    expect(tokens).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('permutations', () => {
  const modifier = (name: string, contexts: number) => ({
    name,
    contexts: Array.from({ length: contexts }, (_, at) => `c${at}`),
    default: 'c1',
  });
  test('all of them, the defaults first', () => {
    const { list, all } = choicesOf([modifier('a', 2), modifier('b', 3)], 10);
    expect([list.length, all, new Set(list.map((one) => JSON.stringify(one))).size]).toEqual([6, 6, 6]);
    expect(list[0]).toEqual({ a: 'c1', b: 'c1' });
  });
  test('of too many, each context beside the defaults of the others', () => {
    const { list, all } = choicesOf([modifier('a', 40), modifier('b', 40)], 10);
    expect([list.length, all]).toEqual([79, 1600]);
  });
  test('never more than the limit, whatever a document says', () => {
    const contexts = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`c${at}`, []]));
    const text = JSON.stringify({
      version: '2025.10',
      modifiers: { m: { contexts } },
      resolutionOrder: [{ $ref: '#/modifiers/m' }],
    });
    const { permutations, diagnostics } = checkTokenFile(memoryHost({ [name]: text }), name);
    expect(permutations).toEqual({ all: 2_000, checked: limits.tokenPermutations });
    expect(diagnostics.map(({ code }) => code)).toEqual(['tokens/permutations']);
  });
  test('sets that include each other twice at each step end', () => {
    const sets = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `s${at}`,
        {
          sources:
            at === 0 ? [{ a: number(1) }] : [{ $ref: `#/sets/s${at - 1}` }, { $ref: `#/sets/s${at - 1}` }],
        },
      ]),
    );
    const text = JSON.stringify({ version: '2025.10', sets, resolutionOrder: [{ $ref: '#/sets/s39' }] });
    expect(checkFiles({ [name]: text }, name)).toEqual([
      expect.stringContaining('tokens/too-many: These are more than 2000 token sources.'),
    ]);
  });
});
