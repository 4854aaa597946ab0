/**
 * Contrast and colours over pages and emails, which have neither until a browser draws them: our own module looks into
 * the frame, which runs nothing, and lays marks over it from outside. Pictures and sheets have theirs from the server.
 */
import { colorsIn } from './frame-colors.js';
import { textsIn } from './frame-texts.js';
import { inside } from './inside-frame.js';

const board = () => document.querySelector('.board[data-overlay]');
const kindNow = () => board()?.dataset.overlay ?? '';
/** Lines that are smaller on the screen than this would lie under the figures of others. */
const LEAST_LINE_PX = 14;
/** From this height on there is room for a flag within. */
const ROOMY_PX = 48;
/** Letters of a flag are about so wide, and it has air at both ends. */
const LETTER_PX = 7;
const FLAG = { air: 8, height: 16 };

/** Of each page what was found in it, as long as it is that page. */
const found = new WeakMap();
const followed = new WeakSet();

/** Frames are looked into when they come near: each costs some hundredths of a second. */
const watcher = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) target.toggleAttribute('data-near', isIntersecting);
    soon();
  },
  { rootMargin: '50%' },
);

function follow(frame) {
  if (!followed.has(frame)) {
    followed.add(frame);
    watcher.observe(frame);
    frame.addEventListener('load', soon);
  }
  const page = inside(frame);
  if (!page || followed.has(page)) return;
  followed.add(page);
  page.addEventListener('scroll', () => move(frame), { passive: true });
  const again = () => {
    found.delete(page);
    soon();
  };
  // Pictures and fonts that come late move what stands below them.
  page.addEventListener('load', again, true);
  page.fonts?.ready.then(again);
}

function measured(page, kind, palette) {
  const key = `${kind} ${page.defaultView.innerWidth} ${palette}`;
  const known = found.get(page);
  if (known?.key === key) return known;
  const fresh =
    kind === 'contrast'
      ? { key, texts: textsIn(page) }
      : { key, colors: colorsIn(page, JSON.parse(palette)) };
  found.set(page, fresh);
  return fresh;
}

function draw() {
  const kind = kindNow();
  for (const frame of document.querySelectorAll('.piece iframe')) {
    if (kind === '') {
      frame.closest('.glass')?.querySelector('.frame-overlay')?.remove();
      continue;
    }
    follow(frame);
    const page = inside(frame);
    if (page?.readyState !== 'complete' || !frame.hasAttribute('data-near')) continue;
    const palette = frame.closest('.piece').querySelector('[data-overlay-notes]')?.dataset.overlayNotes;
    // While its brand is still being read no colour can be judged.
    if (!palette || (kind === 'palette' && palette === '{}')) continue;
    lay(frame, marksOf(measured(page, kind, palette)));
  }
  if (kind !== '') for (const notes of document.querySelectorAll('[data-overlay-notes]')) say(notes, kind);
}

function marksOf({ texts, colors }) {
  if (colors)
    return isTurned()
      ? []
      : colors.flatMap(({ token, hex, boxes }) =>
          boxes.map((box) => ({ box, name: token ?? hex, tone: token === undefined ? 'bad' : 'good' })),
        );
  return texts.map(({ box, ratio, least, linePx }) => ({
    box,
    linePx,
    name: ratio === undefined ? '?' : sayRatio(ratio),
    tone: ratio === undefined ? 'unknown' : ratio >= least ? 'good' : 'bad',
  }));
}

/** A mail program that turns colours shows its own. */
function isTurned() {
  return board().dataset.mail === 'inverted';
}

const isWeak = ({ tone }) => tone !== 'good';

function lay(frame, marks) {
  const glass = frame.closest('.glass');
  let layer = glass.querySelector('.frame-overlay');
  if (!layer) {
    layer = document.createElement('div');
    layer.className = 'frame-overlay';
    layer.setAttribute('aria-hidden', 'true');
    layer.append(document.createElement('div'));
    glass.append(layer);
  }
  const scale = scaleOf(frame);
  const flags = [];
  // What is not as it should be has its figure first.
  const order = marks.toSorted((a, b) => Number(isWeak(b)) - Number(isWeak(a)));
  const made = order.map(({ box, name, tone, linePx }) => {
    const mark = document.createElement('i');
    mark.className = tone;
    const place = {
      left: box.left * scale,
      top: box.top * scale,
      width: box.width * scale,
      height: box.height * scale,
    };
    for (const [side, value] of Object.entries(place)) mark.style[side] = `${value}px`;
    const isWithin = place.top < FLAG.height || (linePx === undefined && place.height >= ROOMY_PX);
    const flag = {
      left: place.left,
      top: isWithin ? place.top : place.top - FLAG.height,
      width: name.length * LETTER_PX + FLAG.air,
      height: FLAG.height,
    };
    const hasRoom = tone !== 'good' || linePx === undefined || linePx * scale >= LEAST_LINE_PX;
    if (hasRoom && !flags.some((other) => overlap(other, flag))) {
      flags.push(flag);
      const label = document.createElement('b');
      label.textContent = name;
      label.classList.toggle('within', isWithin);
      mark.append(label);
    }
    return mark;
  });
  // Drawn last, weak ones lie on top.
  layer.firstChild.replaceChildren(...made.reverse());
  move(frame);
}

function scaleOf(frame) {
  return frame.getBoundingClientRect().width / frame.clientWidth;
}

function move(frame) {
  const sheet = frame.closest('.glass')?.querySelector('.frame-overlay')?.firstChild;
  const view = frame.contentWindow;
  if (!sheet || !view) return;
  const scale = scaleOf(frame);
  sheet.style.transform = `translate(${-view.scrollX * scale}px, ${-view.scrollY * scale}px)`;
}

function overlap(a, b) {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** The same in words, a line for each window that has been looked into. */
function say(notes, kind) {
  const words = JSON.parse(board().dataset.overlayWords);
  const piece = notes.closest('.piece');
  const lines = [...piece.querySelectorAll('.window')].flatMap((window) => {
    const page = inside(window.querySelector('iframe'));
    const known = page && found.get(page);
    const name = window.querySelector('figcaption').textContent.trim();
    if (!known?.key.startsWith(kind)) return [];
    return kind === 'contrast'
      ? contrastLines(name, known.texts, words)
      : colorLines(name, known.colors, words);
  });
  if (lines.length > 0) notes.replaceChildren(...lines);
}

function contrastLines(name, texts, words) {
  const weak = texts.filter(({ ratio, least }) => ratio !== undefined && ratio < least);
  const unmeasured = texts.filter(({ ratio }) => ratio === undefined).length;
  const verdict = weak.length === 0 ? words.enough : `${weak.length} ${words.tooWeak}`;
  const line = element('p', weak.length === 0 ? 'good' : 'bad');
  line.append(
    `${name} · ${texts.length} ${texts.length === 1 ? words.oneText : words.texts} · `,
    element(weak.length === 0 ? 'span' : 'b', '', verdict),
    unmeasured > 0 ? ` · ${unmeasured} ${words.unmeasured}` : '',
  );
  const rows = weak.map(({ text, ratio, least }) => {
    const row = element('li');
    row.append(element('q', '', text), ' ', element('b', '', sayRatio(ratio)), ` / ${sayNumber(least)}`);
    return row;
  });
  return rows.length > 0 ? [line, listOf(rows)] : [line];
}

function colorLines(name, colors, words) {
  if (isTurned()) return [element('p', '', `${name} · ${words.turned}`)];
  if (colors.length === 0) return [element('p', '', `${name} · ${words.noColors}`)];
  const rows = colors.map(({ hex, token, share }) => {
    const row = element('li', token === undefined ? 'bad' : 'good');
    const swatch = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    swatch.setAttribute('class', 'swatch');
    swatch.setAttribute('viewBox', '0 0 16 16');
    swatch.setAttribute('aria-hidden', 'true');
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [key, value] of Object.entries({ width: 16, height: 16, fill: hex }))
      rect.setAttribute(key, value);
    swatch.append(rect);
    row.append(swatch, ' ');
    if (token === undefined) row.append(element('b', '', words.foreign), ` ${hex}`);
    else row.append(token);
    row.append(' ', element('span', 'share', share === undefined ? words.asText : sayShare(share)));
    return row;
  });
  const list = listOf([element('li', 'side-name', name), ...rows]);
  list.className = 'swatches';
  return [list];
}

function listOf(rows) {
  const list = element('ul');
  list.append(...rows);
  return list;
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

const { lang } = document.documentElement;

/** Rounded down: 4.49 is not 4.5. */
function sayRatio(ratio) {
  return sayNumber(Math.floor(ratio * 10) / 10);
}

function sayNumber(value) {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1 }).format(value);
}

function sayShare(share) {
  return new Intl.NumberFormat(lang, { style: 'percent', minimumFractionDigits: 1 }).format(share);
}

let isWaiting = false;
function soon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    draw();
  });
}

addEventListener('diapason:after', soon);
addEventListener('diapason:windows', soon);
addEventListener('load', soon);
soon();
