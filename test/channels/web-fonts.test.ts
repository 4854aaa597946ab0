/** Stand-ins of the reader's machine, stretched to the measures of the brand's own fonts. */
import { existsSync, readFileSync } from 'node:fs';
import { fromBuffer } from '@capsizecss/unpack';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadBrand } from '../../src/brand/load.ts';
import { fontFaces, fontStack } from '../../src/channels/web/font-faces.ts';
import { standInsOf, systemMetrics } from '../../src/channels/web/system-fonts.ts';
import { Findings } from '../../src/diagnostic.ts';
import { host } from './render-demo.ts';

let css: Record<string, string>;
beforeAll(async () => {
  const brands = await Promise.all(
    ['grenadine', 'cap-clair'].map((id) => loadBrand(host, id, new Findings())),
  );
  css = Object.fromEntries(
    await Promise.all(brands.map(async (brand) => [brand!.id, await fontFaces(brand!, 'fonts/')] as const)),
  );
});

const rule = (brand: string, family: string, weight = 400) =>
  css[brand]!.split('\n').find((line) => line.includes(`font-family:"${family}";font-weight:${weight};`)) ??
  '';
const percent = (text: string, name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(text)?.[1]);

describe('stand-ins', () => {
  // Wanted: xWidthAvg of the font by that of the stand-in, both as @capsizecss/unpack 4.0.1 measures them.
  test.each([
    ['grenadine', 'Figtree', 'Arial', 400, 449 / 1000 / (913 / 2048)],
    ['grenadine', 'Figtree', 'Arial', 700, 463 / 1000 / (983 / 2048)],
    ['grenadine', 'Young Serif', 'Georgia', 400, 511 / 1000 / (913 / 2048)],
    ['grenadine', 'Young Serif', 'Times New Roman', 400, 511 / 1000 / (832 / 2048)],
    ['cap-clair', 'B612', 'Verdana', 400, 977 / 2000 / (1049 / 2048)],
    ['cap-clair', 'B612', 'Verdana', 700, 977 / 2000 / (1170 / 2048)],
    ['cap-clair', 'B612', 'Arial', 400, 977 / 2000 / (913 / 2048)],
  ])('%s: %s as %s %d is as wide', (brand, family, local, weight, want) => {
    const found = rule(brand, `${family} as ${local}`, weight);
    const face = weight === 700 ? `${local} Bold` : local;
    expect(found).toContain(`src:local("${face}")`);
    expect(percent(found, 'size-adjust') / 100 / want).toBeCloseTo(1, 3);
  });

  test('every style has a font of its kind that most machines have, whatever the brand names', () => {
    expect(standInsOf(['Georgia', 'serif'])).toEqual(['Georgia', 'Times New Roman']);
    expect(standInsOf(['Verdana', 'Arial', 'sans-serif'])).toEqual(['Verdana', 'Arial']);
    expect(standInsOf(['Brand Sans', 'sans-serif'])).toEqual(['Arial']);
    expect(standInsOf(['constructor', 'toString'])).toEqual(['Arial']);
    expect(standInsOf([])).toEqual(['Arial']);
  });

  const liberation = '/usr/share/fonts/truetype/liberation/Liberation';
  test.runIf(existsSync(`${liberation}Sans-Regular.ttf`)).each([
    ['Arial', 'Sans-Regular', 400],
    ['Arial', 'Sans-Bold', 700],
    ['Times New Roman', 'Serif-Regular', 400],
    ['Times New Roman', 'Serif-Bold', 700],
  ])('%s is what Liberation %s measures', async (name, file, weight) => {
    const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = await fromBuffer(
      readFileSync(`${liberation}${file}.ttf`),
    );
    expect(systemMetrics(name, weight)).toMatchObject({ ascent, descent, lineGap, unitsPerEm, xWidthAvg });
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
