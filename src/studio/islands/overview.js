/** Filters the campaigns at each key, and keeps the address in step, so that a view can be handed on and reloaded. */
import { matches } from './matches.js';

function factsOf({ dataset }) {
  const { text, brand, phase, from, to, locales, channels } = dataset;
  return { text, brand, phase, from, to, locales: locales.split(' '), channels: channels.split(' ') };
}

const known = new WeakMap();
function findable(card) {
  const facts = known.get(card) ?? factsOf(card);
  known.set(card, facts);
  return facts;
}

function wantedNow() {
  const form = document.querySelector('[data-filters]');
  const { lang: _lang, ...wanted } = form ? Object.fromEntries(new FormData(form)) : {};
  return wanted;
}

function apply() {
  const wanted = wantedNow();
  let fitting = 0;
  const cards = document.querySelectorAll('[data-campaign]');
  for (const card of cards) {
    card.hidden = !matches(findable(card), wanted);
    if (!card.hidden) fitting++;
  }
  document.querySelector('[data-fitting]').textContent = fitting;
  document.querySelector('[data-no-match]').hidden = fitting > 0 || cards.length === 0;
  for (const link of document.querySelectorAll('[data-brand-filter]')) {
    if (link.dataset.brandFilter === wanted.brand) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  return wanted;
}

function applyAndKeep() {
  const wanted = apply();
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(wanted)) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}

/** A save draws the form anew; what a reader has typed is not the server's to forget. */
let typed = {};
addEventListener('diapason:before', () => {
  typed = wantedNow();
});
addEventListener('diapason:after', () => {
  const form = document.querySelector('[data-filters]');
  for (const [name, value] of Object.entries(typed)) {
    const field = form?.elements.namedItem(name);
    if (field) field.value = value;
  }
  enhance();
});

function enhance() {
  const form = document.querySelector('[data-filters]');
  if (form) form.querySelector('[data-apply]').hidden = true;
  apply();
}

document.addEventListener('input', (event) => {
  if (event.target.closest('[data-filters]')) applyAndKeep();
});
document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-filters]')) return;
  event.preventDefault();
  applyAndKeep();
});
document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const reset = event.target.closest('[data-reset]');
  const brand = event.target.closest('[data-brand-filter]');
  const form = document.querySelector('[data-filters]');
  if (!form || (!reset && !brand)) return;
  event.preventDefault();
  if (reset) {
    for (const field of form.elements) if (field.name !== 'lang') field.value = '';
  } else {
    const select = form.elements.namedItem('brand');
    if (!select) return;
    const { brandFilter } = brand.dataset;
    select.value = select.value === brandFilter ? '' : brandFilter;
  }
  applyAndKeep();
});
enhance();
