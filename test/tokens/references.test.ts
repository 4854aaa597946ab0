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
