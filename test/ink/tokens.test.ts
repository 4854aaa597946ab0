/** Ink as authors type it in a token: what is taken over, and what is refused at its place. */
import { describe, expect, test } from 'vitest';
import { core, folder, json, loadSmall, told } from '../brand/small-brand.ts';
import { inked } from './hub.ts';

const print = (...inks: readonly object[]) => ({
  'core.tokens.json': json({
    ...core,
    color: {
      ...core.color,
      ...Object.fromEntries(inks.map((ink, index) => [`extra${index || ''}`, inked('#a83232', ink)])),
    },
  }),
});
const cmyk = [20, 92, 78, 19];

describe('what is taken over', () => {
  test.each([
    ['four inks', { cmyk }, { cmyk }],
    ['a spot by its name', { cmyk, spot: 'PANTONE 7621 C' }, { cmyk, spot: 'PANTONE 7621 C' }],
    ['a spot with its name alone', { cmyk, spot: { name: 'Brick' } }, { cmyk, spot: 'Brick' }],
    [
      'a spot with inks to show it with',
      { cmyk, spot: { name: 'Brick', cmyk: [0, 90, 80, 20] } },
      { cmyk, spot: 'Brick', spotRecipe: { cmyk: [0, 90, 80, 20] } },
    ],
    [
      'a spot with its colour',
      { cmyk, spot: { name: 'Brick', lab: [38.5, 50, 30] } },
      { cmyk, spot: 'Brick', spotRecipe: { lab: [38.5, 50, 30] } },
    ],
    [
      'a spot whose inks are the colour’s',
      { spot: { name: 'Brick', cmyk } },
      { cmyk, spot: 'Brick', spotRecipe: { cmyk } },
    ],
    [
      'black that knocks out',
      { cmyk: [0, 0, 0, 100], overprint: false },
      { cmyk: [0, 0, 0, 100], overprint: false },
    ],
  ])('%s', async (_, ink, want) => {
    const { brand, faults } = await loadSmall(print(ink));
    expect(faults).toEqual([]);
    expect(brand!.tokens.colors.extra).toEqual({ name: 'extra', hex: '#a83232', ...want });
  });
});

describe('what is refused', () => {
  test.each([
    ['an ink that is empty', {}, 'An ink needs “cmyk”: most presses have these four alone.'],
    [
      'a colour of its own alone',
      { spot: { name: 'Brick', lab: [38, 50, 30] } },
      'An ink needs “cmyk”: most presses have these four alone.',
    ],
    [
      'two recipes',
      { cmyk, spot: { name: 'Brick', cmyk, lab: [38, 50, 30] } },
      'A spot ink has one recipe: “cmyk” or “lab”.',
    ],
    [
      'a spot as a number',
      { cmyk, spot: 7621 },
      '“spot” must be a name such as "PANTONE 2766 C", or { "name": …, "cmyk": [four numbers] }.',
    ],
    ['a spot without a name', { cmyk, spot: { lab: [38, 50, 30] } }, 'The key “name” is missing.'],
    [
      'a name with a space at its end',
      { cmyk, spot: 'Brick ' },
      '“spot.name” must not begin or end with a space.',
    ],
    ['a name on two lines', { cmyk, spot: 'Brick\nRed' }, '“spot.name” must be one line of text.'],
    [
      'a colour outside Lab',
      { cmyk, spot: { name: 'Brick', lab: [138, 50, 30] } },
      '“spot.lab.0” must be at most 100.',
    ],
    [
      'inks that mix with what is under them',
      { cmyk, overprint: true },
      'Only black ink alone can print over others; any other colour would mix with them.',
    ],
    [
      'white that prints over',
      { cmyk: [0, 0, 0, 0], overprint: true },
      'Only black ink alone can print over others; any other colour would mix with them.',
    ],
    ['a key it has not', { cmyk, pantone: '7621 C' }, 'There is no key “pantone” here.'],
  ])('%s', async (_, ink, message) => {
    const { brand, faults } = await loadSmall(print(ink));
    expect(brand).toBeUndefined();
    expect(faults.map((one) => one.message)).toEqual([message]);
    expect(faults[0]!.at?.file).toBe(`${folder}/core.tokens.json`);
    expect(faults[0]!.at!.line).toBeGreaterThan(30);
  });
});

describe('one ink, one spelling, one recipe', () => {
  const told2 = async (...inks: readonly object[]) => (await loadSmall(print(...inks))).faults.map(told);

  test.each([
    [['PANTONE 7621 C', 'Pantone 7621 C']],
    [['PANTONE 7621 C', 'PANTONE 7621C']],
    [['Brick-Red', 'brick red']],
  ])('%j are two spellings', async ([one, other]) => {
    expect(await told2({ cmyk, spot: one }, { cmyk, spot: other })).toEqual([
      expect.stringContaining(
        `brand/spot-spelling: “extra1” calls its spot ink “${other}”, and “extra” calls it “${one}”.`,
      ),
    ]);
  });

  test('two recipes', async () => {
    const brick = (lab: readonly number[]) => ({ cmyk, spot: { name: 'Brick', lab } });
    expect(await told2(brick([38, 50, 30]), brick([38, 50, 31]))).toEqual([
      expect.stringContaining('brand/spot-recipe: “extra1” and “extra” are both printed with “Brick”'),
    ]);
    expect(await told2(brick([38, 50, 30]), brick([38, 50, 30]))).toEqual([]);
  });

  test('other inks are other inks', async () => {
    expect(await told2({ cmyk, spot: 'PANTONE 7621 C' }, { cmyk, spot: 'PANTONE 7621 U' })).toEqual([]);
  });
});
