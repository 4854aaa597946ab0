/** What a page paints: every fill, stroke, text and picture with its colour, as the content stream says it. */
import { type Name, type Operand, type Operation, operations } from './operations.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

export interface PaintedColor {
  /** `DeviceCMYK`, `DeviceRGB`, or the name of a colour space resource. */
  readonly space: string;
  /** 0–1. */
  readonly parts: readonly number[];
}

export interface Painting {
  readonly kind: 'fill' | 'stroke' | 'text' | 'object';
  readonly color: PaintedColor;
  /** Name of the ExtGState in force, if any. */
  readonly state?: string;
  /** Tag of the innermost marked content. */
  readonly tag?: string;
  /** In points from the bottom left of the media. Of a text, its origin. */
  readonly box: {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
  /** Corners of its subpaths; curves by their end points. */
  readonly outlines: readonly (readonly Point[])[];
  /** Font resource and codes of a text, name of an object. */
  readonly font?: string;
  readonly codes?: string;
  readonly object?: string;
}

interface State {
  matrix: Matrix;
  fill: PaintedColor;
  stroke: PaintedColor;
  state?: string;
  font?: string;
}

export interface PageContent {
  readonly paintings: readonly Painting[];
  /** Operators that this reader does not know, each once. */
  readonly unknown: readonly string[];
}

const black: PaintedColor = { space: 'DeviceGray', parts: [0] };
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Operators that set a colour at once, with the space they imply. */
const directColors: Readonly<Record<string, readonly ['fill' | 'stroke', string]>> = {
  g: ['fill', 'DeviceGray'],
  G: ['stroke', 'DeviceGray'],
  rg: ['fill', 'DeviceRGB'],
  RG: ['stroke', 'DeviceRGB'],
  k: ['fill', 'DeviceCMYK'],
  K: ['stroke', 'DeviceCMYK'],
};
const paintOperators: Readonly<Record<string, readonly ('fill' | 'stroke')[]>> = {
  f: ['fill'],
  F: ['fill'],
  'f*': ['fill'],
  S: ['stroke'],
  s: ['stroke'],
  B: ['fill', 'stroke'],
  'B*': ['fill', 'stroke'],
  b: ['fill', 'stroke'],
  'b*': ['fill', 'stroke'],
  n: [],
};
/** Known, and without a bearing on what is painted in which colour. */
const harmless = new Set('w J j M d ri i BT ET Tc Tw Tz TL Tr Ts Td TD T* h W W*'.split(' '));

export function readPaintings(content: Uint8Array): PageContent {
  const page = new PageReader();
  for (const operation of operations(content)) page.read(operation);
  return { paintings: page.paintings, unknown: [...page.unknown] };
}

class PageReader {
  readonly paintings: Painting[] = [];
  readonly unknown = new Set<string>();
  #now: State = { matrix: identity, fill: black, stroke: black };
  readonly #stack: State[] = [];
  readonly #tags: string[] = [];
  #text: Matrix = identity;
  #outlines: Point[][] = [];

  read({ operator, operands }: Operation): void {
    const numbers = operands.filter((one) => typeof one === 'number');
    const direct = directColors[operator];
    const paints = paintOperators[operator];
    if (direct) this.#now[direct[0]] = { space: direct[1], parts: numbers };
    else if (paints) {
      for (const kind of paints) this.#paint(kind, this.#outlines);
      this.#outlines = [];
    } else if (!this.#readPath(operator, numbers) && !this.#readState(operator, operands, numbers)) {
      if (!harmless.has(operator)) this.unknown.add(operator);
    }
  }

  #readPath(operator: string, numbers: readonly number[]): boolean {
    const [x, y, width, height] = numbers as [number, number, number, number];
    if (operator === 'm') this.#outlines.push([apply(this.#now.matrix, x, y)]);
    else if (operator === 'l' || operator === 'c' || operator === 'v' || operator === 'y') {
      const [endX, endY] = numbers.slice(-2) as [number, number];
      this.#outlines.at(-1)?.push(apply(this.#now.matrix, endX, endY));
    } else if (operator === 're') {
      const corners = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ] as const;
      this.#outlines.push(corners.map(([cx, cy]) => apply(this.#now.matrix, cx, cy)));
    } else return false;
    return true;
  }

  #readState(operator: string, operands: readonly Operand[], numbers: readonly number[]): boolean {
    const name = (operands.find((one) => isName(one)) as Name | undefined)?.name ?? '';
    const now = this.#now;
    switch (operator) {
      case 'q':
        this.#stack.push({ ...now });
        break;
      case 'Q':
        this.#now = this.#stack.pop() ?? now;
        break;
      case 'cm':
        now.matrix = multiply(numbers as unknown as Matrix, now.matrix);
        break;
      case 'gs':
        now.state = name;
        break;
      case 'cs':
        now.fill = { space: name, parts: [] };
        break;
      case 'CS':
        now.stroke = { space: name, parts: [] };
        break;
      case 'sc':
      case 'scn':
        now.fill = { space: now.fill.space, parts: numbers };
        break;
      case 'SC':
      case 'SCN':
        now.stroke = { space: now.stroke.space, parts: numbers };
        break;
      case 'BMC':
      case 'BDC':
        this.#tags.push(name);
        break;
      case 'EMC':
        this.#tags.pop();
        break;
      case 'Tf':
        now.font = name;
        break;
      case 'Tm':
        this.#text = numbers as unknown as Matrix;
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.#paint('text', [[apply(now.matrix, this.#text[4], this.#text[5])]], {
          ...(now.font !== undefined && { font: now.font }),
          codes: operands.flat(2).map(codesOf).join(''),
        });
        break;
      case 'Do':
        this.#paint('object', [unitSquare.map(([x, y]) => apply(now.matrix, x, y))], { object: name });
        break;
      default:
        return false;
    }
    return true;
  }

  #paint(kind: Painting['kind'], outlines: readonly (readonly Point[])[], more: Partial<Painting> = {}) {
    const { stroke, fill, state } = this.#now;
    const tag = this.#tags.at(-1);
    this.paintings.push({
      kind,
      color: kind === 'stroke' ? stroke : fill,
      ...(state !== undefined && { state }),
      ...(tag !== undefined && { tag }),
      box: boxOf(outlines),
      outlines,
      ...more,
    });
  }
}

const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

function isName(operand: Operand): operand is Name {
  return typeof operand === 'object' && operand !== null && 'name' in operand;
}

function codesOf(operand: Operand): string {
  return typeof operand === 'object' && operand !== null && 'hex' in operand ? operand.hex : '';
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First `inner`, then `outer`. */
function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [e1, f1] = apply(outer, e, f);
  return [
    a * outer[0] + b * outer[2],
    a * outer[1] + b * outer[3],
    c * outer[0] + d * outer[2],
    c * outer[1] + d * outer[3],
    e1,
    f1,
  ];
}

function boxOf(outlines: readonly (readonly Point[])[]): Painting['box'] {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const outline of outlines) {
    for (const [x, y] of outline) {
      box.left = Math.min(box.left, x);
      box.bottom = Math.min(box.bottom, y);
      box.right = Math.max(box.right, x);
      box.top = Math.max(box.top, y);
    }
  }
  return box;
}
