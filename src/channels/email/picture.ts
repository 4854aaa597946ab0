/** A picture of an email: PNG or JPEG at twice its size, because Gmail and Outlook know neither SVG nor WebP. */
import type { Sharp } from 'sharp';
import type { Brand } from '../../brand/brand.ts';
import { remember } from '../../brand/reads.ts';
import { asciiSlug } from '../../draw/links.ts';
import type { Mark } from '../../ir/artifact.ts';
import type { Piece } from '../channel.ts';

/** A picture ready to be shown: its file beside the HTML, and its size on the page in px. */
export interface Picture {
  readonly piece: Piece;
  readonly src: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Device pixels for one px of the page. */
export const SCALE = 2;
/** Flat drawings need few colours: 64 keep their edges smooth, and dots of dither would only cost bytes. */
export const PALETTE = { palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 } as const;

/**
 * Encodes a picture of device pixels. The name needs no ending; letters beyond ASCII are taken out of it.
 * @param drawing the file of the brand's drawing that it shows, so that its colours are judged
 */
export async function toPicture(
  name: string,
  kind: 'drawing' | 'photograph' | 'cut-out',
  image: Sharp,
  drawing?: string,
): Promise<Picture> {
  const encoded =
    kind === 'photograph'
      ? image.jpeg({ quality: 78, mozjpeg: true })
      : image.png(kind === 'drawing' ? PALETTE : { compressionLevel: 9 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const extension = kind === 'photograph' ? 'jpg' : 'png';
  const { width, height } = info;
  const whole = { x: 0, y: 0, width, height, unit: 'px' } as const;
  const marks: readonly Mark[] | undefined =
    drawing === undefined ? undefined : [{ kind: 'image', text: '', slot: drawing, boxes: [whole] }];
  return pictureOf(name, extension, data, { width, height }, marks);
}

/** `marks`: in device pixels, of a picture that the brand has drawn and whose look is judged. */
export function pictureOf(
  name: string,
  extension: 'png' | 'jpg',
  body: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  marks?: readonly Mark[],
): Picture {
  const file = `images/${asciiSlug(name)}`;
  return {
    src: `${file}.${extension}`,
    widthPx: Math.round(width / SCALE),
    heightPx: Math.round(height / SCALE),
    piece: {
      extension,
      name: file,
      mime: extension === 'png' ? 'image/png' : 'image/jpeg',
      body,
      marks: marks ?? [],
      width,
      height,
      unit: 'px',
      ...(marks && { data: { density: SCALE } }),
      supporting: true,
    },
  };
}

const drawn = new WeakMap<Brand, Map<string, unknown>>();

/**
 * Draws each picture of a brand once: every locale and touchpoint shows the same ones. The key must name all
 * that the picture depends on beside the brand. A brand that is loaded anew begins anew.
 */
export function once<T>(brand: Brand, key: string, draw: () => Promise<T>): Promise<T> {
  return remember(drawn, brand, key, draw);
}
