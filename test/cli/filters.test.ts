import { describe, expect, test } from 'vitest';
import { readFilters } from '../../src/cli/filters.ts';
import { filterNames, type ScopeOptions } from '../../src/cli/options.ts';
import { Failure } from '../../src/output/failure.ts';

function options(given: Partial<ScopeOptions>): ScopeOptions {
  const none = Object.fromEntries(filterNames.map((name) => [name, []])) as unknown as ScopeOptions;
  return { ...none, root: '.', ...given };
}

describe('filters', () => {
  test('without globs narrow nothing, and say so', async () => {
    expect((await readFilters(options({}))).wants).toBeUndefined();
  });

  test('are alternatives within a kind and leave other kinds alone', async () => {
    const { wants } = await readFilters(options({ format: ['*.story', '320x50'] }));
    expect(['instagram.story', '320x50', 'facebook.link'].map((name) => wants!('format', name))).toEqual([
      true,
      true,
      false,
    ]);
    expect(wants!('brand', 'acme')).toBe(true);
  });

  test('of one brand and one campaign, both in full, put the campaign in that look', async () => {
    const { lookOf } = await readFilters(options({ brand: ['cap-clair'], campaign: ['spring'] }));
    expect([lookOf?.('spring'), lookOf?.('summer')]).toEqual(['cap-clair', undefined]);
  });

  test.each([
    ['a glob of campaigns', { brand: ['cap-clair'], campaign: ['spr*'] }],
    ['a glob of brands', { brand: ['cap-*'], campaign: ['spring'] }],
    ['two brands', { brand: ['cap-clair', 'grenadine'], campaign: ['spring'] }],
    ['no campaign', { brand: ['cap-clair'] }],
  ])('with %s narrow, and dress nobody', async (_, given) => {
    const { lookOf } = await readFilters(options(given));
    expect(lookOf?.('spring')).toBeUndefined();
  });

  test('that fit nothing are wrong use, with the nearest name', async () => {
    const filters = await readFilters(options({ brand: ['grenadne'] }));
    for (const name of ['cap-clair', 'grenadine']) filters.wants!('brand', name);
    expect(() => filters.assertFitted()).toThrow(Failure);
    expect(() => filters.assertFitted()).toThrow('No brand fits “grenadne”.');
    expect(() => filters.assertFitted()).toThrow(
      expect.objectContaining({ status: 2, hint: 'Did you mean “grenadine”?' }),
    );
  });

  test('that fit nothing like it are answered with all names', async () => {
    const filters = await readFilters(options({ locale: ['fr', 'xx-*'] }));
    for (const name of ['fr', 'en']) filters.wants!('locale', name);
    expect(() => filters.assertFitted()).toThrow(expect.objectContaining({ hint: 'There are: en, fr.' }));
  });

  test('that were never asked about are not complained of', async () => {
    const filters = await readFilters(options({ segment: ['members'] }));
    expect(() => filters.assertFitted()).not.toThrow();
  });
});
