/**
 * What the studio tells its pages, over one connection for all tabs of a browser: a browser opens six to a server, and an
 * idle one in each tab would leave the seventh nothing to load with. The tab that holds a lock listens and hands on what
 * it hears; when it goes, the next one takes over. It also tells the studio where all of them are.
 */

const NAME = 'diapason-events';
/** How long tabs may take to say where they are. */
const GATHER_MS = 60;
/** An address of the studio has at most 2,000 characters. */
const MOST_LETTERS = 1_800;

/** Hears `shown`, `working`, `progress` and `offline`, as `MessageEvent`s. */
export const events = new EventTarget();

const canShare = 'BroadcastChannel' in globalThis && navigator.locks !== undefined;
const others = canShare ? new BroadcastChannel(NAME) : undefined;
const say = (about, data) => others?.postMessage({ about, data });
const hear = (about, data) => events.dispatchEvent(new MessageEvent(about, { data }));

/** Paths of the pieces that this tab has before its reader, the nearest first. */
let pieces = [];
const here = () => ({ at: location.pathname, isSeen: document.visibilityState === 'visible', pieces });

/** Of the tab that listens: what it hears of others. */
let leader;

export function look(seen) {
  pieces = seen;
  tellWhere();
}

function tellWhere() {
  if (leader) leader.gather();
  else say('moved');
}

function lead() {
  const source = new EventSource(`/events?at=${encodeURIComponent(location.pathname)}`);
  let stream;
  let last = [];
  let gathered;
  const handOn = (about, data) => {
    // A tab that comes later asks for these; how far a run is it hears soon enough.
    if (about === 'shown' || about === 'offline') last = [[about, data]];
    else if (about === 'working') last = [...last.slice(0, 1), [about, data]];
    say(about, data);
    hear(about, data);
  };
  for (const about of ['shown', 'working', 'progress'])
    source.addEventListener(about, ({ data }) => handOn(about, data));
  source.addEventListener('error', () => handOn('offline'));
  source.addEventListener('stream', ({ data }) => {
    stream = data;
    leader.gather();
  });
  leader = {
    joined() {
      for (const [about, data] of last) say(about, data);
      leader.gather();
    },
    gather() {
      if (gathered || stream === undefined) return;
      gathered = [here()];
      say('where');
      setTimeout(() => {
        const seen = gathered.sort((a, b) => Number(b.isSeen) - Number(a.isSeen));
        gathered = undefined;
        fetch(addressOf(stream, seen)).catch(() => {});
      }, GATHER_MS);
    },
    here: (place) => gathered?.push(place),
  };
}

/** As much as an address holds, those that are seen first. */
function addressOf(stream, places) {
  const query = new URLSearchParams({ stream });
  const add = (name, value) => {
    if (query.toString().length + encodeURIComponent(value).length + 5 < MOST_LETTERS)
      query.append(name, value);
  };
  for (const { at } of places) add('at', at);
  for (const place of places) if (place.isSeen) for (const piece of place.pieces) add('see', piece);
  return `/looking?${query}`;
}

others?.addEventListener('message', ({ data: { about, data } }) => {
  if (about === 'where') say('here', here());
  else if (about === 'joined') leader?.joined();
  else if (about === 'moved') leader?.gather();
  else if (about === 'here') leader?.here(data);
  else hear(about, data);
});
document.addEventListener('visibilitychange', tellWhere);
addEventListener('pagehide', () => say('moved'));
// A page that comes back from the browser's memory has heard nothing meanwhile.
addEventListener('pageshow', ({ persisted }) => persisted && say('joined'));

if (canShare) {
  say('joined');
  navigator.locks.request(NAME, () => {
    lead();
    return new Promise(() => {});
  });
} else lead();
