/** Hand-written vectors for groups: `$extends`, types, deprecation and extensions, after DTCG 2025.10. */
import { describe, expect, test } from 'vitest';
import { checkFiles, plainOf, resolveTree } from './token-files.ts';

const grey = (level: number) => ({ colorSpace: 'srgb', components: [level, level, level] });
const px = (value: number) => ({ value, unit: 'px' });

describe('$extends', () => {
  const base = {
    $type: 'number',
    $description: 'Base.',
    one: { $value: 1, $description: 'One.' },
    deep: { two: { $value: 2 }, three: { $value: 3 } },
  };
  test.each([['{base}'], ['#/base']])(
    '%s merges deeply; what is local wins, a token as a whole',
    ($extends) => {
      const told = resolveTree({
        base,
        more: { $extends, one: { $value: 10 }, deep: { three: { $value: 30 }, four: { $value: 4 } } },
      });
      expect(told.faults).toEqual([]);
      expect(plainOf(told)).toMatchObject({
        'more.one': 10,
        'more.deep.two': 2,
        'more.deep.three': 30,
        'more.deep.four': 4,
      });
      expect(told.tokens.get('more.one')!.origin.description).toBeUndefined();
    },
  );
  test('"$ref" in a group says the same, alone or beside tokens', () => {
    const told = resolveTree({
      base,
      alone: { $ref: '#/base' },
      beside: { $ref: '#/base/deep', four: { $value: 4 } },
    });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toMatchObject({ 'alone.deep.three': 3, 'beside.two': 2, 'beside.four': 4 });
  });
  test('chains, and groups inside of what is taken over', () => {
    const told = resolveTree({
      c: { $extends: '{b.inner}' },
      b: { inner: { $extends: '{a}', y: { $value: 2 } } },
      a: { $type: 'number', x: { $value: 1 } },
    });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toEqual({ 'b.inner.y': 2, 'a.x': 1, 'b.inner.x': 1, 'c.y': 2, 'c.x': 1 });
  });
  test('the type: local, then of the group taken over with what is around it, then around the group itself', () => {
    const told = resolveTree({
      outer: { $type: 'number', base: { x: { $value: 1 } } },
      a: {
        $type: 'dimension',
        b: { $extends: '{outer.base}' },
        c: { $extends: '{outer.base}', $type: 'fontWeight' },
      },
    });
    expect(told.faults).toEqual([]);
    expect([...told.tokens.values()].map(({ path, type }) => `${path} ${type}`)).toEqual([
      'outer.base.x number',
      'a.b.x number',
      'a.c.x fontWeight',
    ]);
  });
  test('references in what is taken over lead where they led', () => {
    const told = resolveTree({
      a: { $type: 'number', x: { $value: 1 }, y: { $value: '{a.x}' } },
      b: { $extends: '{a}', x: { $value: 5 } },
    });
    expect(plainOf(told)).toMatchObject({ 'b.x': 5, 'b.y': 1 });
  });
  test('a group may take over from a group inside of it', () => {
    const told = resolveTree({ a: { $type: 'number', $extends: '{a.b}', b: { x: { $value: 1 } } } });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toEqual({ 'a.b.x': 1, 'a.x': 1 });
  });
  test.each([
    [
      'itself',
      { a: { $extends: '{a}', x: { $type: 'number', $value: 1 } } },
      '3:17 tokens/extends-cycle: These groups take over from each other in a circle: “a” → “a”.',
    ],
    [
      'the group around it',
      { a: { b: { $extends: '#/a' } } },
      '4:19 tokens/extends-cycle: These groups take over from each other in a circle: “a.b” → “a” → “a.b”.',
    ],
    [
      'each other',
      { a: { $extends: '{b}' }, b: { $extends: '{c}' }, c: { $extends: '{a}' } },
      '3:17 tokens/extends-cycle: These groups take over from each other in a circle: “a” → “b” → “c” → “a”.',
    ],
    [
      'one that holds a group which does',
      { a: { $extends: '{b}' }, b: { in: { $extends: '{a}' } } },
      '3:17 tokens/extends-cycle: These groups take over from each other in a circle: “a” → “b” → “b.in” → “a”.',
    ],
    [
      'nothing',
      { a: { $extends: '{bass}' }, base: {} },
      '3:17 tokens/unknown-group: There is no group “bass” to extend.',
    ],
    [
      'a token',
      { a: { $extends: '{n}' }, n: { $type: 'number', $value: 1 } },
      '3:17 tokens/extends-token: “n” is a token, and only groups can be extended.',
    ],
    [
      'a mistyped reference',
      { a: { $extends: 'base' } },
      '3:17 tokens/malformed-reference: “base” is not a reference to a token or to a part of one.',
    ],
    [
      'twice',
      { base: {}, a: { $extends: '{base}', $ref: '#/base' } },
      '5:5 tokens/extends-twice: “a” has an "$extends" and a "$ref", which say the same.',
    ],
  ])('%s', (_, tree, want) => {
    expect(resolveTree(tree).faults).toEqual([want]);
  });
});

describe('types', () => {
  test('explicit, then of what is referred to, then of the closest group', () => {
    const told = resolveTree({
      n: { $type: 'number', x: { $value: 700 } },
      g: {
        $type: 'fontWeight',
        alias: { $value: '{n.x}' },
        own: { $type: 'number', $value: 3 },
        inner: { plain: { $value: 400 } },
      },
    });
    expect(told.faults).toEqual([]);
    expect(['g.alias', 'g.own', 'g.inner.plain'].map((path) => told.tokens.get(path)!.type)).toEqual([
      'number',
      'number',
      'fontWeight',
    ]);
  });
  test.each([
    [
      'a whole',
      { n: { $type: 'number', $value: 1 }, a: { $type: 'fontWeight', $value: '{n}' } },
      '8:15 tokens/type-mismatch: “a” is of type “fontWeight”, but “n” is of type “number”.',
    ],
    [
      'a part',
      {
        n: { $type: 'number', $value: 1 },
        a: {
          $type: 'transition',
          $value: { duration: '{n}', delay: { value: 1, unit: 's' }, timingFunction: [0, 0, 1, 1] },
        },
      },
      '9:19 tokens/type-mismatch: “a” is of type “duration”, but “n” is of type “number”.',
    ],
    [
      'an entry',
      { n: { $type: 'number', $value: 1 }, a: { $type: 'shadow', $value: ['{n}'] } },
      '9:7 tokens/type-mismatch: “a” is of type “shadow”, but “n” is of type “number”.',
    ],
    [
      'a pointer to a part',
      {
        s: { $type: 'strokeStyle', $value: { dashArray: [{ value: 1, unit: 'px' }], lineCap: 'butt' } },
        a: { $type: 'number', $ref: '#/s/$value/dashArray/0' },
      },
      '16:13 tokens/type-mismatch: “a” is of type “number”, but “s” is of type “dimension”.',
    ],
    [
      'none at all',
      { a: { $value: 1 } },
      '2:8 tokens/no-type: “a” has no $type, and no group around it gives one.',
    ],
    [
      'of another case',
      { a: { $type: 'Color', $value: grey(0) } },
      '3:14 tokens/unknown-type: “Color” is no type of token.',
    ],
    [
      'of a group',
      { g: { $type: 'string', a: { $value: 'x' }, b: { $value: 'y' } } },
      '3:14 tokens/unknown-type: “string” is no type of token.',
    ],
    [
      'a whole token where only a part can stand',
      { n: { $type: 'number', $value: 1 }, a: { $type: 'dimension', $value: { value: '{n}', unit: 'px' } } },
      '9:16 tokens/curly-in-part: “{n}” names a whole token, and only a part of a value can stand here.',
    ],
    [
      'a list in a list',
      {
        s: {
          $type: 'shadow',
          $value: [{ color: grey(0), offsetX: px(0), offsetY: px(0), blur: px(0), spread: px(0) }],
        },
        t: { $type: 'shadow', $value: ['{s}'] },
      },
      '36:7 content/wrong-type: “0” must be an object with "color", "offsetX", "offsetY", "blur" and "spread", or a list of such objects.',
    ],
  ])('%s', (_, tree, want) => {
    expect(resolveTree(tree).faults).toEqual([want]);
  });
});

describe('deprecation and extensions', () => {
  const tree = {
    old: {
      $deprecated: 'Use new.a.',
      $type: 'number',
      a: { $value: 1 },
      b: { $value: 2, $deprecated: false },
      inner: { c: { $value: 3 } },
    },
    user: { $value: '{old.inner.c}' },
    gone: { $type: 'number', $value: 1, $deprecated: true },
    goneUser: { $value: '{gone}', $deprecated: true },
  };
  test('is inherited, and false overrides it', () => {
    const { tokens } = resolveTree(tree);
    const said = Object.fromEntries([...tokens].map(([path, { deprecated }]) => [path, deprecated]));
    expect(said).toEqual({
      'old.a': 'Use new.a.',
      'old.b': undefined,
      'old.inner.c': 'Use new.a.',
      user: undefined,
      gone: true,
      goneUser: true,
    });
  });
  test('who uses a deprecated token without being so is warned', () => {
    expect(checkFiles({ 'a.tokens.json': JSON.stringify(tree, null, 1) })).toEqual([
      '19:13 tokens/uses-deprecated: “old.inner.c” is deprecated: Use new.a.',
    ]);
  });
  test('$extensions stay as they are, unknown ones too', () => {
    const $extensions = { 'com.example': { deep: [1, null, { $value: '{x}' }] }, __proto: 1 };
    const { tokens, faults } = resolveTree({
      a: { $type: 'number', $value: 1, $extensions },
      b: { $value: '{a}' },
    });
    expect(faults).toEqual([]);
    expect(tokens.get('a')!.origin.extensions).toEqual($extensions);
  });
});
