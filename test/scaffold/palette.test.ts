/** Whatever two colours a person gives, every pair of the palette can be read, and the colours are kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColorRoles } from '../../src/brand/brand.ts';
import { contrastOf } from '../../src/rules/shared/contrast.ts';
import { inverted } from '../../src/rules/shared/inverted.ts';
import { distance, oklchOf, readColor } from '../../src/scaffold/brand/color.ts';
import { motifColors } from '../../src/scaffold/brand/motif.ts';
import { derivePalette, type Palette } from '../../src/scaffold/brand/palette.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** Chance seldom finds greys, extremes, and pairs that are nearly one colour. */
const grey = fc
  .integer({ min: 0, max: 255 })
  .map((level) => `#${level.toString(16).padStart(2, '0').repeat(3)}`);
const pair = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(color, color) },
  { weight: 1, arbitrary: fc.tuple(grey, grey) },
  { weight: 1, arbitrary: fc.tuple(grey, color) },
  { weight: 1, arbitrary: color.map((one) => [one, neighbour(one)] as [string, string]) },
);

function neighbour(hex: string): string {
  const blue = Number.parseInt(hex.slice(5), 16);
  return `${hex.slice(0, 5)}${(blue === 255 ? 254 : blue + 1).toString(16).padStart(2, '0')}`;
}

const texts: readonly (readonly [keyof ColorRoles, keyof ColorRoles])[] = [
  ['textBody', 'groundPage'],
  ['textBody', 'groundSoft'],
  ['textHeadline', 'groundPage'],
  ['textHeadline', 'groundSoft'],
  ['textMuted', 'groundPage'],
  ['textMuted', 'groundSoft'],
  ['textAccent', 'groundPage'],
  ['textAccent', 'groundSoft'],
  ['textOnStrong', 'groundStrong'],
  ['buttonText', 'buttonGround'],
];
const shapes: typeof texts = [
  ['buttonGround', 'groundPage'],
  ['buttonGround', 'groundSoft'],
];

function hexOf({ swatches }: Palette, name: string): string {
  return swatches.find((one) => one.name === name)!.hex;
}

/** What of a palette cannot be read, as sentences. */
function weakPairs(palette: Palette): readonly string[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const hex = (role: keyof ColorRoles) => hexOf(palette, palette[scheme][role]);
    const weak = (pairs: typeof texts, least: number) =>
      pairs.filter(([fg, bg]) => contrastOf(hex(fg), hex(bg)) < least);
    const turned = texts.filter(([fg, bg]) => contrastOf(inverted(hex(fg)), inverted(hex(bg))) < 3);
    return [
      ...weak(texts, 4.5).map(([fg, bg]) => `${scheme}: ${fg} on ${bg}`),
      ...weak(shapes, 3).map(([fg, bg]) => `${scheme}: the shape ${fg} on ${bg}`),
      ...turned.map(([fg, bg]) => `${scheme}, inverted: ${fg} on ${bg}`),
    ];
  });
}

describe('a palette from any two colours', () => {
  test('can be read in both schemes', () => {
    fc.assert(
      fc.property(pair, ([main, second]) => {
        expect(weakPairs(derivePalette(main, second))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps both colours as they were given, and has no two that nobody can tell apart', () => {
    fc.assert(
      fc.property(pair, ([main, second]) => {
        const { swatches } = derivePalette(main, second);
        expect(swatches[0]).toMatchObject({ name: 'main', hex: main });
        if (distance(main, second) >= 1.5) expect(swatches[1]).toMatchObject({ name: 'second', hex: second });
        const hexes = swatches.map(({ hex }) => hex);
        const alike = hexes.filter((hex, at) => hexes.slice(0, at).some((one) => distance(one, hex) < 1.5));
        expect(alike).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('has three colours at least for its motif', () => {
    fc.assert(
      fc.property(pair, ([main, second]) => {
        expect(motifColors(derivePalette(main, second)).length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what becomes of given colours', () => {
  test.each([
    [
      'a dark one carries words in light',
      '#0b3d91',
      '#f4a261',
      { groundStrong: 'main', textOnStrong: 'paper' },
    ],
    [
      'a yellow one carries words in dark',
      '#ffe600',
      '#111111',
      { groundStrong: 'main', textOnStrong: 'second' },
    ],
    ['a black one is the ink', '#101820', '#fee715', { textBody: 'main', groundStrong: 'main' }],
    ['a second one as light as paper is the soft ground', '#f6c6d0', '#c7e5d0', { groundSoft: 'second' }],
    [
      'one of middle lightness is moved until words can be read',
      '#1b998b',
      '#89dbf9',
      { groundStrong: 'strong' },
    ],
    ['two whites make a brand of ink', '#ffffff', '#fefefe', { groundStrong: 'ink', buttonGround: 'ink' }],
  ] as const)('%s', (_, main, second, roles) => {
    expect(derivePalette(main, second).light).toMatchObject(roles);
  });

  test('a pastel becomes a colour and not a grey where it is text', () => {
    const palette = derivePalette('#f6c6d0', '#c7e5d0');
    expect(oklchOf(hexOf(palette, palette.light.textAccent)).c).toBeGreaterThan(0.1);
  });

  test('a yellow is never darkened to mud', () => {
    const { light } = derivePalette('#fee715', '#fff3a0');
    expect(light.textAccent).toBe(light.textBody);
  });
});

describe('a colour as people type it', () => {
  test.each([
    ['#C2153F', '#c2153f'],
    ['c2153f', '#c2153f'],
    ['#abc', '#aabbcc'],
    ['gold', '#ffd700'],
    ['rgb(194 21 63)', '#c2153f'],
  ])('%s', (typed, hex) => {
    expect(readColor(typed)).toBe(hex);
  });

  test.each(['', '#12', '#12345g', 'goldd', 'rgb(1,2)', '#12345678', 'transparent', 'url(x)', 'NaN'])(
    '“%s” is none',
    (typed) => {
      expect(readColor(typed)).toBeUndefined();
    },
  );
});
