/** The file behind an image, and libvips opened on it. */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Brand } from '../../brand/brand.ts';
import type { Host } from '../../host.ts';
import type { Image } from '../../ir/primitives.ts';
import { limits } from '../../limits.ts';

export interface PictureSource {
  readonly bytes: Uint8Array;
  /** Changes with the bytes. */
  readonly hash: string;
  /** A vector drawing; otherwise a picture of pixels. */
  readonly svg: boolean;
  /** The path of a drawing of the brand. */
  readonly drawing?: string;
}

/** Drawings of the brand were made sound when it was loaded; other files come from the hub as they are. */
export function readImage({ source }: Image, brand: Brand, host: Host): PictureSource | undefined {
  if (source.kind !== 'file') return undefined;
  const name = source.path.startsWith(`${brand.folder}/`) ? source.path.slice(brand.folder.length + 1) : '';
  const drawing = brand.drawings[name];
  if (drawing !== undefined)
    return { ...sourceOf(new TextEncoder().encode(drawing), true), drawing: source.path };
  const read = host.read(source.path, limits.imageBytes);
  return read.ok ? sourceOf(read.bytes, source.path.toLowerCase().endsWith('.svg')) : undefined;
}

function sourceOf(bytes: Uint8Array, svg: boolean): PictureSource {
  return { bytes, svg, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** SVG is drawn at `widthPixels` before anything scales it; other pictures are bounded before they are decoded. */
export function open({ bytes, svg }: Pick<PictureSource, 'bytes' | 'svg'>, widthPixels: number): Sharp {
  if (!svg) return sharp(bytes, { limitInputPixels: limits.imagePixels, autoOrient: true });
  const box = /viewBox="\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)/.exec(new TextDecoder().decode(bytes));
  // librsvg draws at 72 dots per inch by default; 2400 is the most it is asked for.
  const density = Math.ceil((72 * widthPixels) / Number(box?.[1] ?? widthPixels));
  return sharp(bytes, {
    density: Math.min(2400, Math.max(72, density)),
    limitInputPixels: limits.imagePixels,
  });
}
