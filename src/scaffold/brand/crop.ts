/** A drawing with nothing around it: what a program leaves of its page would count as the mark’s own width. */
import type { Drawing, Shape } from '../../brand/svg.ts';
import { type Rectangle, union } from '../../draw/geometry.ts';
import { boundsOf, curvesOf } from '../../draw/path-data.ts';

/** Bounds of one shape’s ink, half of its stroke counted. */
export function inkOf({ d, matrix, stroke, strokeWidth }: Shape): Rectangle | undefined {
  const box = boundsOf(curvesOf(d), matrix);
  if (!box) return undefined;
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const half = stroke === undefined ? 0 : (strokeWidth * scale) / 2;
  return { x: box.x - half, y: box.y - half, width: box.width + 2 * half, height: box.height + 2 * half };
}

/** The same shapes in a view box that is their ink. */
export function cropped(drawing: Drawing): Drawing {
  const ink = union(drawing.shapes.flatMap((shape) => inkOf(shape) ?? []));
  if (!ink || ink.width <= 0 || ink.height <= 0) return drawing;
  const viewBox = { x: round(ink.x), y: round(ink.y), width: round(ink.width), height: round(ink.height) };
  return viewBox.width > 0 && viewBox.height > 0 ? { ...drawing, viewBox } : drawing;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
