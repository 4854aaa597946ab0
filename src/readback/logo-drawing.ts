/**
 * Which of a brand's logos a picture is: its ink is held against the ink of each registered drawing, at one size, with what
 * is around it left out. So any export of a logo is known, in its own shapes and colours, and nothing else is.
 */
import sharp, { type Sharp } from 'sharp';
import { limits } from '../limits.ts';

export interface LogoFile {
  /** `wordmark/full`. */
  readonly name: string;
  /** Sound SVG text. */
  readonly svg: string;
}

/** Ink is compared at its own width up to this one: letters of a wordmark are told apart, and edges cost nothing. */
const MOST_WIDTH = 192;
/** Pixels: of a hairline nobody can say whose it is. */
const LEAST_INK = 8;
/** Of 255: what differs by less is ground, or where ink ends. */
const GROUND_LEVELS = 24;
/** Of 255: cover below which what lies behind is seen. */
const SEEN_THROUGH = 128;
/** Of 255, in one channel: an edge that fell half a pixel elsewhere differs by less, a colour of another logo by more. */
const FOREIGN_LEVELS = 72;
/**
 * Share of the pixels that may differ together with all their neighbours: edges are too thin for that. Exports of one logo
 * (110 to 900 px wide, PNG, palette, JPEG) have 0.1 % at most, a drawing without one of its letters from 0.3 % on (measured).
 */
const FOREIGN_SHARE = 0.002;
/** Of the height. What is less other rules tell: an edge in JPEG lies up to 8 % elsewhere. */
const MOST_DISTORTION = 0.12;
/** Pixels: both edges of small ink are rounded. */
const EDGES = 2;

/**
 * Its name; false for a picture that is none of them or cannot be decoded; undefined for ink too small to be told apart.
 */
export async function logoIn(
  bytes: Uint8Array,
  logos: readonly LogoFile[],
): Promise<string | false | undefined> {
  const seen = await pixelsOf(sharp(bytes, { limitInputPixels: limits.imagePixels })).catch(() => undefined);
  const ground = seen && groundOf(seen);
  const box = ground && inkBox(seen, ground);
  if (!box) return false;
  if (Math.min(box.width, box.height) < LEAST_INK) return undefined;
  const width = Math.min(MOST_WIDTH, box.width);
  for (const { name, svg } of logos) {
    if (await isWhole(seen, svg, ground)) return name;
    const own = await drawingOn(svg, ground, 2 * MOST_WIDTH);
    const ownBox = inkBox(own, ground);
    if (!ownBox) continue;
    const height = Math.round((width * ownBox.height) / ownBox.width);
    const asDrawn = (box.width * ownBox.height) / ownBox.width;
    if (Math.abs(box.height - asDrawn) > Math.max(EDGES, MOST_DISTORTION * asDrawn) || height === 0) continue;
    const size = { width, height };
    if (foreignShare(await cut(seen, box, size), await cut(own, ownBox, size), size) <= FOREIGN_SHARE)
      return name;
  }
  return false;
}

/** Whether the picture is the drawing from edge to edge, as we export it ourselves: then no hairline moves the ink about. */
async function isWhole(seen: Raw, svg: string, ground: Uint8Array): Promise<boolean> {
  const own = await drawingOn(svg, ground, seen.width);
  if (own.width !== seen.width || Math.abs(own.height - seen.height) > 1) return false;
  const size = { width: seen.width, height: Math.min(own.height, seen.height) };
  return foreignShare(seen.data, own.data, size) <= FOREIGN_SHARE;
}

interface Raw {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}
interface InkBox extends Size {
  readonly left: number;
  readonly top: number;
}

/** Four bytes a pixel. A picture without transparency keeps its ground. */
async function pixelsOf(picture: Sharp): Promise<Raw> {
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: 2 * MOST_WIDTH, withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What is around the ink: nothing, or of an opaque picture the colour that most of its edge has. Four bytes. */
function groundOf({ data, width, height }: Raw): Uint8Array {
  const counts = new Map<string, { count: number; readonly at: number }>();
  for (let at = 0; at < width * height; at++) {
    if (data[4 * at + 3]! < SEEN_THROUGH) return new Uint8Array(4);
    const [x, y] = [at % width, Math.floor(at / width)];
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue;
    const color = data.subarray(4 * at, 4 * at + 3).join();
    const known = counts.get(color) ?? { count: 0, at };
    known.count++;
    counts.set(color, known);
  }
  const { at } = [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most));
  return data.subarray(4 * at, 4 * at + 4);
}

/** A logo's drawing on that ground, so many pixels wide. */
async function drawingOn(
  svg: string,
  [r = 0, g = 0, b = 0, alpha = 0]: Uint8Array,
  width: number,
): Promise<Raw> {
  const box = /viewBox="\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)/.exec(svg);
  const density = Math.min(2400, Math.max(1, (72 * width) / Number(box?.[1] ?? width)));
  const drawn = sharp(Buffer.from(svg), { density }).resize({ width });
  return pixelsOf(alpha === 0 ? drawn : drawn.flatten({ background: { r, g, b } }));
}

/** Around all that is not the ground. */
function inkBox({ data, width, height }: Raw, ground: Uint8Array): InkBox | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (difference(data, 4 * (y * width + x), ground, 0) <= GROUND_LEVELS) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right <= left ? undefined : { left, top, width: right - left, height: bottom - top };
}

async function cut({ data, width, height }: Raw, box: InkBox, size: Size): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .extract(box)
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer();
}

/** In the channel that differs most; colours count as much as they cover. */
function difference(a: Uint8Array, atA: number, b: Uint8Array, atB: number): number {
  const [coverA, coverB] = [a[atA + 3]!, b[atB + 3]!];
  let most = Math.abs(coverA - coverB);
  for (let channel = 0; channel < 3; channel++) {
    const levels = Math.abs(a[atA + channel]! * coverA - b[atB + channel]! * coverB) / 255;
    if (levels > most) most = levels;
  }
  return most;
}

/** Of pixels that differ with all their eight neighbours. */
function foreignShare(a: Uint8Array, b: Uint8Array, { width, height }: Size): number {
  const differs = Array.from(
    { length: width * height },
    (_, at) => difference(a, 4 * at, b, 4 * at) > FOREIGN_LEVELS,
  );
  let foreign = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const rows = [at - width, at, at + width];
      if (rows.every((row) => differs[row - 1] && differs[row] && differs[row + 1])) foreign++;
    }
  }
  return foreign / (width * height);
}
