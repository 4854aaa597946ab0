/** Fonts unpacked from web formats are the same fonts, and the codes of a subset are sound. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { unpackFont } from '../../src/draw/pdf/sfnt.ts';

const files = [
  'young-serif/files/young-serif-latin-400-normal',
  'figtree/files/figtree-latin-700-normal',
  'b612/files/b612-latin-400-normal',
];
const said = 'Le printemps te va bien : −20 % à Œuvre, ffi.';

function read(file: string): Buffer {
  return readFileSync(new URL(`../../node_modules/@fontsource/${file}`, import.meta.url));
}

describe.each(files)('%s', (file) => {
  test.each(['woff', 'woff2'])('%s unpacks to TrueType with the same glyphs', async (ending) => {
    const packed = read(`${file}.${ending}`);
    const plain = create(Buffer.from(await unpackFont(packed))) as Font;
    const glyphs = (font: Font) => font.layout(said, ['lnum']).glyphs.map((glyph) => glyph.id);
    expect(plain.type).toBe('TTF');
    expect(glyphs(plain)).toEqual(glyphs(create(packed) as Font));
  });

  test('a subset of the unpacked font draws the same outlines', async () => {
    const plain = create(Buffer.from(await unpackFont(read(`${file}.woff2`)))) as Font;
    const glyph = plain.layout('é').glyphs[0]!;
    const subset = plain.createSubset();
    const code = Number(subset.includeGlyph(glyph));
    const again = create(Buffer.from(subset.encode())) as Font;
    expect(again.getGlyph(code).path.toSVG()).toBe(glyph.path.toSVG());
  });
});

test('a font that is plain already comes back as it is', async () => {
  const plain = await unpackFont(read(`${files[0]}.woff`));
  expect(await unpackFont(plain)).toBe(plain);
});
