/** Draws cards to the bytes of a file, as the channels do, and runs the rules about pixels over them. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import type { DisplayItem } from '../../src/draw/display-list.ts';
import { marksOf } from '../../src/draw/marks.ts';
import { toSvg } from '../../src/draw/svg.ts';
import { createHost } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { lookAt } from '../../src/readback/pixels/look-at.ts';
import type { ArtifactSubject } from '../../src/rules/rule.ts';
import { runArtifactRules } from '../../src/rules/run.ts';
import { brandLookOf } from '../../src/rules/shared/pixels.ts';
import { colorsAreTheBrands } from '../../src/rules/visual/colors-are-the-brands.ts';
import { logoStandsOnItsGround } from '../../src/rules/visual/logo-stands-on-its-ground.ts';
import { oneGroundCarriesThePiece } from '../../src/rules/visual/one-ground-carries-the-piece.ts';
import { sparingColorsStaySparing } from '../../src/rules/visual/sparing-colors-stay-sparing.ts';
import { wordsStandOutFromThePicture } from '../../src/rules/visual/words-stand-out-from-the-picture.ts';
import type { Card, Encoding } from './cards.ts';
import { Chance } from './chance.ts';

const rules = [
  wordsStandOutFromThePicture,
  colorsAreTheBrands,
  oneGroundCarriesThePiece,
  sparingColorsStaySparing,
  logoStandsOnItsGround,
];
const root = fileURLToPath(new URL('../../', import.meta.url));
const NOW = '2027-01-15T08:00:00Z';

/** The demo's brands: two palettes, two sets of fonts and logos that are nothing alike. */
export async function demoBrands(): Promise<readonly Brand[]> {
  const host = createHost(root, NOW);
  const brands = await Promise.all(
    ['grenadine', 'cap-clair'].map((id) => loadBrand(host, id, new Findings())),
  );
  return brands.map((brand) => brand!);
}

/** With rules of its own, which a card may change. */
export function copyOf(brand: Brand): Brand {
  return {
    ...brand,
    rules: { ...brand.rules, rules: {}, palette: { ...brand.rules.palette, maxColors: 12 } },
  };
}

export async function findingsOn(card: Card): Promise<readonly Diagnostic[]> {
  const artifact = await artifactOf(card);
  const { brand } = card;
  const look = await lookAt(artifact, brandLookOf(brand));
  if (!look) throw new Error('The card cannot be decoded.');
  const nothing = { path: artifact.path, text: '', links: [], codes: [] };
  // Rules about pixels ask for nothing of the campaign or of its words.
  const subject = { brand, now: NOW, artifact, sides: {}, extracted: nothing, troubles: [], look };
  return runArtifactRules({ ...subject, campaign: { slug: 'card' } } as unknown as ArtifactSubject, rules);
}

export async function artifactOf(card: Card): Promise<Artifact> {
  const { width, height, ground, items, brand, encoding } = card;
  const list = { width, height, unit: 'px' as const, bleed: 0, ground, items };
  const body = await encode(await drawn(card), encoding);
  const kind = encoding === 'jpeg' ? 'jpeg' : encoding.startsWith('webp') ? 'webp' : 'png';
  return {
    path: `social/card.${kind}`,
    brand: brand.id,
    campaign: 'card',
    locale: 'fr',
    market: 'FR',
    channel: 'social',
    format: 'facebook.square',
    mime: `image/${kind}`,
    body,
    marks: marksOf(list),
    width,
    height,
    unit: 'px',
  };
}

async function drawn({
  width,
  height,
  ground,
  items,
  under,
  photos,
  repainted,
  brand,
}: Card): Promise<Buffer> {
  const rogues = [...repainted.values()].map((hex) => [hex, { name: hex, hex }] as const);
  const painted: Brand = {
    ...brand,
    tokens: { ...brand.tokens, colors: { ...brand.tokens.colors, ...Object.fromEntries(rogues) } },
  };
  const visible = items
    .filter(({ type }) => type !== 'image')
    .map((item): DisplayItem => {
      const color = item.type === 'text' ? repainted.get(item) : undefined;
      return color === undefined ? item : ({ ...item, color } as DisplayItem);
    });
  const list = { width, height, unit: 'px' as const, bleed: 0, ground, items: visible };
  const images = await Promise.all(
    photos.map(async ({ box, levels }, index) => {
      const png = (await photograph(box, levels, index)).toString('base64');
      return `<image x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" href="data:image/png;base64,${png}"/>`;
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${brand.tokens.colors[ground]!.hex}"/>${under.join('')}${images.join('')}${toSvg(list, painted, { bare: true })}</svg>`;
  return sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
        .png()
        .toBuffer(),
    );
}

/** Soft clouds of grey and colour with grain, between two levels of 255. */
async function photograph(
  { width, height }: { readonly width: number; readonly height: number },
  [low, high]: readonly [number, number],
  seed: number,
): Promise<Buffer> {
  const chance = new Chance(seed + 77);
  const coarse = Buffer.from(Array.from({ length: 8 * 8 * 3 }, () => Math.round(chance.between(low, high))));
  const soft = await sharp(coarse, { raw: { width: 8, height: 8, channels: 3 } })
    .resize(width, height, { kernel: 'linear', fit: 'fill' })
    .raw()
    .toBuffer();
  for (let at = 0; at < soft.length; at++)
    soft[at] = Math.max(0, Math.min(255, soft[at]! + Math.round(chance.between(-5, 5))));
  return sharp(soft, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

async function encode(png: Buffer, encoding: Encoding): Promise<Uint8Array> {
  const image = sharp(png);
  switch (encoding) {
    case 'png':
      return image.png().toBuffer();
    case 'palette':
      return image.png({ palette: true, effort: 4, dither: 0 }).toBuffer();
    case 'jpeg':
      return image.jpeg({ quality: 86 }).toBuffer();
    case 'webp':
      return image.webp({ quality: 84 }).toBuffer();
    case 'webp-lossless':
      return image.webp({ lossless: true }).toBuffer();
  }
}
