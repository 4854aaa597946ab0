/** The list of findings at once: filters at each choice, the editor that was chosen, and selection together with its pins. */
import { fitsFinding } from './fits-finding.js';
import { showInFrames } from './pins.js';

const EDITOR_KEY = 'diapason-editor';

function factsOf({ dataset }) {
  const { severity, family, channels, file } = dataset;
  return { severity, family, channels: channels.split(' '), file };
}

function formNow() {
  return document.querySelector('[data-finding-filters]');
}

const WISHES = ['severity', 'family', 'shown', 'file'];

function wantedNow() {
  const form = formNow();
  const entries = form ? [...new FormData(form)] : [];
  return Object.fromEntries(entries.filter(([name]) => WISHES.includes(name)));
}

function filter() {
  const wanted = wantedNow();
  const list = [...document.querySelectorAll('[data-finding]')];
  for (const one of list) one.hidden = !fitsFinding(factsOf(one), wanted);
  const shown = new Set(list.filter((one) => !one.hidden).map(({ dataset }) => dataset.finding));
  for (const pin of document.querySelectorAll('[data-pin]'))
    pin.toggleAttribute('data-filtered', !shown.has(pin.dataset.pin));
  const none = document.querySelector('[data-none-fits]');
  if (none) none.hidden = shown.size > 0 || list.length === 0;
  return wanted;
}

function filterAndKeep() {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(filter())) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', address);
}

function editorNow() {
  try {
    return localStorage.getItem(EDITOR_KEY) ?? 'vscode';
  } catch {
    return 'vscode';
  }
}

function showEditor(editor) {
  for (const one of document.querySelectorAll('[data-editor]')) one.hidden = one.dataset.editor !== editor;
  for (const choice of document.querySelectorAll('[data-editor-choice]')) {
    choice.closest('[hidden]')?.removeAttribute('hidden');
    choice.value = editor;
  }
}

/** Number of the finding that the reader looks at. */
let selected;

export function select(number, comesFrom) {
  selected = number;
  mark();
  const finding = document.querySelector(`[data-finding="${number}"]`);
  const pin = document.querySelector(`.pin[data-pin="${number}"], .pin-link[data-pin="${number}"]`);
  if (comesFrom === 'pin') {
    finding?.closest('details')?.setAttribute('open', '');
    finding?.scrollIntoView({ block: 'nearest' });
    finding?.focus({ preventScroll: true });
  } else {
    showInFrames(number);
    pin?.scrollIntoView({ block: 'center' });
    pin?.focus({ preventScroll: true });
  }
}

function mark() {
  for (const one of document.querySelectorAll('[data-finding], [data-pin]')) {
    const isIt = selected !== undefined && (one.dataset.finding ?? one.dataset.pin) === selected;
    if (isIt) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  }
}

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  const words = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = words;
  }, 2000);
}

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-editor-choice]')) {
    try {
      localStorage.setItem(EDITOR_KEY, target.value);
    } catch {
      // The choice then holds for this page.
    }
    showEditor(target.value);
  } else if (target.closest('[data-finding-filters]')) filterAndKeep();
});
document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-finding-filters]')) return;
  event.preventDefault();
  filterAndKeep();
});
document.addEventListener('click', (event) => {
  const found = (selector) => event.target.closest(selector);
  if (found('[data-copy]')) return copy(found('[data-copy]'));
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const toPin = found('[data-to-pin]');
  const pin = found('[data-pin]');
  if (!toPin && !pin) return;
  event.preventDefault();
  if (toPin) select(toPin.dataset.toPin, 'list');
  else select(pin.dataset.pin, 'pin');
});

/** A save draws the list anew; what a reader has chosen is not the server's to forget. */
let chosen = {};
addEventListener('diapason:before', () => {
  chosen = wantedNow();
});
addEventListener('diapason:after', () => {
  const form = formNow();
  for (const [name, value] of Object.entries(chosen)) {
    const field = form?.elements.namedItem(name);
    if (field) field.value = value;
  }
  enhance();
});

function enhance() {
  const apply = formNow()?.querySelector('[data-apply]');
  if (apply) apply.hidden = true;
  showEditor(editorNow());
  if (formNow()) filterAndKeep();
  mark();
}
addEventListener('diapason:pins', () => {
  if (formNow()) filter();
  mark();
});
enhance();
