/** Outlines as straight pieces, and whether they run through a rectangle or around it. */
import type { Matrix } from './display-list.ts';
import type { Rectangle } from './geometry.ts';
import { apply, curvesOf, identity } from './path-data.ts';

/** One subpath: x, y, x, y … */
export type Polyline = readonly number[];

/** Pieces for each curve: a bow across a piece of 1080 px is off by less than 1 px. */
const steps = 16;

export function polylinesOf(d: string): readonly Polyline[] {
  const lines: number[][] = [];
  let [x, y] = [0, 0];
  for (const curve of curvesOf(d)) {
    const line = lines.at(-1);
    if (curve[0] === 'M') {
      [, x, y] = curve;
      lines.push([x, y]);
    } else if (curve[0] === 'Z') {
      line?.push(line[0]!, line[1]!);
    } else {
      const [, x1, y1, x2, y2, x3, y3] = curve;
      for (let i = 1; i <= steps; i++) {
        const t = i / steps;
        const u = 1 - t;
        const weights = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3] as const;
        line?.push(
          weights[0] * x + weights[1] * x1 + weights[2] * x2 + weights[3] * x3,
          weights[0] * y + weights[1] * y1 + weights[2] * y2 + weights[3] * y3,
        );
      }
      [x, y] = [x3, y3];
    }
  }
  return lines;
}

/** Whether any of an outline lies in a rectangle, or, where it is filled, the rectangle in it. */
export function touches(
  lines: readonly Polyline[],
  matrix: Matrix = identity,
  box: Rectangle,
  filled: boolean,
): boolean {
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  let inside = false;
  for (const line of lines) {
    let [fromX, fromY] = apply(matrix, line[0]!, line[1]!);
    for (let i = 2; i < line.length; i += 2) {
      const [toX, toY] = apply(matrix, line[i]!, line[i + 1]!);
      if (meets(box, fromX, fromY, toX, toY)) return true;
      // Even-odd, along a ray to the right of the middle.
      const rises = fromY > middleY !== toY > middleY;
      if (rises && middleX < fromX + ((middleY - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
      [fromX, fromY] = [toX, toY];
    }
  }
  return filled && inside;
}

/** Whether a straight piece has a point in a rectangle (Liang and Barsky's clipping). */
function meets({ x, y, width, height }: Rectangle, x1: number, y1: number, x2: number, y2: number): boolean {
  let [enters, leaves] = [0, 1];
  const sides = [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enters = Math.max(enters, room / step);
    else leaves = Math.min(leaves, room / step);
  }
  return enters <= leaves;
}
