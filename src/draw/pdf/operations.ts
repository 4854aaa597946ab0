/** Reads a PDF content stream into operations. Enough of the syntax for files like ours, and safe on any bytes. */

export type Operand = number | string | boolean | null | Name | Codes | readonly Operand[];

/** `/DeviceCMYK` is `{ name: 'DeviceCMYK' }`. */
export interface Name {
  readonly name: string;
}
/** A string, as bytes in hexadecimal. */
export interface Codes {
  readonly hex: string;
}

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const white = 1;
const delimiter = 2;
/** What each byte is; everything else is part of a word. A table, because every byte of a page is asked about. */
const kinds = new Uint8Array(256);
for (const letter of '\0\t\n\f\r ') kinds[letter.charCodeAt(0)] = white;
for (const letter of '()<>[]{}/%') kinds[letter.charCodeAt(0)] = delimiter;

/** Operations in order. An inline image ends the reading: what follows it cannot be told from its data. */
export function* operations(content: Uint8Array): Generator<Operation> {
  const reader = new Reader(Buffer.from(content).toString('latin1'));
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (typeof token !== 'object' || token === null || !('operator' in token)) {
      operands.push(token);
      continue;
    }
    yield { operator: token.operator, operands };
    if (token.operator === 'BI') return;
    operands = [];
  }
}

interface Word {
  readonly operator: string;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Operand | Word | undefined {
    this.#skip();
    const letter = this.#text[this.#at];
    if (letter === undefined) return undefined;
    if (letter === '/') {
      this.#at++;
      return { name: this.#word() };
    }
    if (letter === '(') return this.#literal();
    if (letter === '[') return this.#list(']');
    if (this.#text.startsWith('<<', this.#at)) {
      this.#at++;
      return this.#list('>>');
    }
    if (letter === '<') return this.#hexadecimal();
    if (this.#kind() === delimiter) {
      this.#at++;
      return { operator: letter };
    }
    return toValue(this.#word());
  }

  /** Of the letter at hand; undefined at the end. */
  #kind(): number | undefined {
    return kinds[this.#text.charCodeAt(this.#at)];
  }

  #skip() {
    for (;;) {
      if (this.#kind() === white) this.#at++;
      else if (this.#text[this.#at] === '%') {
        while (this.#at < this.#text.length && !/[\r\n]/.test(this.#text[this.#at]!)) this.#at++;
      } else return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (this.#kind() === 0) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  /** A list or the inside of a dictionary; nested ones come as lists within. */
  #list(end: ']' | '>>'): readonly Operand[] {
    this.#at++;
    const items: Operand[] = [];
    for (;;) {
      this.#skip();
      if (this.#at >= this.#text.length) return items;
      if (this.#text.startsWith(end, this.#at)) {
        this.#at += end.length;
        return items;
      }
      const item = this.next();
      if (item !== undefined && !(typeof item === 'object' && item !== null && 'operator' in item))
        items.push(item);
    }
  }

  #hexadecimal(): Codes {
    const end = this.#text.indexOf('>', this.#at);
    const stop = end < 0 ? this.#text.length : end;
    const hex = this.#text.slice(this.#at + 1, stop).replace(/[^0-9a-fA-F]/g, '');
    this.#at = stop + 1;
    return { hex: hex.length % 2 === 0 ? hex : `${hex}0` };
  }

  #literal(): Codes {
    let depth = 0;
    let bytes = '';
    for (; this.#at < this.#text.length; this.#at++) {
      const letter = this.#text[this.#at]!;
      if (letter === '\\') bytes += this.#text[++this.#at] ?? '';
      else if (letter === '(' && depth++ === 0) continue;
      else if (letter === ')' && --depth === 0) break;
      else bytes += letter;
    }
    this.#at++;
    return { hex: Buffer.from(bytes, 'latin1').toString('hex') };
  }
}

function toValue(word: string): Operand | Word {
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  const value = Number(word);
  return Number.isNaN(value) ? { operator: word } : value;
}
