/** The colours of a page in a frame: its grounds with their shares, its letters, and which are the brand's. */
import { hexOf, laidOver, rgbaOf } from './colors.js';
import { walkDown } from './walk-down.js';

/** Of the page, in px: each point stands for as much. */
const STEP_PX = 24;
/** A page without end is looked at so far down. */
const MOST_ROWS = 400;
/** Steps of one channel that rounding makes. */
const ROUNDING = 1;
/** Places of one colour that is none of the brand's. */
const MOST_PLACES = 8;

/** Grounds first, the largest before the others, then colours of letters alone. `palette`: names by hex. */
export function colorsIn(page, palette) {
  const view = page.defaultView;
  const tokens = Object.entries(palette).map(([hex, name]) => [rgbaOf(hex), name]);
  const tokenOf = (color) =>
    tokens.find(([own]) => [0, 1, 2].every((part) => Math.abs(own[part] - color[part]) <= ROUNDING))?.[1];
  const colors = new Map();
  const add = (color, use, place) => {
    const hex = hexOf(color);
    const one = colors.get(hex) ?? { hex, token: tokenOf(color), points: 0, places: new Map(), isText: true };
    colors.set(hex, one);
    if (use === 'ground') {
      one.points++;
      one.isText = false;
    }
    if (place && !one.places.has(place)) one.places.set(place, boxOf(place, view));
  };
  let judged = 0;
  const rows = Math.min(MOST_ROWS, Math.floor(page.documentElement.scrollHeight / STEP_PX));
  const lines = Array.from({ length: rows }, (_one, row) => row * STEP_PX + STEP_PX / 2);
  walkDown(
    view,
    lines,
    (line) => line,
    (line) => {
      for (let x = STEP_PX / 2; x < view.innerWidth; x += STEP_PX) {
        const found = groundAt(page, x, line - view.scrollY);
        if (!found) continue;
        judged++;
        add(found.color, 'ground', found.holder);
      }
    },
  );
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (
      node.data.trim() === '' ||
      !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
      continue;
    const color = rgbaOf(view.getComputedStyle(holder).color);
    if (color[3] > 0) add(color, 'text', holder);
  }
  return [...colors.values()]
    .map(({ places, points, ...one }) => ({
      ...one,
      ...(one.isText ? {} : { share: points / Math.max(1, judged) }),
      boxes: boxesOf([...places.values()], one.token === undefined),
    }))
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

/** The ground that is seen at a point, and what paints it; undefined on photographs and drawings. */
function groundAt(page, x, y) {
  const view = page.defaultView;
  const veils = [];
  for (const layer of page.elementsFromPoint(x, y)) {
    if (/^(IMG|VIDEO|CANVAS|OBJECT|EMBED|IFRAME)$/.test(layer.tagName) || 'ownerSVGElement' in layer)
      return undefined;
    const style = view.getComputedStyle(layer);
    if (style.backgroundImage !== 'none') return undefined;
    const color = rgbaOf(style.backgroundColor);
    if (color[3] === 0) continue;
    if (color[3] < 1) veils.unshift(color);
    else return { color: veils.reduce((below, veil) => laidOver(veil, below), color), holder: layer };
  }
  const body = rgbaOf(view.getComputedStyle(page.body).backgroundColor);
  // What nobody has painted is the browser's.
  return body[3] === 1 ? { color: body, holder: page.body } : undefined;
}

/** Of a colour of the brand the largest place says it; of another each. */
function boxesOf(boxes, isForeign) {
  const largest = boxes
    .filter(({ width, height }) => width >= 2 && height >= 2)
    .sort((a, b) => b.width * b.height - a.width * a.height);
  return largest.slice(0, isForeign ? MOST_PLACES : 1);
}

function boxOf(element, view) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left + view.scrollX, top: top + view.scrollY, width, height };
}
