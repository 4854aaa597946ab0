/** A finding that was seen in a picture is shown with the part of the picture in which it was seen. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Region } from '../../src/diagnostic.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { limits } from '../../src/limits.ts';
import { cropPlace } from '../../src/output/report-html/crop-place.ts';
import { makeCrops } from '../../src/output/report-html/crops.ts';

const WIDEST_PX = 480;

/** White, with a red square at 300, 500. */
async function picture(path: string, dense = 1): Promise<Artifact> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${800 * dense}" height="${1000 * dense}" viewBox="0 0 800 1000"><rect width="800" height="1000" fill="#fff"/><rect x="300" y="500" width="60" height="60" fill="#c2153f"/></svg>`;
  const body = await sharp(Buffer.from(svg)).png().toBuffer();
  return { ...piece(path), mime: 'image/png', body, width: 800, height: 1000, unit: 'px' };
}

const piece = (path: string): Artifact => ({
  path,
  brand: 'acme',
  campaign: 'spring',
  locale: 'fr',
  market: 'FR',
  channel: 'social',
  format: 'square',
  mime: 'application/pdf',
  body: new Uint8Array(),
  marks: [],
});
const box = (artifact: string, more: Partial<Region> = {}): Region => ({
  x: 300,
  y: 500,
  width: 60,
  height: 60,
  unit: 'px',
  artifact,
  ...more,
});
const finding = (boxes: readonly Region[]): Diagnostic => ({
  code: 'visual/colors-are-the-brands',
  severity: 'error',
  message: 'Red.',
  boxes,
});
const remember = (_key: string, make: () => Promise<string>) => make();

async function pixelsOf(uri: string) {
  const bytes = Buffer.from(uri.replace(/^data:image\/webp;base64,/, ''), 'base64');
  return sharp(bytes).raw().toBuffer({ resolveWithObject: true });
}

/** Whether the middle of the outline is red and a corner of the cutting is not. */
async function showsTheSquare(
  image: string,
  outline: { x: number; y: number; width: number; height: number },
) {
  const { data, info } = await pixelsOf(image);
  const at = (x: number, y: number) =>
    data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3);
  const x = Math.round(((outline.x + outline.width / 2) / 100) * info.width);
  const y = Math.round(((outline.y + outline.height / 2) / 100) * info.height);
  const [red, green] = at(x, y);
  const [, cornerGreen] = at(2, 2);
  return red! > 150 && green! < 70 && cornerGreen! > 240 && info.width <= WIDEST_PX;
}

describe('a cutting', () => {
  test.each([1, 2])('shows the place, at %s times the density', async (dense) => {
    const one = finding([box('a.png')]);
    const crops = await makeCrops([one], [await picture('a.png', dense)], remember);
    const [crop] = crops.get(one)!;
    expect(crop!.outlines).toHaveLength(1);
    expect(await showsTheSquare(crop!.image, crop!.outlines[0]!)).toBe(true);
  });

  test('of a press file comes from the proof of its page, in millimetres', async () => {
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="397" viewBox="0 0 148 105"><path fill="#fff" d="M0 0h148v105H0z"/><path fill="#c2153f" d="M40 50h12v12H40z"/></svg>';
    const plain = red.replace('#c2153f', '#fff');
    const proof = (side: string, body: string): Artifact => ({
      ...piece(`carte.${side}.svg`),
      mime: 'image/svg+xml',
      body,
      width: 148,
      height: 105,
      unit: 'mm',
      supporting: true,
    });
    const place = box('carte.pdf', { x: 40, y: 50, width: 12, height: 12, unit: 'mm', page: 2 });
    const one = finding([place]);
    const all = [piece('carte.pdf'), proof('front', plain), proof('back', red)];
    const [crop] = (await makeCrops([one], all, remember)).get(one)!;
    expect(crop!.path).toBe('carte.pdf');
    expect(await showsTheSquare(crop!.image, crop!.outlines[0]!)).toBe(true);
  });

  test('is the same each time, and is asked for by all that it is made of', async () => {
    const one = finding([box('a.png')]);
    const artifact = { ...(await picture('a.png')), stored: { sha256: 'abc', bytes: 1 } };
    const keys: string[] = [];
    const images: string[] = [];
    for (let round = 0; round < 2; round++)
      await makeCrops([one], [artifact], async (key, make) => {
        keys.push(key);
        images.push(await make());
        return images.at(-1)!;
      });
    expect(images[0]).toBe(images[1]);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toMatch(/^crop abc \[\{"x":/);
  });
});

test('there are two pictures beside a finding, and a bounded number in all; errors come first', async () => {
  const artifact = await picture('a.png');
  const note: Diagnostic = { ...finding([box('a.png')]), severity: 'note' };
  const many = Array.from({ length: limits.reportCrops }, () => finding([box('a.png')]));
  const crops = await makeCrops([note, ...many], [artifact], async () => 'data:,');
  expect([...crops.values()].flat()).toHaveLength(limits.reportCrops);
  expect(crops.has(note)).toBe(false);
  const three = finding(['a.png', 'b.png', 'c.png'].map((path) => box(path)));
  const pictures = await Promise.all(['a.png', 'b.png', 'c.png'].map((path) => picture(path)));
  expect((await makeCrops([three], pictures, async () => 'data:,')).get(three)).toHaveLength(2);
});

test.each<[string, Partial<Region>]>([
  ['a speck', { width: 2, height: 2 }],
  ['a whole picture', { x: 0, y: 0, width: 800, height: 1000 }],
  ['a line along the edge', { x: 0, y: 999, width: 800, height: 1 }],
  ['a column', { x: 790, y: 0, width: 10, height: 1000 }],
])('the place around %s lies in the picture and holds it', (_, part) => {
  const one = box('a.png', part);
  const place = cropPlace([one], { width: 800, height: 1000 })!;
  expect(place.x).toBeGreaterThanOrEqual(0);
  expect(place.y).toBeGreaterThanOrEqual(0);
  expect(place.x + place.width).toBeLessThanOrEqual(800);
  expect(place.y + place.height).toBeLessThanOrEqual(1000);
  expect(place.x).toBeLessThanOrEqual(one.x);
  expect(place.y).toBeLessThanOrEqual(one.y);
  expect(place.x + place.width).toBeGreaterThanOrEqual(one.x + one.width);
  expect(place.y + place.height).toBeGreaterThanOrEqual(one.y + one.height);
});

test('a box outside the picture has no cutting', () => {
  expect(cropPlace([box('a.png', { x: 900 })], { width: 800, height: 1000 })).toBeUndefined();
});
