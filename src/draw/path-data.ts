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
  const points = pointsOf(curves);
  return points.length === 0 ? undefined : boundsOfPoints(points, matrix);
}

/** Bounding box of points, given as x, y, x, y …, after the matrix. */
export function boundsOfPoints(points: Float64Array, [a, b, c, d, e, f]: Matrix): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const px = points[i]!;
    const py = points[i + 1]!;
    const x = a * px + c * py + e;
    const y = b * px + d * py + f;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Points for each curve, as many as bounds and tests of overlap need. */
const steps = 24;
const sampled = new WeakMap<readonly Curve[], Float64Array>();

/** Points along the outline, as x, y, x, y …: found once, for a drawing stands in many places. */
export function pointsOf(curves: readonly Curve[]): Float64Array {
  const known = sampled.get(curves) ?? Float64Array.from(samples(curves));
  sampled.set(curves, known);
  return known;
}

function samples(curves: readonly Curve[]): readonly number[] {
  const points: number[] = [];
  let x = 0;
  let y = 0;
  for (const curve of curves) {
    if (curve[0] === 'Z') continue;
    if (curve[0] === 'M') {
      [, x, y] = curve;
      points.push(x, y);
      continue;
    }
    const [, x1, y1, x2, y2, x3, y3] = curve;
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      const u = 1 - t;
      points.push(
        u ** 3 * x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3,
        u ** 3 * y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3,
      );
    }
    [x, y] = [x3, y3];
  }
  return points;
}

/** Three decimals are a thousandth of a pixel: less than any screen or press shows. */
export function round(value: number): string {
  const size = Math.abs(value) * 1000;
  const thousandths = Math.round(size);
  // Half a thousandth may go either way, and numbers so large are none of ours: there the exact way decides.
  if (!(size < 1e9) || Math.abs(Math.abs(size - thousandths) - 0.5) < 1e-6) return exactly(value);
  const text = `${Math.trunc(thousandths / 1000)}${decimals[thousandths % 1000]}`;
  return value < 0 && thousandths > 0 ? `-${text}` : text;
}

/** `toFixed` takes three times as long, and the pictures of one campaign hold half a million numbers. */
function exactly(value: number): string {
  const text = value.toFixed(3).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** What stands after a whole number: nothing for 0, “.5” for 500. */
const decimals = Array.from({ length: 1000 }, (_, thousandths) =>
  thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`,
);
