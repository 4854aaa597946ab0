import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColorValue } from '../../src/brand/tokens/color-value.ts';
import { screenCss, screenHex, wideCss } from '../../src/brand/tokens-export/screen-color.ts';

const color = (colorSpace: string, ...components: ColorValue['components']): ColorValue => ({
  colorSpace,
  components,
});

describe('colours of sRGB', () => {
  test('are the hex of their components, to the level', () => {
    const level = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(level, level, level, (...levels) => {
        const typed = color('srgb', ...levels.map((one) => one / 255));
        expect(screenHex(typed)).toBe(`#${Buffer.from(levels).toString('hex')}`);
        expect(wideCss(typed)).toBeUndefined();
      }),
      {
        seed: 7,
        examples: [
          [255, 255, 0],
          [0, 255, 255],
          [255, 0, 255],
          [255, 255, 255],
          [0, 0, 0],
          [255, 0, 0],
        ],
      },
    );
  });

  test.each([
    [color('hsl', 330, 100, 50), '#ff0080'],
    [color('hwb', 60, 0, 0), '#ffff00'],
    [color('srgb-linear', 0.5, 0.5, 0.5), '#bcbcbc'],
    [color('display-p3', 1, 1, 1), '#ffffff'],
    [color('xyz-d65', 0.9505, 1, 1.089), '#ffffff'],
    [color('xyz-d50', 0.9643, 1, 0.8251), '#ffffff'],
    [color('lab', 100, 0, 0), '#ffffff'],
    [color('oklch', 0.628, 0.2577, 29.23), '#ff0000'],
    [color('oklab', 0.452, -0.0324, -0.3115), '#0000ff'],
    [color('lch', 50, 'none', 'none'), '#777777'],
  ])('%j is %s, and nothing beyond', (typed, want) => {
    expect([screenHex(typed), wideCss(typed)]).toEqual([want, undefined]);
  });
});

/** Beyond sRGB: what CSS calls them. The hex differs from it by what no sRGB screen can show. */
test.each([
  [color('display-p3', 0, 1, 0), 'color(display-p3 0 1 0)'],
  [color('rec2020', 1, 0, 0), 'color(rec2020 1 0 0)'],
  [color('a98-rgb', 0, 1, 0), 'color(a98-rgb 0 1 0)'],
  [color('prophoto-rgb', 0, 0, 1), 'color(prophoto-rgb 0 0 1)'],
  [color('xyz-d65', 0.2, 0.5, 0.1), 'color(xyz-d65 0.2 0.5 0.1)'],
  [color('oklch', 0.7, 0.3, 'none'), 'oklch(0.7 0.3 none)'],
  [color('lab', 50, 100, 0), 'lab(50 100 0)'],
  [{ ...color('display-p3', 0, 1, 0), alpha: 0.25 }, 'color(display-p3 0 1 0 / 0.25)'],
])('%j is %s', (typed, want) => {
  expect(wideCss(typed)).toBe(want);
  expect(screenHex(typed)).toMatch(/^#[0-9a-f]{6}$/);
});

test('translucent colours keep their alpha', () => {
  expect(screenCss({ ...color('srgb', 1, 1, 0), alpha: 0.5 })).toBe('rgb(255 255 0 / 0.5)');
  expect(screenCss({ ...color('srgb', 1, 1, 0), alpha: 1 })).toBe('#ffff00');
});
