/**
 * Photographs as CMYK JPEGs. `withIccProfile` alone converts sRGB to the press in one step; asking for the cmyk
 * colourspace as well goes through libvips' built-in “chemical proof” first, and black comes out as 69/61/55/75
 * instead of 75/66/64/95 (measured).
 */
import sharp from 'sharp';
import { limits } from '../../limits.ts';
import type { ImageItem } from '../display-list.ts';
import { pictureWindow } from '../picture-window.ts';
import type { OutputProfile } from './condition.ts';
import type { BadImage } from './failure.ts';
import { number, type PdfDocument, type PdfRef } from './pdfkit.ts';

const pointsPerInch = 72;
/** Pixels per inch at final size: what offset at 150 lines wants, and below what it shows (GWG). */
const targetPpi = 300;
const leastPpi = 150;

export type PreparedImage =
  | { readonly ok: true; readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly why: BadImage['why']; readonly ppi?: number };

/** Crops to the item's box and converts to the profile. The intent is perceptual; sharp offers no other. */
export async function prepareImage(
  item: ImageItem,
  file: Uint8Array,
  profile: OutputProfile | undefined,
): Promise<PreparedImage> {
  if (!profile) return { ok: false, why: 'no-profile' };
  const input = { limitInputPixels: limits.imagePixels, failOn: 'error' } as const;
  try {
    const { autoOrient } = await sharp(file, input).metadata();
    const part = pictureWindow(autoOrient, item, item);
    const has = part ?? autoOrient;
    const scale = Math.min(has.width / item.width, has.height / item.height);
    const ppi = Math.floor(scale * pointsPerInch);
    if (ppi < leastPpi) return { ok: false, why: 'coarse', ppi };
    const pixels = (points: number) =>
      Math.max(1, Math.round((points / pointsPerInch) * Math.min(ppi, targetPpi)));
    const upright = sharp(file, input).autoOrient();
    const { data, info } = await (part ? upright.extract(part) : upright)
      .flatten({ background: '#ffffff' })
      .resize(pixels(item.width), pixels(item.height), { fit: 'cover' })
      .withIccProfile(profile.path, { attach: false })
      .jpeg({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, jpeg: data, width: info.width, height: info.height };
  } catch {
    return { ok: false, why: 'undecodable' };
  }
}

/** Places a prepared picture. Adobe's CMYK JPEGs are inverted, hence `Decode`. */
export function writeImage(
  document: PdfDocument,
  item: ImageItem,
  image: PreparedImage & { ok: true },
  index: number,
): void {
  const object: PdfRef = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: 8,
    Width: image.width,
    Height: image.height,
    ColorSpace: 'DeviceCMYK',
    Decode: [1, 0, 1, 0, 1, 0, 1, 0],
    Filter: 'DCTDecode',
  });
  object.end(image.jpeg);
  const name = `Im${index}`;
  document.page.xobjects[name] = object;
  const matrix = [item.width, 0, 0, -item.height, item.x, item.y + item.height].map(number).join(' ');
  document.addContent(`q ${matrix} cm /${name} Do Q`);
}
