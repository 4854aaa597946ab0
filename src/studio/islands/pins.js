/**
 * Pins inside pages and emails: the words of a finding are looked for in the frame, which is of our own origin and runs
 * nothing, and a pin is laid over it from outside. Texts of our own page are highlighted where they stand.
 */
import { inside } from './inside-frame.js';

/** Frames, and of each its page, whose scrolling moves the pins. */
const followed = new WeakSet();

/** Letters below an element as a reader sees them, each with its node. */
function lettersOf(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^(STYLE|SCRIPT|TITLE)$/.test(node.parentElement?.tagName) || !isSeen(node.parentElement)) continue;
    let wasSpace = text.endsWith(' ') || text === '';
    for (let at = 0; at < node.data.length; at++) {
      const isSpace = /\s/.test(node.data[at]);
      if (isSpace && wasSpace) continue;
      text += isSpace ? ' ' : node.data[at];
      places.push([node, at]);
      wasSpace = isSpace;
    }
  }
  return { text, places };
}

/** Shorter words stand in too many places to be looked for alone. */
const LEAST_LETTERS = 4;

/** Where words stand below an element, whatever elements they are made of: a range, or undefined. */
function rangeOf(root, { words, within }) {
  const { text, places } = known(letters, root, lettersOf);
  const around = text.indexOf(within);
  if (words === '' || (around === -1 && words.length < LEAST_LETTERS)) return undefined;
  const from = text.indexOf(words, Math.max(0, around));
  if (from === -1) return undefined;
  const [first, last] = [places[from], places[from + words.length - 1]];
  const range = root.ownerDocument.createRange();
  range.setStart(first[0], first[1]);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/** Read once for each document that is whole: scrolling only measures again. */
const letters = new WeakMap();

function known(map, root, make) {
  const found = map.get(root) ?? make(root);
  if (root.ownerDocument.readyState === 'complete') map.set(root, found);
  return found;
}

/** A preheader that only programs read has no place. */
function isSeen(element) {
  return element ? element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) : false;
}

function pinsOf(piece) {
  return [...piece.querySelectorAll('.piece-pins [data-words]')].map((link) => ({
    number: link.dataset.pin,
    severity: link.classList[1],
    title: link.title,
    words: JSON.parse(link.dataset.words),
  }));
}

function placeInFrame(frame, pins) {
  const glass = frame.closest('.glass');
  const body = inside(frame)?.body;
  if (!glass || !body) return;
  let layer = glass.querySelector('.frame-pins');
  if (!layer) {
    layer = document.createElement('div');
    layer.className = 'frame-pins';
    layer.setAttribute('aria-hidden', 'true');
    glass.append(layer);
  }
  const scale = frame.getBoundingClientRect().width / frame.clientWidth;
  const corners = new Map();
  const made = pins.flatMap((pin) =>
    pin.words.flatMap((words) => {
      const box = rangeOf(body, words)?.getBoundingClientRect();
      if (!box || box.width < 2 || box.height < 2) return [];
      return pinAt(pin, box, scale, corners);
    }),
  );
  layer.replaceChildren(...made);
}

/** Numbers at one corner stand beside each other. */
const STEP_PX = 20;

function pinAt({ number, severity, title }, box, scale, corners) {
  const link = document.createElement('a');
  link.className = `frame-pin ${severity}`;
  link.href = `#finding-${number}`;
  link.dataset.pin = number;
  link.title = title;
  // The number under the name of the piece is the way by keyboard.
  link.tabIndex = -1;
  for (const [side, value] of Object.entries({
    left: box.left,
    top: box.top,
    width: box.width,
    height: box.height,
  }))
    link.style[side] = `${value * scale}px`;
  const corner = `${Math.round((box.left * scale) / 16)} ${Math.round((box.top * scale) / 16)}`;
  const before = corners.get(corner) ?? 0;
  corners.set(corner, before + 1);
  const label = document.createElement('b');
  label.textContent = number;
  label.style.marginLeft = `${before * STEP_PX}px`;
  link.append(label);
  return link;
}

function place() {
  const marked = [];
  for (const piece of document.querySelectorAll('.piece')) {
    const pins = pinsOf(piece);
    for (const frame of piece.querySelectorAll('iframe')) {
      placeInFrame(frame, pins);
      follow(frame);
    }
    for (const text of piece.querySelectorAll('.setting pre'))
      for (const { words } of pins) marked.push(...words.flatMap((one) => rangeOf(text, one) ?? []));
  }
  dispatchEvent(new Event('diapason:pins'));
  globalThis.CSS?.highlights?.set('diapason-finding', new Highlight(...marked));
}

function follow(frame) {
  if (!followed.has(frame)) {
    followed.add(frame);
    frame.addEventListener('load', soon);
  }
  const page = inside(frame);
  if (!page || followed.has(page)) return;
  followed.add(page);
  page.addEventListener('scroll', soon, { passive: true });
}

let isWaiting = false;
function soon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    place();
  });
}

/** Brings the words of a finding into sight inside the frames of a piece. */
export function showInFrames(number) {
  for (const link of document.querySelectorAll(`.piece-pins [data-pin="${number}"]`)) {
    const [words] = JSON.parse(link.dataset.words);
    if (!words) continue;
    for (const frame of link.closest('.piece').querySelectorAll('iframe')) {
      const body = inside(frame)?.body;
      const box = body && rangeOf(body, words)?.getBoundingClientRect();
      if (box) frame.contentWindow.scrollBy(0, box.top - frame.clientHeight / 3);
    }
  }
}

addEventListener('diapason:after', soon);
addEventListener('diapason:windows', soon);
addEventListener('resize', soon);
addEventListener('load', soon);
soon();
