/** Follows saves: what the server is doing stands in the bar, and what changed is drawn anew. */
import { events } from './events.js';
import { follow } from './refresh.js';
import './windows.js';

const status = document.querySelector('.status');
const say = (state) => {
  if (!status) return;
  status.dataset.state = state;
  status.textContent = status.dataset[state] ?? '';
};

/** Pieces of a run that is not over show while it works on. */
let state = 'live';
let seen;
events.addEventListener('shown', async ({ data }) => {
  state = 'live';
  const first = seen === undefined;
  const changed = seen !== data;
  seen = data;
  // The page itself was drawn from this run or an earlier one; its number says which.
  if (first ? document.documentElement.dataset.run !== data : changed) await follow();
  say(state);
});
events.addEventListener('working', () => {
  state = 'working';
  say(state);
});
/** Seen, and not read out: a voice that counts pieces would never be silent. */
events.addEventListener('progress', ({ data }) => {
  if (status?.dataset.state !== 'working') return;
  const count = status.querySelector('[aria-hidden]') ?? document.createElement('span');
  count.setAttribute('aria-hidden', 'true');
  count.textContent = ` ${data.replace('/', ' / ')}`;
  status.append(count);
});
events.addEventListener('offline', () => say('offline'));
