import type { Matrix } from './display-list.ts';
import { identity, multiply } from './path-data.ts';

/** `translate(10 20) rotate(45)` as one matrix. Unknown functions change nothing: sound drawings have none. */
export function parseTransform(transform: string): Matrix {
  let matrix = identity;
  for (const [, name, list] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    matrix = multiply(matrix, one(name!, numbers));
  }
  return matrix;
}

function one(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d, e, f];
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return rotation(a, b ?? 0, c ?? 0);
    case 'skewX':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
    default:
      return identity;
  }
}

/** Clockwise, in degrees, about a point. */
export function rotation(degrees: number, cx = 0, cy = 0): Matrix {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
}
