import { describe, expect, it } from 'vitest';
import { layFigure } from '../../src/draw/figure.ts';
import { fontsOf } from '../../src/draw/fonts.ts';
import { shape } from '../../src/draw/shape.ts';
import { Stage } from '../../src/draw/stage.ts';
import { textStyle } from '../../src/draw/text-style.ts';
import { draw, pieceOf } from './demo.ts';

const at = { file: 'campaign.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };

function figure(brandId: string, text: string, size = 180) {
  const piece = pieceOf(brandId, 'social.facebook.square');
  const stage = new Stage(draw(piece).plan, piece.brand, fontsOf(piece.brand.fonts));
  const style = textStyle(piece.brand, 'figure', size);
  const laid = layFigure([{ text, at }], style, piece.brand.layouts.lockup, stage);
  return { ...laid, stage, texts: laid.segments.map((one) => one.text) };
}

describe('the number lockup', () => {
  it('sets the percent sign smaller, on the baseline, its space in the words', () => {
    const { segments, texts } = figure('grenadine', '−20\u00a0%');
    expect(texts).toEqual(['−', '20\u00a0', '%']);
    expect(segments.map((one) => one.style.size)).toEqual([180, 180, 180 * 0.62]);
    expect(segments[2]).toMatchObject({ lift: 0, nominalSize: 180 });
  });
  it('leaves 0.075 em before the percent sign', () => {
    const { segments } = figure('grenadine', '−20\u00a0%');
    const [, number, sign] = segments;
    expect(sign!.x - number!.x - number!.width).toBeCloseTo(0.075 * 180, 1);
  });
  it('raises the minus to the middle of the figures', () => {
    const { segments, stage, style } = figure('grenadine', '−20\u00a0%');
    const middle = (text: string) => {
      const { glyph, scale } = shape(stage.fonts.face(style.font), text, style).glyphs[0]!;
      return ((glyph.bbox.minY + glyph.bbox.maxY) / 2) * scale;
    };
    expect(segments[0]!.lift + middle('−')).toBeCloseTo(middle('0'), 6);
  });
  it('takes lining figures', () => {
    const { stage, style } = figure('grenadine', '−20\u00a0%');
    const face = stage.fonts.face(style.font);
    const glyph = (features: readonly string[]) =>
      shape(face, '2', { ...style, features }).glyphs[0]!.glyph.id;
    expect(glyph(style.features)).toBe(glyph(['lnum']));
    expect(glyph(style.features)).not.toBe(glyph([]));
  });
  it('keeps words of the figure apart from its sign', () => {
    const { texts, words } = figure('grenadine', '20% off');
    expect(texts).toEqual(['20', '%']);
    expect(words).toMatchObject([{ text: 'off' }]);
  });
});

describe('a price', () => {
  it('draws the space before its currency at 0.16 em, tracked like the figures, the sign at full size', () => {
    const { segments, texts, style } = figure('cap-clair', '89\u00a0€', 218);
    expect(texts).toEqual(['89\u00a0', '€']);
    const [number, sign] = segments;
    expect(sign!.style.size).toBe(218);
    expect(sign!.x - number!.x - number!.width).toBeCloseTo(0.16 * 218 + style.tracking, 6);
  });
  it('keeps a currency before the figure joined to it', () => {
    expect(figure('cap-clair', '€89', 218).texts).toEqual(['€89']);
  });
  it.each(['1\u202f290,50\u00a0€', 'CHF 32', '2 grains', 'offert'])('says “%s” whole', (text) => {
    const { texts, words } = figure('cap-clair', text, 90);
    expect(texts.join('') + (words ? ` ${words[0]!.text}` : '')).toBe(text);
  });
});
