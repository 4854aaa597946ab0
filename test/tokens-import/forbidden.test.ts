/** What the format forbids and other tools allow: mended or left out, and always listed. */
import { describe, expect, test } from 'vitest';
import { importHere } from './import-here.ts';

const key = 'org.diapason.import';
const black = { colorSpace: 'srgb', components: [0, 0, 0], hex: '#000000' };

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

  test('files that are sound alone: a token here and a group of its name there, a group of two types', () => {
    const { files, changes } = importHere({
      'a.json': {
        brand: { $type: 'color', $value: black },
        gap: { $type: 'dimension', s: { $value: { value: 1, unit: 'px' } } },
      },
      'b.json': {
        brand: { soft: { $type: 'color', $value: '{brand}' } },
        gap: { $type: 'number', count: { $value: 2 } },
      },
    });
    expect(changes.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'altered brand → brand.$root: another file has a group of this name: now its “$root”',
      'altered gap.s: another file gives its group another type, so it says its own',
      'altered brand.soft: “brand” is now called “brand.$root”',
      'altered gap.count: another file gives its group another type, so it says its own',
    ]);
    expect(files['a.tokens.json']).toMatchObject({
      brand: { $root: { $value: black } },
      gap: { s: { $type: 'dimension' } },
    });
    expect(files['b.tokens.json']).toMatchObject({
      brand: { soft: { $value: '{brand.$root}' } },
      gap: { count: { $type: 'number' } },
    });
  });

  test('what an earlier import has kept stays, beside what this one keeps', () => {
    const first = importHere({
      'a.json': { t: { $type: 'dimension', $value: '4px' }, gone: { $type: 'text', $value: 'x' } },
    });
    const edited = first.texts['a.tokens.json']!.replace('"value": 4', '"value": "5"').replace(
      /\n}\n$/,
      ',"more": { "$type": "text", "$value": "y" } }',
    );
    const { files } = importHere({ 'a.tokens.json': edited });
    const kept = {
      originalType: 'dimension',
      originalValue: { value: '5', unit: 'px' },
      earlier: { originalType: 'dimension', originalValue: '4px' },
    };
    expect(files['a.tokens.json']).toMatchObject({
      $extensions: { [key]: { left: [{ originalPath: 'gone' }, { originalPath: 'more' }] } },
      t: { $value: { value: 5, unit: 'px' }, $extensions: { [key]: kept } },
    });
  });
});
