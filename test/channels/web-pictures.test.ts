/** Pictures of a page: what is made of a photograph, and what is refused. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import type { Trouble } from '../../src/channels/channel.ts';
import { drawPicture } from '../../src/channels/web/pictures.ts';
import type { Host } from '../../src/host.ts';
import type { Image } from '../../src/ir/primitives.ts';

const brand = { folder: 'content/brands/plain', drawings: {} } as unknown as Brand;
const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };

async function draw(path: string, bytes: Uint8Array) {
  const host = { read: () => ({ ok: true, bytes }) } as unknown as Host;
  const troubles: Trouble[] = [];
  const image: Image = { type: 'image', source: { kind: 'file', path }, alt: '', at };
  return { picture: await drawPicture(image, { brand, host }, troubles), troubles };
}

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3b6' } })
    .png()
    .toBuffer();

describe('a photograph', () => {
  test('comes in three kinds and in the widths that screens ask for, never enlarged', async () => {
    const { picture, troubles } = await draw('content/campaigns/tea/Été à deux.png', await flat(1000, 500));
    expect(troubles).toEqual([]);
    expect(picture!.files.map((file) => file.name!.replace(/-[0-9a-f]{8}\./, '.'))).toEqual(
      ['avif', 'webp', 'jpg'].flatMap((ending) =>
        ['480', '960', '1000'].map((width) => `images/ete-a-deux-${width}.${ending}`),
      ),
    );
    for (const file of picture!.files) {
      const { width, format } = await sharp(file.body as Uint8Array).metadata();
      expect([width, format]).toEqual([
        Number(/-(\d+)-/.exec(file.name!)![1]),
        /avif$/.test(file.name!) ? 'heif' : file.mime.slice(6),
      ]);
    }
  });

  test('keeps its place free and says when to fetch it', async () => {
    const { picture } = await draw('a.png', await flat(300, 200));
    const html = picture!.html({ alt: 'Un "thé"', sizes: '100vw' });
    expect(html).toContain('alt="Un &quot;thé&quot;" width="300" height="200" loading="lazy"');
    expect(picture!.html({ alt: '', sizes: '100vw', eager: true })).not.toContain('lazy');
  });

  test('has names that do not depend on the encoder', async () => {
    const bytes = await flat(40, 40);
    const names = async () => (await draw('a.png', bytes)).picture!.files.map((file) => file.name);
    expect(await names()).toEqual(await names());
    expect((await draw('a.png', await flat(41, 40))).picture!.files[0]!.name).not.toBe((await names())[0]);
  });

  test('turned by its camera stands upright', async () => {
    const turned = await sharp(await flat(300, 200))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { picture } = await draw('a.jpg', turned);
    expect(picture!.html({ alt: '', sizes: '100vw' })).toContain('width="200" height="300"');
  });

  test('that is none is a trouble', async () => {
    const { picture, troubles } = await draw('a.png', new TextEncoder().encode('<?php'));
    expect(picture).toBeUndefined();
    expect(troubles).toEqual([expect.objectContaining({ kind: 'image', at })]);
  });
});

describe('a drawing', () => {
  const svg = (inside: string) =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40">${inside}</svg>`);

  test('becomes one small file', async () => {
    const { picture } = await draw('a.svg', svg('<path d="M0 0h10v10z" fill="#c2153f"/>'));
    expect(picture!.files).toHaveLength(1);
    expect(picture!.html({ alt: '', sizes: '' })).toContain('width="30" height="40"');
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['<image href="https://evil.example/x.png"/>'],
    ['<path d="M0 0h1" onload="x()"/>'],
  ])('with %s is refused', async (inside) => {
    const { picture, troubles } = await draw('a.svg', svg(inside));
    expect(picture).toBeUndefined();
    expect(troubles).toEqual([expect.objectContaining({ kind: 'drawing' })]);
  });
});
