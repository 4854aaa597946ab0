import { identity, type Matrix } from './matrix.ts';

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
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** From the back to the front. */
  readonly shapes: readonly Shape[];
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
