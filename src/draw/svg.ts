/**
 * A display list as SVG: flat fills, constant strokes and outlined letters, nothing else. No filter, opacity,
 * mask or gradient can come out of here, because nothing here can write one.
 */
import { type Brand, colorOf } from '../brand/brand.ts';
import { once } from '../source/once.ts';
import type { DisplayItem, DisplayList, ImageItem, Matrix, TextItem } from './display-list.ts';
import { type Fonts, fontsOf } from './fonts.ts';
import { round } from './path-data.ts';
import { type ShapedGlyph, shape } from './shape.ts';
import { rectanglePath } from './svg-shapes.ts';

export interface SvgOptions {
  /** Only these items, by index; default: all. */
  readonly from?: number;
  readonly to?: number;
  /** Without the ground, to lie over a picture. */
  readonly bare?: boolean;
  /** Pixels for each unit of the list; default 1. */
  readonly scale?: number;
  /** Shows what is left after cutting; what bleeds is drawn, and lies beyond the view. */
  readonly trimmed?: boolean;
  /** Addresses of photographs, by their items; those without one are left out. */
  readonly pictures?: ReadonlyMap<DisplayItem, string>;
}

export function toSvg(list: DisplayList, brand: Brand, options: SvgOptions = {}): string {
  const { from = 0, to = list.items.length, bare = false, scale = 1, trimmed = false, pictures } = options;
  const fonts = fontsOf(brand.fonts);
  const hex = once((name) => colorOf(brand, name).hex);
  const items = list.items.slice(from, to);
  const shared = repeatedPaths(items);
  const { bleed } = list;
  const [width, height] = [list.width + 2 * bleed, list.height + 2 * bleed];
  const seen = trimmed
    ? { from: 0, width: list.width, height: list.height }
    : { from: round(-bleed), width, height };
  const view = `${seen.from} ${seen.from} ${round(seen.width)} ${round(seen.height)}`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(seen.width * scale)}" height="${round(seen.height * scale)}" viewBox="${view}">`,
  ];
  if (shared.size > 0) {
    parts.push(`<defs>${[...shared].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('')}</defs>`);
  }
  if (!bare) {
    parts.push(`<path d="${rectanglePath(-bleed, -bleed, width, height)}" fill="${hex(list.ground)}"/>`);
  }
  for (const item of items) {
    const href = pictures?.get(item);
    parts.push(
      item.type === 'image' && href !== undefined
        ? photograph(item, href)
        : element(item, shared, hex, fonts),
    );
  }
  parts.push('</svg>');
  return parts.join('');
}

/** Outlines that come more than once are written once: a spiral has hundreds of seeds. */
function repeatedPaths(items: readonly DisplayItem[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  for (const item of items) {
    if (item.type === 'path' && item.matrix) seen.set(item.d, (seen.get(item.d) ?? 0) + 1);
  }
  const repeated = [...seen].filter(([, count]) => count > 1).map(([d]) => d);
  return new Map(repeated.map((d, index) => [d, `p${index}`]));
}

function element(
  item: DisplayItem,
  shared: ReadonlyMap<string, string>,
  hex: (name: string) => string,
  fonts: Fonts,
): string {
  switch (item.type) {
    case 'rect':
      return `<path d="${numbers(rectanglePath(item.x, item.y, item.width, item.height, item.radius))}" fill="${hex(item.fill)}"/>`;
    case 'path': {
      const paint = [
        `fill="${item.fill === undefined ? 'none' : hex(item.fill)}"`,
        ...(item.stroke
          ? [
              `stroke="${hex(item.stroke.color)}" stroke-width="${round(item.stroke.width)}"`,
              `stroke-linejoin="round" stroke-linecap="${item.stroke.cap}"`,
            ]
          : []),
        ...(item.matrix ? [`transform="${matrixText(item.matrix)}"`] : []),
      ].join(' ');
      const id = item.matrix && shared.get(item.d);
      return id === undefined ? `<path d="${item.d}" ${paint}/>` : `<use href="#${id}" ${paint}/>`;
    }
    case 'text':
      return outlines(item, hex, fonts);
    case 'image':
    case 'placed':
      return '';
  }
}

/** Cut already: it fills its place. */
function photograph({ x, y, width, height }: ImageItem, href: string): string {
  const [left, top, wide, high] = [x, y, width, height].map(round);
  return `<image x="${left}" y="${top}" width="${wide}" height="${high}" preserveAspectRatio="none" href="${href}"/>`;
}

/** Letters as one path. The words stand beside it for whoever reads the file. */
function outlines(item: TextItem, hex: (name: string) => string, fonts: Fonts): string {
  const { glyphs } = shape(fonts.face(item.font), item.text, item);
  const d = glyphs.map((one) => letterPath(one, item.x, item.baseline)).join('');
  return d === ''
    ? ''
    : `<path aria-label="${escapeAttribute(item.text)}" d="${d}" fill="${hex(item.color)}"/>`;
}

/** One letter of a line that begins at `left`. */
function letterPath({ glyph, x, y, scale }: ShapedGlyph, left: number, baseline: number): string {
  let d = '';
  for (const { command, args } of glyph.path.commands) {
    d += letters[command];
    for (let i = 0; i < args.length; i += 2) {
      const space = i > 0 ? ' ' : '';
      d += `${space}${round(left + x + args[i]! * scale)} ${round(baseline - y - args[i + 1]! * scale)}`;
    }
  }
  return d;
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function matrixText([a, b, c, d, e, f]: Matrix): string {
  // Scales of small seeds need more digits than places on the page do.
  const fine = (value: number) => String(Number(value.toFixed(5)));
  return `matrix(${fine(a)} ${fine(b)} ${fine(c)} ${fine(d)} ${round(e)} ${round(f)})`;
}

/** Binary fractions such as 72.30000000000001 are shortened. */
function numbers(d: string): string {
  return d.replace(/-?\d+\.\d{4,}(?:e-?\d+)?/g, (number) => round(Number(number)));
}

function escapeAttribute(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
