import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/draw/marks.ts';
import { toPng } from '../../src/draw/raster.ts';
import { toSvg } from '../../src/draw/svg.ts';
import { draw, host, pieceOf, pieces } from './demo.ts';

const elements = new Set(['svg', 'defs', 'path', 'use']);
const attributes = new Set(
  'xmlns width height viewBox id d fill stroke stroke-width stroke-linejoin stroke-linecap transform href aria-label'.split(
    ' ',
  ),
);

describe('the SVG of every piece', () => {
  it('holds flat fills and constant strokes, and nothing else', () => {
    for (const piece of pieces) {
      const svg = toSvg(draw(piece).list, piece.brand);
      for (const [, element, rest] of svg.matchAll(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)) {
        expect(elements, piece.title).toContain(element);
        for (const [, name] of rest!.matchAll(/([\w-]+)="/g)) expect(attributes, piece.title).toContain(name);
      }
      expect(svg).not.toMatch(/NaN|undefined|Infinity|e-\d/);
    }
  });
  it('uses only colours of the brand', () => {
    for (const piece of pieces) {
      const hexes = new Set(Object.values(piece.brand.tokens.colors).map((color) => color.hex));
      const used = toSvg(draw(piece).list, piece.brand).match(/#[0-9a-f]{6}/g) ?? [];
      for (const hex of new Set(used)) expect(hexes, piece.title).toContain(hex);
      expect(new Set(used).size, piece.title).toBeLessThanOrEqual(piece.brand.rules.palette.maxColors);
    }
  });
});

describe('the PNG', () => {
  const piece = pieceOf('grenadine', 'ads.320x50');
  it('has the same bytes every time', async () => {
    const { list } = draw(piece);
    const [first, second] = [
      await toPng(list, piece.brand, host),
      await toPng(draw(piece).list, piece.brand, host),
    ];
    expect(Buffer.from(first.png).equals(second.png)).toBe(true);
  });
});

it('marks every run with its words, place, ink and ground', () => {
  const { list } = draw(pieceOf('grenadine', 'ads.160x600'));
  const marks = marksOf(list).map(({ kind, text, slot, ink, ground, size }) => ({
    kind,
    text,
    slot,
    ink,
    ground,
    size,
  }));
  expect(marks).toMatchInlineSnapshot(`
    [
      {
        "ground": "poudre",
        "ink": undefined,
        "kind": "logo",
        "size": undefined,
        "slot": "wordmark/full",
        "text": "Grenadine",
      },
      {
        "ground": "poudre",
        "ink": "prune",
        "kind": "text",
        "size": 26,
        "slot": "headline",
        "text": "Le printemps te va bien.",
      },
      {
        "ground": "grenadine",
        "ink": "creme",
        "kind": "text",
        "size": 46,
        "slot": "number",
        "text": "−",
      },
      {
        "ground": "grenadine",
        "ink": "creme",
        "kind": "fact",
        "size": 46,
        "slot": "number",
        "text": "20 %",
      },
      {
        "ground": "grenadine",
        "ink": "creme",
        "kind": "text",
        "size": 14,
        "slot": "code",
        "text": "code",
      },
      {
        "ground": "grenadine",
        "ink": "creme",
        "kind": "fact",
        "size": 14,
        "slot": "code",
        "text": "FLEUR20",
      },
      {
        "ground": "grenadine",
        "ink": "creme",
        "kind": "text",
        "size": 14,
        "slot": "code",
        "text": "jusqu’au",
      },
      {
        "ground": "grenadine",
        "ink": "creme",
        "kind": "fact",
        "size": 14,
        "slot": "code",
        "text": "18 avril",
      },
      {
        "ground": "creme",
        "ink": "grenadine",
        "kind": "text",
        "size": 14,
        "slot": "cta",
        "text": "Fais ton choix",
      },
    ]
  `);
});
