/** What happens to words, facts and pictures that a layout cannot take: said, never silent. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/ir/edition.ts';
import type { FactRecord } from '../../src/ir/facts.ts';
import { draw, editionOf, linesOf, pieceOf, textsOf } from './demo.ts';

const square = pieceOf('grenadine', 'social.facebook.square');
const at = { file: 'fr.mdx', line: 7, column: 3, endLine: 7, endColumn: 9 };
const withHeadline = (text: string): Edition => {
  const edition = editionOf(square);
  return { ...edition, slots: { ...edition.slots, headline: { full: [{ text, at }] } } };
};

describe('a headline of 300 letters', () => {
  const words = 'Toute la boutique sent le printemps et la fleur '.repeat(7).trim();
  const { list, troubles } = draw(square, withHeadline(words));

  it('is reported at the place of its words', () => {
    expect(troubles).toMatchObject([{ kind: 'overflow', slot: 'headline', at: { line: 7 } }]);
    expect(troubles[0]!.detail).toMatch(/lines of 104 px; there is room for 2/);
  });
  it('is shown as far as it fits, with an ellipsis', () => {
    const lines = linesOf(list).filter((line) => line.slot === 'headline');
    expect(lines.length).toBe(2);
    expect(lines.at(-1)!.text).toMatch(/…$/);
  });
});

it('takes the shorter words of the author before a smaller size', () => {
  const edition = editionOf(square);
  const { full } = edition.slots.headline!;
  const long = [{ text: 'Le printemps te va vraiment très bien, et il le sait depuis longtemps déjà.', at }];
  const { list, troubles } = draw(square, {
    ...edition,
    slots: { ...edition.slots, headline: { full: long, short: full } },
  });
  expect(troubles).toEqual([]);
  const [first] = textsOf(list).filter((item) => item.slot === 'headline');
  expect(first).toMatchObject({ text: 'Le printemps', size: 136 });
});

it('steps down one size of the scale when the words ask for it', () => {
  const { list, troubles } = draw(square, withHeadline('Le printemps te va très bien.'));
  expect(troubles).toEqual([]);
  expect(textsOf(list).find((item) => item.slot === 'headline')?.size).toBe(104);
});

it('names characters without a glyph', () => {
  const { troubles } = draw(square, withHeadline('Le printemps 😀✂'));
  expect(troubles).toMatchObject([{ kind: 'glyph', slot: 'headline', at: { line: 7 } }]);
  expect(troubles[0]!.detail).toContain('“😀” (U+1F600) and “✂” (U+2702)');
});

it('says which slot the campaign lacks', () => {
  const edition = editionOf(square);
  const { headline: _, ...slots } = edition.slots;
  const { dropped } = draw(square, { ...edition, slots });
  expect(dropped).toMatchObject([{ what: 'headline', reason: 'missing' }]);
});

it('says which facts the campaign lacks', () => {
  const edition = editionOf(square);
  const { offer: _, ...facts } = edition.facts;
  const { dropped, list } = draw(square, { ...edition, facts });
  expect(dropped.map((loss) => [loss.what, loss.reason])).toEqual([
    ['number', 'missing'],
    ['code', 'missing'],
  ]);
  expect(dropped[0]!.detail).toContain('offer');
  expect(textsOf(list).length).toBeGreaterThan(0);
});

it('draws a product grid without products as a loss, not a hole', () => {
  const grid = pieceOf('grenadine', 'social.instagram.portrait/products');
  const edition = editionOf(grid);
  const facts: FactRecord = { ...edition.facts, products: {} };
  const { dropped, list } = draw(grid, { ...edition, facts });
  expect(dropped).toMatchObject([{ what: 'products', reason: 'missing' }]);
  expect(list.items.some((item) => item.type === 'rect' && item.role === 'tile')).toBe(false);
});

it('says by design what 320 × 50 leaves out', () => {
  const { dropped } = draw(pieceOf('grenadine', 'ads.320x50'));
  expect(dropped).toMatchObject([
    { what: 'headline', reason: 'format', at: { file: 'content/campaigns/printemps-2027/fr.mdx' } },
    { what: 'cta', reason: 'format' },
  ]);
});

it('says what is left out where the place of a slot is meant for another kind of offer', () => {
  const strip = pieceOf('cap-clair', 'ads.728x90');
  const { items } = strip.brand.layouts.formats['ads.728x90']!;
  expect(items.some((item) => item.kind === 'text' && item.slot === 'headline')).toBe(true);
  expect(draw(strip).dropped).toMatchObject([{ what: 'headline', reason: 'format' }]);
});

it('says another thing for an offer of another kind, and nothing where it lacks that too', () => {
  const edition = editionOf(square);
  const { percent: _, code: __, ...rest } = edition.facts.offer as FactRecord;
  const price = { type: 'money', minor: 8900, currency: 'EUR' } as const;
  const said = (offer: object) =>
    draw(square, { ...edition, facts: { ...edition.facts, offer: { ...rest, ...offer } as FactRecord } });
  const priced = said({ price });
  expect(priced.dropped).toEqual([]);
  expect(textsOf(priced.list).map((item) => item.text)).toEqual(expect.arrayContaining(['Voile de Joue']));
  expect(said({}).dropped.map((loss) => loss.what)).toEqual(['number', 'code']);
});

it('lays out whatever people type without running off the piece', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const { list } = draw(square, withHeadline(text));
      for (const item of textsOf(list).filter((one) => one.slot === 'headline')) {
        expect(item.x + item.width).toBeLessThanOrEqual(list.width);
        expect(item.baseline).toBeLessThanOrEqual(list.height);
      }
    }),
    { numRuns: 60, seed: 2027 },
  );
});
