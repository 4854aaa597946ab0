import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ads } from '../../src/channels/ads/index.ts';
import { social } from '../../src/channels/social/index.ts';
import { editionOf, host, pieceOf } from '../draw/demo.ts';

type SocialName = keyof typeof social.formats & string;

async function make(brandId: string, name: SocialName, locale = 'fr', art?: string) {
  const piece = pieceOf(brandId, `social.${name}`, locale);
  const format = social.formats[name]!;
  const context = { brand: piece.brand, format, formatName: name };
  const lowered = social.lower(editionOf(piece), {
    ...context,
    sides: {},
    ...(art !== undefined && { art }),
  });
  return { ...lowered, rendered: await social.render(lowered.plan, { ...context, host }) };
}

describe('social pictures', () => {
  it.each(Object.keys(social.formats))('%s has the size that the network wants', async (name) => {
    const { rendered } = await make('grenadine', name);
    const [picture] = rendered.pieces;
    const { widthPx, heightPx } = social.formats[name]!;
    const meta = await sharp(picture!.body as Uint8Array).metadata();
    expect([meta.width, meta.height, meta.hasAlpha]).toEqual([widthPx, heightPx, false]);
    expect(picture).toMatchObject({ mime: 'image/png', width: widthPx, height: heightPx, unit: 'px' });
  });
  it('can be handed on as JSON before they are drawn', async () => {
    const { plan } = await make('grenadine', 'instagram.portrait', 'fr', 'products');
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
  it('take the arrangement that the campaign asks for', async () => {
    const grid = await make('grenadine', 'instagram.portrait', 'fr', 'products');
    expect(grid.rendered.pieces[0]!.marks.some((mark) => mark.text === '22,40\u00a0€')).toBe(true);
    const flower = await make('grenadine', 'instagram.portrait', 'fr', 'no-such-arrangement');
    expect(flower.rendered.pieces[0]!.marks.some((mark) => mark.text === '22,40\u00a0€')).toBe(false);
  });
  it('cover the ground in one colour for the most part', async () => {
    const { rendered } = await make('cap-clair', 'facebook.square');
    const { data, info } = await sharp(rendered.pieces[0]!.body as Uint8Array)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const counts = new Map<number, number>();
    for (let i = 0; i < data.length; i += info.channels) {
      const color = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const part = (hex: number) => (counts.get(hex) ?? 0) / (info.width * info.height);
    expect(part(0xeef3f5)).toBeGreaterThan(0.4);
    expect(part(0x14324d)).toBeLessThan(0.12);
    expect(part(0xf2b233)).toBeLessThan(0.006);
  });
});

describe('captions', () => {
  it('stand beside the picture, their facts marked', async () => {
    const { rendered } = await make('grenadine', 'instagram.portrait');
    const caption = rendered.pieces.find((piece) => piece.extension === 'txt')!;
    expect(caption.body).toMatch(/^Le printemps te va bien\. −20\u00a0% sur toute la boutique avec FLEUR20/);
    expect(caption.body).toContain('#grenadine #printemps #maquillage');
    expect(caption.marks.filter((mark) => mark.kind === 'fact').map((mark) => mark.fact!.path)).toContain(
      'offer.code',
    );
    expect(caption).toMatchObject({
      supporting: true,
      data: { network: 'instagram', fold: 125, most: 2200 },
    });
  });
  it('say the offer before the fold of Instagram', async () => {
    for (const [locale, want] of [
      ['fr', /dès 45\s€\./],
      ['en', /7 to 18\sApril\./],
    ] as const) {
      const { rendered } = await make('grenadine', 'instagram.portrait', locale);
      const caption = rendered.pieces.find((piece) => piece.extension === 'txt')!;
      expect(caption.data!.beforeFold).toMatch(want);
    }
  });
  it('are not made for stories, nor where the author wrote none', async () => {
    expect((await make('grenadine', 'instagram.story')).rendered.pieces.length).toBe(1);
    const { plan } = await make('grenadine', 'facebook.square');
    const { caption: _, ...bare } = plan;
    const piece = pieceOf('grenadine', 'social.facebook.square');
    const format = social.formats['facebook.square']!;
    const { pieces } = await social.render(bare, {
      brand: piece.brand,
      format,
      formatName: 'facebook.square',
      host,
    });
    expect(pieces.length).toBe(1);
  });
});

describe('banners', () => {
  it.each(Object.keys(ads.formats))('%s keeps below what ad servers take', async (name) => {
    const piece = pieceOf('grenadine', `ads.${name}`);
    const format = ads.formats[name]!;
    const context = { brand: piece.brand, format, formatName: name };
    const { plan } = ads.lower(editionOf(piece), { ...context, sides: {} });
    const { pieces } = await ads.render(plan, { ...context, host });
    expect((pieces[0]!.body as Uint8Array).length).toBeLessThan(format.maxBytes);
    const meta = await sharp(pieces[0]!.body as Uint8Array).metadata();
    expect([meta.width, meta.height]).toEqual([format.widthPx, format.heightPx]);
  });
});
