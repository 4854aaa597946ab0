/** Where on a piece somebody pointed, in the piece's own measure, and the words that stand there. */

const MOST_QUOTED = 500;
const PICTURES = '.shot img, .picture img, .banner img, .sheet img';

const round = (number) => Math.round(number * 10) / 10;

/** Of a click on the board itself; undefined beside every piece. */
export function placeOn({ target, clientX, clientY }) {
  const holder = target.closest?.('[data-artifact]');
  if (!holder || target.closest('header')) return undefined;
  const picture = target.closest('.shot, .picture, .banner, .sheet')?.querySelector('img');
  const about = artifactOf(holder);
  if (!picture) return { ...about, unit: 'px', ...placeIn(holder, clientX, clientY), ...quoted(target) };
  const box = picture.getBoundingClientRect();
  const [width, height] = sizeOf(holder, picture);
  const across = (clientX - box.left) / box.width;
  const down = (clientY - box.top) / box.height;
  const within = (share) => Math.min(1, Math.max(0, share));
  return {
    ...about,
    unit: holder.dataset.unit ?? 'px',
    x: round(within(across) * width),
    y: round(within(down) * height),
    ...sideOf(picture),
  };
}

/** Of a click inside a page that takes its form from its window. */
export function placeInFrame(frame, { target, pageX, pageY }) {
  const holder = frame.closest('[data-artifact]');
  return {
    ...artifactOf(holder),
    unit: 'px',
    x: round(pageX),
    y: round(pageY),
    width: frame.contentWindow.innerWidth,
    ...quoted(target),
  };
}

/** The whole piece, for whom pointing is no way. */
export function placeOfWhole(holder) {
  const picture = holder.querySelector(PICTURES);
  const [width, height] = picture ? sizeOf(holder, picture) : [0, 0];
  return {
    ...artifactOf(holder),
    unit: holder.dataset.unit ?? 'px',
    x: round(width / 2),
    y: round(height / 2),
  };
}

/** The picture that shows a place, and the shares of it at which the place lies. */
export function shownAt(holder, { x, y, page = 1 }) {
  const pictures = [...holder.querySelectorAll(PICTURES)];
  const picture = pictures[page - 1] ?? pictures[0];
  if (!picture) return undefined;
  const [width, height] = sizeOf(holder, picture);
  return { picture, across: x / width, down: y / height };
}

function artifactOf({ dataset }) {
  return { artifact: dataset.artifact, sha256: dataset.sha256 };
}

function sizeOf({ dataset }, picture) {
  return dataset.width
    ? [Number(dataset.width), Number(dataset.height)]
    : [picture.naturalWidth, picture.naturalHeight];
}

/** Front and back of a sheet stand in its order. */
function sideOf(picture) {
  const sides = [...(picture.closest('.card-sides')?.querySelectorAll('.side') ?? [])];
  return sides.length === 0 ? {} : { page: sides.indexOf(picture.closest('.side')) + 1 };
}

function placeIn(holder, clientX, clientY) {
  const box = holder.getBoundingClientRect();
  return { x: round(clientX - box.left), y: round(clientY - box.top) };
}

/** The words of the picture, the link or the paragraph there: a name set in bold alone would lead anywhere. */
function quoted(target) {
  let words = target.alt;
  for (let one = target; words === undefined && one; one = one.parentElement)
    if (!isInline(one)) words = one.textContent;
  words ??= '';
  const plain = words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MOST_QUOTED);
  return plain === '' ? {} : { quote: plain };
}

function isInline(element) {
  if (element.matches('a, button')) return false;
  const view = element.ownerDocument.defaultView;
  return view.getComputedStyle(element).display.startsWith('inline') && !element.matches('body, html');
}
