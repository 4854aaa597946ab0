/** Examples are made when somebody comes near them; the page then follows as it follows a save. */
import './switches.js';
import './windows.js';

/** Of the height of the window: far enough to be there when the reader is. */
const NEAR = '60%';

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

/** The answer is not looked at: it sets the making going, where it is not on its way. */
function make(place) {
  for (const one of place.querySelectorAll('[data-composing]')) one.hidden = false;
  // A server that has gone is told of in the bar.
  fetch(place.dataset.make).catch(() => {});
}

addEventListener('diapason:after', watch);
watch();
