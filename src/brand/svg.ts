/**
 * Drawings and logos as flat outlines. What comes out is rebuilt from numbers and hex colours alone: nothing
 * of an author's file survives that could run, load, blur or hide.
 */
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import { Findings, type Span } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type SourceFile, sourceFile, spanAt } from '../source/file.ts';
import { attributesOf, tagSpan } from './svg/attributes.ts';
import { svgFaults } from './svg/faults.ts';
import { identity, type Matrix, multiply } from './svg/matrix.ts';
import { initialPaint, type Paint, readAttributes } from './svg/read-attributes.ts';
import { shapePath } from './svg/shape-path.ts';
import { elementHints, refusalOf, shapeElements, silentElements, silentPrefixes } from './svg/vocabulary.ts';

export interface Shape {
  /** Absolute path data in the shape's own units. */
  readonly d: string;
  /** `#rrggbb` in lower case; absent for none. */
  readonly fill?: string;
  readonly stroke?: string;
  /** In the shape's own units, before `matrix`; 0 without a stroke. */
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round';
  readonly join: 'miter' | 'round' | 'bevel';
  /** From the shape's units to those of the viewBox. */
  readonly matrix: Matrix;
}

export interface Drawing {
  readonly viewBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** From the back to the front. */
  readonly shapes: readonly Shape[];
}

/**
 * The gate for an author's SVG. `palette` holds the brand's colours as `#rrggbb`; without it every colour
 * passes. Undefined when anything is unsound; every fault is in `findings`.
 */
export function readDrawing(
  source: SourceFile,
  findings: Findings,
  palette?: ReadonlySet<string>,
): Drawing | undefined {
  const own = new Findings();
  const root = readXml(source, own);
  const drawing = root && new Reader(source, own, palette).drawing(root);
  findings.push(...own.list);
  return own.hasErrors ? undefined : drawing;
}

/** The shapes of SVG text that went through the gate before. Throws for any other: that is a mistake of ours. */
export function parseDrawing(svgText: string): Drawing {
  const findings = new Findings();
  const drawing = readDrawing(sourceFile('drawing.svg', svgText), findings);
  if (!drawing) throw new Error(`An unsound drawing got past the gate: ${findings.list[0]?.message}`);
  return drawing;
}

/** A drawing as SVG text: one path per shape, the same bytes for the same shapes. */
export function writeDrawing(drawing: Drawing): string {
  const { x, y, width, height } = drawing.viewBox;
  const paths = drawing.shapes.map((shape) => {
    const attributes: Record<string, string | number> = { d: shape.d, fill: shape.fill ?? 'none' };
    if (shape.stroke !== undefined) {
      attributes.stroke = shape.stroke;
      attributes['stroke-width'] = shape.strokeWidth;
      attributes['stroke-linecap'] = shape.cap;
      attributes['stroke-linejoin'] = shape.join;
    }
    if (shape.matrix.some((value, index) => value !== identity[index]))
      attributes.transform = `matrix(${shape.matrix.map(round).join(' ')})`;
    const list = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    return `<path ${list.join(' ')}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}">${paths.join('')}</svg>`;
}

function round(value: number): number {
  return Number(value.toFixed(6));
}

function readXml(source: SourceFile, findings: Findings): XmlElement | undefined {
  const { text } = source;
  const doctype = /<!DOCTYPE/i.exec(text);
  if (doctype) {
    findings.add(svgFaults, 'doctype', { at: spanAt(source, doctype.index, doctype.index + 9) });
    return undefined;
  }
  if (!withinLimits(source, findings)) return undefined;
  try {
    return parseXml(text, { includeOffsets: true }).root ?? undefined;
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    const detail = cause.message.split('\n')[0]!.replace(/ \(line \d+, column \d+\)$/, '');
    const start = Math.min(cause.pos, text.length);
    findings.add(
      svgFaults,
      'syntax',
      { at: spanAt(source, start, Math.min(start + 1, text.length)) },
      { detail: detail.charAt(0).toLowerCase() + detail.slice(1) },
    );
    return undefined;
  }
}

/** Counts tags without a parser: the parser calls itself for each level, and a bomb would exhaust its stack. */
function withinLimits(source: SourceFile, findings: Findings): boolean {
  let depth = 0;
  let count = 0;
  for (const match of source.text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (match[1] === '/') depth--;
    else {
      count++;
      if (match[2] !== '/') depth++;
    }
    const at = spanAt(source, match.index, match.index + match[0].length);
    if (depth > limits.nestingDepth) {
      findings.add(svgFaults, 'too-deep', { at }, { limit: limits.nestingDepth });
      return false;
    }
    if (count > limits.svgElements) {
      findings.add(svgFaults, 'too-many', { at }, { limit: limits.svgElements });
      return false;
    }
  }
  return true;
}

class Reader {
  readonly #source: SourceFile;
  readonly #findings: Findings;
  readonly #palette: ReadonlySet<string> | undefined;
  readonly #shapes: Shape[] = [];

  constructor(source: SourceFile, findings: Findings, palette: ReadonlySet<string> | undefined) {
    this.#source = source;
    this.#findings = findings;
    this.#palette = palette;
  }

  drawing(root: XmlElement): Drawing | undefined {
    const at = tagSpan(root, this.#source);
    const space = root.attributes.xmlns;
    if (root.name !== 'svg' || (space !== undefined && space !== 'http://www.w3.org/2000/svg')) {
      this.#findings.add(svgFaults, 'syntax', { at }, { detail: 'it does not begin with <svg>' });
      return undefined;
    }
    const viewBox = readViewBox(root);
    if (!viewBox) this.#findings.add(svgFaults, 'no-view-box', { at });
    this.#group(root, initialPaint, identity, true);
    if (this.#shapes.length === 0 && !this.#findings.hasErrors) this.#findings.add(svgFaults, 'empty', { at });
    return viewBox && { viewBox, shapes: this.#shapes };
  }

  #group(element: XmlElement, inherited: Paint, outer: Matrix, isRoot: boolean) {
    const attributes = attributesOf(element, this.#source);
    const look = readAttributes(element.name, isRoot, attributes, inherited, this.#findings);
    const matrix = multiply(outer, look.matrix);
    for (const child of element.children) {
      if (child instanceof XmlElement) this.#element(child, look.paint, matrix);
      else if (child.type === 'pi')
        this.#findings.add(svgFaults, 'reference', { at: tagSpan(element, this.#source) }, { name: '<?…?>' });
    }
  }

  #element(element: XmlElement, paint: Paint, outer: Matrix) {
    const { name } = element;
    const prefix = name.includes(':') ? name.split(':')[0]! : '';
    if (silentElements.includes(name) || silentPrefixes.includes(prefix)) return;
    if (name === 'g') this.#group(element, paint, outer, false);
    else if (shapeElements.includes(name)) this.#shape(element, paint, outer);
    else if (name !== 'defs' || element.children.some((child) => child instanceof XmlElement)) {
      const refusal = refusalOf(name);
      const at = tagSpan(element, this.#source);
      const hint = elementHints[name] ?? 'Use g, path, rect, circle, ellipse, line, polyline and polygon.';
      this.#findings.add(svgFaults, refusal, { at }, { name: `<${name}>`, hint });
    }
  }

  #shape(element: XmlElement, inherited: Paint, outer: Matrix) {
    const attributes = attributesOf(element, this.#source);
    const look = readAttributes(element.name, false, attributes, inherited, this.#findings);
    const at = tagSpan(element, this.#source);
    const path = shapePath(element.name, look.geometry);
    if (!('d' in path)) {
      this.#findings.add(
        svgFaults,
        'value',
        { at: look.places.get(path.attribute) ?? at },
        { name: path.attribute, detail: path.detail, hint: 'Correct it, or remove the outline.' },
      );
      return;
    }
    const { fill, stroke, strokeWidth, cap, join } = look.paint;
    const stroked = stroke !== 'none' && strokeWidth > 0;
    this.#color(fill, look.paint.fillAt, at);
    if (stroked) this.#color(stroke, look.paint.strokeAt, at);
    this.#shapes.push({
      d: path.d,
      ...(fill === 'none' ? {} : { fill }),
      ...(stroked ? { stroke } : {}),
      strokeWidth: stroked ? strokeWidth : 0,
      cap,
      join,
      matrix: multiply(outer, look.matrix),
    });
    // Shapes hold nothing that is drawn; what stands in one is an animation or a note.
    for (const child of element.children)
      if (child instanceof XmlElement) this.#element(child, look.paint, outer);
  }

  #color(color: string, typedAt: Span | undefined, shapeAt: Span) {
    if (color === 'none' || !this.#palette || this.#palette.has(color)) return;
    const hint = typedAt
      ? 'Use a colour of the tokens.'
      : 'An outline without a fill is black: give it a colour of the tokens, or fill="none".';
    this.#findings.add(svgFaults, 'off-palette', { at: typedAt ?? shapeAt }, { color, hint });
  }
}

function readViewBox(root: XmlElement): Drawing['viewBox'] | undefined {
  const { viewBox, width, height } = root.attributes;
  const values =
    viewBox === undefined
      ? [0, 0, Number(width?.replace(/px$/, '')), Number(height?.replace(/px$/, ''))]
      : viewBox.trim().split(/[\s,]+/).map(Number);
  const [x, y, w, h] = values;
  if (values.length !== 4 || !values.every(Number.isFinite) || !(w! > 0 && h! > 0)) return undefined;
  return { x: x!, y: y!, width: w!, height: h! };
}
