import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fontFault } from '../../src/brand/font-format.ts';
import { json, loadSmall, rules, semantic, told } from './small-brand.ts';

const require = createRequire(import.meta.url);
const bytes = (extension: string) =>
  new Uint8Array(
    readFileSync(require.resolve(`@fontsource/figtree/files/figtree-latin-400-normal.${extension}`)),
  );
const withFonts = (fonts: readonly object[]) => json({ ...rules, fonts });
const own = [{ family: 'Figtree', files: [{ weight: 400, file: 'fonts/text.woff2' }] }];

/** The head of a TrueType file that lists the tables named. */
function trueType(...tables: readonly string[]): Uint8Array {
  const head = [0, 1, 0, 0, 0, tables.length, 0, 0, 0, 0, 0, 0];
  const records = tables.flatMap((name) =>
    [...name].map((char) => char.charCodeAt(0)).concat(Array(12).fill(0)),
  );
  return Uint8Array.from([...head, ...records]);
}

test('files of the brand’s own folder are registered', async () => {
  const { brand, faults } = await loadSmall({
    'brand.rules.json': withFonts(own),
    'fonts/text.woff2': bytes('woff2'),
  });
  expect(faults.map(told)).toEqual([]);
  expect(brand?.fonts).toEqual([
    {
      family: 'Figtree',
      weight: 400,
      path: '/hub/content/brands/small/fonts/text.woff2',
      webName: 'figtree-400.woff2',
    },
  ]);
});

test.each([
  [
    'a file that is not there',
    withFonts(own),
    {},
    'brand.rules.json:10:19 brand/missing-font: The font “Figtree” in weight 400 cannot be found: there is no file “content/brands/small/fonts/text.woff2”. → Put the file into the brand’s fonts/ folder.',
  ],
  [
    'a file that is no font',
    withFonts(own),
    { 'fonts/text.woff2': 'hello' },
    'brand.rules.json:10:19 brand/bad-font: “content/brands/small/fonts/text.woff2” cannot be used: it is no TTF, OTF, WOFF or WOFF2 file. → Convert it to one of these.',
  ],
  [
    'a head without a font',
    withFonts(own),
    { 'fonts/text.woff2': trueType('cmap', 'fvar', 'glyf') },
    'brand.rules.json:10:19 brand/bad-font: “content/brands/small/fonts/text.woff2” cannot be used: it is damaged. → Fetch the file anew from where it came.',
  ],
  [
    'a package that does not come with the tool',
    withFonts([{ family: 'Figtree', package: '@fontsource/no-such-family', weights: [400] }]),
    {},
    'brand.rules.json:7:18 brand/missing-font: The font “Figtree” in weight 400 cannot be found: the package @fontsource/no-such-family does not come with Diapason. → Put font files into the brand’s fonts/ folder and list them under “files”.',
  ],
  [
    'a weight that the package lacks',
    withFonts([{ family: 'Figtree', package: '@fontsource/figtree', weights: [400, 450] }]),
    {},
    'brand.rules.json:10:9 brand/missing-font: The font “Figtree” in weight 450 cannot be found: @fontsource/figtree has no figtree-latin-450-normal.woff2. → Correct the weight or the subset.',
  ],
  [
    'a package of variable fonts',
    withFonts([{ family: 'Figtree', package: '@fontsource-variable/figtree', weights: [400] }]),
    {},
    'brand.rules.json:7:18 content/wrong-type: “fonts.0.package” must be a static @fontsource package. → Package with static files, installed with Diapason. Example: "@fontsource/figtree".',
  ],
  [
    'neither package nor files',
    withFonts([{ family: 'Figtree' }]),
    {},
    'brand.rules.json:5:5 content/wrong-value: “Figtree” needs either “package” or “files”. → Name an @fontsource package with its weights, or list files of the brand’s fonts/ folder.',
  ],
])('%s', async (_, rulesText, files, want) => {
  const { faults } = await loadSmall({ 'brand.rules.json': rulesText, ...files });
  expect(faults.map(told)).toEqual([want]);
});

test('a type token asks for a registered weight only', async () => {
  const type = structuredClone(semantic.type);
  type.body.$value.fontWeight = 700;
  const { faults } = await loadSmall({ 'semantic.tokens.json': json({ ...semantic, type }) });
  expect(faults.map(told)).toEqual([
    'semantic.tokens.json:20:17 brand/unregistered-font: The type role “body” asks for “Figtree” in weight 700, which brand.rules.json does not register. → Add the family and weight to “fonts”, or use one of Figtree 400.',
  ]);
});

test('static fonts pass in every wrapping', () => {
  expect(['woff', 'woff2'].map((extension) => fontFault(bytes(extension)))).toEqual([undefined, undefined]);
  expect(fontFault(trueType('cmap', 'glyf'))).toBeUndefined();
  expect(fontFault(new Uint8Array(2))?.detail).toBe('it is no TTF, OTF, WOFF or WOFF2 file');
  expect(fontFault(bytes('woff2').subarray(0, 60))?.detail).toBe('it is no TTF, OTF, WOFF or WOFF2 file');
});
