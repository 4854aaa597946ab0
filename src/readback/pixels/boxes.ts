/** Boxes of marks as whole pixels of the picture that ships, and back. */
import type { Region } from '../../diagnostic.ts';
import type { Box } from '../../ir/artifact.ts';
import type { Pixels } from './pixels.ts';

/** From the first to before the last pixel. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of the file to a px of the marks: 2 for a picture drawn for dense screens. */
export function scaleOf(pixels: Pixels, widthPx: number | undefined): number {
  return widthPx ? pixels.width / widthPx : 1;
}

/** A box and `grow` more px on every side, as far as it lies within the picture. Undefined when it does not. */
export function pixelBox(box: Box, scale: number, pixels: Pixels, grow = 0): PixelBox | undefined {
  const left = Math.max(0, Math.floor((box.x - grow) * scale));
  const top = Math.max(0, Math.floor((box.y - grow) * scale));
  const right = Math.min(pixels.width, Math.ceil((box.x + box.width + grow) * scale));
  const bottom = Math.min(pixels.height, Math.ceil((box.y + box.height + grow) * scale));
  return box.unit === 'px' && left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

/** As above, but only pixels that lie in it whole: one that its edge cuts belongs to a neighbour as well. */
export function wholePixelsIn(box: Box, scale: number, pixels: Pixels, grow = 0): PixelBox | undefined {
  // A thousandth is what sums of lengths lose.
  const left = Math.max(0, Math.ceil((box.x - grow) * scale - 0.001));
  const top = Math.max(0, Math.ceil((box.y - grow) * scale - 0.001));
  const right = Math.min(pixels.width, Math.floor((box.x + box.width + grow) * scale + 0.001));
  const bottom = Math.min(pixels.height, Math.floor((box.y + box.height + grow) * scale + 0.001));
  return box.unit === 'px' && left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

export function regionOf({ left, top, right, bottom }: PixelBox, scale: number): Region {
  const tidy = (value: number) => Math.round((value / scale) * 10) / 10;
  return { x: tidy(left), y: tidy(top), width: tidy(right - left), height: tidy(bottom - top), unit: 'px' };
}

export function overlap(a: PixelBox, b: PixelBox, air = 0): boolean {
  return a.left < b.right + air && b.left < a.right + air && a.top < b.bottom + air && b.top < a.bottom + air;
}

export function around(a: PixelBox, b: PixelBox): PixelBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
