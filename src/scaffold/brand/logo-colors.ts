/** The colours of a logo, the most telling first: what a brand is known by is seldom its black or its white. */
import type { Drawing, Shape } from '../../brand/svg.ts';
import { polylinesOf } from '../../draw/polylines.ts';
import { distance, oklchOf } from './color.ts';

export interface LogoColor {
  /** `#rrggbb` */
  readonly hex: string;
  /** Part of the ink, 0–1. */
  readonly share: number;
}

/** By how much ink each has. Exact colours: which of them look alike is another question. */
export function logoColors({ shapes }: Drawing): readonly LogoColor[] {
  const areas = new Map<string, number>();
  const count = (hex: string | undefined, area: number) => {
    if (hex !== undefined) areas.set(hex, (areas.get(hex) ?? 0) + Math.max(area, 1e-9));
  };
  for (const shape of shapes) {
    count(shape.fill, areaOf(shape));
    count(shape.stroke, lengthOf(shape) * shape.strokeWidth * scaleOf(shape));
  }
  const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
  return [...areas]
    .map(([hex, area]) => ({ hex, share: area / all }))
    .sort((a, b) => b.share - a.share || (a.hex < b.hex ? -1 : 1));
}

/** Two colours for the brand: the most colourful of those with ink enough, and another that nobody takes for it. */
export function brandColors(colors: readonly LogoColor[]): readonly [main: string, second?: string] {
  const telling = colors
    .filter(({ hex, share }) => share >= LEAST_SHARE && oklchOf(hex).l < PAPER)
    .map(({ hex, share }) => ({ hex, weight: Math.sqrt(share) * (0.1 + oklchOf(hex).c) }))
    .sort((a, b) => b.weight - a.weight);
  const main = telling[0]?.hex ?? NEAR_BLACK;
  const second = telling.find(({ hex }) => distance(hex, main) >= 12)?.hex;
  return second === undefined ? [main] : [main, second];
}

const LEAST_SHARE = 0.02;
/** White is the paper’s. A logo that has nothing else is made for dark grounds. */
const PAPER = 0.97;
const NEAR_BLACK = '#1a1a1a';

/** By the shoelace formula; holes run the other way round, and what overlaps itself counts twice. */
function areaOf(shape: Shape): number {
  const sum = polylinesOf(shape.d).reduce((total, line) => {
    let area = 0;
    for (let i = 0; i + 3 < line.length; i += 2)
      area += line[i]! * line[i + 3]! - line[i + 2]! * line[i + 1]!;
    return total + area / 2;
  }, 0);
  return Math.abs(sum) * scaleOf(shape) ** 2;
}

function lengthOf(shape: Shape): number {
  const sum = polylinesOf(shape.d).reduce((total, line) => {
    let length = 0;
    for (let i = 0; i + 3 < line.length; i += 2)
      length += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
    return total + length;
  }, 0);
  return sum * scaleOf(shape);
}

function scaleOf({ matrix: [a, b, c, d] }: Shape): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
