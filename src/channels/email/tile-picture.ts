/** A product in its tile: the tile's shape in its ground, a drawing standing in it or a photograph filling it. */
import sharp from 'sharp';
import { type Brand, colorOf } from '../../brand/brand.ts';
import type { EmailLayout } from '../../brand/email-layout.ts';
import type { Host } from '../../host.ts';
import type { Image } from '../../ir/primitives.ts';
import { once, type Picture, SCALE, toPicture } from './picture.ts';
import { open, type PictureSource, readImage } from './picture-source.ts';

export interface TileRequest {
  readonly name: string;
  /** Which tile of the grid: shapes and grounds are taken in turn. */
  readonly index: number;
  /** Of the column. */
  readonly widthPx: number;
}

/** Undefined when the file cannot be read or decoded. */
export async function tilePicture(
  image: Image,
  { name, index, widthPx }: TileRequest,
  products: EmailLayout['products'],
  brand: Brand,
  host: Host,
): Promise<Picture | undefined> {
  const source = readImage(image, brand, host);
  if (!source) return undefined;
  const [width, height] = products.tile ?? [widthPx, Math.round((widthPx * 5) / 6)];
  const grounds = products.grounds ?? [brand.tokens.roles.groundSoft];
  const ground = colorOf(brand, grounds[index % grounds.length]!).hex;
  const arch = products.shapes[index % products.shapes.length] === 'arch';
  const radius = brand.tokens.radiusPx.tile;
  const shape = shapeSvg({ width, height, ground, arch, radius });
  const key = `tile ${name} ${source.hash} ${shape} ${products.inset.join(' ')}`;
  const plain = !arch && radius === 0;
  return once(brand, key, () =>
    source.svg
      ? standing(name, source, shape, [width, height], products.inset)
      : filling(name, source, shape, [width, height], plain),
  ).catch(() => undefined);
}

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly arch: boolean;
  readonly radius: number;
}

function shapeSvg({ width, height, ground, arch, radius }: Shape): string {
  const round = width / 2;
  const shape = arch
    ? `<path d="M0,${height}V${round}A${round},${round} 0 0 1 ${width},${round}V${height}Z" fill="${ground}"/>`
    : `<rect width="${width}" height="${height}" rx="${radius}" fill="${ground}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * SCALE}" height="${height * SCALE}" viewBox="0 0 ${width} ${height}">${shape}</svg>`;
}

type Pair = readonly [number, number];

async function standing(
  name: string,
  source: PictureSource,
  shape: string,
  [width, height]: Pair,
  [atSides, above]: Pair,
) {
  const box = {
    width: Math.round((width - 2 * atSides) * SCALE),
    height: Math.round((height - 2 * above) * SCALE),
  };
  const { data, info } = await open(source, box.width)
    .resize({ ...box, fit: 'contain', background: '#0000' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const drawing = { input: data, raw: { width: info.width, height: info.height, channels: info.channels } };
  const place = { left: Math.round(atSides * SCALE), top: Math.round(above * SCALE) };
  const tile = sharp(Buffer.from(shape)).composite([{ ...drawing, ...place }]);
  return toPicture(name, 'drawing', tile, source.drawing);
}

function filling(name: string, source: PictureSource, shape: string, [width, height]: Pair, plain: boolean) {
  const cover = open(source, width * SCALE).resize({
    width: width * SCALE,
    height: height * SCALE,
    fit: 'cover',
  });
  if (plain) return toPicture(name, 'photograph', cover);
  return toPicture(
    name,
    'cut-out',
    cover.ensureAlpha().composite([{ input: Buffer.from(shape), blend: 'dest-in' }]),
  );
}
