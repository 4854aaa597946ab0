/** Pictures of an email as PNG or JPEG at twice their size, because Gmail and Outlook know neither SVG nor WebP. */
import sharp from 'sharp';
import type { Brand, Logo } from '../../brand/brand.ts';
import { colorOf } from '../../brand/brand.ts';
import type { EmailLayout } from '../../brand/email-layout.ts';
import { placeCanvas } from '../../draw/place.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import { toPng } from '../../draw/raster.ts';
import type { Host } from '../../host.ts';
import type { Image } from '../../ir/primitives.ts';
import { limits } from '../../limits.ts';
import type { Piece, Trouble } from '../channel.ts';

/** A picture ready to be shown: its file beside the HTML, and its size on the page in px. */
export interface Picture {
  readonly piece: Piece;
  readonly src: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Device pixels for one px of the page. */
const SCALE = 2;
/** Flat drawings need few colours: 64 keep their edges smooth, and dots of dither would only cost bytes. */
const PALETTE = { palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 } as const;

export async function logoPicture(logo: Logo, widthPx: number): Promise<Picture> {
  const { data, info } = await vector(logo.svg, logo.width, widthPx * SCALE)
    .png(PALETTE)
    .toBuffer({ resolveWithObject: true });
  return picture(`logo-${logo.variant}`, 'png', data, info);
}

/** Of a picture across the email. */
const MOST_BYTES = 40_000;

/** A product in its tile: the tile's shape in its ground, the drawing standing in the middle of it. */
export async function tilePicture(
  image: Image,
  { name, index, widthPx }: { name: string; index: number; widthPx: number },
  products: EmailLayout['products'],
  brand: Brand,
  host: Host,
): Promise<Picture | undefined> {
  const source = readImage(image, brand, host);
  if (!source) return undefined;
  const [width, height] = products.tile ?? [widthPx, Math.round((widthPx * 5) / 6)];
  const [insetX, insetY] = source.svg ? products.inset : [0, 0];
  const grounds = products.grounds ?? [brand.tokens.roles.groundSoft];
  const ground = colorOf(brand, grounds[index % grounds.length]!).hex;
  const arch = products.shapes[index % products.shapes.length] === 'arch';
  const radius = brand.tokens.radiusPx.tile;
  const round = width / 2;
  const shape = arch
    ? `<path d="M0,${height}V${round}A${round},${round} 0 0 1 ${width},${round}V${height}Z" fill="${ground}"/>`
    : `<rect width="${width}" height="${height}" rx="${radius}" fill="${ground}"/>`;
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * SCALE}" height="${height * SCALE}" viewBox="0 0 ${width} ${height}">${shape}</svg>`;
  try {
    const box = {
      width: Math.round((width - 2 * insetX) * SCALE),
      height: Math.round((height - 2 * insetY) * SCALE),
    };
    const drawing = await scalable(source, box)
      .resize({ ...box, fit: source.svg ? 'contain' : 'cover', background: '#0000' })
      .png()
      .toBuffer();
    const { data, info } = await sharp(Buffer.from(tile))
      .composite([{ input: drawing, left: Math.round(insetX * SCALE), top: Math.round(insetY * SCALE) }])
      .png(PALETTE)
      .toBuffer({ resolveWithObject: true });
    return picture(name, 'png', data, info);
  } catch {
    return undefined;
  }
}

/** A picture as wide as its place; photographs as JPEG, drawings and what is transparent as PNG. */
export async function widePicture(
  image: Image,
  widthPx: number,
  brand: Brand,
  host: Host,
): Promise<Picture | undefined> {
  const source = readImage(image, brand, host);
  if (!source || image.source.kind !== 'file') return undefined;
  const name = `${image.source.path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '')}-${widthPx}`;
  try {
    const resized = scalable(source, { width: widthPx * SCALE }).resize({ width: widthPx * SCALE });
    const photograph = !source.svg && !(await sharp(source.bytes).metadata()).hasAlpha;
    const output = photograph ? resized.jpeg({ quality: 78, mozjpeg: true }) : resized.png(PALETTE);
    const { data, info } = await output.toBuffer({ resolveWithObject: true });
    return picture(name, photograph ? 'jpg' : 'png', data, info);
  } catch {
    return undefined;
  }
}

/** A picture of the brand's layout, drawn as on canvas. */
export async function canvasPicture(
  name: string,
  plan: CanvasPlan,
  brand: Brand,
  host: Host,
): Promise<{ picture: Picture; troubles: readonly Trouble[] }> {
  const placed = placeCanvas(plan, brand);
  const { png, troubles } = await toPng(placed.list, brand, host, { scale: SCALE });
  const fine = await sharp(png).png(PALETTE).toBuffer();
  // Sixteen colours take half a byte each; edges are rougher, which at twice the size is hard to see.
  const small =
    fine.length <= MOST_BYTES
      ? fine
      : await sharp(png)
          .png({ ...PALETTE, colours: 16 })
          .toBuffer();
  const { width, height } = plan.frame;
  const drawn = picture(name, 'png', small, { width: width * SCALE, height: height * SCALE });
  return { picture: drawn, troubles: [...placed.troubles, ...troubles] };
}

interface Source {
  readonly bytes: Uint8Array;
  readonly svg: boolean;
}

/** Drawings of the brand were made sound when it was loaded; other files come from the hub as they are. */
function readImage(image: Image, brand: Brand, host: Host): Source | undefined {
  if (image.source.kind !== 'file') return undefined;
  const { path } = image.source;
  const own = path.startsWith(`${brand.folder}/`)
    ? brand.drawings[path.slice(brand.folder.length + 1)]
    : undefined;
  if (own !== undefined) return { bytes: new TextEncoder().encode(own), svg: true };
  const read = host.read(path, limits.imageBytes);
  return read.ok ? { bytes: read.bytes, svg: path.endsWith('.svg') } : undefined;
}

/** SVG is drawn large enough before it is scaled; pictures are bounded before they are decoded. */
function scalable({ bytes, svg }: Source, box: { width: number; height?: number }) {
  if (!svg) return sharp(bytes, { limitInputPixels: limits.imagePixels, autoOrient: true });
  const width = Number(
    /viewBox="[\d.\s,+-]*?([\d.]+)[\s,]+[\d.]+"/.exec(new TextDecoder().decode(bytes))?.[1] ?? 300,
  );
  return sharp(bytes, { density: density(width, box.width) });
}

function vector(svg: string, width: number, target: number) {
  return sharp(new TextEncoder().encode(svg), { density: density(width, target) }).resize({ width: target });
}

/** librsvg draws at 72 dots per inch by default. */
function density(width: number, target: number): number {
  return Math.min(2400, Math.max(72, Math.ceil((72 * target) / width)));
}

function picture(
  name: string,
  extension: 'png' | 'jpg',
  body: Uint8Array,
  size: { width: number; height: number },
): Picture {
  const src = `images/${name}.${extension}`;
  const mime = extension === 'png' ? 'image/png' : 'image/jpeg';
  const widthPx = Math.round(size.width / SCALE);
  const heightPx = Math.round(size.height / SCALE);
  const piece: Piece = {
    extension,
    name: `images/${name}`,
    mime,
    body,
    marks: [],
    width: size.width,
    height: size.height,
    unit: 'px',
    supporting: true,
  };
  return { piece, src, widthPx, heightPx };
}
