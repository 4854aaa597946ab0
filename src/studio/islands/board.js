/** The board at once instead of page by page: switches, zoom, sheets that turn, and the keys of the review. */
import { goTo } from './refresh.js';
import './switches.js';
import { fitWindows, keepPxPerMm, NOMINAL_PX_PER_MM, pxPerMm, zoomNow } from './windows.js';

/** ISO/IEC 7810 ID-1: the width of a bank card. */
const CARD_MM = 85.6;
const ZOOM_KEY = 'diapason-zoom';

function enhance() {
  for (const one of document.querySelectorAll('.zoom, [data-calibrate], .turning')) one.hidden = false;
  for (const one of document.querySelectorAll('[data-full-screen]')) one.hidden = !document.fullscreenEnabled;
  for (const select of document.querySelectorAll('[data-zoom]')) select.value = zoomNow();
  for (const frame of document.querySelectorAll('[data-review] iframe')) {
    // A frame may have loaded before this module did; one that is listened to twice hears each key once.
    const listen = () => frame.contentDocument?.addEventListener('keydown', turnWithKeys);
    frame.addEventListener('load', listen);
    listen();
  }
}

document.addEventListener('change', (event) => {
  const { target } = event;
  if (target.matches('[data-zoom]')) setZoom(target.value);
});

document.addEventListener('click', (event) => {
  const found = (selector) => event.target.closest(selector);
  if (found('[data-turn]')) turnOver(found('.setting'));
  else if (found('[data-spread]')) spread(found('.setting'));
  else if (found('[data-calibrate]')) openCalibration();
  else if (found('[data-full-screen]')) toggleFullScreen();
});

function setZoom(zoom) {
  document.documentElement.dataset.zoom = zoom;
  try {
    sessionStorage.setItem(ZOOM_KEY, zoom);
  } catch {
    // The zoom then holds for this page.
  }
  fitWindows();
}

/** A sheet lies on its front until it is turned over. */
function turnOver(setting) {
  const sides = setting.querySelector('.card-sides');
  const wasSpread = sides.dataset.mode !== 'one';
  sides.dataset.mode = 'one';
  sides.dataset.shown = wasSpread || sides.dataset.shown === '0' ? '1' : '0';
  showSides(setting, sides);
}

function spread(setting) {
  const sides = setting.querySelector('.card-sides');
  sides.dataset.mode = sides.dataset.mode === 'one' ? '' : 'one';
  sides.dataset.shown = '0';
  showSides(setting, sides);
}

/** What cannot be seen is not read out either. */
function showSides(setting, sides) {
  const isOne = sides.dataset.mode === 'one';
  setting.querySelector('[data-spread]').setAttribute('aria-pressed', String(!isOne));
  [...sides.children].forEach((side, index) => {
    side.toggleAttribute('inert', isOne && String(index) !== sides.dataset.shown);
  });
}

function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

function turnWithKeys(event) {
  const review = document.querySelector('[data-review]');
  if (!review || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.matches?.('select, input, textarea, summary')) return;
  if (document.querySelector('dialog[open]')) return;
  const link =
    event.key === 'ArrowRight' || event.key === 'PageDown'
      ? review.querySelector('[data-turn-to=next]')
      : event.key === 'ArrowLeft' || event.key === 'PageUp'
        ? review.querySelector('[data-turn-to=previous]')
        : undefined;
  if (link) {
    event.preventDefault();
    goTo(link.href);
  } else if (event.key === 'Escape' && !document.fullscreenElement) {
    location.href = review.querySelector('[data-leave]').href;
  }
}
document.addEventListener('keydown', turnWithKeys);

function openCalibration() {
  const dialog = document.querySelector('[data-calibration]');
  const card = dialog.querySelector('[data-card]');
  const range = dialog.querySelector('[data-card-width]');
  const draw = (px) => {
    range.value = px;
    card.style.width = `${range.value}px`;
  };
  draw(pxPerMm() * CARD_MM);
  range.oninput = () => draw(range.value);
  dialog.querySelector('[data-card-reset]').onclick = () => draw(NOMINAL_PX_PER_MM * CARD_MM);
  card.onpointerdown = (event) => {
    const from = event.clientX - card.getBoundingClientRect().width;
    card.setPointerCapture(event.pointerId);
    card.onpointermove = (move) => draw(move.clientX - from);
    card.onpointerup = () => {
      card.onpointermove = null;
    };
  };
  dialog.onclose = () => {
    if (dialog.returnValue !== 'keep') return;
    keepPxPerMm(Number(range.value) / CARD_MM);
    setZoom('life');
    enhance();
  };
  dialog.returnValue = '';
  dialog.showModal();
}

// Above the pieces findings and switches would be all there is on a phone.
if (!matchMedia('(min-width: 72rem)').matches)
  for (const one of document.querySelectorAll('aside details')) one.open = false;
const wide = matchMedia('(min-width: 48rem)');
const drawer = () => document.querySelector('.board:not(.is-review) .drawer');
if (!wide.matches && drawer()) drawer().open = false;
wide.addEventListener('change', () => {
  if (wide.matches && drawer()) drawer().open = true;
});

try {
  document.documentElement.dataset.zoom = sessionStorage.getItem(ZOOM_KEY) ?? 'fit';
} catch {
  document.documentElement.dataset.zoom = 'fit';
}
addEventListener('diapason:after', enhance);
enhance();
fitWindows();
