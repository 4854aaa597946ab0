/** A registered variable font is drawn with as the static fonts it is cut into, and what is wrong with it is told. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { fontBytes } from '../../src/brand/font-instance.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { cardFonts } from '../../src/draw/card/card-fonts.ts';
import { fontsOf } from '../../src/draw/fonts.ts';
import { emitPdf } from '../../src/draw/pdf.ts';
import { shape } from '../../src/draw/shape.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { folder, json, loadSmall, rules, smallBrand, told } from '../brand/small-brand.ts';
import { card, line, options } from '../print/card.ts';

/** satori's harfbuzzjs brings Noto Sans Arabic (wght 100–900, wdth 62.5–100, digits, no Latin) and static fonts. */
const harfbuzz = createRequire(import.meta.resolve('satori')).resolve('harfbuzzjs');
const notoFolder = path.join(path.dirname(harfbuzz), 'test/fonts/noto');
const noto = (name: string) => new Uint8Array(readFileSync(path.join(notoFolder, name)));
const variable = noto('NotoSansArabic-Variable.ttf');

const figtree = { family: 'Figtree', package: '@fontsource/figtree', weights: [400] };
type File = { readonly weight: number; readonly file?: string; readonly axes?: Record<string, number> };
const withFiles = (...files: readonly File[]) =>
  json({
    ...rules,
    fonts: [figtree, { family: 'Noto', files: files.map((one) => ({ file: 'fonts/noto.ttf', ...one })) }],
  });
const load = (bytes: Uint8Array | string, ...files: readonly File[]) =>
  loadSmall({ 'brand.rules.json': withFiles(...files), 'fonts/noto.ttf': bytes });
const faultsOf = async (bytes: Uint8Array | string, ...files: readonly File[]) =>
  (await load(bytes, ...files)).faults.map(told);

/** Area of a glyph's ink in square em, by Green's theorem over its curves cut into short lines. */
function inkOf(font: Font, character: string): number {
  const points: [number, number][][] = [];
  for (const { command, args } of font.glyphForCodePoint(character.codePointAt(0)!).path.commands) {
    const line = points.at(-1);
    if (command === 'moveTo') points.push([[args[0]!, args[1]!]]);
    else if (command === 'lineTo') line!.push([args[0]!, args[1]!]);
    else if (command === 'quadraticCurveTo') {
      const [x, y] = line!.at(-1)!;
      for (let step = 1; step <= 16; step++) {
        const t = step / 16;
        const at = (from: number, by: number, to: number) =>
          (1 - t) ** 2 * from + 2 * t * (1 - t) * by + t ** 2 * to;
        line!.push([at(x, args[0]!, args[2]!), at(y, args[1]!, args[3]!)]);
      }
    }
  }
  const area = points.reduce(
    (sum, ring) =>
      sum +
      ring.reduce((one, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length]!;
        return one + (x * nextY - nextX * y) / 2;
      }, 0),
    0,
  );
  return Math.abs(area) / font.unitsPerEm ** 2;
}

const openInstance = (brand: Brand, weight: number) =>
  create(
    Buffer.from(fontBytes(brand.fonts.find((one) => one.family === 'Noto' && one.weight === weight)!)),
  ) as Font;

it('cuts each weight as its axis says: its ink is that of the design, not a smeared regular', async () => {
  const { brand, faults } = await load(variable, { weight: 400 }, { weight: 700 }, { weight: 900 });
  expect(faults.map(told)).toEqual([]);
  const source = create(Buffer.from(variable)) as Font;
  for (const weight of [400, 700, 900]) {
    const font = openInstance(brand!, weight);
    const design = source.getVariation({ wght: weight, wdth: 100 });
    for (const digit of '038') expect(inkOf(font, digit)).toBeCloseTo(inkOf(design, digit), 3);
    expect([font.variationAxes, font['OS/2'].usWeightClass]).toEqual([{}, weight]);
  }
  const ink = [400, 700, 900].map((weight) => inkOf(openInstance(brand!, weight), '8'));
  expect(ink[1]! / ink[0]!).toBeGreaterThan(1.2);
  expect(ink[2]! / ink[1]!).toBeGreaterThan(1.1);
});

it('keeps every character, its features and its copyright', async () => {
  const { brand } = await load(variable, { weight: 700 });
  const [font, source] = [openInstance(brand!, 700), create(Buffer.from(variable)) as Font];
  expect(font.characterSet).toEqual(source.characterSet);
  expect(font.availableFeatures).toEqual(source.availableFeatures);
  expect(font.copyright).toBe(source.copyright);
});

it('stands on its other axes where the brand says', async () => {
  const { brand } = await load(variable, { weight: 400 }, { weight: 401, axes: { wdth: 75 } });
  const width = (weight: number) => openInstance(brand!, weight).glyphForCodePoint(0x38).advanceWidth;
  expect(width(401)).toBeLessThan(width(400) * 0.95);
});

it('is measured and drawn with that instance on the canvas and by satori; the file itself is never opened', async () => {
  const { brand } = await load(variable, { weight: 400 }, { weight: 900 });
  const fonts = fontsOf(brand!.fonts);
  const width = (weight: number) =>
    shape(fonts.face({ family: 'Noto', weight }), '2027', { size: 100, tracking: 0, features: [] }).width;
  expect(width(900)).toBeGreaterThan(width(400));
  expect(brand!.fonts.filter(({ family }) => family === 'Noto').some((one) => existsSync(one.path))).toBe(
    false,
  );
  for (const { data } of cardFonts(brand!))
    expect(create(Buffer.from(data as Buffer))).toMatchObject({ variationAxes: {} });
});

it('stands in press files as that instance', async () => {
  const { brand } = await load(variable, { weight: 400 }, { weight: 900 });
  const files = await Promise.all(
    [400, 900].map(async (weight) => {
      const item = { ...line('2027', 20, 60), font: { family: 'Noto', weight } };
      const made = await emitPdf([card([item])], { ...options, fonts: brand!.fonts });
      return made.ok ? Buffer.from(made.bytes).toString('latin1') : '';
    }),
  );
  for (const file of files) expect(file).toMatch(/\/FontFile2 /);
  expect(files[0]).not.toBe(files[1]);
});

it('is cut once for each content and place, and kept', async () => {
  const kept = new Map<string, Uint8Array>();
  const made: string[] = [];
  const keep = async (key: string, make: () => Promise<Uint8Array>) => {
    if (!kept.has(key)) {
      made.push(key);
      kept.set(key, await make());
    }
    return kept.get(key)!;
  };
  const files = { ...smallBrand(), [`${folder}/fonts/noto.ttf`]: variable };
  const again = async (...one: readonly File[]) =>
    loadBrand(
      memoryHost({ ...files, [`${folder}/brand.rules.json`]: withFiles(...one) }),
      'small',
      new Findings(),
      keep,
    );
  const one = await again({ weight: 650 });
  const two = await again({ weight: 650 });
  expect(one!.fonts).toEqual(two!.fonts);
  expect(made).toHaveLength(1);
  await again({ weight: 651 });
  expect(made).toHaveLength(2);
});

it.each([
  [
    'a weight that its axis does not reach',
    [{ weight: 950 }],
    [
      'brand.rules.json:17:21 brand/weight-off-axis: “content/brands/small/fonts/noto.ttf” has no weight 950: its axis goes from 100 to 900. → Choose a weight within it.',
    ],
  ],
  [
    'an axis that it has not',
    [{ weight: 400, axes: { slnt: -5 } }],
    [
      'brand.rules.json:19:21 brand/unknown-axis: “content/brands/small/fonts/noto.ttf” has no axis “slnt”. → It has wdth from 62.5 to 100.',
    ],
  ],
  [
    'a place off another axis, beside a weight off its own',
    [{ weight: 950, axes: { wdth: 150 } }],
    [
      'brand.rules.json:17:21 brand/weight-off-axis: “content/brands/small/fonts/noto.ttf” has no weight 950: its axis goes from 100 to 900. → Choose a weight within it.',
      'brand.rules.json:19:21 brand/axis-out-of-range: “content/brands/small/fonts/noto.ttf” has no wdth of 150: that axis goes from 62.5 to 100. → Choose a value within it.',
    ],
  ],
  [
    'an axis that the weight sets',
    [{ weight: 400, axes: { wght: 500 } }],
    [expect.stringContaining('not wght, which “weight” sets')],
  ],
])('%s', async (_, files, want) => {
  expect(await faultsOf(variable, ...files)).toEqual(want);
});

it('an axis for a static font', async () => {
  expect(await faultsOf(noto('NotoSans-Regular.ttf'), { weight: 400, axes: { wdth: 75 } })).toEqual([
    expect.stringContaining('has no axis “wdth”. → It is a static font: leave “axes” out.'),
  ]);
});

/** The font with other licence bits: `OS/2.fsType` stands 8 bytes into its table. */
function withLicence(bytes: Uint8Array, fsType: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let entry = 12; ; entry += 16)
    if (String.fromCharCode(...changed.subarray(entry, entry + 4)) === 'OS/2') {
      view.setUint16(view.getUint32(entry + 8) + 8, fsType);
      return changed;
    }
}

it.each([
  ['nothing at all', 0x0002, 'its licence bits forbid embedding.'],
  ['bitmaps only', 0x0200, 'its licence bits allow embedding as bitmaps only.'],
  [
    'the whole file only',
    0x0100,
    'its licence bits forbid embedding a part of it, as press files and pages do.',
  ],
])('a font that may embed %s', async (_, bits, want) => {
  for (const bytes of [variable, noto('NotoSans-Regular.ttf')])
    expect(await faultsOf(withLicence(bytes, bits), { weight: 400 })).toEqual([
      `brand.rules.json:16:19 brand/font-not-embeddable: “content/brands/small/fonts/noto.ttf” cannot be used: ${want} → Ask the foundry for a file whose licence allows it, or use another font.`,
    ]);
});

it.each([
  ['for viewing and printing', 0x0004],
  ['restricted, and editable all the same', 0x000a],
])('a font that may be embedded %s', async (_, bits) => {
  expect(await faultsOf(withLicence(noto('NotoSans-Regular.ttf'), bits), { weight: 400 })).toEqual([]);
});

const bad = (detail: string, hint: string) => [
  `brand.rules.json:17:19 brand/bad-font: “content/brands/small/fonts/noto.ttf” cannot be used: ${detail}. → ${hint}`,
];
const torn = bad('it is damaged', 'Fetch the file anew from where it came.');

it.each([
  [
    'a collection',
    `ttcf${'\0'.repeat(40)}`,
    bad('it is a collection of fonts', 'Save each font of it as a file of its own.'),
  ],
  ['a variable font cut off', variable.subarray(0, 300_000), torn],
  ['a static font cut off', noto('NotoSans-Regular.ttf').subarray(0, 90_000), torn],
  ['a font whose tables are noise', scrambled(noto('NotoSans-Regular.ttf')), torn],
  ['a variable font whose tables are noise', scrambled(variable), torn],
])('%s', async (_, bytes, want) => {
  const said = await faultsOf(bytes, { weight: 400 });
  expect(said.map((one) => one.replace(/json:\d+:\d+/, 'json:17:19'))).toEqual(want);
});

/** The same directory, and every byte after it turned round. */
function scrambled(bytes: Uint8Array): Uint8Array {
  const head = 12 + 16 * new DataView(bytes.buffer, bytes.byteOffset).getUint16(4);
  return bytes.map((byte, index) => (index < head ? byte : byte ^ 0xa5));
}
