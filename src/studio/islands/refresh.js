/** Draws the page anew from the server and takes over what changed: everything else stays as the reader left it. */
import { fitWindows } from './windows.js';

/** Scrolls, open parts, focus and every piece whose version did not change stay. */
async function refresh() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = document.querySelector('#live');
  const next = fresh.querySelector('#live');
  if (!now || !next) {
    location.reload();
    return;
  }
  dispatchEvent(new Event('diapason:before'));
  document.title = fresh.title;
  for (const old of document.querySelectorAll('[data-sync]')) {
    const same = fresh.querySelector(`[data-sync="${old.dataset.sync}"]`);
    for (const { name, value } of same?.attributes ?? []) old.setAttribute(name, value);
  }
  const [standing, drawn] = [keyed(now), keyed(next)];
  const isSame = standing.size > 0 && [...standing.keys()].join('\n') === [...drawn.keys()].join('\n');
  for (const old of document.querySelectorAll('[data-swap]')) {
    const part = fresh.querySelector(`[data-swap="${old.dataset.swap}"]`);
    if (!part || part.outerHTML === old.outerHTML) continue;
    if (isSame || !now.contains(old)) replace(old, part);
    else carry(old, part);
  }
  if (isSame) {
    for (const [key, piece] of drawn) {
      const old = standing.get(key);
      if (old.dataset.version !== piece.dataset.version) replace(old, piece);
    }
  } else {
    const top = scrollY;
    replace(now, next);
    scrollTo(0, top);
  }
  fitWindows();
  dispatchEvent(new Event('diapason:after'));
}

function keyed(container) {
  return new Map(
    [...container.querySelectorAll('[data-key]:not([data-key] [data-key])')].map((piece) => [
      piece.dataset.key,
      piece,
    ]),
  );
}

function replace(old, next) {
  const focused = old.contains(document.activeElement) ? addressIn(document.activeElement) : undefined;
  const top = old.scrollTop;
  if (old.matches('[data-swap]')) carry(old, next);
  if (old.matches('[data-key]')) restoreScrolls(next, scrollsIn(old));
  old.replaceWith(document.adoptNode(next));
  next.scrollTop = top;
  if (focused) next.querySelector(focused)?.focus({ preventScroll: true });
}

/** What was open stays open, what was closed stays closed. */
function carry(old, next) {
  const was = new Map([...old.querySelectorAll('details')].map((one, index) => [one.id || index, one.open]));
  next.querySelectorAll('details').forEach((one, index) => {
    const open = was.get(one.id || index);
    if (open !== undefined) one.open = open;
  });
}

/** How an element is found again among those drawn anew. */
function addressIn({ id, name, tagName, title, dataset }) {
  const tag = tagName.toLowerCase();
  if (id) return `#${CSS.escape(id)}`;
  if (name) return `${tag}[name="${CSS.escape(name)}"]`;
  if (dataset.focus) return `[data-focus="${CSS.escape(dataset.focus)}"]`;
  return title ? `${tag}[title="${CSS.escape(title)}"]` : undefined;
}

/** Where the reader stands inside each window of a piece. */
function scrollsIn(piece) {
  return [...piece.querySelectorAll('iframe')].map((frame) => frame.contentWindow?.scrollY ?? 0);
}

/** Once the new frames are there, back to the place. */
function restoreScrolls(piece, places) {
  piece.querySelectorAll('iframe').forEach((frame, index) => {
    frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, places[index] ?? 0), {
      once: true,
    });
  });
}

let busy = false;
let again = false;

/** One at a time; whatever is asked for meanwhile is drawn once more after it. */
export async function follow() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    await refresh();
  } finally {
    busy = false;
    if (again) {
      again = false;
      follow();
    }
  }
}

/** Another address of the same page, without leaving it. */
export function goTo(address) {
  if (address !== location.href) history.pushState(null, '', address);
  return follow();
}

addEventListener('popstate', () => follow());
