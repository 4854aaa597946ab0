/** Photographs as AVIF, WebP and JPEG in the widths that screens ask for. */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { escapeHtml } from '../../draw/html.ts';
import { limits } from '../../limits.ts';
import type { Keep, Piece } from '../channel.ts';
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

/** Encoded photographs by name and content. Every language of a page shows the same ones; a large one takes a second. */
const encoded = new Map<string, Promise<PagePicture>>();
/** Photographs in memory, about 300 kB each: those of one campaign. */
const MOST_ENCODED = 20;

const unkept: Keep = (_key, make) => make();

/** Rejects when the bytes are no picture that can be decoded. */
export function photograph(path: string, bytes: Uint8Array, keep = unkept): Promise<PagePicture> {
  const source = createHash('sha256').update(bytes).digest('hex');
  const key = `${stem(path)} ${source}`;
  const known = encoded.get(key);
  if (known) return known;
  if (encoded.size >= MOST_ENCODED) encoded.clear();
  const picture = encode(path, bytes, source, keep);
  encoded.set(key, picture);
  picture.catch(() => encoded.delete(key));
  return picture;
}

async function encode(path: string, bytes: Uint8Array, source: string, keep: Keep): Promise<PagePicture> {
  const input = sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' }).autoOrient();
  const { hasAlpha, autoOrient } = await input.metadata();
  const { width, height } = autoOrient;
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
  const one = async (format: Format, target: number, pixels: () => Promise<Sharp>): Promise<Piece> => {
    const { extension, ...settings } = SETTINGS[format];
    const identity = `${source} ${JSON.stringify([format, target, settings])}`;
    const body = await keep(`photograph ${identity}`, async () =>
      (await pixels()).toFormat(format, settings).toBuffer(),
    );
    return pictureFile(`${stem(path)}-${target}`, extension, `image/${format}`, body, identity);
  };
  // One after the other: libvips already uses every core for each of them.
  const sets: Record<Format, Piece[]> = { avif: [], webp: [], jpeg: [] };
  for (const target of widths) {
    const scaled = input.clone().resize({ width: target });
    // Decoded and resized once for the formats of a width, and not at all when they are there already.
    let unpacking: Promise<Sharp> | undefined;
    const pixels = async () => {
      unpacking ??= unpacked(scaled);
      return (await unpacking).clone();
    };
    sets.avif.push(await one('avif', target, pixels));
    sets.webp.push(await one('webp', target, pixels));
    // A JPEG is flattened before it is resized, lest its edges grow dark.
    const opaque = async () => scaled.clone().flatten({ background: '#ffffff' });
    sets.jpeg.push(await one('jpeg', target, hasAlpha ? opaque : pixels));
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
