/**
 * A display list as PNG. Vectors are drawn by librsvg; photographs never go through it but are resized by
 * libvips and laid between the vector layers, which is several times faster.
 */
import sharp, { type OverlayOptions } from 'sharp';
import type { Brand } from '../brand/brand.ts';
import type { Host } from '../host.ts';
import type { Trouble } from '../ir/artifact.ts';
import { limits } from '../limits.ts';
import { ofRecentTexts } from '../source/recent.ts';
import { cutPicture } from './cut-picture.ts';
import type { DisplayList, ImageItem } from './display-list.ts';
import { toSvg } from './svg.ts';

export interface RasterOptions {
  /** At most 256 colours: smaller files for flat pictures. */
  readonly palette?: boolean;
  /** Pixels for each unit; default 1. */
  readonly scale?: number;
}
export interface Raster {
  readonly png: Uint8Array;
  readonly troubles: readonly Trouble[];
}

/** Level 9 takes eight times as long as 6 for a tenth fewer bytes (measured on the demo's stories). */
const TRUE_COLOUR = { compressionLevel: 6 };

/** SVG of some ten pictures. A page and the post that links to it show one picture, and segments share theirs. */
const LAST_DRAWN_CHARACTERS = 1_000_000;
const drawn = ofRecentTexts(
  (svg) => sharp(Buffer.from(svg)).removeAlpha().png(TRUE_COLOUR).toBuffer(),
  LAST_DRAWN_CHARACTERS,
);

export async function toPng(
  list: DisplayList,
  brand: Brand,
  host: Pick<Host, 'read'>,
  { palette = false, scale = 1 }: RasterOptions = {},
): Promise<Raster> {
  const troubles: Trouble[] = [];
  const layers: OverlayOptions[] = [];
  let from = 0;
  for (const [index, item] of list.items.entries()) {
    if (item.type !== 'image') continue;
    if (index > from) layers.push(vectors(list, brand, from, index, scale));
    const picture = await photograph(item, list, host, scale, troubles);
    if (picture) layers.push(picture);
    from = index + 1;
  }
  if (layers.length === 0 && !palette) return { png: await drawn(toSvg(list, brand, { scale })), troubles };
  const whole = layers.length === 0;
  const base = sharp(Buffer.from(toSvg(list, brand, whole ? { scale } : { to: 0, scale })));
  if (!whole && from < list.items.length) layers.push(vectors(list, brand, from, list.items.length, scale));
  const png = await (whole ? base : base.composite(layers))
    .removeAlpha()
    .png(palette ? { palette: true, effort: 4, dither: 0 } : TRUE_COLOUR)
    .toBuffer();
  return { png, troubles };
}

function vectors(list: DisplayList, brand: Brand, from: number, to: number, scale: number) {
  return { input: Buffer.from(toSvg(list, brand, { from, to, bare: true, scale })), left: 0, top: 0 };
}

/** A picture cut to fill its box. */
async function photograph(
  item: ImageItem,
  list: DisplayList,
  host: Pick<Host, 'read'>,
  scale: number,
  troubles: Trouble[],
): Promise<OverlayOptions | undefined> {
  const trouble = (detail: string, kind: 'image' | 'coarse' = 'image') => {
    troubles.push({ kind, detail, slot: item.path, ...(item.at && { at: item.at }) });
    return undefined;
  };
  const file = host.read(item.path, limits.imageBytes);
  if (!file.ok) return trouble(`“${item.path}” cannot be read.`);
  const width = Math.round(item.width * scale);
  const height = Math.round(item.height * scale);
  try {
    const { image, has, part } = await cutPicture(file.bytes, { width, height }, item);
    if (has.width < width || has.height < height) {
      const shown = part ? `The part of “${item.path}” that is shown` : `“${item.path}”`;
      trouble(
        `${shown} has ${has.width} × ${has.height} pixels; its place needs ${width} × ${height}.`,
        'coarse',
      );
    }
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    const offset = list.bleed;
    return {
      input: data,
      raw: { width: info.width, height: info.height, channels: info.channels },
      left: Math.round((item.x + offset) * scale),
      top: Math.round((item.y + offset) * scale),
    };
  } catch {
    return trouble(`“${item.path}” is no picture that can be decoded.`);
  }
}
