/** Draws the dark shapes of a code as pixels and scans them. */
import sharp from 'sharp';
import { scanImage } from './scan-image.ts';

type Outline = readonly (readonly [number, number])[];

/** Of the longer side, in pixels: six or more for each module of a QR code of version 10 or an EAN-13. */
const longSidePx = 600;
/** White around, as a part of the longer side: more than the quiet zone that scanners ask for. */
const quietPart = 0.2;

/** The value, or undefined when a scanner finds none. */
export async function scanOutlines(outlines: readonly Outline[]): Promise<string | undefined> {
  const xs = outlines.flatMap((outline) => outline.map(([x]) => x));
  const ys = outlines.flatMap((outline) => outline.map(([, y]) => y));
  if (xs.length === 0) return undefined;
  const [left, right] = [least(xs), most(xs)];
  const [bottom, top] = [least(ys), most(ys)];
  const side = Math.max(right - left, top - bottom);
  const scale = longSidePx / side;
  const margin = side * quietPart;
  const width = Math.round((right - left + 2 * margin) * scale);
  const height = Math.round((top - bottom + 2 * margin) * scale);
  // PDF counts y upwards.
  const at = ([x, y]: readonly [number, number]) =>
    `${((x - left + margin) * scale).toFixed(2)} ${((top - y + margin) * scale).toFixed(2)}`;
  const d = outlines.map((outline) => `M${outline.map(at).join('L')}Z`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="${d}"/></svg>`;
  const [value] = await scanImage(sharp(Buffer.from(svg), { limitInputPixels: 4_000_000 }), 1);
  return value;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
