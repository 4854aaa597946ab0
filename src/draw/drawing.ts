/**
 * A drawing or logo of a brand as flat shapes in tokens' colours. Its SVG was found sound when the brand was
 * loaded (outlines and flat fills only); what is not in the palette is a fault of the drawing, said by name.
 */
import type { Brand } from '../brand/brand.ts';
import { ask, remember } from '../brand/reads.ts';
import { parseDrawing } from '../brand/svg.ts';
import type { Matrix, PathItem } from './display-list.ts';
import { grown, type Rectangle, union } from './geometry.ts';
import { boundsOf, type Curve, curvesOf, multiply, transformed } from './path-data.ts';

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
  /** Bounds of the ink, strokes not counted: a layout may give those another width. */
  readonly ink: Rectangle;
  /** The same with strokes as they are: what a logo takes up. */
  readonly extent: Rectangle;
  readonly viewBox: Rectangle;
  /** Colours that no token has. */
  readonly foreign: readonly string[];
}

const cache = new WeakMap<Brand, Map<string, unknown>>();

/** Reads a drawing once for each brand. */
export function readDrawing(svg: string, brand: Brand): Drawing {
  return remember(cache, brand, svg, () => readShapes(svg, brand));
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
  const scale = scaleOf(matrix);
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

function readShapes(svg: string, brand: Brand): Drawing {
  const { viewBox, shapes: flat } = parseDrawing(svg);
  const foreign = new Set<string>();
  const token = (color: string | undefined): string | undefined => {
    if (color === undefined) return undefined;
    const name = ask(brand.tokens.colors, 'name of a colour', color);
    if (name === undefined) foreign.add(color);
    return name;
  };
  const shapes = flat.flatMap((shape): readonly DrawingShape[] => {
    const fill = token(shape.fill);
    const color = token(shape.stroke);
    if (fill === undefined && color === undefined) return [];
    const { d, matrix, strokeWidth: width, cap } = shape;
    return [
      {
        d,
        curves: curvesOf(d),
        matrix,
        ...(fill !== undefined && { fill }),
        ...(color !== undefined && { stroke: { color, width, cap } }),
      },
    ];
  });
  const boxes = shapes.flatMap((shape) => boundsOf(shape.curves, shape.matrix) ?? []);
  const stroked = shapes.flatMap((shape) => {
    const box = boundsOf(shape.curves, shape.matrix);
    return box ? grown(box, ((shape.stroke?.width ?? 0) * scaleOf(shape.matrix)) / 2) : [];
  });
  const [ink, extent] = [union(boxes) ?? viewBox, union(stroked) ?? viewBox];
  return { shapes, viewBox, ink, extent, foreign: [...foreign] };
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
