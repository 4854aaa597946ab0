/** One value after the other: what it becomes, or why it cannot be kept. */
import { describe, expect, test } from 'vitest';
import { one } from './import-here.ts';

const px = (value: number) => ({ value, unit: 'px' });
const srgb = (hex: string, components: readonly number[], alpha?: number) => ({
  colorSpace: 'srgb',
  components,
  ...(alpha === undefined ? {} : { alpha }),
  hex,
});
const red = srgb('#ff0000', [1, 0, 0]);
const palette = {
  red: { $type: 'color', $value: '#f00' },
  base: { $type: 'dimension', $value: '8px' },
  size: { $type: 'number', $value: 2 },
};

describe('colours', () => {
  test.each([
    ['#f00', red],
    ['#FF0000', red],
    ['#ff000080', srgb('#ff0000', [1, 0, 0], 0.502)],
    ['#f008', srgb('#ff0000', [1, 0, 0], 0.5333)],
    ['red', red],
    ['transparent', srgb('#000000', [0, 0, 0], 0)],
    ['rgb(255, 0, 0)', red],
    ['rgba(255 0 0 / 50%)', srgb('#ff0000', [1, 0, 0], 0.5)],
    ['hsl(210, 50%, 40%)', srgb('#336699', [0.2, 0.4, 0.6])],
    ['hsla(210, 50%, 40%, 0.25)', srgb('#336699', [0.2, 0.4, 0.6], 0.25)],
    ['rgba(#ff0000, 0.5)', srgb('#ff0000', [1, 0, 0], 0.5)],
    ['rgba({red}, 0.5)', srgb('#ff0000', [1, 0, 0], 0.5)],
    ['rgba( {red} , 50% )', srgb('#ff0000', [1, 0, 0], 0.5)],
    ['oklch(62.8% 0.25768 29.234)', { colorSpace: 'oklch', components: [0.628, 0.25768, 29.234] }],
    ['color(display-p3 1 0.5 0)', { colorSpace: 'display-p3', components: [1, 0.5, 0] }],
  ])('%s', (value, want) => {
    expect(one({ $type: 'color', $value: value }, palette)).toEqual(['color', want]);
  });

  test.each([
    ['currentColor', 'left: “currentColor” is no colour that can be read'],
    ['', 'left: it is empty'],
    ['100', 'left: “100” is no colour that can be read'],
    ['rgba({nope}, 0.5)', 'left: there is no token “nope”'],
    ['rgba({base}, 0.5)', 'left: “rgba(8px, 0.5)” is no colour that can be read'],
    [null, 'left: it is no colour'],
    ['radial-gradient(#f00, #00f)', 'left: “radial-gradient(#f00, #00f)” is no gradient that the format has'],
  ])('%s is not kept', (value, want) => {
    expect(one({ $type: 'color', $value: value }, palette)).toBe(want);
  });

  test.each([
    [{ colorSpace: 'srgb', components: [0, 0, 0], alpha: 1, hex: '#000' }, srgb('#000000', [0, 0, 0], 1)],
    [
      { colorSpace: 'sRGB', components: [0, 0, 0] },
      { colorSpace: 'srgb', components: [0, 0, 0] },
    ],
    [
      { colorSpace: 'srgb', components: [0, 0, 1.2] },
      { colorSpace: 'srgb', components: [0, 0, 1] },
    ],
    [
      { colorSpace: 'hsl', components: [360, 50, 50] },
      { colorSpace: 'hsl', components: [0, 50, 50] },
    ],
    [{ r: 255, g: 0, b: 0, a: 0.5 }, srgb('#ff0000', [1, 0, 0], 0.5)],
  ])('as an object: %j', (value, want) => {
    expect(one({ $type: 'color', $value: value })).toEqual(['color', want]);
  });

  test.each([
    ['lighten', '0.5', srgb('#ff8080', [1, 0.5, 0.5])],
    ['darken', 0.5, srgb('#800000', [0.5, 0, 0])],
    ['mix', '50%', srgb('#800080', [0.5, 0, 0.5])],
    ['alpha', '0.2', srgb('#ff0000', [1, 0, 0], 0.2)],
  ])('modify: %s', (type, value, want) => {
    const modify = { type, value, space: 'srgb', color: '#00f' };
    const token = { $type: 'color', $value: '{red}', $extensions: { 'studio.tokens': { modify } } };
    expect(one(token, palette)).toEqual(['color', want]);
  });

  test('an unknown modification is not carried out, and not ignored', () => {
    const modify = { type: 'invert', value: '1' };
    const token = { $type: 'color', $value: '#f00', $extensions: { 'studio.tokens': { modify } } };
    expect(one(token)).toBe('left: “invert” is no modification that is known');
  });

  test('an alpha beside a reference is part of the colour', () => {
    const want = ['color', srgb('#ff0000', [1, 0, 0], 0.3)];
    expect(one({ $type: 'color', $value: '{red}', alpha: 0.3 }, palette)).toEqual(want);
  });
});

describe('numbers and lengths', () => {
  test.each([
    ['dimension', '4px', ['dimension', px(4)]],
    ['dimension', '1.5rem', ['dimension', { value: 1.5, unit: 'rem' }]],
    ['dimension', '0', ['dimension', px(0)]],
    ['spacing', 16, ['dimension', px(16)]],
    ['borderRadius', '9999', ['dimension', px(9999)]],
    ['sizing', { value: 0, unit: '' }, ['dimension', px(0)]],
    ['fontSizes', '12pt', ['dimension', px(16)]],
    ['borderRadius', '50%', ['number', 0.5]],
    ['spacing', '1.5em', ['number', 1.5]],
    ['spacing', '{base} * 2', ['dimension', px(16)]],
    ['spacing', '{base}*{base}', ['dimension', px(64)]],
    ['spacing', '-{base}', ['dimension', px(-8)]],
    ['spacing', 'roundTo({base} / 3, 2)', ['dimension', px(2.67)]],
    ['spacing', 'calc(2 * ({base} + 4px))', ['dimension', px(24)]],
    ['spacing', 'floor(8px * 0.7)', ['dimension', px(5)]],
    ['spacing', '{size}rem', ['dimension', { value: 2, unit: 'rem' }]],
    ['spacing', '$base', '{base}'],
    ['spacing', '{base.value}', '{base}'],
    ['opacity', '50%', ['number', 0.5]],
    ['number', '1.25', ['number', 1.25]],
    ['zIndex', 1000, ['number', 1000]],
    ['lineHeights', '150%', ['number', 1.5]],
    ['lineHeights', 1.4, ['number', 1.4]],
    ['lineHeights', '24px', ['dimension', px(24)]],
    ['lineHeights', 'AUTO', ['number', 1.2]],
    ['letterSpacing', '-1%', ['number', -0.01]],
    ['letterSpacing', '0.5px', ['dimension', px(0.5)]],
    ['duration', '200ms', ['duration', { value: 200, unit: 'ms' }]],
    ['time', '.2s', ['duration', { value: 0.2, unit: 's' }]],
    ['duration', 150, ['duration', { value: 150, unit: 'ms' }]],
    ['cubicBezier', 'cubic-bezier(0, 0, .2, 1)', ['cubicBezier', [0, 0, 0.2, 1]]],
    ['easing', 'ease-in-out', ['cubicBezier', [0.42, 0, 0.58, 1]]],
  ])('%s %j', (type, value, want) => {
    const got = one({ $type: type, $value: value }, palette);
    expect(Array.isArray(want) ? got : (got as unknown[])[1]).toEqual(want);
  });

  test.each([
    ['spacing', '4px 8px', 'left: it has several values, and the format has one'],
    ['spacing', '{base} {base}', 'left: it has several values, and the format has one'],
    ['spacing', 'auto', 'left: “auto” is no number and no sum'],
    ['spacing', '10vw', 'left: the format has no unit “vw”'],
    ['spacing', '{base} / 0', 'left: “(8px) / 0” is no number and no sum'],
    ['spacing', '1px + 1rem', 'left: “1px + 1rem” is no number and no sum'],
    ['spacing', '{nope} * 2', 'left: there is no token “nope”'],
    ['spacing', 'constructor(1)', 'left: “constructor(1)” is no number and no sum'],
    ['cubicBezier', [2, 0, 0, 1], 'left: the first and third number of a curve lie between 0 and 1'],
    ['fontWeight', 0, 'left: a weight lies between 1 and 1000'],
    ['number', '', 'left: it is empty'],
    ['boolean', true, 'left: the format has no type “boolean”'],
    ['textCase', 'uppercase', 'left: the format has no type “textCase”'],
  ])('%s %j is not kept', (type, value, want) => {
    expect(one({ $type: type, $value: value }, palette)).toBe(want);
  });
});

test('sums of sums count as the source does: sixteen is no sixteen pixels', () => {
  const around = { a: { type: 'fontSizes', value: '16' }, b: { type: 'fontSizes', value: '{a} * 1.25' } };
  expect(one({ type: 'lineHeights', value: '{b} / {a}' }, around)).toEqual(['number', 1.25]);
});

describe('weights and families', () => {
  test.each([
    ['SemiBold', 'semi-bold'],
    ['Semi bold', 'semi-bold'],
    ['semibold', 'semi-bold'],
    ['ExtraLight Italic', 'extra-light'],
    ['700', 700],
    ['Regular', 'regular'],
    ['Italic', 'regular'],
    ['Condensed Black', 'black'],
    ['W450', 450],
  ])('%s', (value, want) => {
    expect(one({ $type: 'fontWeights', $value: value })).toEqual(['fontWeight', want]);
  });

  test('a stack is a list', () => {
    const want = ['fontFamily', ['Segoe UI', 'Arial', 'sans-serif']];
    expect(one({ type: 'fontFamilies', value: "'Segoe UI', Arial, sans-serif" })).toEqual(want);
  });
});

describe('composites', () => {
  const shadow = (more: object = {}) => ({
    color: red,
    offsetX: px(0),
    offsetY: px(1),
    blur: px(2),
    spread: px(0),
    ...more,
  });
  test.each([
    [
      'boxShadow',
      [{ x: '0', y: '1', blur: '2', spread: '0', color: '#f00', type: 'dropShadow' }],
      [shadow()],
    ],
    [
      'boxShadow',
      { x: 0, y: 1, blur: 2, spread: 0, color: '#f00', type: 'innerShadow' },
      shadow({ inset: true }),
    ],
    ['shadow', '0 1px 2px #f00', shadow()],
    ['shadow', 'inset 0 1px 2px 0 #f00, 0 1px 2px red', [shadow({ inset: true }), shadow()]],
    [
      'shadow',
      { offsetX: '0px', offsetY: '1px', blur: '2px', spread: '0px', color: '{red}' },
      shadow({ color: '{red}' }),
    ],
    [
      'shadow',
      { offsetX: 0, offsetY: 1, blur: 2, color: '#f00', alpha: 0.5 },
      shadow({ color: srgb('#ff0000', [1, 0, 0], 0.5) }),
    ],
    ['border', '1px solid {red}', { color: red, width: px(1), style: 'solid' }],
    [
      'border',
      { color: '{red}', width: '1', style: 'Dashed' },
      { color: '{red}', width: px(1), style: 'dashed' },
    ],
    ['border', { color: '{red}', width: '{base}' }, { color: '{red}', width: '{base}', style: 'solid' }],
    [
      'transition',
      '200ms ease-in',
      {
        duration: { value: 200, unit: 'ms' },
        delay: { value: 0, unit: 'ms' },
        timingFunction: [0.42, 0, 1, 1],
      },
    ],
    [
      'gradient',
      'linear-gradient(90deg, {red} 0%, #00f)',
      [
        { color: red, position: 0 },
        { color: srgb('#0000ff', [0, 0, 1]), position: 1 },
      ],
    ],
    [
      'gradient',
      [
        { color: '{red}', position: '50%' },
        { color: '#f00', position: 2 },
      ],
      [
        { color: '{red}', position: 0.5 },
        { color: red, position: 1 },
      ],
    ],
    [
      'strokeStyle',
      { dashArray: ['4px', '{base}'], lineCap: 'round' },
      { dashArray: [px(4), '{base}'], lineCap: 'round' },
    ],
  ])('%s %j', (type, value, want) => {
    const [, made] = one({ $type: type, $value: value }, palette) as [string, unknown];
    expect(made).toEqual(want);
  });

  test.each([
    ['border', { color: '#f00' }, 'left: a border without a width'],
    ['border', '1px none red', 'left: “1px none red” is no border that can be read'],
    ['boxShadow', [], 'left: it is an empty list'],
    ['typography', { fontSize: '16px' }, 'left: typography without a family'],
    ['typography', 'Inter', 'left: “Inter” is no font that can be read'],
    ['typography', 12, 'left: typography is told by its parts'],
    ['composition', { sizing: '4px' }, 'left: the format has no type “composition”'],
  ])('%s %j is not kept', (type, value, want) => {
    expect(one({ $type: type, $value: value })).toBe(want);
  });

  test('typography: percent and pixels by its own size, parts that are missing as browsers take them', () => {
    const around = {
      family: { type: 'fontFamilies', value: 'Inter' },
      size: { type: 'fontSizes', value: '20' },
      leading: { type: 'lineHeights', value: '24px' },
      tracking: { type: 'letterSpacing', value: '-2%' },
    };
    const value = {
      fontFamily: '{family}',
      fontSize: '{size}',
      lineHeight: '{leading}',
      letterSpacing: '{tracking}',
      textCase: 'uppercase',
    };
    expect(one({ type: 'typography', value }, around)).toEqual([
      'typography',
      {
        fontFamily: '{family}',
        fontSize: '{size}',
        lineHeight: 1.2,
        letterSpacing: px(-0.4),
        fontWeight: 400,
      },
    ]);
  });
});

test('typography as CSS writes it', () => {
  const size = { type: 'fontSizes', value: '20px' };
  expect(one({ type: 'typography', value: "italic 700 {size} / 120% 'Noto Sans', serif" }, { size })).toEqual(
    [
      'typography',
      {
        fontFamily: ['Noto Sans', 'serif'],
        fontSize: px(20),
        fontWeight: 700,
        letterSpacing: px(0),
        lineHeight: 1.2,
      },
    ],
  );
});

describe('types that nobody tells', () => {
  test.each([
    ['#f00', ['color', red]],
    ['10px', ['dimension', px(10)]],
    ['100ms', ['duration', { value: 100, unit: 'ms' }]],
    ['cubic-bezier(0,0,1,1)', ['cubicBezier', [0, 0, 1, 1]]],
    [3, ['number', 3]],
    ['{red}', '{red}'],
    ['calc({base} * 2)', ['dimension', px(16)]],
    ['Hello', 'left: its type is not told and cannot be seen from its value'],
    ['', 'left: it is empty'],
    [true, 'left: its type is not told and cannot be seen from its value'],
  ])('%j', (value, want) => {
    expect(one({ value }, palette)).toEqual(want);
  });

  test('“other” and types of others are read by their values', () => {
    expect(one({ type: 'other', value: '200ms' })).toEqual(['duration', { value: 200, unit: 'ms' }]);
    expect(one({ type: 'acme-size', value: '4px' })).toEqual(['dimension', px(4)]);
    expect(one({ type: 'acme', value: 'x' })).toBe('left: the format has no type “acme”');
  });
});
