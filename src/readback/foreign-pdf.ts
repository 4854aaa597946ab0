/**
 * What a press file of another program says: its text layer, and the codes that it draws as shapes. Our own reader
 * (`pdf.ts`) knows how our emitter writes; of any other file pdf.js alone says which letters stand where.
 */
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import type { PaintedColor, Painting } from '../draw/pdf/paintings.ts';
import { openPressFile } from '../draw/pdf/press-file.ts';
import { scanImage } from './scan-image.ts';

export interface ForeignPdf {
  /** All pages in the order of the file, spaces folded. Empty where the words are drawn as shapes. */
  readonly text: string;
  readonly codes: readonly string[];
}

/** Pages are drawn this long: 15 px for each millimetre of a postcard, five for each module of a small QR code. */
const longSidePx = 2200;
/** A page of more shapes is an illustration; drawing it would take minutes. */
const mostShapes = 20_000;
const mostCodes = 8;

/** Never rejects: what cannot be read says nothing, and the preflight says why. */
export async function readForeignPdf(bytes: Uint8Array): Promise<ForeignPdf> {
  const [text, codes] = await Promise.all([textOf(bytes).catch(() => ''), codesOf(bytes).catch(() => [])]);
  return { text, codes };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) words.push(item.str, item.hasEOL ? ' ' : '');
    words.push(' ');
  }
  await document.cleanup();
  return words
    .join('')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** Fills of each page, drawn in greys from the back to the front; pictures and strokes are left out. */
async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const { content, page } of (await openPressFile(bytes)).pages) {
    const fills = content.paintings.filter(({ kind }) => kind === 'fill');
    const shapes = fills.reduce((sum, { outlines }) => sum + outlines.length, 0);
    if (shapes === 0 || shapes > mostShapes) continue;
    const { x, y, width, height } = page.getMediaBox();
    const scale = longSidePx / Math.max(width, height);
    const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
    const turned = `scale(${scale} ${-scale}) translate(${-x} ${-(y + height)})`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#fff"/><g transform="${turned}">${fills.map(pathOf).join('')}</g></svg>`;
    codes.push(...(await scanImage(sharp(Buffer.from(svg), { limitInputPixels: 8_000_000 }), mostCodes)));
  }
  return [...new Set(codes)];
}

function pathOf({ outlines, color }: Painting): string {
  const d = outlines.map((outline) => `M${outline.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`);
  const grey = Math.round(255 * lightness(color));
  return `<path fill="rgb(${grey},${grey},${grey})" d="${d.join('')}"/>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Of an ink on paper, 0 to 1; a spot colour is taken for a dark one. */
function lightness({ space, parts }: PaintedColor): number {
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  if (space === 'DeviceGray') return bounded(a);
  if (space === 'DeviceRGB') return bounded(0.3 * a + 0.59 * b + 0.11 * c);
  if (space === 'DeviceCMYK') return bounded((1 - d) * (1 - (0.3 * a + 0.59 * b + 0.11 * c)));
  return bounded(1 - a);
}

function bounded(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
