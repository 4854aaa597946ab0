/** A hand-made picture: decoded once, so that what ships can be shown, and measured. */
import sharp from 'sharp';
import { limits } from '../../limits.ts';

export type OpenedPicture =
  | { readonly ok: true; readonly widthPx: number; readonly heightPx: number; readonly space: string }
  | { readonly ok: false; readonly why: 'undecodable' }
  | { readonly ok: false; readonly why: 'too-many-pixels'; readonly megapixels: number };

/** `bytes` are a PNG or a JPEG by their head. */
export async function openPicture(bytes: Uint8Array): Promise<OpenedPicture> {
  try {
    const { width, height, space } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pixels = width * height;
    if (pixels > limits.imagePixels)
      return { ok: false, why: 'too-many-pixels', megapixels: Math.ceil(pixels / 1e6) };
    // Every line is decoded, and none is kept.
    await sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'warning', sequentialRead: true })
      .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    return { ok: true, widthPx: width, heightPx: height, space };
  } catch {
    return { ok: false, why: 'undecodable' };
  }
}
