/** Whether a pixel lies within a line of words, for picture-sized numbers of pixels: a coarse map of the picture. */
import type { PixelBox } from './boxes.ts';
import type { Pixels } from './pixels.ts';

const CELL_PX = 8;

export function nearWords({ width, height }: Pixels, words: readonly PixelBox[]): (index: number) => boolean {
  const columns = Math.ceil(width / CELL_PX);
  const map = new Uint8Array(columns * Math.ceil(height / CELL_PX));
  for (const { left, top, right, bottom } of words)
    for (let row = Math.floor(top / CELL_PX); row * CELL_PX < bottom; row++)
      map.fill(1, row * columns + Math.floor(left / CELL_PX), row * columns + Math.ceil(right / CELL_PX));
  return (index) => {
    const y = Math.floor(index / width);
    return map[Math.floor(y / CELL_PX) * columns + Math.floor((index - y * width) / CELL_PX)] === 1;
  };
}
