/** Stand-ins of the reader's machine, stretched to the measures of the brand's own fonts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadBrand } from '../../src/brand/load.ts';
import { fontFaces, fontStack } from '../../src/channels/web/font-faces.ts';
import { Findings } from '../../src/diagnostic.ts';
import { host } from './render-demo.ts';

let css: Record<string, string>;
beforeAll(async () => {
  const brands = await Promise.all(
    ['grenadine', 'cap-clair'].map((id) => loadBrand(host, id, new Findings())),
  );
  css = Object.fromEntries(brands.map((brand) => [brand!.id, fontFaces(brand!, 'fonts/')]));
});

const rule = (brand: string, family: string) =>
  css[brand]!.split('\n').find((line) => line.includes(`font-family:"${family}"`)) ?? '';
const percent = (text: string, name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(text)?.[1]);

describe('stand-ins', () => {
  // Wanted: xWidthAvg of the font by that of the stand-in, after @capsizecss/metrics 4.3.0.
  test.each([
    ['grenadine', 'Figtree', 'Arial', 449 / 1000 / (913 / 2048)],
    ['grenadine', 'Young Serif', 'Georgia', 511 / 1000 / (913 / 2048)],
    ['grenadine', 'Young Serif', 'Times New Roman', 511 / 1000 / (832 / 2048)],
    ['cap-clair', 'B612', 'Verdana', 977 / 2000 / (1049 / 2048)],
  ])('%s: %s as %s is as wide', (brand, family, local, want) => {
    const found = rule(brand, `${family} as ${local}`);
    expect(found).toContain(`src:local("${local}")`);
    expect(percent(found, 'size-adjust') / 100 / want).toBeCloseTo(1, 1.5);
  });

  test('its lines are as high as those of the font', () => {
    const found = rule('grenadine', 'Young Serif as Georgia');
    const adjust = percent(found, 'size-adjust') / 100;
    expect((percent(found, 'ascent-override') * adjust) / 100).toBeCloseTo(1.046, 2);
    expect((percent(found, 'descent-override') * adjust) / 100).toBeCloseTo(0.366, 2);
  });

  test('is asked for after the font and before the machine’s own', () => {
    const style = {
      family: 'Figtree',
      weight: 400,
      trackingEm: 0,
      lineHeight: 1.5,
      features: [],
      fallback: ['Arial', 'sans-serif'],
    };
    expect(fontStack(style)).toBe('"Figtree","Figtree as Arial","Arial",sans-serif');
  });
});

test('fonts come from the site itself and never hide words', () => {
  expect(rule('grenadine', 'Figtree')).toContain(
    'font-display:swap;src:url(fonts/figtree-400.woff2) format("woff2")',
  );
  expect(css.grenadine).not.toMatch(/https?:/);
});

test('a family’s name cannot end the string it stands in', () => {
  const style = {
    family: 'A"}</style><b>',
    weight: 400,
    trackingEm: 0,
    lineHeight: 1,
    features: [],
    fallback: [],
  };
  expect(fontStack(style)).not.toMatch(/"A"|<\//);
});
