import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { layoutSchema } from '../../src/brand/layouts.ts';
import { eanBars, qrModules } from '../../src/draw/codes.ts';
import { lowerCanvas } from '../../src/draw/lower-canvas.ts';
import { placeCanvas } from '../../src/draw/place.ts';
import { toSvg } from '../../src/draw/svg.ts';
import { editionOf, pieceOf } from './demo.ts';

const piece = pieceOf('grenadine', 'social.facebook.square');
const layout = layoutSchema.parse({
  unit: 'mm',
  ground: 'creme',
  margin: 5,
  items: [
    { kind: 'qr', value: 'shortLink', at: [5, 5], side: 20, ink: 'noir', paper: 'blanc' },
    { kind: 'barcode', value: 'coupon.till', at: [5, 40], box: [30, 14], ink: 'noir', paper: 'blanc' },
  ],
});
const point = 72 / 25.4;
const frame = { width: 60 * point, height: 60 * point, unit: 'pt', bleed: 0 } as const;
const { plan } = lowerCanvas({ edition: editionOf(piece), brand: piece.brand, layout, frame, expects: [] });
const { list } = placeCanvas(plan, piece.brand);

describe('the QR code', () => {
  it('reads as the short link from its pixels', async () => {
    const svg = toSvg(list, piece.brand, { scale: 4 });
    const { data, info } = await sharp(Buffer.from(svg))
      .extract({ left: 0, top: 0, width: 430, height: 430 })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(decodeQr({ data, width: info.width, height: info.height })).toBe('https://grenadine.example/p');
  });
  it('has four modules of paper around its 20 mm', () => {
    const placed = list.items.find((item) => item.type === 'placed' && item.kind === 'qr')!;
    const { side } = qrModules('https://grenadine.example/p');
    expect(placed.type === 'placed' && placed.width / point).toBeCloseTo(20 + (8 * 20) / side, 6);
  });
});

describe('the barcode', () => {
  it('has the 30 bars and three guards of an EAN-13', () => {
    const { bars, modules } = eanBars('2990000020277');
    expect(modules).toBe(95);
    expect(bars.length).toBe(30);
    expect(bars.filter((bar) => bar.guard).length).toBe(6);
  });
  it('carries its digits as text under the bars', () => {
    const digits = list.items.flatMap((item) =>
      item.type === 'text' && item.slot === 'barcode' ? item.text : [],
    );
    expect(digits).toEqual(['2', '990000', '020277']);
  });
});
