import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { colorOf } from '../../src/brand/brand.ts';
import { listBrands, loadBrand } from '../../src/brand/load.ts';
import { parseDrawing } from '../../src/brand/svg.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';

const host = createHost('.', '2027-03-01T00:00:00Z');
const brands: Record<string, Brand> = {};
const faults: Record<string, readonly unknown[]> = {};

beforeAll(async () => {
  for (const id of listBrands(host)) {
    const findings = new Findings();
    const brand = await loadBrand(host, id, findings);
    if (brand) brands[id] = brand;
    faults[id] = findings.list;
  }
});

test('both load without a finding', () => {
  expect(faults).toEqual({ 'cap-clair': [], grenadine: [] });
  expect(Object.keys(brands)).toEqual(['cap-clair', 'grenadine']);
});

test('a second load gives the same brand', async () => {
  expect(await loadBrand(host, 'grenadine', new Findings())).toEqual(brands.grenadine);
});

describe.each(['grenadine', 'cap-clair'])('%s', (id) => {
  test('core colours have ink, and those of the dark scheme have none', () => {
    const { colors, roles, dark } = brands[id]!.tokens;
    const used = Object.values(roles).map((name) => colors[name]!);
    expect(used.filter((color) => !color.cmyk)).toEqual([]);
    expect(colors[dark.groundPage]?.cmyk).toBeUndefined();
  });

  test('its fonts, logos and drawings are there', () => {
    const brand = brands[id]!;
    expect(brand.fonts.filter((font) => !existsSync(font.path))).toEqual([]);
    expect(brand.logos.length).toBe(brand.rules.logos.length);
    expect(brand.logos.every((logo) => parseDrawing(logo.svg).shapes.length > 0)).toBe(true);
    expect(Object.keys(brand.fragments.footer!).sort()).toEqual(['en', 'fr']);
  });

  test('its logos leave no air inside their box', () => {
    for (const logo of brands[id]!.logos) {
      const { viewBox, shapes } = parseDrawing(logo.svg);
      const points = shapes.flatMap(({ d, matrix: [a, b, c, e, x, y] }) =>
        endPoints(d).map(([px, py]) => [a * px + c * py + x, b * px + e * py + y] as const),
      );
      const near = viewBox.width * 0.03;
      expect(Math.abs(Math.min(...points.map(([px]) => px)) - viewBox.x)).toBeLessThan(near);
      expect(Math.abs(Math.max(...points.map(([px]) => px)) - viewBox.x - viewBox.width)).toBeLessThan(near);
    }
  });
});

test('Grenadine’s ink is that of its manual', () => {
  const ink = (name: string) => colorOf(brands.grenadine!, name);
  expect(ink('grenadine')).toEqual({ name: 'grenadine', hex: '#c2153f', cmyk: [0, 100, 60, 20] });
  expect(ink('noir').cmyk).toEqual([0, 0, 0, 100]);
  expect(() => ink('rouge')).toThrow('has no colour “rouge”');
});

test('tracking is a part of the size', () => {
  expect(brands.grenadine!.tokens.type.display.trackingEm).toBe(-0.012);
  expect(brands['cap-clair']!.tokens.type.figure.trackingEm).toBe(-0.035);
});

test('the number lockup has lining figures, in mail too', () => {
  const { figure } = brands.grenadine!.tokens.type;
  expect(figure.features).toContain('lnum');
  expect(figure.fallback[0]).toBe('Times New Roman');
});

test('six products, at most five shapes each, standing on one line', () => {
  const drawings = Object.entries(brands.grenadine!.drawings);
  expect(drawings.map(([name]) => name)).toEqual(
    ['dropper', 'flacon', 'mist', 'pan', 'stick', 'tube'].map((name) => `drawings/${name}.svg`),
  );
  for (const [, text] of drawings) {
    const { viewBox, shapes } = parseDrawing(text);
    expect(viewBox).toEqual({ x: 0, y: 0, width: 300, height: 400 });
    expect(shapes.length).toBeLessThanOrEqual(5);
    const lowest = Math.max(...shapes.flatMap(({ d }) => endPoints(d).map(([, y]) => y)));
    expect(lowest).toBeGreaterThan(260);
    expect(lowest).toBeLessThanOrEqual(380);
  }
});

test('each destination is one line of constant width that stands on the horizon', () => {
  for (const text of Object.values(brands['cap-clair']!.drawings)) {
    const { shapes } = parseDrawing(text);
    expect(shapes.map(({ fill, stroke, strokeWidth }) => ({ fill, stroke, strokeWidth }))).toEqual([
      { fill: undefined, stroke: '#14324d', strokeWidth: 4 },
    ]);
    const heights = endPoints(shapes[0]!.d).map(([, y]) => y);
    expect(Math.max(...heights)).toBe(0);
  }
});

/** Where each command ends. Curves may bulge beyond; good enough to tell where a drawing stands. */
function endPoints(d: string): readonly (readonly [number, number])[] {
  let x = 0;
  let y = 0;
  return [...d.matchAll(/([MLHVCQAZ])([^MLHVCQAZ]*)/g)].flatMap(([, command, rest]) => {
    const values = [...rest!.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(Number);
    const points: (readonly [number, number])[] = [];
    const step = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }[command!]!;
    for (let at = 0; step > 0 && at + step <= values.length; at += step) {
      if (command === 'H') x = values[at]!;
      else if (command === 'V') y = values[at]!;
      else [x, y] = [values[at + step - 2]!, values[at + step - 1]!];
      points.push([x, y]);
    }
    return points;
  });
}
