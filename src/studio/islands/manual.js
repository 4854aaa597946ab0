/** Examples are made when somebody comes near them; the page then follows as it follows a save. */
import './switches.js';
import './windows.js';

/** Of the height of the window: far enough to be there when the reader is. */
const NEAR = '60%';

const asked = new Map();

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) make(target);
  },
  { rootMargin: `${NEAR} 0px` },
);

function watch() {
  watcher.disconnect();
  for (const one of document.querySelectorAll('[data-make]')) watcher.observe(one);
}

/** Once for a state of the hub: the answer is not looked at, it sets the making going. */
function make(place) {
  const address = place.dataset.make;
  const mark = `${place.dataset.version} ${document.documentElement.dataset.hub ?? ''}`;
  for (const one of place.querySelectorAll('[data-composing]')) one.hidden = false;
  if (asked.get(address) === mark) return;
  asked.set(address, mark);
  fetch(address).catch(() => asked.delete(address));
}

addEventListener('diapason:after', watch);
watch();
