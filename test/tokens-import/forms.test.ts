/** Every form of source, small: what is written, and the list of changes. */
import { describe, expect, test } from 'vitest';
import { importHere } from './import-here.ts';

const key = 'org.diapason.import';
const black = { colorSpace: 'srgb', components: [0, 0, 0], hex: '#000000' };

describe('strict DTCG', () => {
  const strict = {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    color: {
      $type: 'color',
      $description: 'All colours',
      $extensions: { 'com.example': { keep: [1, 'two', null] } },
      '100': { $value: black },
      '50': { $value: '{color.100}', $deprecated: 'use 100' },
      accent: { $root: { $value: '{color.50}' }, soft: { $ref: '#/color/100' } },
    },
    other: { $extends: '{color}' },
    size: { $value: { $ref: '#/length/$value' }, $type: 'dimension' },
    length: { $value: { value: 1, unit: 'px' }, $type: 'dimension', $extensions: { a: { b: 1 } } },
    use: { $value: '{other.100}', $type: 'color' },
    empty: {},
  };

  test('stays as it is', () => {
    const { files, changes, notes, imported } = importHere({ 'a.tokens.json': strict });
    expect([changes, notes]).toEqual([[], []]);
    expect(files).toEqual({ 'a.tokens.json': strict });
    expect(imported!.summary).toEqual({
      tokensIn: 7,
      tokensOut: 7,
      unchanged: 7,
      altered: 0,
      left: 0,
      inContexts: 0,
    });
  });

  test('keeps the order of its keys, also where they are numbers', () => {
    const text = '{ "100": { "$type": "number", "$value": 1 }, "50": { "$value": 2, "$type": "number" } }';
    const { texts } = importHere({ 'a.json': text });
    expect(texts['a.tokens.json']).toBe(
      '{\n  "100": {\n    "$type": "number",\n    "$value": 1\n  },\n  "50": {\n    "$value": 2,\n    "$type": "number"\n  }\n}\n',
    );
  });
});

test('a draft with texts as values', () => {
  const { texts, changes } = importHere({
    'draft.json': `{
  "red": { "$type": "color", "$value": "#000", "$description": "Black" },
  "alias": { "$type": "color", "$value": "{red}" },
  "gap": { "$type": "dimension", "$value": "4px", "note": "mine" }
}`,
  });
  expect(changes).toEqual([
    '2:3 altered red: a colour of the format is an object',
    '4:3 altered gap: “note” stays in “$extensions” only',
  ]);
  expect(texts).toEqual({
    'draft.tokens.json': `{
  "red": {
    "$type": "color",
    "$value": {
      "colorSpace": "srgb",
      "components": [0, 0, 0],
      "hex": "#000000"
    },
    "$description": "Black",
    "$extensions": {
      "org.diapason.import": {
        "originalType": "color",
        "originalValue": "#000"
      }
    }
  },
  "alias": {
    "$type": "color",
    "$value": "{red}"
  },
  "gap": {
    "$type": "dimension",
    "$value": {
      "value": 4,
      "unit": "px"
    },
    "$extensions": {
      "org.diapason.import": {
        "originalType": "dimension",
        "originalValue": "4px",
        "properties": {
          "note": "mine"
        }
      }
    }
  }
}
`,
  });
});

test('Style Dictionary: values in several files, with comments and attributes', () => {
  const { files, changes } = importHere({
    'color.json': { color: { base: { value: '#000', comment: 'ink', attributes: { category: 'color' } } } },
    'size.json5':
      "// sizes\n{ size: { gap: { value: '{color.base.value}' }, big: { value: 2, unit: 'rem' } } }",
  });
  expect(changes).toEqual([
    '3:5 altered color.base: its type is not told; its value is a color; “value” is written “$value”; “comment” is written “$description”; “attributes” stays in “$extensions” only',
    'size.json5:2:11 altered size.gap: “color.base.value” is now called “color.base”; “value” is written “$value”',
    'size.json5:2:49 altered size.big: its unit stands beside it; its type is not told; its value is a dimension; “value” is written “$value”; “unit” stays in “$extensions” only',
  ]);
  expect(files).toEqual({
    'color.tokens.json': {
      color: {
        base: {
          $value: black,
          $description: 'ink',
          $type: 'color',
          $extensions: {
            [key]: { originalValue: '#000', properties: { attributes: { category: 'color' } } },
          },
        },
      },
    },
    'size.tokens.json': {
      size: {
        gap: { $value: '{color.base}', $extensions: { [key]: { originalValue: '{color.base.value}' } } },
        big: {
          $value: { value: 2, unit: 'rem' },
          $type: 'dimension',
          $extensions: { [key]: { originalValue: 2, properties: { unit: 'rem' } } },
        },
      },
    },
    'test.resolver.json': {
      name: 'test',
      version: '2025.10',
      sets: {
        color: { sources: [{ $ref: 'color.tokens.json' }] },
        size: { sources: [{ $ref: 'size.tokens.json' }] },
      },
      resolutionOrder: [{ $ref: '#/sets/color' }, { $ref: '#/sets/size' }],
    },
  });
});

describe('YAML', () => {
  test('anchors, merge keys and numbers', () => {
    const { files, errors } = importHere({
      'a.yaml': 'base: &b { $type: number, $value: 1 }\ncopy:\n  <<: *b\n  $description: same\nagain: *b\n',
    });
    expect(errors).toEqual([]);
    expect(files).toEqual({
      'a.tokens.json': {
        base: { $type: 'number', $value: 1 },
        copy: { $description: 'same', $type: 'number', $value: 1 },
        again: { $type: 'number', $value: 1 },
      },
    });
  });
});

test('a resolver document of the source is carried over, with the new names of its files', () => {
  const resolver = {
    version: '2025.10',
    sets: {
      core: { sources: [{ $ref: './core.json5' }, { inline: { $type: 'dimension', $value: '2px' } }] },
    },
    modifiers: {
      scheme: { contexts: { light: [], dark: [{ $ref: 'dark.tokens.json' }] }, default: 'light' },
    },
    resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/modifiers/scheme' }],
  };
  const { files, notes, imported } = importHere({
    'brand.resolver.json': resolver,
    'core.json5':
      "{ a: { $type: 'color', $value: '#000' }, half: { $type: 'color', $value: 'rgba({a}, 0.5)' } }",
    'dark.tokens.json': { a: { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 1, 1] } } },
    'unused.json': { u: { $type: 'number', $value: 1 } },
  });
  const half = { originalType: 'color', originalValue: 'rgba({a}, 0.5)' };
  expect(files['brand.resolver.json']).toEqual({
    ...resolver,
    sets: {
      core: {
        sources: [
          { $ref: './core.tokens.json' },
          {
            inline: {
              $type: 'dimension',
              $value: { value: 2, unit: 'px' },
              $extensions: { [key]: { originalType: 'dimension', originalValue: '2px' } },
            },
          },
        ],
      },
    },
    modifiers: {
      scheme: {
        contexts: {
          light: [],
          dark: [
            { $ref: 'dark.tokens.json' },
            {
              half: {
                $type: 'color',
                $value: { colorSpace: 'srgb', components: [1, 1, 1], alpha: 0.5, hex: '#ffffff' },
                $extensions: { [key]: half },
              },
            },
          ],
        },
        default: 'light',
      },
    },
  });
  expect(imported!.summary).toMatchObject({ tokensIn: 5, altered: 3, unchanged: 2, left: 0 });
  expect(notes).toEqual([
    expect.stringContaining('With scheme dark it is'),
    'unused.json:1:1 unused.tokens.json: No resolver document names this file: its tokens are imported, but apply nowhere.',
  ]);
});
