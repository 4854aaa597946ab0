/** Runs in the preview's own pages: follows saves without losing the reader's place, and fits windows. */

const status = document.querySelector('.status');
const say = (state) => {
  if (!status) return;
  status.dataset.state = state;
  status.textContent = status.dataset[state] ?? '';
};

/** Windows are as wide as a real screen and scaled down to the room there is. */
function fitWindows() {
  for (const figure of document.querySelectorAll('[data-window]')) {
    const frame = figure.querySelector('iframe');
    const glass = figure.querySelector('.glass');
    const scale = Math.min(1, glass.clientWidth / Number(figure.dataset.window));
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    glass.style.height = `${Math.round(frame.offsetHeight * scale)}px`;
  }
}

/** Where the reader stands inside each window, by address without version. */
function rememberScroll(piece) {
  return [...piece.querySelectorAll('iframe')].map((frame) => frame.contentWindow?.scrollY ?? 0);
}

/** Once the new page is there, back to the place. */
function restoreScroll(piece, places) {
  piece.querySelectorAll('iframe').forEach((frame, index) => {
    frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, places[index] ?? 0), {
      once: true,
    });
  });
}

/** Takes over what changed in a freshly drawn page and leaves every unchanged artifact alone. */
async function refresh() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = document.querySelector('#live');
  const next = fresh.querySelector('#live');
  if (!now || !next) {
    location.reload();
    return;
  }
  const standing = new Map(
    [...now.querySelectorAll('[data-key]')].map((piece) => [piece.dataset.key, piece]),
  );
  const samePieces =
    [...next.querySelectorAll('[data-key]')].map((piece) => piece.dataset.key).join('\n') ===
    [...standing.keys()].join('\n');
  dispatchEvent(new Event('diapason:before'));
  swap('.failure', fresh);
  if (standing.size === 0 || !samePieces) {
    const top = scrollY;
    now.replaceWith(document.adoptNode(next));
    fitWindows();
    scrollTo(0, top);
    dispatchEvent(new Event('diapason:after'));
    return;
  }
  const findings = now.querySelector('aside');
  const wasOpen = findings?.querySelector('details')?.open;
  if (findings) {
    findings.replaceWith(document.adoptNode(next.querySelector('aside')));
    const details = now.querySelector('aside details');
    if (details && wasOpen !== undefined) details.open = wasOpen;
  }
  for (const piece of next.querySelectorAll('[data-key]')) {
    const old = standing.get(piece.dataset.key);
    if (old.dataset.version === piece.dataset.version) continue;
    const places = rememberScroll(old);
    restoreScroll(piece, places);
    old.replaceWith(document.adoptNode(piece));
  }
  fitWindows();
  dispatchEvent(new Event('diapason:after'));
}

function swap(selector, fresh) {
  const old = document.querySelector(selector);
  const next = fresh.querySelector(selector);
  if (old && next) old.replaceWith(document.adoptNode(next));
}

/** What the server is doing; pieces of a run that is not over show while it works on. */
let state = 'live';
let busy = false;
let again = false;
async function follow() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    await refresh();
    say(state);
  } finally {
    busy = false;
    if (again) {
      again = false;
      follow();
    }
  }
}

const events = new EventSource('/events');
let seen;
events.addEventListener('shown', (event) => {
  state = 'live';
  const first = seen === undefined;
  const changed = seen !== event.data;
  seen = event.data;
  // The page itself was drawn from this run or an earlier one; its number says which.
  if (first ? document.documentElement.dataset.run !== event.data : changed) follow();
  else say('live');
});
events.addEventListener('working', () => {
  state = 'working';
  say(state);
});
events.addEventListener('error', () => say('offline'));
addEventListener('resize', fitWindows);
fitWindows();
