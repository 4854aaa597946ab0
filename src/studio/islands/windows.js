/**
 * Sizes of what stands for a screen, a sheet or a picture: fitted to the room there is, at a share of its pixels, or
 * as large as in life, for which the reader has held a bank card against the screen.
 */

const KEY = 'diapason-px-per-mm';
/** CSS has 96 px to an inch, which is true of few screens. */
export const NOMINAL_PX_PER_MM = 96 / 25.4;
/** Side by side below this a desktop could not be read; then screens stand one under the other. */
const LEAST_ROW_PX = 640;

export function pxPerMm() {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return kept > 1 && kept < 20 ? kept : NOMINAL_PX_PER_MM;
  } catch {
    return NOMINAL_PX_PER_MM;
  }
}

export function keepPxPerMm(value) {
  try {
    if (value === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(value));
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

export function zoomNow() {
  return document.documentElement.dataset.zoom ?? 'fit';
}

export function fitWindows() {
  fitAll();
  dispatchEvent(new Event('diapason:windows'));
}

function fitAll() {
  for (const row of document.querySelectorAll('.windows')) fitRow(row);
  for (const mini of document.querySelectorAll('.mini')) {
    setScale(mini, mini.clientWidth / Number(mini.dataset.window), false);
  }
  const zoom = zoomNow();
  for (const sheet of document.querySelectorAll('[data-mm]:not([data-window])')) {
    const mm = Number(sheet.dataset.mm);
    const width = zoom === 'life' ? mm * pxPerMm() : mm * NOMINAL_PX_PER_MM * Number(zoom);
    sheet.style.width = zoom === 'fit' ? '' : `${width}px`;
  }
  for (const picture of document.querySelectorAll('[data-natural]')) {
    const factor = zoom === 'life' ? 1 : Number(zoom);
    picture.style.width = zoom === 'fit' ? '' : `${Number(picture.dataset.natural) * factor}px`;
  }
}

/** Screens of one row share their scale, so that their letters can be compared. */
function fitRow(row) {
  const figures = [...row.querySelectorAll('[data-window]')];
  if (figures.length === 0) return;
  const zoom = zoomNow();
  const style = getComputedStyle(row);
  const px = (name) => Number.parseFloat(style[name]) || 0;
  const gap = px('columnGap');
  const room = row.clientWidth - px('paddingLeft') - px('paddingRight');
  const isRow = figures.length === 1 || room >= LEAST_ROW_PX || zoom !== 'fit';
  row.dataset.stacked = isRow ? '' : 'yes';
  const wide = figures.reduce((sum, { dataset }) => sum + Number(dataset.window), 0);
  for (const figure of figures) {
    const width = Number(figure.dataset.window);
    const fitted = isRow ? (room - gap * (figures.length - 1)) / wide : room / width;
    const life = figure.dataset.mm ? (Number(figure.dataset.mm) * pxPerMm()) / width : 1;
    setScale(figure, zoom === 'fit' ? Math.min(1, fitted) : zoom === 'life' ? life : Number(zoom), true);
  }
}

function setScale(figure, scale, isSized) {
  const frame = figure.querySelector('iframe');
  const glass = figure.querySelector('.glass');
  frame.style.transform = scale === 1 ? '' : `scale(${scale})`;
  // The frame brings no room of its own: what it takes when scaled is given to its glass.
  if (isSized) glass.style.width = `${Math.floor(frame.width * scale)}px`;
  glass.style.height = isSized ? `${Math.round(frame.height * scale)}px` : '';
}

addEventListener('resize', fitWindows);
fitWindows();
