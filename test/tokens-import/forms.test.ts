/** Every form of source, small: what is written, and the list of changes. */
import { describe, expect, test } from 'vitest';
import { importHere, type Sources } from './import-here.ts';

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

const studioSets = {
  core: { gap: { value: '4', type: 'spacing' } },
  'mode/light': { bg: { value: '#fff', type: 'color' }, pad: { value: '{gap} * 2', type: 'spacing' } },
  'mode/dark': {
    bg: { value: '#000', type: 'color' },
    gap: { value: '5', type: 'spacing' },
    pad: { value: '9', type: 'spacing' },
  },
  semantic: { wide: { value: '{gap} * 10', type: 'sizing' }, paper: { value: '{bg}', type: 'color' } },
};
const studioThemes = [
  {
    id: '1',
    name: 'Light',
    group: 'Mode',
    selectedTokenSets: { core: 'source', 'mode/light': 'enabled', semantic: 'enabled' },
  },
  {
    id: '2',
    name: 'Dark',
    group: 'Mode',
    selectedTokenSets: { core: 'source', 'mode/dark': 'enabled', semantic: 'enabled' },
  },
];
const studioMetadata = { tokenSetOrder: ['core', 'mode/light', 'mode/dark', 'semantic'] };

/** What both ways of storing the same sets must come to. */
const studioResolver = {
  name: 'test',
  version: '2025.10',
  sets: {
    core: { sources: [{ $ref: 'core.tokens.json' }] },
    'mode-light': { description: 'mode/light', sources: [{ $ref: 'mode/light.tokens.json' }] },
    'mode-dark': { description: 'mode/dark', sources: [{ $ref: 'mode/dark.tokens.json' }] },
    semantic: { sources: [{ $ref: 'semantic.tokens.json' }] },
  },
  modifiers: {
    Mode: {
      contexts: {
        Light: [{ $ref: '#/sets/mode-light' }],
        Dark: [
          { $ref: '#/sets/mode-dark' },
          {
            wide: {
              $value: { value: 50, unit: 'px' },
              $type: 'dimension',
              $extensions: { [key]: { originalType: 'sizing', originalValue: '{gap} * 10' } },
            },
          },
        ],
      },
      default: 'Light',
      $extensions: { [key]: { themes: studioThemes } },
    },
  },
  // A sum in “semantic” comes out otherwise in the dark, so the modifier stands behind it.
  resolutionOrder: [{ $ref: '#/sets/core' }, { $ref: '#/sets/semantic' }, { $ref: '#/modifiers/Mode' }],
};

describe('Tokens Studio', () => {
  const folder: Sources = {
    '$metadata.json': studioMetadata,
    '$themes.json': studioThemes,
    'core.json': studioSets.core,
    'mode/dark.json': studioSets['mode/dark'],
    'mode/light.json': studioSets['mode/light'],
    'semantic.json': studioSets.semantic,
  };
  const single: Sources = {
    'tokens.json': { ...studioSets, $themes: studioThemes, $metadata: studioMetadata },
  };

  test.each([
    ['several files', folder],
    ['a single file', single],
  ])('%s: sets, and a modifier for each group of themes', (_, sources) => {
    const { files, imported, notes } = importHere(sources);
    expect(Object.keys(files).sort()).toEqual([
      'core.tokens.json',
      'mode/dark.tokens.json',
      'mode/light.tokens.json',
      'semantic.tokens.json',
      'test.resolver.json',
    ]);
    expect(files['test.resolver.json']).toEqual(studioResolver);
    expect(imported!.summary).toEqual({
      tokensIn: 8,
      tokensOut: 8,
      unchanged: 0,
      altered: 8,
      left: 0,
      inContexts: 1,
    });
    expect(notes.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'wide: With Mode Dark it is {"value":50,"unit":"px"}: so it stands in that context of test.resolver.json.',
    ]);
    const semantic = files['semantic.tokens.json'] as { wide: { $value: unknown } };
    expect(semantic.wide.$value).toEqual({ value: 40, unit: 'px' });
  });

  test('an older single file does not say that its keys are sets, but its references do', () => {
    const { files } = importHere({
      'tokens.json': { global: studioSets.core, theme: { wide: { value: '{gap} * 2', type: 'sizing' } } },
    });
    expect(Object.keys(files)).toEqual(['global.tokens.json', 'theme.tokens.json', 'test.resolver.json']);
  });

  test('a theme that lacks what the usual one has gets it from below', () => {
    const { files, changes } = importHere({
      'tokens.json': {
        a: { x: { value: '#fff', type: 'color' } },
        b: { z: { value: '#000', type: 'color' } },
        s: { y: { value: '{x}', type: 'color' } },
        $themes: [
          { name: 'A', selectedTokenSets: { a: 'enabled', s: 'enabled' } },
          { name: 'B', selectedTokenSets: { b: 'enabled', s: 'enabled' } },
        ],
      },
    });
    expect(changes.filter((one) => one.includes(' left '))).toEqual([]);
    expect(files['test.resolver.json']).toMatchObject({
      sets: { usual: { sources: [{ $ref: '#/sets/a' }] } },
      resolutionOrder: [{ $ref: '#/sets/usual' }, { $ref: '#/modifiers/theme' }, { $ref: '#/sets/s' }],
    });
  });

  test('a set that a theme names and nobody has, a set that no theme turns on, a group with one theme', () => {
    const { notes, files } = importHere({
      'tokens.json': {
        a: { x: { value: '1', type: 'number' } },
        b: { y: { value: '1', type: 'number' } },
        $themes: [{ name: 'only', selectedTokenSets: { a: 'enabled', gone: 'enabled', b: 'disabled' } }],
      },
    });
    expect(notes).toEqual([
      '$themes:1:1 theme.only: The theme names the set “gone”, which there is not. ("gone")',
      expect.stringContaining('“theme” has one theme only'),
    ]);
    expect(files['test.resolver.json']).toMatchObject({ resolutionOrder: [{ $ref: '#/sets/a' }] });
    expect(files['b.tokens.json']).toMatchObject({ y: { $value: 1 } });
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

describe('what the format forbids', () => {
  test('names, and references to them', () => {
    const { files, changes } = importHere({
      'a.json': {
        'a.b': { $type: 'number', $value: 1 },
        'a-b': { $type: 'number', $value: 2 },
        $c: { d: { $type: 'number', $value: '{a.b}' } },
        '': { $type: 'number', $value: 3 },
      },
    });
    expect(Object.keys(files['a.tokens.json'] as object)).toEqual(['a-b-2', 'a-b', 'c', 'unnamed']);
    expect(files['a.tokens.json']).toMatchObject({ c: { d: { $value: '{a-b-2}' } } });
    expect(changes).toEqual([
      '2:3 altered a.b → a-b-2: “a.b” cannot be a name: now “a-b-2”',
      '11:5 altered $c.d → c.d: “$c” cannot be a name: now “c”; “a.b” is now called “a-b-2”',
      '16:3 altered  → unnamed: “” cannot be a name: now “unnamed”',
    ]);
  });

  test('a token that is a group as well', () => {
    const { files } = importHere({
      'a.json': {
        btn: {
          value: '#000',
          type: 'color',
          hover: { value: '{btn}', type: 'color' },
          deep: { x: { value: '#000' } },
        },
        use: { value: '{btn}', type: 'color' },
      },
    });
    expect(files['a.tokens.json']).toMatchObject({
      btn: {
        $root: { $value: black, $type: 'color' },
        hover: { $value: '{btn.$root}' },
        deep: { x: { $value: black, $type: 'color' } },
      },
      use: { $value: '{btn.$root}' },
    });
  });

  test('keys that stand twice', () => {
    const { changes, notes, imported, files } = importHere({
      'a.json': `{
  "a": { "$type": "number", "$value": 1, "$value": 2 },
  "g": { "x": { "$type": "number", "$value": 3 } },
  "g": { "y": { "$type": "number", "$value": 4 } }
}`,
    });
    expect(changes).toEqual(['3:3 left g.x: the key “g” stands again below, and the later one counts']);
    expect(notes).toEqual([
      '2:29 a.$value: The key “$value” stands again below, and the later one counts. (1)',
    ]);
    expect(imported!.summary).toMatchObject({ tokensIn: 3, unchanged: 2, left: 1 });
    expect(files['a.tokens.json']).toMatchObject({
      $extensions: { [key]: { left: [{ originalPath: 'g.x', originalType: 'number', originalValue: 3 }] } },
    });
  });

  test('circles, references into nothing, and what rests on them', () => {
    const number = (value: unknown) => ({ $type: 'number', $value: value });
    const { changes, files } = importHere({
      'a.json': {
        a: number('{b}'),
        b: number('{a}'),
        c: number('{a}'),
        d: number('{x.y}'),
        e: number('{e} + 1'),
        f: number(1),
      },
    });
    expect(changes.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'left a: these refer to each other in a circle: a → b → a',
      'left b: these refer to each other in a circle: a → b → a',
      'left c: it refers to “a”, which is left out',
      'left d: there is no token “x.y”',
      'left e: these refer to each other in a circle: e → e',
    ]);
    expect(Object.keys(files['a.tokens.json'] as object)).toEqual(['$extensions', 'f']);
  });

  test('properties of groups: types of other tools, descriptions, and what has no place', () => {
    const { files, notes, changes } = importHere({
      'a.json': {
        space: { type: 'spacing', description: 'Gaps', version: 2, s: { value: '4' } },
        ink: { type: 'color', a: { value: '#000' } },
        bad: { $extends: '{nowhere}', $type: 'color', a: { $value: '{ink.a}' } },
      },
    });
    expect(files['a.tokens.json']).toMatchObject({
      space: {
        $description: 'Gaps',
        $extensions: { [key]: { properties: { type: 'spacing', version: 2 } } },
        s: { $type: 'dimension', $value: { value: 4, unit: 'px' } },
      },
      ink: { $type: 'color', a: { $value: black } },
      bad: { $extensions: { [key]: { properties: { $extends: '{nowhere}' } } } },
    });
    expect(notes.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'space.type: “type” is no type of the format: each token says its own. ("spacing")',
      'space.description: “description” is written as “$description”. ("Gaps")',
      'space.version: “version” has no place in the format: kept in “$extensions”. (2)',
      'ink.type: “type” is written as “$type”. ("color")',
      'bad: “$extends” leads to no other group, or in a circle: kept in “$extensions”. ("{nowhere}")',
    ]);
    expect(changes).toHaveLength(2);
  });

  test('a reference to a token of another type takes its type', () => {
    const { files } = importHere({
      'a.json': {
        a: { $type: 'spacing', $value: '50%' },
        b: { $type: 'dimension', $value: '{a}' },
        c: { $value: '{b}' },
      },
    });
    expect(files['a.tokens.json']).toMatchObject({
      a: { $type: 'number' },
      b: { $type: 'number' },
      c: { $value: '{b}' },
    });
  });
});
