/**
 * Dots in rows, large at one side and vanishing towards the other, like the screen of an old print. They part around words and
 * logos that were placed before. Flat fills only, so that pixels and press have the same picture.
 */
import { defineArrangement, type PathItem, type Rectangle, z } from 'diapason';

/** A circle of four Bézier curves: the error is 0.03 % of its radius. */
const CURVE = 0.5523;

export default defineArrangement({
  kind: 'dots',
  summary: 'Rows of dots that grow towards one side and part around words.',
  props: {
    color: z.string().describe('Colour of the dots.'),
    dot: z.string().optional().describe('Colour of every third dot of every third row.'),
    across: z.coerce.number().int().min(4).max(80).default(16).describe('Dots along the longer side.'),
    from: z.enum(['left', 'right', 'top', 'bottom']).default('bottom').describe('Where they are large.'),
    air: z.coerce.number().min(0).max(4).default(1).describe('Air around words, in steps from dot to dot.'),
  },
  draw({ props, box, obstacles }) {
    const step = Math.max(box.width, box.height) / props.across;
    const columns = Math.ceil(box.width / step);
    const rows = Math.ceil(box.height / step);
    const kept = obstacles.map((one) => grown(one, step * props.air));
    const plain: string[] = [];
    const accents: string[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        // Every other row begins half a step further: rows then close up like shot in a tray.
        const x = box.x + (column + (row % 2 === 0 ? 0.25 : 0.75)) * step;
        const y = box.y + (row + 0.5) * step;
        const radius = step * 0.46 * sizeAt(props.from, (x - box.x) / box.width, (y - box.y) / box.height);
        if (radius < step * 0.04 || kept.some((one) => touches(one, x, y, radius))) continue;
        const isAccent = props.dot !== undefined && row % 3 === 1 && column % 3 === 1;
        (isAccent ? accents : plain).push(circle(x, y, radius));
      }
    }
    const path = (d: readonly string[], fill: string): PathItem[] =>
      d.length === 0 ? [] : [{ type: 'path', role: 'drawing', d: d.join(''), fill, box }];
    return [...path(plain, props.color), ...path(accents, props.dot ?? props.color)];
  },
});

/** 1 at the side named, 0 at the one across, with most of the change in the middle. */
function sizeAt(from: 'left' | 'right' | 'top' | 'bottom', x: number, y: number): number {
  const distance = { left: x, right: 1 - x, top: y, bottom: 1 - y }[from];
  return 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, distance)));
}

function circle(x: number, y: number, radius: number): string {
  const c = radius * CURVE;
  const at = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join(' ');
  return `M${at([radius, 0])}C${at([radius, c], [c, radius], [0, radius])}C${at([-c, radius], [-radius, c], [-radius, 0])}C${at([-radius, -c], [-c, -radius], [0, -radius])}C${at([c, -radius], [radius, -c], [radius, 0])}Z`;
}

/** A hundredth of a pixel or of a point is finer than any press; rounding makes the same picture on every machine. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function touches(box: Rectangle, x: number, y: number, radius: number): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) < radius;
}
