/**
 * Sums as Tokens Studio and CSS allow them in values: `18px * 2`, `roundTo(16px / 3, 1)`, `calc(100px - 2 * 8px)`.
 * A small parser of its own: nothing is ever run as code.
 */
import { type Measure, tidy } from './css-text.ts';

/** Signs, numbers and names of one sum; no design has more. */
const MOST_PARTS = 200;
const MOST_DEPTH = 32;

const part =
  /\s*(?:((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+(?![a-z]))?)([a-z]+|%)?|([a-z][a-z0-9]*)|([-+*/^%(),]))/giy;

type Part = { readonly measure: Measure } | { readonly sign: string } | { readonly name: string };

/** The result, or undefined where the text is no sum, its units do not fit or the result is no number. */
export function evaluate(text: string): Measure | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const reader = new SumReader(parts);
  const result = reader.sum(0);
  if (!result || !reader.isAtEnd || !Number.isFinite(result.value)) return undefined;
  return { value: tidy(result.value), unit: result.unit };
}

function partsOf(text: string): Part[] | undefined {
  const parts: Part[] = [];
  part.lastIndex = 0;
  const body = text.trimEnd();
  while (part.lastIndex < body.length) {
    const match = part.exec(body);
    if (!match || parts.length >= MOST_PARTS) return undefined;
    const [, digits, unit = '', name, sign] = match;
    if (digits !== undefined) parts.push({ measure: { value: Number(digits), unit: unit.toLowerCase() } });
    else if (name !== undefined) parts.push({ name: name.toLowerCase() });
    else parts.push({ sign: sign! });
  }
  return parts.length > 0 ? parts : undefined;
}

type Maybe = Measure | undefined;

class SumReader {
  readonly #parts: readonly Part[];
  #next = 0;

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#parts.length;
  }

  sum(depth: number): Maybe {
    let left = this.#product(depth);
    for (let sign = this.#take('+', '-'); left && sign; sign = this.#take('+', '-')) {
      const right = this.#product(depth);
      left = right && add(left, right, sign === '-' ? -1 : 1);
    }
    return left;
  }

  #product(depth: number): Maybe {
    let left = this.#power(depth);
    for (let sign = this.#take('*', '/', '%'); left && sign; sign = this.#take('*', '/', '%')) {
      const right = this.#power(depth);
      left = right && (sign === '*' ? multiply(left, right) : divide(left, right, sign));
    }
    return left;
  }

  #power(depth: number): Maybe {
    const base = this.#single(depth);
    if (!base || !this.#take('^')) return base;
    const exponent = this.#power(depth + 1);
    return exponent?.unit === '' ? { value: base.value ** exponent.value, unit: base.unit } : undefined;
  }

  #single(depth: number): Maybe {
    if (depth > MOST_DEPTH) return undefined;
    const sign = this.#take('-', '+');
    if (sign) {
      const one = this.#single(depth + 1);
      return one && { value: sign === '-' ? -one.value : one.value, unit: one.unit };
    }
    const next = this.#parts[this.#next];
    if (next && 'measure' in next) {
      this.#next++;
      return next.measure;
    }
    if (next && 'name' in next) {
      this.#next++;
      return this.#call(next.name, depth + 1);
    }
    if (!this.#take('(')) return undefined;
    const inner = this.sum(depth + 1);
    return this.#take(')') ? inner : undefined;
  }

  #call(name: string, depth: number): Maybe {
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (!call || !this.#take('(')) return undefined;
    const values: Measure[] = [];
    do {
      const value = this.sum(depth);
      if (!value) return undefined;
      values.push(value);
    } while (this.#take(','));
    if (!this.#take(')')) return undefined;
    return call(values);
  }

  #take(...signs: readonly string[]): string | undefined {
    const next = this.#parts[this.#next];
    if (!next || !('sign' in next) || !signs.includes(next.sign)) return undefined;
    this.#next++;
    return next.sign;
  }
}

type Call = (values: readonly Measure[]) => Maybe;

const each =
  (work: (value: number) => number): Call =>
  ([one, ...rest]) =>
    one && rest.length === 0 ? { value: work(one.value), unit: one.unit } : undefined;

/** Of the same unit; a plain number takes the unit of the others. */
const among =
  (work: (...values: number[]) => number): Call =>
  (values) => {
    const units = [...new Set(values.map(({ unit }) => unit).filter((unit) => unit !== ''))];
    if (units.length > 1) return undefined;
    return { value: work(...values.map(({ value }) => value)), unit: units[0] ?? '' };
  };

const calls: Readonly<Record<string, Call>> = {
  calc: each((value) => value),
  floor: each(Math.floor),
  ceil: each(Math.ceil),
  // Half away from zero upwards, as in JavaScript and in Tokens Studio.
  round: each(Math.round),
  abs: each(Math.abs),
  sqrt: each(Math.sqrt),
  min: among(Math.min),
  max: among(Math.max),
  clamp: (values) =>
    values.length === 3
      ? among((low, value, high) => Math.max(low!, Math.min(value!, high!)))(values)
      : undefined,
  pow: ([base, exponent, ...rest]) =>
    base && exponent?.unit === '' && rest.length === 0
      ? { value: base.value ** exponent.value, unit: base.unit }
      : undefined,
  roundto: ([one, digits = { value: 0, unit: '' }, ...rest]) => {
    if (!one || rest.length > 0 || digits.unit !== '' || Math.abs(digits.value) > 10) return undefined;
    const step = 10 ** Math.trunc(digits.value);
    return { value: Math.round(one.value * step) / step, unit: one.unit };
  },
};

function add(a: Measure, b: Measure, sign: 1 | -1): Maybe {
  // Tokens Studio adds plain numbers to lengths; CSS would not, but there is one thing it can mean.
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return undefined;
  return { value: a.value + sign * b.value, unit: a.unit || b.unit };
}

function multiply(a: Measure, b: Measure): Maybe {
  if (a.unit === '%' && b.unit !== '') return { value: (a.value / 100) * b.value, unit: b.unit };
  if (b.unit === '%' && a.unit !== '') return { value: (b.value / 100) * a.value, unit: a.unit };
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return undefined;
  return { value: a.value * b.value, unit: a.unit || b.unit };
}

function divide(a: Measure, b: Measure, sign: string): Maybe {
  if (b.value === 0) return undefined;
  if (sign === '%')
    return b.unit === '' || a.unit === b.unit ? { value: a.value % b.value, unit: a.unit } : undefined;
  if (b.unit === '') return { value: a.value / b.value, unit: a.unit };
  return a.unit === b.unit ? { value: a.value / b.value, unit: '' } : undefined;
}
