/** Seeds in a golden-angle spiral that part around words. No randomness: same numbers, same picture. */
import type { SpiralPicture } from '../../brand/pictures.ts';
import { once } from '../../source/once.ts';
import type { Matrix, PathItem } from '../display-list.ts';
import { distanceTo, grown, type Rectangle } from '../geometry.ts';
import { boundsOfPoints, curvesOf, pointsOf } from '../path-data.ts';
import { rotation } from '../rotation.ts';

export interface SpiralRequest {
  readonly picture: SpiralPicture;
  readonly heart: readonly [x: number, y: number];
  readonly c: number;
  /** How many steps; default: until the whole area is covered. */
  readonly count?: number;
  /** Where ink may be: the piece with its bleed. Pieces that cross its edge are cut there. */
  readonly area: Rectangle;
  /** Pieces stay whole within these edges, unless they are edges of the area. */
  readonly within?: Rectangle;
  readonly obstacles: readonly Rectangle[];
  readonly ground: string;
  readonly highlights: boolean;
}

export function drawSpiral(request: SpiralRequest): readonly PathItem[] {
  const { picture, heart, c, area, obstacles, ground } = request;
  const colors = picture.colors[ground] ?? Object.values(picture.colors)[0]!;
  const { outline, extent } = pieceOf(picture.piece);
  const reach = farthestCorner(area, heart);
  const items: PathItem[] = [];
  for (let n = 1; n <= (request.count ?? mostPieces); n++) {
    const radius = c * n ** picture.exponent;
    const half = picture.pieceScale * c * n ** picture.pieceExponent;
    if (radius - half * extent > reach) break;
    const degrees = n * picture.angle;
    const radians = (degrees * Math.PI) / 180;
    const x = heart[0] + radius * Math.cos(radians);
    const y = heart[1] + radius * Math.sin(radians);
    if (!touches(around(x, y, half * extent), area)) continue;
    if (obstacles.some((obstacle) => distanceTo(obstacle, x, y) < picture.air * half)) continue;
    // The piece's tip is towards +y; turned by a right angle more than its place, it faces the heart.
    const [a, b, cc, d] = rotation(degrees + 90);
    const matrix: Matrix = [a * half, b * half, cc * half, d * half, x, y];
    const box = boundsOfPoints(outline, matrix);
    if (!touches(box, area) || leaves(box, request.within, area)) continue;
    const color = colors[n % colors.length]!;
    items.push({ type: 'path', d: picture.piece, matrix, fill: color, role: 'drawing', box });
    const light = picture.highlights?.[color];
    if (request.highlights && picture.highlight !== undefined && light !== undefined) {
      items.push({ type: 'path', d: picture.highlight, matrix, fill: light, role: 'drawing', box });
    }
  }
  return items;
}

/** Points of a piece's outline, and how far it reaches from its middle. */
const pieceOf = once((d) => {
  const outline = pointsOf(curvesOf(d));
  let extent = -Infinity;
  for (let i = 0; i < outline.length; i += 2)
    extent = Math.max(extent, Math.hypot(outline[i]!, outline[i + 1]!));
  return { outline, extent };
});

/** An A0 poster of the smallest seeds needs fewer. */
const mostPieces = 20_000;

function farthestCorner(area: Rectangle, [x, y]: readonly [number, number]): number {
  const dx = Math.max(Math.abs(area.x - x), Math.abs(area.x + area.width - x));
  const dy = Math.max(Math.abs(area.y - y), Math.abs(area.y + area.height - y));
  return Math.hypot(dx, dy);
}

function around(x: number, y: number, radius: number): Rectangle {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function touches(box: Rectangle, area: Rectangle): boolean {
  return (
    box.x < area.x + area.width &&
    box.x + box.width > area.x &&
    box.y < area.y + area.height &&
    box.y + box.height > area.y
  );
}

/** Whether a piece crosses an edge that is not the edge of the area, or lies outside. */
function leaves(box: Rectangle, within: Rectangle | undefined, area: Rectangle): boolean {
  if (!within) return false;
  const inner = grown(area, -0.5);
  return (
    (box.x < within.x && within.x > inner.x) ||
    (box.y < within.y && within.y > inner.y) ||
    (box.x + box.width > within.x + within.width && within.x + within.width < inner.x + inner.width) ||
    (box.y + box.height > within.y + within.height && within.y + within.height < inner.y + inner.height)
  );
}
