/** The texts of a page in a frame, each with its contrast against what really lies behind it. */
import { contrastOf, laidOver, rgbaOf } from './colors.js';
import { groundsBehind } from './frame-grounds.js';
import { walkDown } from './walk-down.js';

/** WCAG 2.2, 1.4.3: large text is 18 pt, or 14 pt in bold. */
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const BOLD = 700;
/** On a photograph, what this share of its pixels is below. */
const WEAKEST_SHARE = 0.05;
/** Lines of one text that are looked at. */
const MOST_LINES = 4;

/** In the order of the page. Places are of the page, whatever its scroll; `ratio` is undefined where none can be told. */
export function textsIn(page) {
  const view = page.defaultView;
  const found = elementsWithText(page).map((element) => ({ element, lines: linesOf(element, view) }));
  const texts = found.filter(({ lines }) => lines.length > 0);
  walkDown(
    view,
    texts,
    ({ lines }) => lines[0].top,
    (one) => {
      one.ratio = ratioOf(one, view);
    },
  );
  return joined(
    texts.map(({ element, lines, ratio }) => ({
      block: blockOf(element, view),
      text: ownText(element),
      ratio,
      least: leastOf(view.getComputedStyle(element)),
      box: around(lines),
      linePx: lines[0].height,
    })),
  );
}

/** A fact or a bold word within a sentence is an element of its own; a reader sees one text. */
function joined(texts) {
  const all = [];
  for (const one of texts) {
    const before = all.findLast(({ block }) => block === one.block);
    const isSame = before?.least === one.least && Math.abs((before.ratio ?? -1) - (one.ratio ?? -1)) < 0.1;
    if (isSame) {
      before.box = around([before.box, one.box]);
      before.text = `${before.text} ${one.text}`.replace(/ (?=[,.])/g, '');
    } else all.push(one);
  }
  return all;
}

function blockOf(element, view) {
  let block = element;
  while (block.parentElement && view.getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  return block;
}

function ownText({ childNodes }) {
  const words = [...childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ data }) => data);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** Those that hold letters of their own, and are seen. */
function elementsWithText(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const all = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!/[\p{L}\p{N}]/u.test(node.data) || /^(STYLE|SCRIPT|TITLE|NOSCRIPT)$/.test(holder.tagName)) continue;
    if (holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) all.add(holder);
  }
  return [...all];
}

/** Boxes of its own letters, line by line, in px of the page. */
function linesOf(element, view) {
  const range = element.ownerDocument.createRange();
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')
    .flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    })
    .filter(({ width, height }) => width >= 2 && height >= 2)
    .map(({ left, top, width, height }) => ({
      left: left + view.scrollX,
      top: top + view.scrollY,
      width,
      height,
    }));
}

/** Measured while its first line is in the window. */
function ratioOf({ element, lines }, view) {
  const style = view.getComputedStyle(element);
  const [red, green, blue, alpha] = rgbaOf(style.webkitTextFillColor || style.color);
  const ink = [red, green, blue, alpha * opacityOf(element, view)];
  const ratios = [];
  let isFlat = true;
  for (const line of lines.slice(0, MOST_LINES)) {
    const box = { ...line, left: line.left - view.scrollX, top: line.top - view.scrollY };
    if (box.top + box.height / 2 > view.innerHeight) continue;
    const found = groundsBehind(element, box);
    if (!found) return undefined;
    isFlat &&= found.isFlat;
    for (const ground of found.grounds) ratios.push(contrastOf(laidOver(ink, ground), ground));
  }
  ratios.sort((a, b) => a - b);
  return ratios[isFlat ? 0 : Math.floor(ratios.length * WEAKEST_SHARE)];
}

function opacityOf(element, view) {
  let opacity = 1;
  for (let one = element; one; one = one.parentElement) opacity *= Number(view.getComputedStyle(one).opacity);
  return opacity;
}

function leastOf({ fontSize, fontWeight }) {
  const size = Number.parseFloat(fontSize);
  return size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(fontWeight) >= BOLD) ? 3 : 4.5;
}

function around(lines) {
  const left = Math.min(...lines.map((one) => one.left));
  const top = Math.min(...lines.map((one) => one.top));
  return {
    left,
    top,
    width: Math.max(...lines.map((one) => one.left + one.width)) - left,
    height: Math.max(...lines.map((one) => one.top + one.height)) - top,
  };
}
