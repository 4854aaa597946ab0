/** Palettes are read back by small readers of their own, written from the descriptions of the formats. */
import { expect, test } from 'vitest';
import { exportForms } from '../../src/brand/tokens-export/index.ts';
import { Findings } from '../../src/diagnostic.ts';
import { brandOf, darkRows, lightRows, type Row } from './hand-brand.ts';
import { readAse, readGpl } from './read-palettes.ts';

function ase(light: readonly Row[], dark?: readonly Row[], findings = new Findings()) {
  return readAse(exportForms.ase.write(brandOf(light, dark), findings) as Uint8Array);
}

function gpl(light: readonly Row[], dark?: readonly Row[], name?: string) {
  return readGpl(exportForms.gpl.write(brandOf(light, dark, name), new Findings()) as string);
}

const near = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000);

test('Adobe swatches: all as RGB, declared ink as CMYK, a spot by its own name', () => {
  const colors = ase(lightRows, darkRows).map((one) => ({ ...one, values: near(one.values) }));
  const screen = { group: 'color', model: 'RGB ', kind: 0 };
  const ink = { group: 'color (ink)', model: 'CMYK' };
  expect(colors).toEqual([
    { ...screen, name: 'navy', values: [0.043, 0.122, 0.227] },
    { ...screen, name: 'coral', values: [1, 0.345, 0.306] },
    { ...screen, name: 'lime', values: [0.584, 0.922, 0] },
    { ...ink, name: 'PANTONE 2766 C', values: [1, 0.85, 0.4, 0.55], kind: 1 },
    { ...ink, name: 'coral (ink)', values: [0, 0.75, 0.65, 0], kind: 0 },
  ]);
});

test('a program that merges swatches of one name finds none', () => {
  const names = ase(lightRows, darkRows).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a GIMP palette', () => {
  expect(gpl(lightRows, darkRows)).toEqual({
    name: 'Hand',
    columns: 3,
    colors: [
      { levels: [11, 31, 58], name: 'navy' },
      { levels: [255, 88, 78], name: 'coral' },
      { levels: [149, 235, 0], name: 'lime' },
    ],
  });
});

test('what a palette cannot hold is told', () => {
  const findings = new Findings();
  exportForms.gpl.write(brandOf(lightRows, darkRows), findings);
  expect(findings.list.map(({ severity, code, message, at }) => [severity, code, message, at?.line])).toEqual(
    [
      [
        'note',
        'tokens-export/translucent',
        '“color.veil” is translucent and is left out: a palette holds opaque colours only.',
        4,
      ],
    ],
  );
  const nothing = new Findings();
  exportForms.ase.write(brandOf(lightRows.filter(({ type }) => type !== 'color')), nothing);
  expect(nothing.list.map(({ code, severity }) => [code, severity])).toEqual([
    ['tokens-export/no-colour', 'error'],
  ]);
});

const color = (path: string, components: readonly number[], extensions?: Row['extensions']): Row => ({
  path,
  type: 'color',
  authored: { colorSpace: 'srgb', components },
  ...(extensions && { extensions }),
});

test('a colour that the schemes see differently stands there twice; alike names are told apart', () => {
  const light = [color('red.500', [1, 0, 0]), color('blue.500', [0, 0, 1]), color('lone', [0, 0, 0])];
  const dark = [color('red.500', [0.5, 0, 0]), color('blue.500', [0, 0, 1]), color('night', [0, 0, 0.2])];
  expect(ase(light, dark).map(({ group, name }) => `${group} / ${name}`)).toEqual([
    'red / red.500',
    'red / red.500 (dark)',
    'blue / blue.500',
    'lone / lone',
    'night / night',
  ]);
});

test('ink may be declared in the forms that brands use; one that is none is not used', () => {
  const print = (declared: unknown) => ({ 'org.diapason.print': declared });
  const rows = [
    color('a', [0, 0, 0], print({ cmyk: [0, 0, 0, 100] })),
    color('b', [0, 0, 0], print({ spot: { name: 'Silver', cmyk: [0, 0, 0, 40] } })),
    color('c', [0, 0, 0], print({ spot: { name: 'Silver', cmyk: [0, 0, 0, 40] } })),
    color('d', [0, 0, 0], print({ cmyk: [0, 0, 0, 400] })),
    color('e', [0, 0, 0], print({ cmyk: 'black' })),
    color('f', [0, 0, 0], print('black')),
  ];
  const inks = ase(rows).filter(({ model }) => model === 'CMYK');
  expect(inks.map(({ name, kind }) => [name, kind])).toEqual([
    ['a (ink)', 0],
    ['Silver', 1],
  ]);
});

test('any name is one line of whole characters', () => {
  const names = ['a\nb', 'a\0b', '\uD800', '#', '😀'.repeat(400), ' ', 'é\tè', '255 255 255'];
  const rows = names.map((name) => color(`color.${name}`, [1, 1, 1]));
  const want = [
    'a b',
    'a b',
    '\uFFFD',
    '#',
    expect.stringMatching(/^(😀){124}…$/u),
    'unnamed',
    'é è',
    '255 255 255',
  ];
  const swatches = ase(rows).map(({ name }) => name);
  const palette = gpl(rows, undefined, 'Ha\r\nnd').colors.map(({ name }) => name);
  expect(palette).toEqual(swatches);
  expect(swatches.slice(2)).toEqual(want.slice(2));
  expect(gpl(rows, undefined, 'Ha\r\nnd').name).toBe('Ha nd');
});

test('the hex of a colour is what the brand typed, or the nearest that sRGB has', () => {
  const rows: readonly Row[] = [
    {
      path: 'a.typed',
      type: 'color',
      authored: { colorSpace: 'display-p3', components: [1, 0, 0], hex: '#FF0A0A' },
    },
    { path: 'a.p3', type: 'color', authored: { colorSpace: 'display-p3', components: [1, 0, 0] } },
    { path: 'a.none', type: 'color', authored: { colorSpace: 'hsl', components: ['none', 0, 50] } },
    // A hex that shows another colour is told when tokens are read; components are what other tools take.
    {
      path: 'a.wrong',
      type: 'color',
      authored: { colorSpace: 'srgb', components: [1, 0, 0], hex: '#00ff00' },
    },
    { path: 'a.white', type: 'color', authored: { colorSpace: 'oklch', components: [1, 0.4, 20] } },
    { path: 'a.lab', type: 'color', authored: { colorSpace: 'lab', components: [50, 0, 0] } },
  ];
  const hexes = gpl(rows).colors.map(({ levels }) => Buffer.from(levels).toString('hex'));
  // CSS Color 4 maps display-p3 red to about #ff0b0c; L* 50 is #777777.
  expect(hexes).toEqual(['ff0a0a', 'ff0b0c', '808080', 'ff0000', 'ffffff', '777777']);
});
