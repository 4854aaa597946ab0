/** Hand-written vectors for aliases, pointers, `$root`, `$extends`, types and deprecation, after DTCG 2025.10. */
import { describe, expect, test } from 'vitest';
import { checkFiles, plainOf, resolveText, resolveTree } from './token-files.ts';

const grey = (level: number) => ({ colorSpace: 'srgb', components: [level, level, level] });
const px = (value: number) => ({ value, unit: 'px' });
const color = { $type: 'color', dark: { $value: grey(0.2) }, light: { $value: grey(0.9) } };

describe('aliases', () => {
  test('a chain ends at the value, and keeps the type and the token at its end', () => {
    const told = resolveTree({ color, a: { $value: '{b}' }, b: { $value: '{color.dark}' } });
    expect(told.faults).toEqual([]);
    const a = told.tokens.get('a')!;
    expect([a.type, a.plain, a.origin.path]).toEqual(['color', grey(0.2), 'color.dark']);
  });

  test('names may hold spaces, slashes, tildes and every script; case tells them apart', () => {
    const told = resolveTree({
      'a b': { 'c/d': { 'é~': { $type: 'number', $value: 1 } } },
      curly: { $value: '{a b.c/d.é~}' },
      pointer: { $ref: '#/a b/c~1d/é~0' },
      encoded: { $ref: '#/a%20b/c~1d/%C3%A9~0/$value' },
      N: { $type: 'number', $value: 2 },
      n: { $type: 'number', $value: 3 },
      upper: { $value: '{N}' },
    });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toMatchObject({ curly: 1, pointer: 1, encoded: 1, upper: 2 });
  });

  test('inside composite values, and inside lists', () => {
    const told = resolveTree({
      color,
      size: { $type: 'dimension', $value: px(4) },
      drop: {
        $type: 'shadow',
        $value: { color: '{color.dark}', offsetX: '{size}', offsetY: '{size}', blur: px(0), spread: px(0) },
      },
      both: {
        $type: 'shadow',
        $value: [
          '{drop}',
          { color: '{color.light}', offsetX: px(1), offsetY: px(1), blur: px(0), spread: px(0), inset: true },
        ],
      },
      dashed: { $type: 'strokeStyle', $value: { dashArray: ['{size}', px(2)], lineCap: 'butt' } },
    });
    expect(told.faults).toEqual([]);
    const drop = { color: grey(0.2), offsetX: px(4), offsetY: px(4), blur: px(0), spread: px(0) };
    expect(plainOf(told)).toMatchObject({
      drop,
      both: [drop, { color: grey(0.9), inset: true }],
      dashed: { dashArray: [px(4), px(2)] },
    });
  });

  test('a whole gradient in the list of another stands for all its stops', () => {
    const stop = (position: number) => ({ color: '{color.dark}', position });
    const told = resolveTree({
      color,
      inner: { $type: 'gradient', $value: [stop(0.2), stop(0.4)] },
      outer: {
        $type: 'gradient',
        $value: [stop(0), '{inner}', { $ref: '#/inner/$value/1' }, { color: grey(1), position: 2 }],
      },
      fine: { $type: 'gradient', $value: ['{inner}', stop(1)] },
      around: { $type: 'gradient', $value: ['{fine}', stop(1)] },
    });
    // Told by its number in the whole, at its place in the file.
    expect(told.faults).toEqual(['58:21 content/wrong-type: “4.position” must be at most 1.']);
    const positions = (path: string) =>
      (told.tokens.get(path)!.plain as { position: number }[]).map((one) => one.position);
    expect(positions('fine')).toEqual([0.2, 0.4, 1]);
    expect(positions('around')).toEqual([0.2, 0.4, 1, 1]);
  });
});

describe('pointers', () => {
  test('lead into values, through aliases on the way, and by index into lists', () => {
    const told = resolveTree({
      color,
      again: { $value: '{color.dark}' },
      level: { $type: 'number', $ref: '#/again/$value/components/2' },
      mixed: {
        $type: 'color',
        $value: {
          colorSpace: 'srgb',
          components: [{ $ref: '#/color/light/$value/components/0' }, { $ref: '#/level/$value' }, 0],
        },
      },
      family: { $type: 'fontFamily', $value: ['Inter', 'Arial'] },
      second: { $type: 'fontFamily', $value: [{ $ref: '#/family/$value/1' }, 'serif'] },
      body: {
        $type: 'typography',
        $value: {
          fontFamily: '{second}',
          fontSize: px(16),
          fontWeight: 'bold',
          letterSpacing: px(0),
          lineHeight: 1.5,
        },
      },
      name: { $type: 'fontFamily', $ref: '#/body/$value/fontFamily/0' },
      height: { $ref: '#/body/$value/lineHeight' },
    });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toMatchObject({
      level: 0.2,
      mixed: { colorSpace: 'srgb', components: [0.9, 0.2, 0] },
      second: ['Arial', 'serif'],
      name: 'Arial',
      height: 1.5,
    });
    // The part has a type of its own: no one needs to say it again.
    expect(told.tokens.get('height')!.type).toBe('number');
    expect(told.tokens.get('body')!.value).toMatchObject({ fontWeight: 700, fontFamily: ['Arial', 'serif'] });
  });

  test('one part of a value may stand for another part of it', () => {
    const told = resolveTree({
      grey: {
        $type: 'color',
        $value: {
          colorSpace: 'srgb',
          components: [0.5, { $ref: '#/grey/$value/components/0' }, { $ref: '#/grey/$value/components/1' }],
        },
      },
    });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toEqual({ grey: grey(0.5) });
  });

  test('two values may rest on each other’s parts as long as no part rests on itself', () => {
    const shadow = (x: unknown, y: unknown) => ({
      color: grey(0),
      offsetX: x,
      offsetY: y,
      blur: px(0),
      spread: px(0),
    });
    const told = resolveTree({
      a: { $type: 'shadow', $value: shadow(px(1), { $ref: '#/b/$value/offsetY' }) },
      b: { $type: 'shadow', $value: shadow({ $ref: '#/a/$value/offsetX' }, px(2)) },
    });
    expect(told.faults).toEqual([]);
    expect(plainOf(told)).toEqual({ a: shadow(px(1), px(2)), b: shadow(px(1), px(2)) });
  });

  test.each([
    ['#/nothing', 'tokens/unknown-pointer: Nothing stands at “#/nothing”.'],
    [
      '#/color/dark/$value/components/3',
      'tokens/unknown-pointer: Nothing stands at “#/color/dark/$value/components/3”.',
    ],
    [
      '#/color/dark/$value/components/00',
      'tokens/unknown-pointer: Nothing stands at “#/color/dark/$value/components/00”.',
    ],
    ['#/color/dark/components/0', 'tokens/unknown-pointer: Nothing stands at “#/color/dark/components/0”.'],
    [
      '#/color/dark/$value/constructor',
      'tokens/unknown-pointer: Nothing stands at “#/color/dark/$value/constructor”.',
    ],
    ['#/color', 'tokens/group-as-value: “#/color” leads to a group, which has no value.'],
    [
      'color/dark',
      'tokens/malformed-reference: “color/dark” is not a reference to a token or to a part of one.',
    ],
    ['#color', 'tokens/malformed-reference: “#color” is not a reference to a token or to a part of one.'],
    [
      '#/color/~2',
      'tokens/malformed-reference: “#/color/~2” is not a reference to a token or to a part of one.',
    ],
    [
      'other.json#/color/dark',
      'tokens/malformed-reference: “other.json#/color/dark” is not a reference to a token or to a part of one.',
    ],
  ])('%s', ($ref, want) => {
    const text = JSON.stringify({ color, a: { $type: 'color', $value: { $ref } } });
    const { faults } = resolveText(text);
    expect(faults).toEqual([`1:${text.indexOf(`{"$ref"`) + 1} ${want}`]);
  });
});

describe('$root', () => {
  const accent = {
    $type: 'color',
    accent: { $root: { $value: grey(0.3) }, light: { $value: '{accent.$root}' } },
  };
  test('keeps its name in paths, and takes the type of its groups', () => {
    const told = resolveTree({ ...accent, pointer: { $ref: '#/accent/$root' } });
    expect(told.faults).toEqual([]);
    expect([...told.tokens.keys()]).toEqual(['accent.$root', 'accent.light', 'pointer']);
    expect(told.tokens.get('pointer')!.origin.path).toBe('accent.$root');
  });
  test('is not meant by the name of its group', () => {
    expect(checkFiles({ 'a.tokens.json': JSON.stringify({ ...accent, a: { $value: '{accent}' } }) })).toEqual(
      ['1:147 tokens/group-as-value: “{accent}” leads to a group, which has no value.'],
    );
  });
  test('is a token', () => {
    expect(resolveTree({ a: { $root: { b: { $type: 'number', $value: 1 } } } }).faults).toEqual([
      '3:5 tokens/root-group: “a.$root” is a group; "$root" is the token of the group around it.',
    ]);
  });
});

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
