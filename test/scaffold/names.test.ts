/** Names of any kind become folders, packages, words that can be drawn, and wordmarks. */
import { describe, expect, test } from 'vitest';
import { parseDrawing } from '../../src/brand/svg.ts';
import { packageName, readName } from '../../src/cli/init/name.ts';
import { derivePalette } from '../../src/scaffold/brand/palette.ts';
import { spokenName } from '../../src/scaffold/brand/spoken-name.ts';
import { typefaces } from '../../src/scaffold/brand/typefaces.ts';
import { drawnLogos } from '../../src/scaffold/brand/wordmark.ts';
import { slugOf } from '../../src/scaffold/slug.ts';

describe('slugs', () => {
  test.each([
    ['Été à Łódź !', 'ete-a-lodz'],
    ['Néon & Cie', 'neon-cie'],
    ["L'Œuvre", 'loeuvre'],
    ['Straße Ægir Ø', 'strasse-aegir-o'],
    ['  --a--b--  ', 'a-b'],
    ['..', ''],
    ['../../etc', 'etc'],
    ['🌸 東京', ''],
    ['node_modules', 'node-modules'],
    ['x'.repeat(300), 'x'.repeat(60)],
  ])('%s', (words, slug) => {
    expect(slugOf(words)).toBe(slug);
  });
});

describe('the name of a brand', () => {
  test.each([
    ['  Maison\n Lune ', { name: 'Maison Lune', id: 'maison-lune' }],
    ['🌸', { name: '🌸', id: 'our-brand' }],
    ['..', { name: '..', id: 'our-brand' }],
    ['Brand', { name: 'Brand', id: 'our-brand' }],
    ['a\u0000b\u202ec\u200b', { name: 'abc', id: 'abc' }],
    ['con', { name: 'con', id: 'con-brand' }],
    ['e\u0301te\u0301', { name: 'été', id: 'ete' }],
  ])('%j', (typed, want) => {
    expect(readName(typed)).toEqual(want);
  });

  test.each([
    ['', 'The name is empty.'],
    [' \u200b\u202e ', 'The name is empty.'],
    ['x'.repeat(300), 'The name has 300 characters; 48 is the most.'],
  ])('%j is refused', (typed, message) => {
    expect(() => readName(typed)).toThrow(message);
  });

  test('the package is never called like its own dependency or a module of Node', () => {
    expect(['diapason', 'node', 'http', 'node-modules', 'my-hub'].map(packageName)).toEqual([
      'diapason-hub',
      'node-hub',
      'http-hub',
      'node-modules-hub',
      'my-hub',
    ]);
  });
});

describe('the name in words', () => {
  test.each([
    ['Maison Lune', 'Maison Lune'],
    ['Łódź Ąę', 'Lódz Ae'],
    ['東京 Café', 'Café'],
    ['👩‍🚀 Fusée', 'Fusée'],
    ['العربية', 'Brand'],
    ['-', 'Brand'],
  ])('%s', (name, spoken) => {
    expect(spokenName(name, 'figtree')).toBe(spoken);
  });
});

describe('wordmarks', () => {
  const palette = derivePalette('#0b3d91', '#f4a261');
  const logosOf = (name: string) => drawnLogos({ name, palette, typeface: typefaces.figtree });
  const ratio = (name: string) => {
    const mark = logosOf(name).find(({ id }) => id === 'wordmark');
    if (!mark) return undefined;
    const { width, height } = parseDrawing(mark.svg).viewBox;
    return width / height;
  };

  test.each(['Ruban', 'Maison Lune', 'The company of gardeners and bakers of the town', 'Łódź', 'i'])(
    '“%s” fits a mobile banner',
    (name) => {
      expect(ratio(name)).toBeLessThanOrEqual(13);
    },
  );

  test.each(['x'.repeat(48), '東京', '🌸', '-'])('“%s” has a symbol alone', (name) => {
    expect(logosOf(name).map(({ id }) => id)).toEqual(['symbol']);
  });

  test('each kind of ground has its version, and a dot that can be seen there', () => {
    const dots = logosOf('Ruban')
      .filter(({ id }) => id === 'wordmark')
      .map(({ variant, svg }) => [variant, parseDrawing(svg).shapes.at(-1)!.fill]);
    expect(dots).toEqual([
      ['full', '#0b3d91'],
      ['on-strong', '#f4a261'],
      ['on-dark', '#f4a261'],
    ]);
  });

  test('a name that ends in a sign of its own gets no dot', () => {
    const [full] = logosOf('Yahoo!');
    expect(parseDrawing(full!.svg).shapes).toHaveLength(1);
  });
});
