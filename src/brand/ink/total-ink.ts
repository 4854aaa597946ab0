import type { Cmyk } from './press.ts';

/** The sum of the four, in percent; 0.1 + 0.2 is told as 0.3. */
export function totalInk(cmyk: Cmyk): number {
  return Number(cmyk.reduce((sum, part) => sum + part, 0).toFixed(3));
}
