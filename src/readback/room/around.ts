/** The room that a page leaves on each side of a picture, however long the words beside it are. */

import { leftOf, sizeOf, widthAround } from './boxes.ts';
import type { Side } from './cascade.ts';
import type { Flow } from './flow.ts';
import { nearestIn } from './nearest.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';
import { type Element, parentOf } from './selector.ts';

export interface SideRoom {
  readonly px: number;
  /** Nothing stands there: it ends at the edge of the page. */
  readonly toEdge: boolean;
}

export interface Room {
  readonly screenPx: number;
  readonly width: number;
  readonly height: number;
  readonly sides: Readonly<Record<Side, SideRoom>>;
}

/** Below a page nothing ends. */
const ENDLESS: SideRoom = { px: Number.MAX_SAFE_INTEGER, toEdge: true };

/** Undefined where it is not shown, or where its bytes do not say how large it is and where. */
export function roomAround(element: Element, flow: Flow): Room | undefined {
  if (!isShown(element, flow)) return undefined;
  const size = sizeOf(element, flow);
  if (!size) return undefined;
  const [top, right, bottom, left] = (['top', 'right', 'bottom', 'left'] as const).map((side) =>
    walk(element, side, flow),
  ) as [Walked, Walked, Walked, Walked];
  const inner = leftOf(element, flow);
  const over = top.loose ? looseSides(top.loose, inner, top.px, size, flow) : undefined;
  if (top.loose && !over) return undefined;
  const screen = flow.screen.widthPx;
  const x = over?.left ?? inner;
  const beside = x === undefined ? undefined : { left: x, right: screen - x - size.width };
  const sides = {
    top: nearer(edgeOf(top, top.px + (over?.top ?? 0)), over?.near.top),
    bottom: nearer(over && !bottom.near ? ENDLESS : edgeOf(bottom), over?.near.bottom),
    left: nearer(edgeOf(left, beside?.left), over?.near.left),
    right: nearer(edgeOf(right, beside?.right), over?.near.right),
  };
  return { screenPx: screen, ...size, sides };
}

interface Walked {
  readonly px: number;
  /** Ends at something that is seen. */
  readonly near: boolean;
  /** Ends at the edge of a box that is out of the flow. */
  readonly loose?: Element;
}

function edgeOf({ px, near }: Walked, toEdge = px): SideRoom {
  return near ? { px, toEdge: false } : { px: toEdge, toEdge: true };
}

function nearer(room: SideRoom, px: number | undefined): SideRoom {
  return px === undefined || (px >= room.px && !room.toEdge) ? room : { px, toEdge: false };
}

function isShown(element: Element, flow: Flow): boolean {
  if (flow.display(element) === 'none' || flow.style(element).text('visibility') === 'hidden') return false;
  const parent = parentOf(element);
  return !parent || isShown(parent, flow);
}

/** From the picture outwards, over paddings and margins, to the first thing that is seen on that side. */
function walk(start: Element, side: Side, flow: Flow): Walked {
  const isAcross = side === 'left' || side === 'right';
  let px = 0;
  /** Margins that meet are as large as the largest of them. */
  let margin = 0;
  for (let element = start; ; ) {
    const parent = parentOf(element);
    if (flow.isLoose(element)) return { px: px + margin, near: false, loose: element };
    const own = flow.margin(element, side);
    margin = isAcross ? margin + own : Math.max(margin, own);
    if (!parent) return { px: px + margin, near: false };
    const gap = nearestIn(parent, element, side, margin, flow);
    if (gap !== undefined) return { px: px + gap, near: true };
    const isLine = flow.display(parent) === 'inline';
    const frame = isLine && !isAcross ? 0 : flow.style(parent).frame(side, widthAround(parent, flow));
    if (flow.hasLine(parent, side))
      return { px: px + margin + frame - flow.style(parent).border(side), near: true };
    if (frame > 0 || flow.display(parent) !== 'block') {
      px += margin + frame;
      margin = 0;
    }
    element = parent;
  }
}

/** A head that lies over the page: where, and what of the page comes near. Undefined where it cannot be told. */
function looseSides(
  loose: Element,
  x: number | undefined,
  inside: number,
  { width, height }: { readonly width: number; readonly height: number },
  flow: Flow,
): Over | undefined {
  const within = flow.style(loose).px('top');
  if (x === undefined || within === undefined) return undefined;
  const { found, holder } = obstaclesOf(loose, flow);
  // A share of another width than the page's, which `x` was taken of.
  const isShare = flow.style(loose).text('left')?.endsWith('%') && holder?.width !== flow.screen.widthPx;
  if (!holder || isShare) return undefined;
  const [left, top] = [holder.left + x, holder.top + within];
  const box = { left, top: top + inside, right: left + width, bottom: top + inside + height };
  const near: Partial<Record<Side, number>> = {};
  for (const one of found) {
    const [side, gap] = farthest(box, one);
    near[side] = Math.min(near[side] ?? Number.POSITIVE_INFINITY, gap);
  }
  return { left, top, near };
}

interface Over {
  /** From the left edge of the page to the picture. */
  readonly left: number;
  /** From its top to the box that lies over it. */
  readonly top: number;
  readonly near: Readonly<Partial<Record<Side, number>>>;
}

/** The side on which two boxes are farthest apart, and how far; negative where they lie over each other. */
function farthest(box: Obstacle, other: Obstacle): readonly [Side, number] {
  const gaps: readonly (readonly [Side, number])[] = [
    ['top', box.top - other.bottom],
    ['right', other.left - box.right],
    ['bottom', other.top - box.bottom],
    ['left', box.left - other.right],
  ];
  return gaps.reduce((most, one) => (one[1] > most[1] ? one : most));
}
