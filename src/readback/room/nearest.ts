/** How near the neighbours of a box come to it, in lines, rows, grids and beside what floats. */
import type { Side } from './cascade.ts';
import type { Flow, Node } from './flow.ts';
import type { Element } from './selector.ts';

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** To the nearest of its neighbours on that side, with the margin that it has there itself. */
export function nearestIn(
  parent: Element,
  element: Element,
  side: Side,
  margin: number,
  flow: Flow,
): number | undefined {
  const shown = flow.shown(parent);
  const placed = shown.filter((one) => !flow.floatOf(one));
  const near = [
    placed.includes(element) ? nearestPlaced(parent, placed, element, side, margin, flow) : undefined,
    placed.length < shown.length ? nearestFloat(shown, element, side, margin, flow) : undefined,
  ];
  return least(near.filter((one) => one !== undefined));
}

/** Among boxes that follow each other. */
function nearestPlaced(
  parent: Element,
  shown: readonly Node[],
  element: Element,
  side: Side,
  margin: number,
  flow: Flow,
): number | undefined {
  const isAcross = side === 'left' || side === 'right';
  const at = shown.indexOf(element);
  const before = side === 'top' || side === 'left';
  const others = before ? shown.slice(0, at).reverse() : shown.slice(at + 1);
  const isRow = flow.axis(parent) === 'across' || flow.wraps(parent);
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
 * Where the box or its neighbour floats. Words keep the margins of what floats and no others; how many lines stand beside it, and
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
    const theirs = flow.floatOf(node);
    if (node === element || (!own && !theirs)) return false;
    const between = shown.slice(Math.min(at, index) + 1, Math.max(at, index));
    if (side === 'top' || side === 'bottom')
      return (side === 'top') === index < at && between.every((one) => flow.floatOf(one));
    // Words are on the other side of what floats, if they come after it.
    if (!theirs) return own !== side && index > at;
    return theirs === own ? (theirs === side) === index < at : theirs === side;
  };
  const distance = (node: Node) => {
    const theirs = flow.margin(node, OPPOSITE[side]) + flow.inset(node, OPPOSITE[side]);
    if (!own) return theirs;
    return flow.floatOf(node) ? margin + theirs : margin;
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
