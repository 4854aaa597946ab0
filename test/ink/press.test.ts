/** What is said of inks: against `transicc` of the brief, and against what must hold for any press. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deltaE, labOfHex } from '../../src/brand/ink/delta-e.ts';
import { measureInks } from '../../src/brand/ink/measure-inks.ts';
import { askPress, type Cmyk } from '../../src/brand/ink/press.ts';
import { shippedProfile } from '../../src/brand/ink/shipped-profile.ts';
import { Inks } from '../../src/draw/pdf/ink.ts';
import { brandOnDisk, inked } from './hub.ts';

const percent = fc.integer({ min: 0, max: 100 });
const anyInk = fc.tuple(percent, percent, percent, percent);
const anyHex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

async function ask<T>(question: Parameters<typeof askPress<T>>[1]): Promise<T> {
  return (await askPress(shippedProfile(), question))!.answer;
}

describe('the press of FOGRA39', () => {
  test('paper is white, and white needs no ink', async () => {
    const [lab, inks] = await ask((press) => [press.labOf([0, 0, 0, 0]), press.separate('#ffffff')] as const);
    expect([lab.l, lab.a, lab.b].map((part) => Math.round(part) + 0)).toEqual([100, 0, 0]);
    expect(inks).toEqual([0, 0, 0, 0]);
  });

  test('black ink alone is neutral and no darker than L 16, its value in ISO 12647-2 on white paper', async () => {
    const { l, a, b } = await ask((press) => press.labOf([0, 0, 0, 100]));
    expect(l).toBeGreaterThan(16);
    expect(l).toBeLessThan(18);
    expect(Math.hypot(a, b)).toBeLessThan(2);
  });

  test('no separation takes more than 300 %, and its proof is inside the gamut', async () => {
    await ask((press) => {
      fc.assert(
        fc.property(anyHex, (hex) => {
          const inks = press.separate(hex);
          // Each of the four is rounded to a whole percent.
          expect(inks.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(302);
          expect(deltaE(press.proof(hex), press.scaledLabOf(inks))).toBeLessThan(2);
        }),
        { numRuns: 300 },
      );
    });
  });

  test('more ink of any kind is never lighter by more than rounding', async () => {
    await ask((press) => {
      fc.assert(
        fc.property(anyInk, fc.integer({ min: 0, max: 3 }), (inks, plate) => {
          const more = inks.map((part, index) => (index === plate ? Math.min(100, part + 20) : part));
          const [before, after] = [press.labOf(inks), press.labOf(more as unknown as Cmyk)];
          expect(after.l).toBeLessThan(before.l + 1);
        }),
        { numRuns: 300 },
      );
    });
  });
});

test('ΔE00 under D50 is that of the published pairs', () => {
  // Sharma, Wu and Dalal 2005, pairs 1, 7, 17 and 25: the formula is the same whatever the white.
  const pairs = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const;
  for (const [[l, a, b], [l2, a2, b2], want] of pairs)
    expect(deltaE({ l, a, b }, { l: l2, a: a2, b: b2 })).toBeCloseTo(want, 4);
});

test('a colour is at no distance from itself, and distances have no direction', () => {
  fc.assert(
    fc.property(anyHex, anyHex, (one, other) => {
      expect(deltaE(labOfHex(one), labOfHex(one))).toBe(0);
      expect(deltaE(labOfHex(one), labOfHex(other))).toBeCloseTo(deltaE(labOfHex(other), labOfHex(one)), 6);
    }),
  );
});

test('the same colours are measured once, whichever brand has them', async () => {
  const [one, other] = [await brandOnDisk({}), await brandOnDisk({})];
  expect(measureInks(one.brand)).toBe(measureInks(other.brand));
  const third = await brandOnDisk({ colors: { extra: inked('#a83232', { cmyk: [20, 92, 78, 19] }) } });
  expect(measureInks(third.brand)).not.toBe(measureInks(one.brand));
});

test('an error of ours is no fault of a profile', async () => {
  const ours = ask(() => {
    throw new Error('ours');
  });
  await expect(ours).rejects.toThrow('ours');
});

test('a press file takes the spot’s own recipe for presses without it, and black that must not overprint', async () => {
  const recipe = [0, 90, 80, 20] as const;
  const { brand } = await brandOnDisk({
    colors: {
      brick: inked('#a83232', { cmyk: [20, 92, 78, 19], spot: { name: 'Brick', cmyk: recipe } }),
      black: inked('#2b2a29', { cmyk: [0, 0, 0, 100], overprint: false }),
    },
  });
  const inks = (spots: boolean) => new Inks(brand.tokens.colors, spots);
  expect(inks(true).get('brick')).toMatchObject({ spot: 'Brick', alternate: recipe, cmyk: [20, 92, 78, 19] });
  expect(inks(false).get('brick')).toEqual({ name: 'brick', cmyk: [20, 92, 78, 19] });
  expect(inks(false).get('black')).toMatchObject({ overprint: false });
});
