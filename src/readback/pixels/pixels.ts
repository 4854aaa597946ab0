/** The bytes of a picture as pixels, bounded. */
import { limits } from '../../limits.ts';

/** Stands in the place of pixels that are not judged. No opaque colour is 0. */
export const MASKED = 0;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel: `0xffbbggrr`, opaque. Typed arrays are little-endian wherever Node runs sharp. */
  readonly data: Uint32Array;
  readonly lossy: boolean;
}

/**
 * Undefined for bytes that are no picture; whoever made them says so.
 * @param behind what transparent parts become: white, as where a picture stands alone; a colour that is known to lie behind;
 * or `left out`, as where a page of any colour shines through: then only pixels that are opaque are judged
 */
export async function readPixels(
  bytes: Uint8Array,
  mime: string,
  behind: 'white' | 'left out' | `#${string}` = 'white',
): Promise<Pixels | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: limits.imagePixels });
    const meta = await image.metadata();
    if (meta.hasAlpha && behind !== 'left out')
      image.flatten({ background: behind === 'white' ? '#ffffff' : behind });
    const shrink = Math.sqrt(limits.lookPixels / (meta.width * meta.height));
    // The nearest pixel, since any mean of several would invent colours.
    if (shrink < 1) image.resize({ width: Math.floor(meta.width * shrink), kernel: 'nearest' });
    const { data, info } = await image
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const count = info.width * info.height;
    if (info.channels !== 4 || data.byteLength !== count * 4) return undefined;
    // A view needs an offset that is a multiple of four, which the pool of buffers does not promise.
    const aligned = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
    const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, count);
    if (meta.hasAlpha && behind === 'left out') leaveOutTransparent(pixels);
    return { width: info.width, height: info.height, data: pixels, lossy: isLossy(bytes, mime) };
  } catch {
    return undefined;
  }
}

/** Half a pixel of ink over an unknown ground says no colour either. */
function leaveOutTransparent(pixels: Uint32Array): void {
  for (let at = 0; at < pixels.length; at++) if (pixels[at]! < OPAQUE) pixels[at] = MASKED;
}

const OPAQUE = 0xff000000;

const RIFF_HEADER = 12;
const CHUNK_HEADER = 8;

/** JPEG always; WebP by the chunk that holds its picture: https://developers.google.com/speed/webp/docs/riff_container */
function isLossy(bytes: Uint8Array, mime: string): boolean {
  if (mime === 'image/jpeg') return true;
  if (mime !== 'image/webp') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = RIFF_HEADER; at + CHUNK_HEADER <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (name === 'VP8L') return false;
    if (name === 'VP8 ') return true;
    const size = view.getUint32(at + 4, true);
    at += CHUNK_HEADER + size + (size % 2);
  }
  return true;
}
