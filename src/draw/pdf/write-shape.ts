/** Rectangles and paths as PDF operators. */
import svgpath from 'svgpath';
import type { PathItem, RectItem } from '../display-list.ts';
import { type Ink, inkOperators, isPaper } from './ink.ts';
import { number, type PdfDocument } from './pdfkit.ts';

/** Part of the radius at which the handles of a quarter circle stand. */
const quarterHandle = (4 * (Math.SQRT2 - 1)) / 3;

export function writeRect(document: PdfDocument, item: RectItem, ink: Ink): void {
  document.addContent(`q ${inkOperators(document, ink, 'fill')}\n${rectOperators(item)} f Q`);
}

/** `outline`: the item's path data as operators. */
export function writePath(
  document: PdfDocument,
  item: PathItem,
  outline: string,
  fill?: Ink,
  stroke?: Ink,
): void {
  if (!fill && !stroke) return;
  const lines = ['q'];
  if (item.matrix) lines.push(`${item.matrix.map(number).join(' ')} cm`);
  if (fill) lines.push(inkOperators(document, fill, 'fill'));
  if (stroke && item.stroke) {
    const cap = item.stroke.cap === 'round' ? 1 : 0;
    lines.push(inkOperators(document, stroke, 'stroke'), `${number(item.stroke.width)} w ${cap} J 1 j`);
  }
  lines.push(outline, fill && stroke ? 'B' : fill ? 'f' : 'S', 'Q');
  // A marked part of the page, so that a reader of the file finds the code without looking for one.
  const marked = item.role === 'code' ? ['/Code BMC', ...lines, 'EMC'] : lines;
  // As bytes: pdfkit turns text into bytes letter by letter, and a drawing has hundreds of thousands of them.
  document.addContent(Buffer.from(`${marked.join('\n')}\n`, 'latin1'));
}

/** The ground of a page over trim and bleed. Bare paper needs no ink and gets none. */
export function writeGround(
  document: PdfDocument,
  width: number,
  height: number,
  bleed: number,
  ink: Ink,
): void {
  if (isPaper(ink)) return;
  const box = [-bleed, -bleed, width + 2 * bleed, height + 2 * bleed].map(number).join(' ');
  document.addContent(`q ${inkOperators(document, ink, 'fill')} ${box} re f Q`);
}

function rectOperators({ x, y, width, height, radius = 0 }: RectItem): string {
  const asked = typeof radius === 'number' ? ([radius, radius, radius, radius] as const) : radius;
  if (asked.every((one) => one === 0)) return `${[x, y, width, height].map(number).join(' ')} re`;
  // As in CSS: radii that do not fit shrink together.
  const [tl, tr, br, bl] = asked;
  const shrink = Math.min(
    1,
    width / Math.max(tl + tr, bl + br, 1e-9),
    height / Math.max(tl + bl, tr + br, 1e-9),
  );
  const [a, b, c, d] = asked.map((one) => one * shrink) as [number, number, number, number];
  const right = x + width;
  const bottom = y + height;
  const handle = (r: number) => r * (1 - quarterHandle);
  const curve = (...points: number[]) => `${points.map(number).join(' ')} c`;
  const line = (px: number, py: number) => `${number(px)} ${number(py)} l`;
  return [
    `${number(x + a)} ${number(y)} m`,
    line(right - b, y),
    curve(right - handle(b), y, right, y + handle(b), right, y + b),
    line(right, bottom - c),
    curve(right, bottom - handle(c), right - handle(c), bottom, right - c, bottom),
    line(x + d, bottom),
    curve(x + handle(d), bottom, x, bottom - handle(d), x, bottom - d),
    line(x, y + a),
    curve(x, y + handle(a), x + handle(a), y, x + a, y),
    'h',
  ].join(' ');
}

/**
 * SVG path data as PDF operators. Arcs become curves. Quadratic curves are raised to cubic ones here, because
 * pdfkit writes them with `v`, which is a cubic curve of another shape.
 */
export function pathOperators(d: string): string {
  const out: string[] = [];
  const write = (operator: string, ...points: number[]) => {
    out.push(`${points.map(number).join(' ')} ${operator}`);
  };
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      const [command, ...values] = segment as unknown as [string, ...number[]];
      const [a, b, c, e] = values as [number, number, number, number];
      if (command === 'M') write('m', a, b);
      else if (command === 'L') write('l', a, b);
      else if (command === 'H') write('l', a, y);
      else if (command === 'V') write('l', x, a);
      else if (command === 'C') write('c', ...values);
      else if (command === 'Q') {
        const third = (from: number, handle: number) => from + (2 / 3) * (handle - from);
        write('c', third(x, a), third(y, b), third(c, a), third(e, b), c, e);
      } else if (command === 'Z' || command === 'z') out.push('h');
      else throw new Error(`Path data holds an unknown command “${command}”.`);
    });
  return out.join('\n');
}
