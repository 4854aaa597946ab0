/** What can be wrong with a resolver document, each fault at its place, all in one run. */
import { expect, test } from 'vitest';
import { document, name, number, withDocument } from './resolver-hub.ts';
import { checkFiles } from './token-files.ts';

const check = (changes: object, more = {}) => checkFiles(withDocument(changes, more), name);

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
