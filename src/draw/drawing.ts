/**
 * A drawing or logo of a brand as flat shapes in tokens' colours. Its SVG was found sound when the brand was
 * loaded (outlines and flat fills only); what is not in the palette is a fault of the drawing, said by name.
 */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment } from 'parse5';
import type { Brand } from '../brand/brand.ts';
import { ask, remember } from '../brand/reads.ts';
import type { Matrix, PathItem } from './display-list.ts';
import { type Rectangle, union } from './geometry.ts';
import { boundsOf, type Curve, curvesOf, identity, multiply, transformed } from './path-data.ts';
import { shapePath } from './svg-shapes.ts';
import { parseTransform } from './svg-transform.ts';

export interface DrawingShape {
  readonly d: string;
  readonly curves: readonly Curve[];
  readonly matrix: Matrix;
  /** Names of tokens. */
  readonly fill?: string;
  readonly stroke?: { readonly color: string; readonly width: number; readonly cap: 'butt' | 'round' };
}
export interface Drawing {
  readonly shapes: readonly DrawingShape[];
  /** Bounds of the ink, strokes not counted. */
  readonly ink: Rectangle;
  readonly viewBox: Rectangle;
  /** Colours that no token has. */
  readonly foreign: readonly string[];
}

const cache = new WeakMap<Brand, Map<string, unknown>>();

/** Reads a drawing once for each brand. */
export function readDrawing(svg: string, brand: Brand): Drawing {
  return remember(cache, brand, svg, () => new Reader(brand).read(svg));
}

/**
 * The shapes as display items, moved and scaled by `matrix`. Strokes come out `strokeWidth` wide where that is
 * given, otherwise scaled with the drawing.
 */
export function drawingItems(
  drawing: Drawing,
  matrix: Matrix,
  role: PathItem['role'],
  restroke?: { readonly color: string; readonly width: number },
): readonly PathItem[] {
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return drawing.shapes.map((shape): PathItem => {
    const whole = multiply(matrix, shape.matrix);
    const box = boundsOf(shape.curves, whole);
    const { stroke } = shape;
    if (!stroke) {
      return {
        type: 'path',
        d: shape.d,
        matrix: whole,
        role,
        ...(shape.fill && { fill: shape.fill }),
        ...(box && { box }),
      };
    }
    return {
      type: 'path',
      d: transformed(shape.curves, whole),
      role,
      ...(shape.fill && { fill: shape.fill }),
      stroke: { ...stroke, width: stroke.width * scale, ...restroke },
      ...(box && { box }),
    };
  });
}

type Element = DefaultTreeAdapterMap['element'];

interface Inherited {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round';
}

class Reader {
  readonly #brand: Brand;
  readonly #shapes: DrawingShape[] = [];
  readonly #foreign = new Set<string>();

  constructor(brand: Brand) {
    this.#brand = brand;
  }

  read(svg: string): Drawing {
    const root = parseFragment(svg).childNodes.find(
      (node): node is Element => defaultTreeAdapter.isElementNode(node) && node.tagName === 'svg',
    );
    if (!root) throw new Error('A drawing without <svg> reached the drawing stage.');
    const numbers = (attribute(root, 'viewBox') ?? '0 0 100 100')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x = 0, y = 0, width = 100, height = 100] = numbers;
    this.#visit(root, { matrix: identity, fill: '#000000', stroke: 'none', strokeWidth: 1, cap: 'butt' });
    const viewBox = { x, y, width, height };
    const boxes = this.#shapes.flatMap((shape) => boundsOf(shape.curves, shape.matrix) ?? []);
    return { shapes: this.#shapes, viewBox, ink: union(boxes) ?? viewBox, foreign: [...this.#foreign] };
  }

  #visit(element: Element, from: Inherited) {
    const own = attribute(element, 'transform');
    const style: Inherited = {
      matrix: own === undefined ? from.matrix : multiply(from.matrix, parseTransform(own)),
      fill: attribute(element, 'fill') ?? from.fill,
      stroke: attribute(element, 'stroke') ?? from.stroke,
      strokeWidth: Number(attribute(element, 'stroke-width') ?? from.strokeWidth),
      cap: (attribute(element, 'stroke-linecap') ?? from.cap) === 'round' ? 'round' : 'butt',
    };
    const d = shapePath(element.tagName, (name) => attribute(element, name));
    if (d !== undefined) this.#add(d, style);
    for (const child of element.childNodes)
      if (defaultTreeAdapter.isElementNode(child)) this.#visit(child, style);
  }

  #add(d: string, style: Inherited) {
    const fill = this.#token(style.fill);
    const color = this.#token(style.stroke);
    if (fill === undefined && color === undefined) return;
    this.#shapes.push({
      d,
      curves: curvesOf(d),
      matrix: style.matrix,
      ...(fill !== undefined && { fill }),
      ...(color !== undefined && { stroke: { color, width: style.strokeWidth, cap: style.cap } }),
    });
  }

  #token(paint: string): string | undefined {
    const value = paint.trim().toLowerCase();
    if (value === 'none' || value === 'transparent') return undefined;
    const hex = /^#[0-9a-f]{3}$/.test(value)
      ? `#${[...value.slice(1)].map((digit) => digit + digit).join('')}`
      : value;
    const wanted = hex === 'white' ? '#ffffff' : hex === 'black' ? '#000000' : hex;
    const name = ask(this.#brand.tokens.colors, 'name of a colour', wanted);
    if (name === undefined) this.#foreign.add(paint);
    return name;
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
