/** The bytes of a picture as pixels, bounded. */
import { limits } from '../../limits.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel: `0xffbbggrr`, opaque. Typed arrays are little-endian wherever Node runs sharp. */
  readonly data: Uint32Array;
  readonly lossy: boolean;
}

/** Undefined for bytes that are no picture; whoever made them says so. Transparent parts are laid on white. */
export async function readPixels(bytes: Uint8Array, mime: string): Promise<Pixels | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: limits.imagePixels });
    const meta = await image.metadata();
    if (meta.hasAlpha) image.flatten({ background: '#ffffff' });
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
    return {
      width: info.width,
      height: info.height,
      data: new Uint32Array(aligned.buffer, aligned.byteOffset, count),
      lossy: isLossy(bytes, mime),
    };
  } catch {
    return undefined;
  }
}

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
