/** What an art director would stop, measured on every layout of both brands in both languages. */
import { describe, expect, it } from 'vitest';
import { social } from '../../src/channels/social/index.ts';
import type { DisplayList, PathItem, TextItem } from '../../src/draw/display-list.ts';
import { fontsOf } from '../../src/draw/fonts.ts';
import { apply, curvesOf, identity, pointsOf } from '../../src/draw/path-data.ts';
import { breakGrade } from '../../src/draw/sense.ts';
import { shape } from '../../src/draw/shape.ts';
import { once } from '../../src/source/once.ts';
import { draw, linesOf, type Piece, pieces, textsOf } from './demo.ts';

const drawn = pieces.map((piece) => ({ ...piece, ...draw(piece) }));
/** Hundreds of grains share one outline. */
const outlineOf = once(curvesOf);
const isStrip = (list: DisplayList) => list.width / list.height >= 4 || list.height / list.width >= 3;

/** Ink of a run of words: its own glyphs, not its advances. */
function inkOf(item: TextItem, brand: Piece['brand']) {
  const { glyphs } = shape(fontsOf(brand.fonts).face(item.font), item.text, item);
  const inked = glyphs.filter(({ glyph }) => glyph.bbox.maxX > glyph.bbox.minX);
  if (inked.length === 0) return undefined;
  return {
    left: Math.min(...inked.map((one) => item.x + one.x + one.glyph.bbox.minX * one.scale)),
    right: Math.max(...inked.map((one) => item.x + one.x + one.glyph.bbox.maxX * one.scale)),
    top: Math.min(...inked.map((one) => item.baseline - one.glyph.bbox.maxY * one.scale)),
    bottom: Math.max(...inked.map((one) => item.baseline - one.glyph.bbox.minY * one.scale)),
  };
}

describe.each(drawn)('$title', ({ list, troubles, dropped, brand, locale, layout, format }) => {
  const texts = textsOf(list);
  const margin = brand.layouts.formats[layout]!.margin;

  it('has nothing to report but slots left out on purpose', () => {
    expect(troubles).toEqual([]);
    expect(dropped.filter((loss) => loss.reason !== 'format')).toEqual([]);
  });

  it('keeps all ink of words, logos and buttons on the piece', () => {
    for (const item of texts) {
      const ink = inkOf(item, brand);
      if (!ink) continue;
      expect(ink.left, item.text).toBeGreaterThanOrEqual(0);
      expect(ink.right, item.text).toBeLessThanOrEqual(list.width);
      expect(ink.top, item.text).toBeGreaterThanOrEqual(0);
      expect(ink.bottom, item.text).toBeLessThanOrEqual(list.height);
    }
    for (const item of list.items) {
      if (item.type !== 'placed' && !(item.type === 'rect' && item.role === 'button')) continue;
      expect(item.x).toBeGreaterThanOrEqual(0);
      expect(item.x + item.width).toBeLessThanOrEqual(list.width);
      expect(item.y + item.height).toBeLessThanOrEqual(list.height);
    }
  });

  it('prints no word over a drawing', () => {
    const boxes = texts.flatMap((item) => {
      const ink = inkOf(item, brand);
      const air = 0.22 * item.size;
      return ink ? [{ ...ink, left: ink.left - air, right: ink.right + air, text: item.text }] : [];
    });
    const hits: string[] = [];
    for (const item of list.items) {
      if (item.type !== 'path' || item.role !== 'drawing') continue;
      const points = pointsOf(outlineOf(item.d));
      for (let i = 0; i < points.length; i += 2) {
        const [x, y] = apply(item.matrix ?? identity, points[i]!, points[i + 1]!);
        const hit = boxes.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        if (hit) hits.push(`“${hit.text}” at ${Math.round(x)}, ${Math.round(y)}`);
      }
    }
    expect(hits).toEqual([]);
  });

  it('keeps the margin beside words on it free of drawings', () => {
    for (const item of texts) {
      const ink = inkOf(item, brand);
      if (!ink || Math.abs(ink.left - margin) > 1) continue;
      for (const drawing of list.items) {
        if (drawing.type !== 'path' || drawing.role !== 'drawing' || !drawing.matrix) continue;
        const [, , , , x, y] = drawing.matrix;
        expect(x < margin && y > ink.top && y < ink.bottom, `${x}, ${y} beside “${item.text}”`).toBe(false);
      }
    }
  });

  it('takes its sizes from the scale, at most four, and not all alike', () => {
    const sizes = [...new Set(texts.map((item) => item.nominalSize ?? item.size))].sort((a, b) => a - b);
    expect(brand.tokens.scalePx).toEqual(expect.arrayContaining(sizes));
    expect(sizes.length).toBeLessThanOrEqual(4);
    expect(sizes.at(-1)! / sizes[0]!).toBeGreaterThanOrEqual(isStrip(list) ? 2 : 3);
    expect(sizes[0]).toBeGreaterThanOrEqual(12);
  });

  it('begins every line at the margin with its first ink', () => {
    const near = texts
      .map((item) => inkOf(item, brand)?.left ?? Number.POSITIVE_INFINITY)
      .filter((left) => Math.abs(left - margin) < margin / 4);
    for (const left of near) expect(Math.abs(left - margin)).toBeLessThanOrEqual(1);
  });

  it('ends no line in an article or a preposition', () => {
    const lines = linesOf(list);
    const allowed = new Set(
      brand.layouts.formats[layout]!.items.flatMap((item) => (item.kind === 'text' ? item.mayEndWith : [])),
    );
    lines.forEach(({ slot, text }, index) => {
      const next = lines[index + 1];
      // A price under the name of its product is a line of its own.
      if (next?.slot !== slot || /^[€$£]?\d/u.test(next.text)) return;
      expect(breakGrade(`${text} `, next.text, locale, allowed), `${text} / ${next.text}`).toBe(0);
    });
  });

  it('keeps logos large enough and clear of words', () => {
    for (const logo of list.items) {
      if (logo.type !== 'placed' || logo.kind !== 'logo') continue;
      const rule = brand.rules.logos.find((one) => logo.name === `${one.id}/${one.variant}`)!;
      expect(logo.width).toBeGreaterThanOrEqual(rule.min.screenPx);
      const clear = rule.clear.factor * (rule.clear.of === 'height' ? logo.height : logo.width);
      for (const item of texts) {
        const ink = inkOf(item, brand);
        if (!ink) continue;
        const dx = Math.max(ink.left - logo.x - logo.width, logo.x - ink.right);
        const dy = Math.max(ink.top - logo.y - logo.height, logo.y - ink.bottom);
        expect(Math.max(dx, dy), item.text).toBeGreaterThanOrEqual(clear - 0.5);
      }
    }
  });

  it('leaves a line of air between the headline and the drawing on the horizon', () => {
    const horizon = list.items.findIndex((item) => item.type === 'rect' && item.role === 'sky');
    const drawing = list.items[horizon + 1];
    if (horizon < 0 || drawing?.type !== 'path') return;
    const headline = texts.filter((item) => item.slot === 'headline');
    const last = Math.max(...headline.map((item) => item.baseline));
    const leading = brand.tokens.type.display.lineHeight * headline[0]!.size;
    expect(drawing.box!.y - last).toBeGreaterThanOrEqual(leading);
  });

  it('says its promise beside every price, and one thing to do at most', () => {
    expect(
      list.items.filter((item) => item.type === 'rect' && item.role === 'button').length,
    ).toBeLessThanOrEqual(1);
    const words = texts.map((item) => item.text).join('');
    expect(words).not.toMatch(/[*†]/);
    if (brand.id === 'cap-clair') expect(words).toMatch(/compris|included/);
  });

  it('credits every fact to the file in which it was typed', () => {
    for (const item of texts) {
      for (const fact of item.facts) expect(item.at?.file, fact.path).toMatch(/campaign\.yaml$/);
    }
    expect(texts.some((item) => item.facts.length > 0)).toBe(true);
  });

  it('keeps words where the network leaves room', () => {
    const safe = social.formats[format.replace('social.', '')]?.safePx;
    if (!safe) return;
    for (const item of texts) {
      const ink = inkOf(item, brand);
      if (!ink) continue;
      expect(ink.left).toBeGreaterThanOrEqual(safe.left);
      expect(ink.right).toBeLessThanOrEqual(list.width - safe.right);
      expect(ink.top).toBeGreaterThanOrEqual(safe.top);
      expect(ink.bottom).toBeLessThanOrEqual(list.height - safe.bottom);
    }
  });
});

describe('strips', () => {
  it('place at most four runs of text on 320 × 50', () => {
    for (const { list, format } of drawn) {
      if (format !== 'ads.320x50') continue;
      expect(linesOf(list).length).toBeLessThanOrEqual(4);
    }
  });
});

describe('the spiral', () => {
  it('covers as much of a flower picture as the brief asks', () => {
    for (const { list, layout, title } of drawn) {
      const seeds = list.items.filter(
        (item): item is PathItem =>
          item.type === 'path' && item.role === 'drawing' && item.matrix !== undefined,
      );
      if (seeds.length < 100 || isStrip(list) || layout.endsWith('/products')) continue;
      // A seed fills about 0.74 of its box of 1.42 × 1.96; highlights lie on seeds.
      const area = seeds
        .filter((_, index) => index % 2 === 0)
        .reduce(
          (sum, { matrix }) => sum + Math.abs(matrix![0] * matrix![3] - matrix![1] * matrix![2]) * 2.05,
          0,
        );
      const part = area / (list.width * list.height);
      expect(part, title).toBeGreaterThan(0.12);
      expect(part, title).toBeLessThan(0.3);
    }
  });
});
