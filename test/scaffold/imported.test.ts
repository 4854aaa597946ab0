/** What a new brand takes from imported tokens. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { lookOf } from '../../src/scaffold/brand/imported.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { importHere } from '../tokens-import/import-here.ts';
import { brandOptions, hubOf } from './brand-options.ts';

const color = (value: string, description?: string) => ({
  value,
  type: 'color',
  ...(description && { description }),
});

describe('colours and families', () => {
  test('names say which two matter; aliases are followed, doubles and glass are left out', () => {
    const look = lookOf(
      imported({
        brand: { primary: color('#0f4c5c', 'The first'), accent: color('#f2a65a') },
        grey: { 100: color('#eeeeee') },
        link: color('{brand.primary}'),
        glass: color('rgba(0, 0, 0, 0.5)'),
        font: {
          text: { value: 'Figtree', type: 'fontFamilies' },
          title: { value: 'Inter', type: 'fontFamilies' },
        },
      }),
    );
    expect(look).toMatchObject({
      colors: ['#0f4c5c', '#f2a65a'],
      typeface: 'figtree',
      unknownFamilies: ['Inter'],
    });
    expect(look.swatches.map(({ name, hex, says }) => [name, hex, says])).toEqual([
      ['primary', '#0f4c5c', 'The first'],
      ['brand-accent', '#f2a65a', 'From the imported tokens: brand.accent.'],
      ['grey-100', '#eeeeee', 'From the imported tokens: grey.100.'],
    ]);
  });

  test('without telling names the most colourful come first', () => {
    const look = lookOf(
      imported({ encre: color('#1b2a41'), papier: color('#fffdf8'), miel: color('#f2a541') }),
    );
    expect(look.colors).toEqual(['#f2a541', '#1b2a41']);
  });

  test('more colours than a brand begins with are counted', () => {
    const many = Array.from({ length: 70 }, (_, at) => [`c${at}`, color(`#${(at + 16).toString(16)}0000`)]);
    const look = lookOf(imported(Object.fromEntries(many)));
    expect([look.swatches.length, look.leftOut]).toEqual([60, 10]);
  });

  test('a file without colours has none', () => {
    expect(lookOf(imported({ gap: { value: '4px', type: 'spacing' } })).colors).toBeUndefined();
  });
});

test('a brand with forty imported colours has no finding', async () => {
  const others = Array.from({ length: 40 }, (_, index) => [
    `c${index}`,
    color(`#${((index * 404_040 + 1234) % 0xffffff).toString(16).padStart(6, '0')}`),
  ]);
  const look = lookOf(imported(Object.fromEntries(others)));
  const [main, second] = look.colors!;
  const files = await hubOf(brandOptions({ colors: [main, second!], others: look.swatches }));
  const host = { ...memoryHost(files), now: '2026-11-02T12:00:00.000Z' };
  const { diagnostics } = await compile(host, { sourceOnly: true });
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

function imported(tokens: object) {
  return importHere({ 'tokens.json': JSON.stringify(tokens) }).imported!;
}
