/** SVG order: a c e / b d f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const call = /\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*/y;
const numbers = /^\s*-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?(\s*[\s,]\s*-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)*\s*$/;

/** Reads a `transform` attribute. Undefined when it is not one. */
export function parseTransform(text: string): Matrix | undefined {
  let matrix = identity;
  call.lastIndex = 0;
  while (call.lastIndex < text.length) {
    const match = call.exec(text);
    if (!match || !numbers.test(match[2]!)) return undefined;
    const values = match[2]!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const one = matrixOf(match[1]!, values);
    if (!one?.every(Number.isFinite)) return undefined;
    matrix = multiply(matrix, one);
  }
  return matrix;
}

function matrixOf(name: string, values: readonly number[]): Matrix | undefined {
  const [x = 0, y] = values;
  const count = values.length;
  switch (name) {
    case 'matrix':
      return count === 6 ? (values as unknown as Matrix) : undefined;
    case 'translate':
      return count <= 2 ? [1, 0, 0, 1, x, y ?? 0] : undefined;
    case 'scale':
      return count <= 2 ? [x, 0, 0, y ?? x, 0, 0] : undefined;
    case 'rotate':
      return count === 1 || count === 3 ? rotation(x, values[1] ?? 0, values[2] ?? 0) : undefined;
    case 'skewX':
      return count === 1 ? [1, 0, Math.tan(radians(x)), 1, 0, 0] : undefined;
    default:
      return count === 1 ? [1, Math.tan(radians(x)), 0, 1, 0, 0] : undefined;
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return multiply(multiply([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y]);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
