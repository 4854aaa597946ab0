/** The room that a page leaves on each side of a picture, however long the words beside it are. */

import { leftOf, sizeOf, widthAround } from './boxes.ts';
import type { Side } from './cascade.ts';
import type { Flow, Node } from './flow.ts';
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

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };
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

/** To the nearest of its neighbours on that side, with the margin that it has there itself. */
function nearestIn(
  parent: Element,
  element: Element,
  side: Side,
  margin: number,
  flow: Flow,
): number | undefined {
  const isAcross = side === 'left' || side === 'right';
  const shown = flow.shown(parent);
  const at = shown.indexOf(element);
  const before = side === 'top' || side === 'left';
  const others = before ? shown.slice(0, at).reverse() : shown.slice(at + 1);
  const axis = flow.axis(parent);
  if (shown.some((one) => flow.floatOf(one))) return nearestFloat(shown, element, side, margin, flow);
  const isRow = axis === 'across' || flow.wraps(parent);
  const style = flow.style(parent);
  const distance = (node: Node) => {
    const inset = flow.inset(node, OPPOSITE[side]);
    const theirs = flow.margin(node, OPPOSITE[side]);
    if (isRow || /flex$/.test(flow.display(parent)))
      return (style.px(isAcross ? 'column-gap' : 'row-gap') ?? 0) + margin + theirs + inset;
    return (isAcross ? margin + theirs : Math.max(margin, theirs)) + inset;
  };
  if (isRow) {
    if (!isAcross && !flow.wraps(parent)) return undefined;
    const near = isAcross ? others.filter((one) => !isWhole(one, flow)).slice(0, 1) : others;
    return least(near.map(distance));
  }
  // Words and pictures of one line stand beside each other, all else below.
  const isWord = (node: Node) => !('tagName' in node) || flow.isInline(node);
  const line = isWord(element) ? others.slice(0, others.findIndex((one) => !isWord(one)) >>> 0) : [];
  if (isAcross) return least(line.slice(0, 1).map(distance));
  return least(others.slice(line.length, line.length + 1).map(distance));
}

/**
 * Among boxes of which some float. Words keep the margins of what floats and no others; how many lines stand beside it, and
 * what comes to stand below, depends on their length.
 */
function nearestFloat(
  shown: readonly Node[],
  element: Element,
  side: Side,
  margin: number,
  flow: Flow,
): number | undefined {
  const at = shown.indexOf(element);
  const own = flow.floatOf(element);
  const isThere = (node: Node, index: number) => {
    if (node === element) return false;
    const theirs = flow.floatOf(node);
    if (!own && !theirs) return side === 'top' ? index === at - 1 : side === 'bottom' && index === at + 1;
    if (side === 'top') return index < at;
    if (side === 'bottom') return index > at;
    // Words are on the other side of what floats, if they come after it.
    if (!theirs) return own !== side && index > at;
    return theirs === own ? (theirs === side) === index < at : theirs === side;
  };
  const distance = (node: Node) => {
    const theirs = flow.margin(node, OPPOSITE[side]) + flow.inset(node, OPPOSITE[side]);
    if (own) return flow.floatOf(node) ? margin + theirs : margin;
    return flow.floatOf(node) ? theirs : Math.max(margin, theirs);
  };
  return least(shown.filter(isThere).map(distance));
}

function least(numbers: readonly number[]): number | undefined {
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

/** As wide as its row: nothing stands beside it. */
function isWhole(node: Node, flow: Flow): boolean {
  if (!('tagName' in node)) return false;
  const style = flow.style(node);
  return [style.text('flex-basis'), style.text('width')].includes('100%');
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
