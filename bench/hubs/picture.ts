/** A photograph's stand-in: soft shapes and grain, so that encoders have something to do. */
import sharp from 'sharp';
import type { Random } from './random.ts';

/** 1440 × 960: what a careful author exports for a page. */
const SIZE = { width: 1440, height: 960 };
const SHAPES = 12;

/** PNG bytes; the same numbers give the same picture on the same libvips. */
export async function drawPicture(random: Random): Promise<Uint8Array> {
  const colour = () => `hsl(${random.below(360)} ${random.between(20, 70)}% ${random.between(30, 85)}%)`;
  const shapes = Array.from(
    { length: SHAPES },
    () =>
      `<circle cx="${random.below(SIZE.width)}" cy="${random.below(SIZE.height)}" r="${random.between(40, 320)}" fill="${colour()}" opacity="0.8"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="${colour()}"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).blur(6).png({ compressionLevel: 4 }).toBuffer();
}
