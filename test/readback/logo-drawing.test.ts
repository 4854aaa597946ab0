/** A picture is recognised as a logo by its pixels: any export of one is, and nothing else. */
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { logoIn } from '../../src/readback/logo-drawing.ts';
import { demoBrands } from '../pixels/judge.ts';

const brands = await demoBrands();
const every = brands.map((brand) => ({
  brand: brand.id,
  logos: brand.logos.map(({ id, variant, svg }) => ({ name: `${id}/${variant}`, svg })),
}));

function draw(svg: string, width: number): Sharp {
  const [, across = '1'] = /viewBox="\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)/.exec(svg) ?? [];
  return sharp(Buffer.from(svg), { density: Math.max(1, (72 * width) / Number(across)) }).resize({ width });
}

/** Two logos of a brand may be one drawing in one colour. */
const sameAs = (svg: string, logos: (typeof every)[number]['logos']) =>
  logos.filter((one) => one.svg === svg).map(({ name }) => name);

describe.each(every)('$brand', ({ logos }) => {
  test.each(logos)('$name is known, whoever has exported it', async ({ svg }) => {
    const white = { background: '#ffffff' };
    const grey = { background: '#808080' };
    const margin = { top: 20, bottom: 8, left: 30, right: 14 };
    const isLight = /fill="#f[0-9a-f]f[0-9a-f]/.test(svg);
    const exports: readonly Sharp[] = [
      draw(svg, 240).png({ palette: true, colours: 64, dither: 0 }),
      draw(svg, 110).png(),
      draw(svg, 900)
        .extend({ ...margin, background: '#0000' })
        .webp({ lossless: true }),
      draw(svg, 400)
        .flatten(isLight ? grey : white)
        .jpeg({ quality: 82 }),
    ];
    for (const one of exports)
      expect(sameAs(svg, logos)).toContain(await logoIn(await one.toBuffer(), logos));
  });

  test.each(logos)(
    '$name without one of its letters, in another colour or squeezed is none',
    async ({ svg }) => {
      // The largest outlines: a dot on an i may be too small to be seen.
      const outlines = (svg.match(/M[^MZz]*[Zz]?/g) ?? []).toSorted((a, b) => b.length - a.length);
      const changed = [
        svg.replace(outlines[0]!, 'M0 0Z'),
        svg.replace(outlines[1] ?? outlines[0]!, 'M0 0Z'),
        svg.replaceAll(/fill="#[0-9a-f]{6}"/g, 'fill="#2f9e44"'),
      ];
      for (const one of changed)
        expect(await logoIn(await draw(one, 300).png().toBuffer(), logos)).toBe(false);
      const { height = 0 } = await draw(svg, 300)
        .png()
        .toBuffer()
        .then((png) => sharp(png).metadata());
      const squeezed = draw(svg, 300).resize({ width: 300, height: Math.ceil(height * 1.2), fit: 'fill' });
      expect(await logoIn(await squeezed.png().toBuffer(), logos)).toBe(false);
    },
  );
});

test('a logo that fills its picture to the corners is known too', async () => {
  const mark = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><path d="M0 0H40V40H0Z" fill="${fill}"/><path d="M52 8H160V16H52ZM52 24H130V32H52Z" fill="#1f2430"/></svg>`;
  const logos = [{ name: 'mark/full', svg: mark('#0f6b5c') }];
  const seen = async (picture: Sharp) => logoIn(await picture.png().toBuffer(), logos);
  expect(await seen(draw(mark('#0f6b5c'), 320))).toBe('mark/full');
  expect(await seen(draw(mark('#0f6b5c'), 320).flatten({ background: '#ffffff' }))).toBe('mark/full');
  expect(await seen(draw(mark('#6b0f5c'), 320))).toBe(false);
});

test('of a hairline nobody can say whose it is', async () => {
  const line = sharp({ create: { width: 300, height: 20, channels: 4, background: '#0000' } }).composite([
    { input: { create: { width: 280, height: 2, channels: 4, background: '#000f' } }, left: 10, top: 9 },
  ]);
  expect(await logoIn(await line.png().toBuffer(), every[0]!.logos)).toBeUndefined();
});

test('a drawing that fills its sheet to the corner is known at every size', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1160 60"><path fill="#2d1e2f" d="M0 0H40V60H0ZM60 0H260V10H60ZM60 50H260V60H60ZM340 0H640V60H340ZM780 20H1160V40H780Z"/></svg>';
  const seen = async (width: number) =>
    logoIn(await draw(svg, width).png().toBuffer(), [{ name: 'full', svg }]);
  for (const width of [187, 240, 301]) expect(await seen(width)).toBe('full');
  // Six pixels high: it may be known, and is never somebody else's.
  for (const width of [112, 150]) expect(await seen(width)).not.toBe(false);
});

test('another brand’s logo, a drawing of nothing and no picture at all are none', async () => {
  const [ours, theirs] = every;
  for (const { svg } of theirs!.logos)
    expect(await logoIn(await draw(svg, 240).png().toBuffer(), ours!.logos)).toBe(false);
  const empty = sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } });
  expect(await logoIn(await empty.png().toBuffer(), ours!.logos)).toBe(false);
  expect(await logoIn(new TextEncoder().encode('no picture'), ours!.logos)).toBe(false);
});
