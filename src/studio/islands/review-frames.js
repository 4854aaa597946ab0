/**
 * Pages in frames, so that a click in them can be understood. From a file, a browser keeps every page from every other;
 * the page is then taken from a script that holds its text, and shown as part of this one. It runs nothing either way.
 */
import { inside } from './inside-frame.js';

/** `ready`: told of each frame that can be looked into, and again when it shows another page. */
export function openFrames(ready) {
  const near = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        open(target);
      }
    },
    { rootMargin: '100%' },
  );
  for (const frame of document.querySelectorAll('iframe[data-frame]')) {
    frame.addEventListener('load', () => inside(frame) && ready(frame));
    if (inside(frame)?.readyState === 'complete') ready(frame);
    near.observe(frame);
  }
}

async function open(frame) {
  if (location.protocol !== 'file:') return;
  const text = await textOf(new URL(frame.dataset.frame, location.href).href);
  if (text !== undefined) frame.srcdoc = based(text, new URL(frame.getAttribute('src'), location.href).href);
}

const known = new Map();

/** A page that is shown at three widths is loaded once. */
function textOf(address) {
  const text = known.get(address) ?? load(address);
  known.set(address, text);
  return text;
}

function load(address) {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(globalThis.diapasonFrames?.[address]);
    script.onerror = () => resolve(undefined);
    document.head.append(script);
  });
}

/** With the address from which its pictures and fonts are found. */
function based(text, address) {
  const base = `<base href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  return /<head[^>]*>/i.test(text) ? text.replace(/<head[^>]*>/i, (head) => head + base) : base + text;
}
