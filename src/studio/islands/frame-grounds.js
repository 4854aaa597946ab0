/** What lies behind a point of a page, as a reader sees it: the colours of everything under it, one over the other. */
import { laidOver, rgbaOf } from './colors.js';

const WHITE = [255, 255, 255, 1];
/** A page without a ground of its own in the dark, as Chromium and Firefox draw it. */
const DARK = [18, 18, 18, 1];
/** Pixels of a picture that are looked at behind one line. */
const SAMPLES = { across: 24, down: 6 };

/**
 * Colours behind a box of the page that is in its window, under the letters of an element. Several where they change;
 * `isFlat` says that each counts. Undefined where something lies there that cannot be looked at.
 */
export function groundsBehind(element, box) {
  const view = element.ownerDocument.defaultView;
  let grounds = [];
  let isFlat = true;
  for (const share of [0.1, 0.5, 0.9]) {
    const [x, y] = [box.left + box.width * share, box.top + box.height / 2];
    const found = under(element, x, y, view, box);
    if (!found) return undefined;
    grounds = [...grounds, ...found.colors];
    isFlat &&= found.isFlat;
  }
  return { grounds, isFlat };
}

function under(element, x, y, view, box) {
  const page = element.ownerDocument;
  const stack = page.elementsFromPoint(x, y);
  const own = stack.findIndex((one) => one === element || element.contains(one));
  // What takes no pointer is not found by its place; then what holds the words is all that is known.
  const layers = own === -1 ? ancestorsOf(element) : stack.slice(own);
  const above = [];
  let base;
  let isFlat = true;
  for (const layer of layers) {
    const style = view.getComputedStyle(layer);
    const opacity = opacityOf(layer, view);
    if (layer !== element && /^(IMG|VIDEO|CANVAS|OBJECT|EMBED|IFRAME)$/.test(layer.tagName)) {
      base = layer.tagName === 'IMG' ? pixelsOf(layer, box, style) : undefined;
      if (!base || opacity < 1) return undefined;
      isFlat = false;
      break;
    }
    const colors = paintOf(layer, style, element);
    if (!colors) return undefined;
    if (colors.length === 0) continue;
    const seen = colors.map(([red, green, blue, alpha]) => [red, green, blue, alpha * opacity]);
    if (seen.every(([, , , alpha]) => alpha > 0.995)) {
      base = seen;
      break;
    }
    above.unshift(seen);
  }
  base ??= [canvasOf(page, view)];
  const colors = above.reduce(
    (below, tops) => below.flatMap((bottom) => tops.map((top) => laidOver(top, bottom))),
    base,
  );
  return { colors, isFlat };
}

function ancestorsOf(element) {
  const all = [];
  for (let one = element; one; one = one.parentElement) all.push(one);
  return all;
}

/** The colours that an element paints under what stands on it; undefined where they cannot be told. */
function paintOf(layer, style, element) {
  if (layer.namespaceURI === 'http://www.w3.org/2000/svg') {
    if (layer.contains(element) || style.fill === 'none' || layer.tagName === 'svg') return [];
    const [red, green, blue, alpha] = rgbaOf(style.fill);
    return /^url/.test(style.fill) ? undefined : [[red, green, blue, alpha * Number(style.fillOpacity)]];
  }
  const { backgroundImage, backgroundColor, backgroundClip } = style;
  if (backgroundClip === 'text') return layer === element ? undefined : [];
  const color = rgbaOf(backgroundColor);
  if (backgroundImage === 'none') return color[3] === 0 ? [] : [color];
  const stops = stopsOf(backgroundImage);
  return stops?.map((stop) => (color[3] === 0 ? stop : laidOver(stop, color)));
}

/** Colours of a gradient; between two of them lies nothing that is weaker than both. Undefined for a picture. */
function stopsOf(image) {
  if (/url\(|image-set|cross-fade|element\(|paint\(/.test(image)) return undefined;
  const stops = image.match(/(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|#[0-9a-f]{3,8}\b/gi);
  return stops?.map(rgbaOf);
}

function opacityOf(layer, view) {
  let opacity = 1;
  for (let one = layer; one; one = one.parentElement) opacity *= Number(view.getComputedStyle(one).opacity);
  return opacity;
}

/** Of the whole page: the ground of its root, or of its body, or none. */
function canvasOf(page, view) {
  for (const one of [page.documentElement, page.body]) {
    const color = one && rgbaOf(view.getComputedStyle(one).backgroundColor);
    if (color?.[3] === 1) return color;
  }
  return view.getComputedStyle(page.documentElement).colorScheme === 'dark' ? DARK : WHITE;
}

/** Pixels of a picture behind a box. Undefined while it is loading, or where it is of another origin. */
function pixelsOf(image, box, style) {
  const { naturalWidth, naturalHeight } = image;
  if (!image.complete || naturalWidth === 0) return undefined;
  const place = image.getBoundingClientRect();
  const [across, down] = [place.width / naturalWidth, place.height / naturalHeight];
  const scale =
    style.objectFit === 'cover'
      ? [Math.max(across, down), Math.max(across, down)]
      : style.objectFit === 'contain' || style.objectFit === 'scale-down'
        ? [Math.min(across, down), Math.min(across, down)]
        : style.objectFit === 'none'
          ? [1, 1]
          : [across, down];
  const [left, top] = style.objectPosition.split(' ').map((part, index) => {
    const room =
      index === 0 ? place.width - naturalWidth * scale[0] : place.height - naturalHeight * scale[1];
    return part.endsWith('%') ? (room * Number.parseFloat(part)) / 100 : Number.parseFloat(part);
  });
  const canvas = new OffscreenCanvas(SAMPLES.across, SAMPLES.down);
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush.drawImage(
    image,
    (box.left - place.left - left) / scale[0],
    (box.top - place.top - top) / scale[1],
    box.width / scale[0],
    box.height / scale[1],
    0,
    0,
    SAMPLES.across,
    SAMPLES.down,
  );
  try {
    const { data } = brush.getImageData(0, 0, SAMPLES.across, SAMPLES.down);
    const pixels = Array.from({ length: data.length / 4 }, (_one, index) =>
      [...data.subarray(4 * index, 4 * index + 4)].map((value, part) => (part === 3 ? value / 255 : value)),
    );
    return pixels.every(([, , , alpha]) => alpha === 1) ? pixels : undefined;
  } catch {
    return undefined;
  }
}
