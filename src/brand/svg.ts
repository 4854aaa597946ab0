/**
 * Drawings and logos as flat outlines. What comes out is rebuilt from numbers and hex colours alone: nothing
 * of an author's file survives that could run, load, blur or hide.
 */
import { XmlElement } from '@rgrove/parse-xml';
import { Findings, type Span } from '../diagnostic.ts';
import { type SourceFile, sourceFile } from '../source/file.ts';
import { attributesOf, tagSpan } from './svg/attributes.ts';
import type { Drawing, Shape } from './svg/drawing.ts';
import { svgFaults } from './svg/faults.ts';
import { identity, type Matrix, multiply } from './svg/matrix.ts';
import { initialPaint, type Paint, readAttributes } from './svg/read-attributes.ts';
import { readXml } from './svg/read-xml.ts';
import { shapePath } from './svg/shape-path.ts';
import { elementHints, refusalOf, shapeElements, silentElements, silentPrefixes } from './svg/vocabulary.ts';

export { type Drawing, type Shape, writeDrawing } from './svg/drawing.ts';

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

class Reader {
  readonly #source: SourceFile;
  readonly #findings: Findings;
  readonly #palette: ReadonlySet<string> | undefined;
  readonly #shapes: Shape[] = [];
  /** Places already told: a group's colour is a fault once, not for each of its shapes. */
  readonly #told = new Set<string>();

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
    if (this.#shapes.length === 0 && !this.#findings.hasErrors)
      this.#findings.add(svgFaults, 'empty', { at });
    return viewBox && { viewBox, shapes: this.#shapes };
  }

  #group(element: XmlElement, inherited: Paint, outer: Matrix, isRoot: boolean) {
    const attributes = attributesOf(element, this.#source);
    const look = readAttributes(element.name, isRoot, attributes, inherited, this.#findings);
    const matrix = multiply(outer, look.matrix);
    for (const child of element.children) {
      if (child instanceof XmlElement) this.#element(child, look.paint, matrix);
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
    const at = typedAt ?? shapeAt;
    const place = `${at.line}:${at.column} ${color}`;
    if (this.#told.has(place)) return;
    this.#told.add(place);
    const hint = typedAt
      ? 'Use a colour of the tokens.'
      : 'An outline without a fill is black: give it a colour of the tokens, or fill="none".';
    this.#findings.add(svgFaults, 'off-palette', { at }, { color, hint });
  }
}

function readViewBox(root: XmlElement): Drawing['viewBox'] | undefined {
  const { viewBox, width, height } = root.attributes;
  const values =
    viewBox === undefined
      ? [0, 0, Number(width?.replace(/px$/, '')), Number(height?.replace(/px$/, ''))]
      : viewBox
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const [x, y, w, h] = values;
  if (values.length !== 4 || !values.every(Number.isFinite) || !(w! > 0 && h! > 0)) return undefined;
  return { x: x!, y: y!, width: w!, height: h! };
}
