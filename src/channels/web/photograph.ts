/** Photographs as AVIF, WebP and JPEG in the widths that screens ask for. */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { escapeHtml } from '../../draw/html.ts';
import { limits } from '../../limits.ts';
import type { Piece } from '../channel.ts';
import { loading, type PagePicture, pictureFile, stem } from './picture-file.ts';

/** Widths in px: phones at 2×, tablets, desktops; nothing is enlarged beyond the original. */
const WIDTHS = [480, 960, 1440, 1920];
/** The JPEG for browsers without `srcset` is at least so wide. */
const FALLBACK_WIDTH = 960;
/** Visually equal on our photographs at 480–1920 px; AVIF effort 3 takes a third of the default's time. */
const SETTINGS = {
  avif: { extension: 'avif', quality: 55, effort: 3 },
  webp: { extension: 'webp', quality: 76 },
  jpeg: { extension: 'jpg', quality: 80, mozjpeg: true },
} as const;
type Format = keyof typeof SETTINGS;

/**
 * Encoded photographs by name and content. Every language of a page shows the same ones, and so does the next
 * save in the preview; encoding one takes about a second.
 */
const encoded = new Map<string, Promise<PagePicture>>();
/** Photographs kept: about 300 kB each. */
const MOST_ENCODED = 100;

/** Rejects when the bytes are no picture that can be decoded. */
export function photograph(path: string, bytes: Uint8Array): Promise<PagePicture> {
  const source = createHash('sha256').update(bytes).digest('hex');
  const key = `${stem(path)} ${source}`;
  const known = encoded.get(key);
  if (known) return known;
  if (encoded.size >= MOST_ENCODED) encoded.clear();
  const picture = encode(path, bytes, source);
  encoded.set(key, picture);
  picture.catch(() => encoded.delete(key));
  return picture;
}

async function encode(path: string, bytes: Uint8Array, source: string): Promise<PagePicture> {
  const input = sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' }).autoOrient();
  const { hasAlpha, autoOrient } = await input.metadata();
  const { width, height } = autoOrient;
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
  const one = async (format: Format, target: number, pixels: Sharp): Promise<Piece> => {
    const { extension, ...settings } = SETTINGS[format];
    const body = await pixels.toFormat(format, settings).toBuffer();
    const identity = `${source} ${JSON.stringify([format, target, settings])}`;
    return pictureFile(`${stem(path)}-${target}`, extension, `image/${format}`, body, identity);
  };
  // One after the other: libvips already uses every core for each of them.
  const sets: Record<Format, Piece[]> = { avif: [], webp: [], jpeg: [] };
  for (const target of widths) {
    const scaled = input.clone().resize({ width: target });
    // Decoded and resized once for the formats of a width.
    const pixels = await unpacked(scaled);
    sets.avif.push(await one('avif', target, pixels.clone()));
    sets.webp.push(await one('webp', target, pixels.clone()));
    // A JPEG is flattened before it is resized, lest its edges grow dark.
    const opaque = hasAlpha ? scaled.flatten({ background: '#ffffff' }) : pixels.clone();
    sets.jpeg.push(await one('jpeg', target, opaque));
  }
  const srcset = (format: Format) =>
    sets[format].map((file, index) => `${file.name} ${widths[index]}w`).join(', ');
  const fallback = sets.jpeg[widths.findIndex((target) => target >= FALLBACK_WIDTH)] ?? sets.jpeg.at(-1)!;
  return {
    files: Object.values(sets).flat(),
    vector: false,
    html: ({ alt, sizes, eager }) =>
      [
        '<picture>',
        `<source type="image/avif" srcset="${srcset('avif')}" sizes="${sizes}">`,
        `<source type="image/webp" srcset="${srcset('webp')}" sizes="${sizes}">`,
        `<img src="${fallback.name}" srcset="${srcset('jpeg')}" sizes="${sizes}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"${loading(eager)}>`,
        '</picture>',
      ].join(''),
  };
}

async function unpacked(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.clone().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } });
}
