/** A given logo stands on every ground that pieces have: as it is, in one colour, or on a plate. */
import { describe, expect, test } from 'vitest';
import { type Drawing, parseDrawing } from '../../src/brand/svg.ts';
import { companionOf } from '../../src/scaffold/brand/companion.ts';
import { brandColors, logoColors } from '../../src/scaffold/brand/logo-colors.ts';
import { groundsOf } from '../../src/scaffold/brand/logo-file.ts';
import { ownLogos } from '../../src/scaffold/brand/own-logo.ts';
import { derivePalette } from '../../src/scaffold/brand/palette.ts';

const svg = (shapes: string, viewBox = '0 0 100 100'): Drawing =>
  parseDrawing(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${shapes}</svg>`);

const square = '<path fill="#1b998b" d="M10 10H90V90H10Z"/>';
const whiteOnSquare = `${square}<path fill="#ffffff" d="M30 30H70V70H30Z"/>`;
const white = '<path fill="#ffffff" d="M10 10H90V90H10Z"/>';

function versionsOf(drawing: Drawing, colors: readonly [string, string]) {
  const palette = derivePalette(...colors);
  const { logos, swatches } = ownLogos(drawing, palette);
  const { light, strong, dark } = groundsOf(palette);
  return { palette, logos, swatches, grounds: [...light, ...strong, ...dark] };
}

describe('every ground has a logo', () => {
  test.each([
    ['one colour', square, ['#1b998b', '#f2a65a']],
    ['colours on each other', whiteOnSquare, ['#1b998b', '#f2a65a']],
    ['white alone', white, ['#2d1e2f', '#f7b32b']],
    [
      'strokes alone',
      '<path fill="none" stroke="#5b2a86" stroke-width="8" d="M10 50H90"/>',
      ['#5b2a86', '#e0c3fc'],
    ],
    ['the brand’s own paper', '<path fill="#fff8f9" d="M10 10H90V90H10Z"/>', ['#f6c6d0', '#c7e5d0']],
  ] as const)('%s', (_, shapes, colors) => {
    const { logos, grounds, palette, swatches } = versionsOf(svg(shapes), colors);
    expect(logos.flatMap(({ backgrounds }) => backgrounds).sort()).toEqual([...grounds].sort());
    const known = new Set([...palette.swatches, ...swatches].map(({ hex }) => hex));
    for (const { svg: text } of logos)
      for (const { fill, stroke } of parseDrawing(text).shapes)
        for (const color of [fill, stroke]) if (color !== undefined) expect(known).toContain(color);
  });

  test('flat marks take one colour, layered ones a plate that is as large as its air', () => {
    const flat = versionsOf(svg(square), ['#1b998b', '#f2a65a']).logos.find(
      ({ variant }) => variant === 'on-strong',
    )!;
    const paper = derivePalette('#1b998b', '#f2a65a').swatches.find(({ name }) => name === 'paper')!;
    expect(parseDrawing(flat.svg).shapes.map(({ fill }) => fill)).toEqual([paper.hex]);
    const layered = versionsOf(svg(whiteOnSquare), ['#1b998b', '#f2a65a']);
    const plated = parseDrawing(layered.logos.find(({ variant }) => variant === 'on-strong')!.svg);
    expect(plated.shapes.map(({ fill }) => fill)).toEqual(['#ffffff', '#1b998b', '#ffffff']);
    expect(plated.viewBox.width).toBeCloseTo(80 * 1.56, 1);
  });

  test('what a program leaves around a mark is cut off', () => {
    const { logos } = versionsOf(svg(square, '-500 -500 2000 2000'), ['#1b998b', '#f2a65a']);
    expect(parseDrawing(logos[0]!.svg).viewBox).toEqual({ x: 10, y: 10, width: 80, height: 80 });
  });

  test('a colour that looks like a token’s becomes the token’s; any other becomes a token', () => {
    const { swatches, logos } = versionsOf(
      svg('<path fill="#1b998c" d="M0 0H9V9Z"/><path fill="#e4002b" d="M20 0H29V9Z"/>'),
      ['#1b998b', '#f2a65a'],
    );
    expect(swatches.map(({ name, hex }) => [name, hex])).toEqual([['logo-1', '#e4002b']]);
    expect(logos[0]!.svg).toContain('#1b998b');
  });
});

describe('the colours of a logo', () => {
  test.each([
    [
      'the most colourful come first',
      `${square}<path fill="#111111" d="M0 0H100V8H0Z"/>`,
      ['#1b998b', '#111111'],
    ],
    ['white is the paper’s', whiteOnSquare, ['#1b998b']],
    ['a logo that is white alone is made for dark grounds', white, ['#1a1a1a']],
    ['a speck is no colour of the brand', `${square}<path fill="#ff0000" d="M0 0H3V3Z"/>`, ['#1b998b']],
  ] as const)('%s', (_, shapes, colors) => {
    expect(brandColors(logoColors(svg(shapes)))).toEqual(colors);
  });

  test('shares are of the ink', () => {
    const colors = logoColors(
      svg('<path fill="#aa0000" d="M0 0H30V10H0Z"/><path fill="#00aa00" d="M0 20H10V30H0Z"/>'),
    );
    expect(colors.map(({ hex, share }) => [hex, Number(share.toFixed(2))])).toEqual([
      ['#aa0000', 0.75],
      ['#00aa00', 0.25],
    ]);
  });

  test('one colour gets a companion that nobody takes for it', () => {
    expect([companionOf('#1b998b'), companionOf('#ffe600'), companionOf('#808080')]).toEqual([
      '#89dbf9',
      '#295323',
      '#cecece',
    ]);
  });
});
