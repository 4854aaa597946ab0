/** A compass: a circle, four ticks, a needle at a true heading and the dot at its end. */
import type { DialPicture } from '../../brand/pictures.ts';
import type { PathItem } from '../display-list.ts';
import { round } from '../path-data.ts';
import { ellipsePath } from '../svg-shapes.ts';

/** Parts of the radius, from the brief's drawing of the dial. */
const parts = {
  ring: 0.09,
  tick: 0.07,
  tickLength: 0.2,
  needle: 0.1,
  needleLength: 0.78,
  dot: 0.17,
} as const;

export function drawDial(
  picture: DialPicture,
  cx: number,
  cy: number,
  radius: number,
  heading: number,
): readonly PathItem[] {
  const ring = radius - (parts.ring * radius) / 2;
  const at = (degrees: number, distance: number): readonly [number, number] => {
    const radians = ((degrees - 90) * Math.PI) / 180;
    return [cx + distance * Math.cos(radians), cy + distance * Math.sin(radians)];
  };
  const line = (from: readonly [number, number], to: readonly [number, number], width: number): PathItem => ({
    type: 'path',
    d: `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`,
    stroke: { color: picture.stroke, width: width * radius, cap: 'butt' },
    role: 'drawing',
    box: {
      x: Math.min(from[0], to[0]),
      y: Math.min(from[1], to[1]),
      width: Math.abs(from[0] - to[0]),
      height: Math.abs(from[1] - to[1]),
    },
  });
  const dotRadius = parts.dot * radius;
  const dot = at(heading, parts.needleLength * radius - dotRadius / 2);
  return [
    {
      type: 'path',
      d: ellipsePath(cx, cy, ring, ring),
      stroke: { color: picture.stroke, width: parts.ring * radius, cap: 'butt' },
      role: 'drawing',
      box: { x: cx - radius, y: cy - radius, width: 2 * radius, height: 2 * radius },
    },
    ...[0, 90, 180, 270].map((degrees) =>
      line(at(degrees, ring), at(degrees, ring - parts.tickLength * radius), parts.tick),
    ),
    line([cx, cy], dot, parts.needle),
    {
      type: 'path',
      d: ellipsePath(dot[0], dot[1], dotRadius, dotRadius),
      fill: picture.dot,
      role: 'drawing',
      box: { x: dot[0] - dotRadius, y: dot[1] - dotRadius, width: 2 * dotRadius, height: 2 * dotRadius },
    },
  ];
}
