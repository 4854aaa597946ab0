import { describe, expect, it } from 'vitest';
import type { SpiralPicture } from '../../src/brand/pictures.ts';
import { distanceTo } from '../../src/draw/geometry.ts';
import { drawDial } from '../../src/draw/pictures/dial.ts';
import { initialHeading } from '../../src/draw/pictures/great-circle.ts';
import { drawPicture } from '../../src/draw/pictures/picture.ts';
import { drawSpiral, type SpiralRequest } from '../../src/draw/pictures/spiral.ts';
import { pieceOf } from './demo.ts';

const { brand } = pieceOf('grenadine', 'social.facebook.square');
const picture = brand.layouts.pictures.grains as SpiralPicture;
const area = { x: 0, y: 0, width: 600, height: 400 };
const spiral = (more: Partial<SpiralRequest> = {}) =>
  drawSpiral({
    picture,
    heart: [300, 200],
    c: 12,
    area,
    obstacles: [],
    ground: 'poudre',
    highlights: false,
    ...more,
  });

describe('the spiral', () => {
  it('is the same every time', () => {
    expect(spiral()).toEqual(spiral());
  });
  it('places piece n at the golden angle, c × n ^ exponent from its heart', () => {
    const [, , third] = spiral();
    const [, , , , x, y] = third!.matrix!;
    const radius = 12 * 3 ** 0.62;
    const angle = (3 * 137.50776 * Math.PI) / 180;
    expect([x, y]).toEqual([300 + radius * Math.cos(angle), 200 + radius * Math.sin(angle)]);
  });
  it('turns each tip to the heart', () => {
    for (const { matrix } of spiral({ count: 40 })) {
      const [, , c, d, e, f] = matrix!;
      const tip = Math.hypot(e + c - 300, f + d - 200);
      expect(tip).toBeLessThan(Math.hypot(e - 300, f - 200));
    }
  });
  it('takes its colours in turn by the ground, n mod 5', () => {
    const fills = spiral({ count: 5 }).map((item) => item.fill);
    expect(fills).toEqual(['grenadine', 'grenadine', 'abricot', 'abricot', 'grenadine']);
    expect(spiral({ count: 1, ground: 'grenadine' })[0]!.fill).toBe('poudre');
  });
  it('covers the area to its corners and draws nothing outside', () => {
    const items = spiral();
    expect(items.some(({ box }) => box!.x < 40 && box!.y < 40)).toBe(true);
    for (const { box } of items) expect(box!.x + box!.width > 0 && box!.x < 600).toBe(true);
  });
  it('leaves out pieces nearer to words than 1.08 of their half-height', () => {
    const words = { x: 200, y: 150, width: 200, height: 60 };
    for (const { matrix } of spiral({ obstacles: [words] })) {
      const [a, b, , , x, y] = matrix!;
      expect(distanceTo(words, x, y)).toBeGreaterThanOrEqual(1.08 * Math.hypot(a, b));
    }
  });
  it('keeps pieces whole at an inner edge and cuts them at the edge of the piece', () => {
    const items = spiral({ within: { x: 250, y: 0, width: 350, height: 400 } });
    expect(Math.min(...items.map(({ box }) => box!.x))).toBeGreaterThanOrEqual(250);
    expect(Math.max(...items.map(({ box }) => box!.x + box!.width))).toBeGreaterThan(600);
  });
});

describe('the heading', () => {
  it.each([
    ['Lyon – Porto', [45.726, 5.091], [41.248, -8.681], 251],
    ['Nantes – Lisbonne', [47.153, -1.611], [38.774, -9.134], 216],
    ['Toulouse – Athènes', [43.629, 1.364], [37.936, 23.944], 101],
  ] as const)('of %s', (_, from, to, degrees) => {
    const place = ([latitude, longitude]: readonly [number, number]) => ({ latitude, longitude });
    expect(Math.round(initialHeading(place(from), place(to)))).toBe(degrees);
  });
  it('is where the needle points', () => {
    const items = drawDial({ kind: 'dial', stroke: 'nuit', dot: 'balise' }, 50, 50, 40, 251);
    const dot = items.at(-1)!.box!;
    const [dx, dy] = [dot.x + dot.width / 2 - 50, dot.y + dot.height / 2 - 50];
    expect((Math.atan2(dx, -dy) * 180) / Math.PI + 360).toBeCloseTo(251, 6);
  });
});

describe('a picture by name', () => {
  it('fills a box with its own arithmetic', () => {
    const items = drawPicture({
      brand,
      name: 'grains',
      box: { x: 0, y: 0, width: 600, height: 200 },
      ground: 'poudre',
    });
    expect(items.length).toBeGreaterThan(100);
  });
  it('stands the drawing of a horizon on its line', () => {
    const { brand } = pieceOf('cap-clair', 'social.facebook.square');
    const items = drawPicture({
      brand,
      name: 'horizon',
      box: { x: 0, y: 0, width: 600, height: 300 },
      ground: 'blanc',
    });
    const drawing = items.find((item) => item.type === 'path')!;
    expect(drawing.type === 'path' && drawing.box!.y + drawing.box!.height).toBeCloseTo(200, 6);
  });
});
