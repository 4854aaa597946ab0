/** Which elements and attributes of SVG a drawing may hold, and why the others are refused. */

export const shapeElements: readonly string[] = [
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
];

/** Carry no picture: names, notes of drawing programs. Left out with all they hold. */
export const silentElements: readonly string[] = ['title', 'desc', 'metadata'];
export const silentPrefixes: readonly string[] = ['inkscape', 'sodipodi'];

const active = ['script', 'foreignobject', 'handler', 'listener', 'iframe', 'animate', 'animatemotion'];
const moreActive = ['animatetransform', 'set', 'discard', 'audio', 'video', 'canvas', 'embed', 'object'];
const references = ['use', 'image', 'a', 'feimage', 'link', 'mpath', 'cursor'];
const effects = ['filter', 'mask', 'clippath', 'lineargradient', 'radialgradient', 'meshgradient', 'pattern'];

export type Refusal = 'active' | 'reference' | 'effect' | 'element';

/** The code for an element that is not drawn. XML is case-sensitive; attackers count on readers who are not. */
export function refusalOf(element: string): Refusal {
  const name = element.toLowerCase().replace(/^.*:/, '');
  if (active.includes(name) || moreActive.includes(name)) return 'active';
  if (references.includes(name)) return 'reference';
  return effects.includes(name) ? 'effect' : 'element';
}

export const elementHints: Readonly<Record<string, string>> = {
  text: 'Convert the text to outlines in the drawing program.',
  tspan: 'Convert the text to outlines in the drawing program.',
  style: 'Export with presentation attributes (fill="…") instead of a style sheet.',
  defs: 'Expand symbols, gradients and patterns, then remove <defs>.',
  symbol: 'Expand the symbol in the drawing program.',
  svg: 'Ungroup the inner drawing.',
};

/** Geometry of each shape. */
export const geometry: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
};

/** Inherited from groups. */
export const paintAttributes: readonly string[] = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
];

/** Allowed with the one value that changes nothing. */
export const plainValues: Readonly<Record<string, readonly string[]>> = {
  opacity: ['1'],
  'fill-opacity': ['1'],
  'stroke-opacity': ['1'],
  'fill-rule': ['nonzero'],
  'clip-rule': ['nonzero', 'evenodd'],
  'stroke-dasharray': ['none'],
  'stroke-miterlimit': ['4', '10'],
  'paint-order': ['normal', 'fill'],
  'mix-blend-mode': ['normal'],
  display: ['inline'],
  visibility: ['visible'],
  filter: ['none'],
  mask: ['none'],
  'clip-path': ['none'],
};

const effectAttributes = [
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'mix-blend-mode',
  'filter',
  'mask',
  'clip-path',
];
export function isEffect(attribute: string): boolean {
  return effectAttributes.includes(attribute);
}

/** Say nothing about the picture: left out. */
export function isSilent(attribute: string, isRoot: boolean): boolean {
  if (/^(xmlns|xml|inkscape|sodipodi|serif|sketch)(:|$)/.test(attribute)) return true;
  if (/^(data-|aria-)/.test(attribute)) return true;
  if (['id', 'class', 'role', 'focusable', 'lang', 'color', 'shape-rendering'].includes(attribute))
    return true;
  const onRoot = ['version', 'baseProfile', 'x', 'y', 'width', 'height', 'viewBox', 'preserveAspectRatio'];
  return isRoot && [...onRoot, 'enable-background', 'overflow'].includes(attribute);
}
