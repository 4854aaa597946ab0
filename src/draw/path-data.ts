/** Path data as cubic curves: bounds, transforms and points, without the many forms that SVG allows. */
import SvgPath from 'svg-path-commander';
import type { Matrix } from './display-list.ts';
import type { Rectangle } from './geometry.ts';

export type Curve =
  | readonly ['M', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function curvesOf(d: string): readonly Curve[] {
  return SvgPath.pathToCurve(d) as unknown as readonly Curve[];
}

/** `second` after `first`. */
export function multiply(second: Matrix, first: Matrix): Matrix {
  const [a, b, c, d, e, f] = second;
  const [p, q, r, s, t, u] = first;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The same outline with the matrix worked into its numbers, so that a stroke keeps one width. */
export function transformed(curves: readonly Curve[], matrix: Matrix): string {
  return curves
    .map(([command, ...numbers]) => {
      const points: number[] = [];
      for (let i = 0; i < numbers.length; i += 2) points.push(...apply(matrix, numbers[i]!, numbers[i + 1]!));
      return `${command}${points.map(round).join(' ')}`;
    })
    .join('');
}

/** Bounding box of the ink, without strokes. */
export function boundsOf(curves: readonly Curve[], matrix: Matrix = identity): Rectangle | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [x, y] of pointsOf(curves, matrix)) {
    xs.push(x);
    ys.push(y);
  }
  if (xs.length === 0) return undefined;
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Points along the outline, close enough together for bounds and for tests of overlap. */
export function* pointsOf(
  curves: readonly Curve[],
  matrix: Matrix = identity,
  steps = 24,
): Generator<readonly [x: number, y: number]> {
  let x = 0;
  let y = 0;
  for (const curve of curves) {
    if (curve[0] === 'Z') continue;
    if (curve[0] === 'M') {
      [, x, y] = curve;
      yield apply(matrix, x, y);
      continue;
    }
    const [, x1, y1, x2, y2, x3, y3] = curve;
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      const u = 1 - t;
      yield apply(
        matrix,
        u ** 3 * x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3,
        u ** 3 * y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3,
      );
    }
    [x, y] = [x3, y3];
  }
}

/** Three decimals are a thousandth of a pixel: less than any screen or press shows. */
export function round(value: number): string {
  const text = value.toFixed(3).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
