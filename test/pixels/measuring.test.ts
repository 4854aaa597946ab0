/** What is measured of a picture, on pictures small enough to be counted by hand. */
import culori from 'culori/require';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/ir/artifact.ts';
import { limits } from '../../src/limits.ts';
import { Cells } from '../../src/readback/pixels/cells.ts';
import { ColorTable } from '../../src/readback/pixels/color-table.ts';
import {
  colorOfHex,
  contrastOfLuminances,
  distanceFromSegment,
  hexOfColor,
  lightnessOf,
  luminanceOf,
} from '../../src/readback/pixels/colors.ts';
import { lookAt } from '../../src/readback/pixels/look-at.ts';
import { Palette } from '../../src/readback/pixels/palette.ts';
import type { BrandLook, PictureLook } from '../../src/readback/pixels/picture-look.ts';
import { readPixels } from '../../src/readback/pixels/pixels.ts';
import { Chance } from './chance.ts';

const look: BrandLook = {
  folder: 'content/brands/acme',
  palette: [
    { name: 'ink', hex: '#14324d' },
    { name: 'paper', hex: '#ffffff' },
    { name: 'red', hex: '#c2153f' },
  ],
  deltaE: 1,
  gradients: [],
  logos: { 'mark/full': { factor: 0.5, of: 'height' } },
};

async function measured(
  inner: string,
  marks: readonly Mark[] = [],
  { dense = 1, brand = look }: { readonly dense?: number; readonly brand?: BrandLook } = {},
): Promise<PictureLook> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${200 * dense}" height="${100 * dense}" viewBox="0 0 200 100"><rect width="200" height="100" fill="#fff"/>${inner}</svg>`;
  const body = await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
  return (await lookAt({ body, mime: 'image/png', marks, width: 200 }, brand))!;
}

const box = (x: number, y: number, width: number, height: number) => ({
  x,
  y,
  width,
  height,
  unit: 'px' as const,
});

describe('colours', () => {
  test('are the same number both ways, and measure as the library does', () => {
    const chance = new Chance(5);
    const hex = () => hexOfColor((0xff000000 | chance.whole(0, 0xffffff)) >>> 0);
    for (let round = 0; round < 500; round++) {
      const [one, other] = [hex(), hex()];
      const [a, b] = [luminanceOf(colorOfHex(one)), luminanceOf(colorOfHex(other))];
      expect(hexOfColor(colorOfHex(one))).toBe(one);
      expect(contrastOfLuminances(a, b)).toBeCloseTo(culori.wcagContrast(one, other), 6);
      expect(lightnessOf(a)).toBeCloseTo(culori.lab65(one)!.l, 1);
    }
  });

  test('lie on the line between two others, or so far from it', () => {
    const [black, white] = [colorOfHex('#000000'), colorOfHex('#ffffff')];
    expect(distanceFromSegment(colorOfHex('#808080'), black, white)).toBe(0);
    expect(distanceFromSegment(colorOfHex('#806080'), black, white)).toBeCloseTo((32 * 32 * 2) / 3, 3);
    expect(distanceFromSegment(white, black, black)).toBe(3 * 255 * 255);
  });

  test('are a token up to the ΔE00 that the brand says, as the library measures it', () => {
    const palette = new Palette(look, false);
    const difference = culori.differenceCiede2000();
    const chance = new Chance(6);
    for (let round = 0; round < 2000; round++) {
      const from = colorOfHex(chance.of(look.palette).hex);
      const near = [0, 8, 16].reduce((color, shift) => {
        const level = Math.min(255, Math.max(0, ((from >> shift) & 0xff) + chance.whole(-9, 9)));
        return color | (level << shift);
      }, 0xff000000);
      const hex = hexOfColor(near >>> 0);
      const distances = look.palette.map((token) => difference(token.hex, hex));
      const least = Math.min(...distances);
      expect(palette.tokenOf(near >>> 0), hex).toBe(least <= 1 ? distances.indexOf(least) : -1);
    }
  });

  test('are counted one by one, until there are too many', () => {
    const table = new ColorTable();
    for (let round = 0; round < 2; round++)
      for (let color = 0; color < 20_000; color++) expect(table.slotOf(color)).toBe(color);
    for (let color = 20_000; table.slotOf(color) !== -1; color++) expect(color).toBeLessThan(1 << 18);
    expect(table.slotOf(77)).toBe(77);
  });
});

test('pixels that touch are one area, others are not', () => {
  const cells = new Cells(300);
  cells.add(10 * 300 + 10, 60);
  cells.add(40 * 300 + 75, 20);
  cells.add(200 * 300 + 250, 5);
  const areas = cells.areas();
  expect(areas.map(({ count }) => count)).toEqual([80, 5]);
  expect(areas[0]!.box).toEqual({ left: 10, top: 10, right: 95, bottom: 41 });
});

describe('a picture', () => {
  test('has shares of tokens, each with the box around it', async () => {
    const { tokens, strangers } = await measured(
      '<rect x="20" y="10" width="50" height="40" fill="#c2153f"/>',
    );
    expect(tokens).toEqual([
      { token: 'paper', share: 0.9, box: box(0, 0, 200, 100) },
      { token: 'red', share: 0.1, box: box(20, 10, 50, 40) },
    ]);
    expect(strangers).toEqual([]);
  });

  test('has a stranger where it has a colour of nobody, told once for all of its places', async () => {
    const { strangers } = await measured(
      '<rect x="20" y="10" width="30" height="20" fill="#118844"/><rect x="150" y="70" width="20" height="20" fill="#118844"/>',
    );
    expect(strangers).toMatchObject([
      { kind: 'flat', hex: '#118844', pixels: 1000 - 8, boxes: [box(20, 10, 30, 20), box(150, 70, 20, 20)] },
    ]);
  });

  test('is measured in px of its marks, whatever its density', async () => {
    const { tokens, strangers } = await measured(
      '<rect x="20" y="10" width="50" height="40" fill="#118844"/>',
      [],
      {
        dense: 2,
      },
    );
    expect(tokens).toHaveLength(1);
    expect(strangers[0]!.boxes).toEqual([box(20, 10, 50, 40)]);
  });

  test('is judged without photographs, but with drawings of the brand', async () => {
    const drawing = '<rect x="20" y="10" width="50" height="40" fill="#118844"/>';
    const mark = (slot: string): Mark => ({ kind: 'image', text: '', slot, boxes: [box(20, 10, 50, 40)] });
    expect((await measured(drawing, [mark('content/campaigns/spring/photo.jpg')])).strangers).toEqual([]);
    expect((await measured(drawing, [mark('content/campaigns/spring/map.svg')])).strangers).toEqual([]);
    expect((await measured(drawing, [mark('content/brands/acme/pan.svg')])).strangers).toHaveLength(1);
    expect((await measured(drawing, [mark('dial')])).strangers).toHaveLength(1);
    const { masked } = await measured(drawing, [mark('content/campaigns/spring/photo.jpg')]);
    expect(masked).toBeCloseTo((54 * 44) / 20_000, 5);
  });

  test('may have the gradients that the brand declares, and no others', async () => {
    const shade = (to: string) =>
      `<defs><linearGradient id="g"><stop offset="0" stop-color="#14324d"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect y="20" width="200" height="60" fill="url(#g)"/>`;
    const brand = { ...look, gradients: [['ink', 'red']] };
    expect((await measured(shade('#c2153f'), [], { brand })).strangers).toEqual([]);
    expect((await measured(shade('#c2153f'))).strangers).toMatchObject([{ kind: 'gradient' }]);
    expect((await measured(shade('#118844'), [], { brand })).strangers).toMatchObject([{ kind: 'gradient' }]);
  });
});

describe('words', () => {
  const letters = '<path stroke="#14324d" stroke-width="4" d="M30 30v40M50 30v40M28 50h24M70 30v40"/>';
  const mark: Mark = { kind: 'text', text: 'HI', ink: 'ink', size: 48, boxes: [box(24, 28, 60, 44)] };

  test('have the least contrast of what is flat behind them, at the line that has it', async () => {
    const { words } = await measured(
      `<rect x="56" y="40" width="12" height="12" fill="#c2153f"/>${letters}`,
      [mark],
    );
    const least = Math.floor(culori.wcagContrast('#14324d', '#c2153f') * 1000) / 1000;
    expect(words).toMatchObject([{ mark: 0, line: 0, flat: true, least, weakest: '#c2153f', hidden: false }]);
    expect((await measured(letters, [mark])).words[0]!.least).toBeCloseTo(13.15, 1);
  });

  test('are hidden on a shape of their own colour', async () => {
    const { words } = await measured(`<circle cx="60" cy="50" r="18" fill="#14324d"/>${letters}`, [mark]);
    expect(words[0]!.hidden).toBe(true);
  });

  test('of another ink that reach into a line are none of its ground', async () => {
    const other: Mark = { ...mark, ink: 'red', boxes: [box(56, 40, 12, 12)] };
    const block = `<rect x="56" y="40" width="12" height="12" fill="#c2153f"/>${letters}`;
    const { words } = await measured(block, [mark, other]);
    expect(words[0]!.weakest).toBe('#ffffff');
  });

  test('whose ink is no token are not measured', async () => {
    expect((await measured(letters, [{ ...mark, ink: 'blue' }])).words).toEqual([]);
  });
});

describe('a logo', () => {
  const logo: Mark = { kind: 'logo', text: 'Acme', slot: 'mark/full', boxes: [box(60, 40, 60, 20)] };
  const ink = '<rect x="60" y="40" width="60" height="20" fill="#14324d"/>';

  test('has a ring in one token', async () => {
    const { logos } = await measured(ink, [logo]);
    expect(logos).toEqual([
      { mark: 0, ring: box(50, 30, 80, 40), token: 'paper', hex: '#ffffff', foreign: 0, deviation: 0 },
    ]);
  });

  test('has a ring that something reaches into', async () => {
    const { logos } = await measured(`${ink}<rect x="100" y="66" width="10" height="20" fill="#c2153f"/>`, [
      logo,
    ]);
    const ring = 80 * 40 - 64 * 24;
    expect(logos[0]).toMatchObject({ foreign: 40 / ring, foreignBox: box(100, 66, 10, 4) });
  });

  test('has no neighbour in the hairline around the whole picture', async () => {
    const frame = '<path fill="none" stroke="#c2153f" stroke-width="2" d="M1 1h198v98H1z"/>';
    const corner = { ...logo, boxes: [box(6, 6, 60, 20)] };
    const { logos } = await measured(`${frame}<rect x="6" y="6" width="60" height="20" fill="#14324d"/>`, [
      corner,
    ]);
    expect(logos[0]!.foreign).toBe(0);
  });

  test('that the brand does not know is not measured', async () => {
    expect((await measured(ink, [{ ...logo, slot: 'mark/other' }])).logos).toEqual([]);
  });
});

describe('bytes', () => {
  test('that are no picture have no look', async () => {
    const body = new TextEncoder().encode('no picture at all');
    expect(await lookAt({ body, mime: 'image/png', marks: [] }, look)).toBeUndefined();
    expect(await lookAt({ body: '<svg/>', mime: 'image/svg+xml', marks: [] }, look)).toBeUndefined();
  });

  test('of every kind become opaque pixels, and say whether they are exact', async () => {
    const image = sharp({
      create: { width: 9, height: 7, channels: 4, background: { r: 194, g: 21, b: 63, alpha: 1 } },
    });
    const kinds = {
      'image/png': [
        await image.clone().png().toBuffer(),
        await image.clone().png({ palette: true }).toBuffer(),
      ],
      'image/jpeg': [await image.clone().jpeg().toBuffer()],
      'image/webp': [
        await image.clone().webp({ lossless: true }).toBuffer(),
        await image.clone().webp().toBuffer(),
      ],
    };
    const seen: (boolean | undefined)[] = [];
    for (const [mime, list] of Object.entries(kinds))
      for (const body of list) {
        const pixels = (await readPixels(body, mime))!;
        expect([pixels.width, pixels.height, pixels.data.length]).toEqual([9, 7, 63]);
        expect(pixels.data[31]! >>> 24).toBe(255);
        seen.push(pixels.lossy);
      }
    expect(seen).toEqual([false, false, true, false, true]);
    const grey = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#808080' } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect(hexOfColor((await readPixels(grey, 'image/png'))!.data[3]!)).toBe('#808080');
    const clear = await sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(hexOfColor((await readPixels(clear, 'image/png'))!.data[3]!)).toBe('#ffffff');
  });

  test('of a larger picture are looked at smaller', async () => {
    const large = await sharp({ create: { width: 5000, height: 2500, channels: 3, background: '#c2153f' } })
      .png()
      .toBuffer();
    const { width, height } = (await readPixels(large, 'image/png'))!;
    expect(width * height).toBeLessThanOrEqual(limits.lookPixels);
    expect(width / height).toBeCloseTo(2, 1);
  });
});
