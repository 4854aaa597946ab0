/** Lengths of a style sheet in px, with what they are reckoned from. */

export interface Measures {
  readonly screenPx: number;
  /** Of the element’s own font. */
  readonly emPx: number;
  /** What a percentage is of; absent where nobody knows. */
  readonly ofPx?: number | undefined;
}

const REM_PX = 16;
const PLAIN = /^-?\d+(?:\.\d+)?(?:px)?$/;
const TOKEN = /\s*(?:(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)([a-z%]*)|(calc|min|max|clamp)?\(|([-+*/,)]))/iy;
/** A screen is about so high; nothing that is measured here depends on it. */
const SCREEN_HEIGHT_PX = 800;

/** Undefined for `auto`, words, and units that only a browser knows. */
export function lengthPx(text: string | undefined, measures: Measures): number | undefined {
  if (text === undefined) return undefined;
  // Most are.
  if (PLAIN.test(text)) return Number.parseFloat(text);
  const reader = new LengthReader(text.trim(), measures);
  return reader.whole();
}

class LengthReader {
  #at = 0;
  readonly #text: string;
  readonly #measures: Measures;

  constructor(text: string, measures: Measures) {
    this.#text = text;
    this.#measures = measures;
  }

  whole(): number | undefined {
    const value = this.#value();
    return this.#text.slice(this.#at).trim() === '' ? value : undefined;
  }

  /** A number, or what a function makes of others. */
  #value(): number | undefined {
    const token = this.#next();
    if (!token) return undefined;
    const [, number, unit = '', call, sign] = token;
    if (number !== undefined) return this.#inPx(Number(number), unit.toLowerCase());
    if (sign !== undefined) return undefined;
    const values: number[] = [];
    for (;;) {
      const value = this.#sum();
      if (value === undefined) return undefined;
      values.push(value);
      const end = this.#next()?.[4];
      if (end === ')') break;
      if (end !== ',') return undefined;
    }
    const [first, second, third] = values;
    if (call === 'min') return Math.min(...values);
    if (call === 'max') return Math.max(...values);
    if (call === 'clamp')
      return second === undefined || third === undefined
        ? undefined
        : Math.max(first!, Math.min(second, third));
    return values.length === 1 ? first : undefined;
  }

  #sum(): number | undefined {
    let sum = this.#product();
    for (let sign = this.#peek('+-'); sign; sign = this.#peek('+-')) {
      const next = this.#product();
      if (sum === undefined || next === undefined) return undefined;
      sum += sign === '+' ? next : -next;
    }
    return sum;
  }

  #product(): number | undefined {
    let product = this.#value();
    for (let sign = this.#peek('*/'); sign; sign = this.#peek('*/')) {
      const next = this.#value();
      if (product === undefined || next === undefined) return undefined;
      product = sign === '*' ? product * next : product / next;
    }
    return product;
  }

  #next(): RegExpExecArray | undefined {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text);
    if (token) this.#at = TOKEN.lastIndex;
    return token ?? undefined;
  }

  /** Takes the sign that comes next, if it is one of them. */
  #peek(signs: string): string | undefined {
    const [, sign = ''] = /^\s*(\S)/.exec(this.#text.slice(this.#at)) ?? [];
    if (sign === '' || !signs.includes(sign)) return undefined;
    this.#at = this.#text.indexOf(sign, this.#at) + 1;
    return sign;
  }

  #inPx(number: number, unit: string): number | undefined {
    const { screenPx, emPx, ofPx } = this.#measures;
    if (unit === 'px' || unit === '') return number;
    if (unit === 'rem') return number * REM_PX;
    if (unit === 'em') return number * emPx;
    if (unit === 'vw') return (number * screenPx) / 100;
    if (unit === 'vh') return (number * SCREEN_HEIGHT_PX) / 100;
    if (unit === '%') return ofPx === undefined ? undefined : (number * ofPx) / 100;
    return undefined;
  }
}
