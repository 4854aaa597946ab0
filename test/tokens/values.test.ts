/** Each of the thirteen types: what it takes, and what it refuses, with the place and the sentence. */
import { describe, expect, test } from 'vitest';
import { resolveText, resolveTree } from './token-files.ts';

const black = { colorSpace: 'srgb', components: [0, 0, 0] };
const px = (value: number) => ({ value, unit: 'px' });
const ms = (value: number) => ({ value, unit: 'ms' });
const layer = { color: black, offsetX: px(0), offsetY: px(1), blur: px(2), spread: px(0) };
const type = {
  fontFamily: 'Inter',
  fontSize: px(16),
  fontWeight: 400,
  letterSpacing: px(0),
  lineHeight: 1.5,
};
const border = { color: black, width: px(1), style: 'solid' };
const move = { duration: ms(200), delay: ms(0), timingFunction: [0, 0, 1, 1] };

const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));

const sound: readonly (readonly [type: string, ...values: readonly unknown[]])[] = [
  [
    'color',
    black,
    { ...black, alpha: 0 },
    { ...black, hex: '#ABCdef' },
    { colorSpace: 'hsl', components: [359.9, 100, 0] },
    { colorSpace: 'lab', components: ['none', -300, 300] },
    { colorSpace: 'oklch', components: [1, 0.4, 'none'] },
    { colorSpace: 'xyz-d50', components: [1, 1, 1] },
  ],
  ['dimension', px(0), px(-1.5), { value: 1, unit: 'rem' }],
  ['fontFamily', 'Inter', ['Inter'], ['Inter', 'sans-serif']],
  ['fontWeight', 1, 1000, 350.5, 'hairline', 'extra-black'],
  ['duration', ms(0), { value: 0.2, unit: 's' }],
  ['cubicBezier', [0, -2, 1, 3], [0.5, 1, 0.5, 1]],
  ['number', 0, -1e9, 1.5],
  ['strokeStyle', 'solid', 'inset', { dashArray: [px(1)], lineCap: 'round' }],
  ['border', border, { ...border, style: { dashArray: [px(1), px(2)], lineCap: 'square' } }],
  ['transition', move],
  ['shadow', layer, [layer], [layer, { ...layer, inset: true }]],
  [
    'gradient',
    [{ color: black, position: 0 }],
    [
      { color: black, position: 0 },
      { color: black, position: 1 },
    ],
  ],
  ['typography', type, { ...type, fontWeight: 'bold', letterSpacing: px(-1), lineHeight: 0 }],
];

test.each(sound)('%s takes what the format does', ($type, ...values) => {
  for (const $value of values)
    expect(resolveTree({ a: { $type, $value } }).faults, JSON.stringify($value)).toEqual([]);
});

const object = 'must be an object such as';
const colour = `“a” ${object} { "colorSpace": "srgb", "components": [0.76, 0.08, 0.25], "hex": "#c2153f" }.`;
const length = `${object} { "value": 16, "unit": "px" }.`;
const time = `${object} { "value": 200, "unit": "ms" }.`;
const shadow =
  'must be an object with "color", "offsetX", "offsetY", "blur" and "spread", or a list of such objects.';
const weight = '“a” must be a number from 1 to 1000, or a name such as "regular", "semi-bold" or "bold".';
const family = '“a” must be the name of a font, or a list of such names.';
const curve = 'must be a list of four numbers such as [0.4, 0, 0.2, 1].';
const spaces = [
  'srgb',
  'srgb-linear',
  'hsl',
  'hwb',
  'lab',
  'lch',
  'oklab',
  'oklch',
  'display-p3',
  'a98-rgb',
  'prophoto-rgb',
  'rec2020',
  'xyz-d65',
  'xyz-d50',
];
const space = `“colorSpace” must be one of ${spaces.map((one) => `“${one}”`).join(', ')}.`;
const lines = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'outset', 'inset']
  .map((one) => `“${one}”`)
  .join(', ');
const wrongType = 'content/wrong-type: ';
const missing = (key: string) => `content/missing-key: The key “${key}” is missing.`;
const unknown = (key: string) => `content/unknown-key: There is no key “${key}” here.`;
const outside = (value: number, name: string) =>
  `content/wrong-value: ${value} is outside the range of ${name}.`;

/** The value, the text at which the finding stands, and what it says. */
const faulty: Readonly<Record<string, readonly (readonly [value: unknown, at: string, says: string])[]>> = {
  color: [
    ['#f00', '"#f00"', wrongType + colour],
    ['red', '"red"', wrongType + colour],
    [null, 'null', wrongType + colour],
    [
      { ...black, components: [0, 0] },
      '[0,0]',
      `${wrongType}“components” must be a list of three components.`,
    ],
    [
      { ...black, components: [0, 0, 0, 0] },
      '[0,0,0,0]',
      `${wrongType}“components” must be a list of three components.`,
    ],
    [
      { ...black, components: '000' },
      '"000"',
      `${wrongType}“components” must be a list of three components.`,
    ],
    [
      { ...black, components: [0, '50%', 0] },
      '"50%"',
      `${wrongType}“components.1” must be a number or "none".`,
    ],
    [{ ...black, colorSpace: 'sRGB' }, '"sRGB"', wrongType + space],
    [{ ...black, colorSpace: 'xyz' }, '"xyz"', wrongType + space],
    [{ ...black, colorSpace: 'cmyk' }, '"cmyk"', wrongType + space],
    [{ ...black, hex: '#fff' }, '"#fff"', `${wrongType}“hex” must be six digits such as #c2153f.`],
    [{ ...black, hex: '#ffff' }, '"#ffff"', `${wrongType}“hex” must be six digits such as #c2153f.`],
    [{ ...black, hex: '#ffffffff' }, '"#ffffffff"', `${wrongType}“hex” must be six digits such as #c2153f.`],
    [{ ...black, alpha: 1.01 }, '1.01', `${wrongType}“alpha” must be at most 1.`],
    [{ ...black, alpha: -0.1 }, '-0.1', `${wrongType}“alpha” must be at least 0.`],
    [{ ...black, name: 'black' }, '"name"', unknown('name')],
    [{ ...black, components: [255, 0, 0] }, '255', outside(255, 'srgb')],
    [{ colorSpace: 'hsl', components: [360, 0, 0] }, '360', outside(360, 'hsl')],
    [{ colorSpace: 'hwb', components: [0, 101, 0] }, '101', outside(101, 'hwb')],
    [{ colorSpace: 'oklch', components: [0.5, -1, 0] }, '-1', outside(-1, 'oklch')],
    [{ colorSpace: 'lch', components: [0, 0, -7] }, '-7', outside(-7, 'lch')],
    [{ components: [0, 0, 0] }, '{"components"', missing('colorSpace')],
    [{ colorSpace: 'srgb' }, '{"colorSpace"', missing('components')],
  ],
  dimension: [
    ['4px', '"4px"', `${wrongType}“a” ${length}`],
    [0, '0}', `${wrongType}“a” ${length}`],
    [{ value: 0 }, '{"value"', missing('unit')],
    [{ value: 1, unit: 'em' }, '"em"', `${wrongType}“unit” must be one of “px”, “rem”.`],
    [{ value: 1, unit: '%' }, '"%"', `${wrongType}“unit” must be one of “px”, “rem”.`],
    [{ value: 1, unit: 'mm' }, '"mm"', `${wrongType}“unit” must be one of “px”, “rem”.`],
    [{ value: '1', unit: 'px' }, '"1"', `${wrongType}“value” must be a number.`],
    [{ ...px(1), min: 0 }, '"min"', unknown('min')],
  ],
  fontFamily: [
    [12, '12', wrongType + family],
    [[], '[]', `${wrongType}“a” must have at least 1 entry.`],
    ['', '""', `${wrongType}“a” must be the name of a font.`],
    [['Inter', 4], '["Inter"', wrongType + family],
  ],
  fontWeight: [
    [0, '0}', `${wrongType}“a” must be at least 1.`],
    [1001, '1001', `${wrongType}“a” must be at most 1000.`],
    ['Bold', '"Bold"', wrongType + weight],
    ['700', '"700"', wrongType + weight],
    ['semibold', '"semibold"', wrongType + weight],
  ],
  duration: [
    ['200ms', '"200ms"', `${wrongType}“a” ${time}`],
    [{ value: 1, unit: 'min' }, '"min"', `${wrongType}“unit” must be one of “ms”, “s”.`],
  ],
  cubicBezier: [
    [[0, 0, 1], '[0,0,1]', `${wrongType}“a” ${curve}`],
    [[0, 0, 1, 1, 1], '[0,0,1,1,1]', `${wrongType}“a” ${curve}`],
    ['ease-in', '"ease-in"', `${wrongType}“a” ${curve}`],
    [[1.5, 0, 1, 1], '1.5', `${wrongType}“0” must be at most 1.`],
    [[0, 0, -0.5, 1], '-0.5', `${wrongType}“2” must be at least 0.`],
    [[0, 'x', 1, 1], '"x"', `${wrongType}“1” must be a number.`],
  ],
  number: [
    ['1', '"1"', `${wrongType}“a” must be a number.`],
    [null, 'null', `${wrongType}“a” must be a number.`],
  ],
  strokeStyle: [
    ['none', '"none"', `${wrongType}“a” must be one of ${lines}.`],
    [{ dashArray: [px(1)] }, '{"dashArray"', missing('lineCap')],
    [{ dashArray: [], lineCap: 'butt' }, '[]', `${wrongType}“dashArray” must have at least 1 entry.`],
    [{ dashArray: ['1px'], lineCap: 'butt' }, '"1px"', `${wrongType}“dashArray.0” ${length}`],
    [
      { dashArray: [px(1)], lineCap: 'flat' },
      '"flat"',
      `${wrongType}“lineCap” must be one of “round”, “butt”, “square”.`,
    ],
    [{ dashArray: [px(1)], lineCap: 'butt', offset: 1 }, '"offset"', unknown('offset')],
  ],
  border: [
    [without(border, 'style'), '{"color":{', missing('style')],
    [{ ...border, radius: px(1) }, '"radius"', unknown('radius')],
    [{ ...border, width: '1px' }, '"1px"', `${wrongType}“width” ${length}`],
    ['1px solid', '"1px solid"', `${wrongType}“a” must be an object with "color", "width" and "style".`],
  ],
  transition: [
    [without(move, 'delay'), '{"duration"', missing('delay')],
    [{ ...move, timingFunction: 'ease' }, '"ease"', `${wrongType}“timingFunction” ${curve}`],
  ],
  shadow: [
    [without(layer, 'spread'), '{"color":{', missing('spread')],
    [{ ...layer, type: 'innerShadow' }, '"type":"inner', unknown('type')],
    [{ ...layer, inset: 'true' }, '"true"', `${wrongType}“inset” must be of type boolean.`],
    [[], '[]', `${wrongType}“a” must have at least 1 entry.`],
    [[without(layer, 'blur')], '{"color":{', missing('blur')],
    ['0 1px', '"0 1px"', `${wrongType}“a” ${shadow}`],
  ],
  gradient: [
    [[{ color: black }], '{"color":{', missing('position')],
    [[{ color: black, position: 42 }], '42', `${wrongType}“0.position” must be at most 1.`],
    [[{ color: black, position: -0.5 }], '-0.5', `${wrongType}“0.position” must be at least 0.`],
    [[], '[]', `${wrongType}“a” must have at least 1 entry.`],
    [{ color: black, position: 0 }, '{"color":{', `${wrongType}“a” must be a list of stops.`],
  ],
  typography: [
    [
      { ...type, lineHeight: px(20) },
      '{"value":20',
      `${wrongType}“lineHeight” must be a number, a multiple of the font size.`,
    ],
    [{ ...type, textTransform: 'uppercase' }, '"textTransform"', unknown('textTransform')],
    [{ ...type, fontSize: 16 }, '16', `${wrongType}“fontSize” ${length}`],
    [without(type, 'letterSpacing'), '{"fontFamily"', missing('letterSpacing')],
  ],
};

describe.each(Object.entries(faulty))('%s', ($type, cases) => {
  test.each(cases.map(([value, at, says]) => [JSON.stringify(value), at, says, value] as const))(
    '%s',
    (_, at, says, $value) => {
      const head = '{\n  "a": { "$type": '.length + JSON.stringify($type).length;
      const text = `{\n  "a": { "$type": ${JSON.stringify($type)}, "$value": ${JSON.stringify($value)}} }`;
      const column = text.indexOf(at, head) - text.indexOf('\n');
      expect(column).toBeGreaterThan(0);
      expect(resolveText(text).faults).toEqual([`2:${column} ${says}`]);
    },
  );
});

test('every fault of a value is told, not the first alone', () => {
  const { faults } = resolveTree({
    a: { $type: 'color', $value: { colorSpace: 'rgb', components: [1], alpha: 7, hex: 'red', x: 1 } },
  });
  expect(faults.map((one) => one.replace(/^\d+:\d+ [a-z]+\/([a-z-]+): .*?“([a-z]+)”.*/iu, '$1 $2'))).toEqual([
    'wrong-type colorSpace',
    'wrong-type components',
    'wrong-type alpha',
    'wrong-type hex',
    'unknown-key x',
  ]);
});
