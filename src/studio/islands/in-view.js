/** Tells the studio which pieces the reader has before them, so that these are made first. */
import { look } from './events.js';

/** How long a reader stays before it counts: who scrolls past looks at nothing. */
const SETTLED_MS = 200;

const near = new Set();
const watched = new WeakSet();
let waiting;

const watcher = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (isIntersecting) near.add(target);
    else near.delete(target);
  }
  settle();
});

function settle() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const middle = innerHeight / 2;
    const distance = (piece) => {
      const { top, bottom } = piece.getBoundingClientRect();
      return Math.max(0, top - middle, middle - bottom);
    };
    const paths = [...near]
      .filter((piece) => piece.isConnected)
      .sort((a, b) => distance(a) - distance(b))
      .map(({ dataset }) => dataset.key);
    look(paths);
  }, SETTLED_MS);
}

function watch() {
  for (const piece of near) if (!piece.isConnected) near.delete(piece);
  for (const piece of document.querySelectorAll('#live [data-key]')) {
    if (watched.has(piece)) continue;
    watched.add(piece);
    watcher.observe(piece);
  }
  settle();
}

addEventListener('scroll', settle, { passive: true });
addEventListener('diapason:after', watch);
watch();
