/**
 * Pictures of a page: a vector drawing becomes one small file, a photograph a `<picture>` of AVIF, WebP and
 * JPEG in the widths that screens ask for. Every file is named after its bytes, so that caches may keep it.
 */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Brand } from '../../brand/brand.ts';
import { readDrawing, writeDrawing } from '../../brand/svg.ts';
import { Findings, type Span } from '../../diagnostic.ts';
import { escapeHtml } from '../../draw/html.ts';
import type { Host } from '../../host.ts';
import type { Image } from '../../ir/primitives.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import type { Piece, Trouble } from '../channel.ts';

/** Widths in px: phones at 2×, tablets, desktops; nothing is enlarged beyond the original. */
const WIDTHS = [480, 960, 1440, 1920];
/** Visually equal on our photographs at 480–1920 px; AVIF effort 3 takes a third of the default's time. */
const QUALITY = { avif: 55, webp: 76, jpeg: 80 } as const;
const AVIF_EFFORT = 3;

export interface PagePicture {
  readonly files: readonly Piece[];
  readonly vector: boolean;
  /** `alt` as plain words; `sizes` as in HTML: how wide the picture stands. */
  html(options: { readonly alt: string; readonly sizes: string; readonly eager?: boolean }): string;
}

export interface PictureSource {
  readonly brand: Brand;
  readonly host: Host;
}

/** Undefined, with a trouble said, when the picture cannot be read: `parse` has reported why. */
export async function drawPicture(
  image: Image,
  { brand, host }: PictureSource,
  troubles: Trouble[],
): Promise<PagePicture | undefined> {
  if (image.source.kind !== 'file') return undefined;
  const { path } = image.source;
  if (path.endsWith('.svg')) return vectorPicture(path, brand, host, image.at, troubles);
  const read = host.read(path, limits.imageBytes);
  if (!read.ok) {
    troubles.push({ kind: 'image', detail: `“${path}” cannot be read (${read.why}).`, at: image.at });
    return undefined;
  }
  try {
    return await encodedOnce(path, read.bytes);
  } catch (error) {
    const detail = `“${path}” cannot be decoded: ${error instanceof Error ? error.message : String(error)}`;
    troubles.push({ kind: 'image', detail, at: image.at });
    return undefined;
  }
}

function vectorPicture(
  path: string,
  brand: Brand,
  host: Host,
  at: Span,
  troubles: Trouble[],
): PagePicture | undefined {
  const own = path.startsWith(`${brand.folder}/`)
    ? brand.drawings[path.slice(brand.folder.length + 1)]
    : undefined;
  const svg = own ?? soundDrawing(path, host);
  if (svg === undefined) {
    troubles.push({ kind: 'drawing', detail: `“${path}” is no sound drawing.`, at });
    return undefined;
  }
  return vectorFile(stem(path), svg);
}

/** A drawing as one file of its own. Size comes from the viewBox, so that the page keeps its place free. */
export function vectorFile(name: string, svg: string): PagePicture {
  const [, , width = 1, height = 1] =
    /viewBox="([^"]+)"/
      .exec(svg)?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const file = piece(name, 'svg', 'image/svg+xml', svg);
  return {
    files: [file],
    vector: true,
    html: ({ alt, eager }) =>
      `<img src="${file.name}" alt="${escapeHtml(alt)}" width="${round(width)}" height="${round(height)}"${loading(eager)}>`,
  };
}

function soundDrawing(path: string, host: Host): string | undefined {
  const findings = new Findings();
  const source = readSource(host, path, findings);
  const drawing = source && readDrawing(source, findings);
  return drawing && writeDrawing(drawing);
}

/**
 * Encoded photographs by name and content. Every language of a page shows the same ones, and so does the next
 * save in the preview; encoding one takes about a second.
 */
const encoded = new Map<string, Promise<PagePicture>>();
/** Photographs kept: about 100 kB each. */
const MOST_ENCODED = 300;

function encodedOnce(path: string, bytes: Uint8Array): Promise<PagePicture> {
  const key = `${stem(path)} ${createHash('sha256').update(bytes).digest('hex')}`;
  const known = encoded.get(key);
  if (known) return known;
  if (encoded.size >= MOST_ENCODED) encoded.clear();
  const picture = photograph(path, bytes);
  encoded.set(key, picture);
  picture.catch(() => encoded.delete(key));
  return picture;
}

async function photograph(path: string, bytes: Uint8Array): Promise<PagePicture> {
  const input = sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' }).autoOrient();
  const { autoOrient } = await input.metadata();
  const { width, height } = autoOrient;
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
  const scaled = (target: number) => input.clone().resize({ width: target, withoutEnlargement: true });
  const build = async (format: keyof typeof QUALITY, target: number) => {
    const { quality } = { quality: QUALITY[format] };
    const image = scaled(target);
    const encoded =
      format === 'avif'
        ? image.avif({ quality, effort: AVIF_EFFORT })
        : format === 'webp'
          ? image.webp({ quality })
          : image.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true });
    return {
      target,
      file: piece(
        `${stem(path)}-${target}`,
        format === 'jpeg' ? 'jpg' : format,
        `image/${format}`,
        await encoded.toBuffer(),
      ),
    };
  };
  // One after the other: libvips already uses every core for each of them.
  const sets: Record<keyof typeof QUALITY, { target: number; file: Piece }[]> = {
    avif: [],
    webp: [],
    jpeg: [],
  };
  for (const format of ['avif', 'webp', 'jpeg'] as const) {
    for (const target of widths) sets[format].push(await build(format, target));
  }
  const srcset = (format: keyof typeof QUALITY) =>
    sets[format].map(({ target, file }) => `${file.name} ${target}w`).join(', ');
  const fallback = sets.jpeg.find(({ target }) => target >= 960) ?? sets.jpeg.at(-1)!;
  return {
    files: Object.values(sets).flatMap((set) => set.map(({ file }) => file)),
    vector: false,
    html: ({ alt, sizes, eager }) =>
      `<picture><source type="image/avif" srcset="${srcset('avif')}" sizes="${sizes}"><source type="image/webp" srcset="${srcset('webp')}" sizes="${sizes}"><img src="${fallback.file.name}" srcset="${srcset('jpeg')}" sizes="${sizes}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"${loading(eager)}></picture>`,
  };
}

function piece(name: string, extension: string, mime: string, body: string | Uint8Array): Piece {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { extension, name: `images/${name}-${hash}.${extension}`, mime, body, marks: [], supporting: true };
}

/** The file's name without folder and ending, in letters that every server and system keeps. */
function stem(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return (
    base
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'picture'
  );
}

function loading(eager: boolean | undefined): string {
  return eager ? ' fetchpriority="high"' : ' loading="lazy" decoding="async"';
}

function round(value: number): number {
  return Math.max(1, Math.round(value));
}
