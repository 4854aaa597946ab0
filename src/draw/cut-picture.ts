/** A photograph cut as a layout or a designer wants it: opened, upright, and as large as its place. */
import sharp, { type Sharp } from 'sharp';
import type { Size } from '../ir/artifact.ts';
import { limits } from '../limits.ts';
import { type Cut, type PictureWindow, pictureWindow } from './picture-window.ts';

export interface CutPicture {
  readonly image: Sharp;
  /** Pixels of what is shown, before they are scaled. */
  readonly has: Size;
  /** Where only a part is shown by somebody's decision. */
  readonly part?: PictureWindow;
}

/** Rejects for bytes that are no picture. `size`: whole pixels of its place. */
export async function cutPicture(bytes: Uint8Array, size: Size, cut: Cut): Promise<CutPicture> {
  const source = sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' });
  const meta = await source.metadata();
  const part = pictureWindow(meta.autoOrient, size, cut);
  const upright = source.autoOrient();
  return {
    image: (part ? upright.extract(part) : upright)
      .resize(size.width, size.height, { fit: 'cover' })
      .toColourspace('srgb'),
    has: part ?? meta,
    ...(part && { part }),
  };
}
