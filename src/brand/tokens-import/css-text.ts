/** Small pieces of CSS as designers' tools write them. */
import { isList, isMap, type Json } from './json.ts';

/** Splits at commas or at spaces outside brackets and quotes. Empty parts of a space split are none. */
export function splitOutside(text: string, at: ',' | ' '): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    const splits = at === ' ' ? /\s/.test(sign) : sign === at;
    if (splits && depth === 0 && quote === '') {
      parts.push(part.trim());
      part = '';
    } else part += sign;
  }
  parts.push(part.trim());
  return at === ' ' ? parts.filter((one) => one !== '') : parts;
}

export interface Measure {
  readonly value: number;
  /** In small letters; empty for a plain number. */
  readonly unit: string;
}

const measure = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]+|%)?$/i;

/** `12`, `"12px"`, `" 1.5 rem"`, `".5em"`, `"50%"`. Undefined for all else. */
export function readMeasure(value: Json | undefined): Measure | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { value, unit: '' } : undefined;
  if (typeof value !== 'string') return undefined;
  const [, digits, unit = ''] = measure.exec(value.trim()) ?? [];
  const number = Number(digits);
  return digits === undefined || !Number.isFinite(number)
    ? undefined
    : { value: number, unit: unit.toLowerCase() };
}

/** A value of the format as CSS would write it, to stand inside a text. Undefined for composites. */
export function cssOf(value: Json): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return plainNumber(value);
  if (isList(value)) {
    const numbers = value.length === 4 && value.every((one) => typeof one === 'number');
    if (numbers) return `cubic-bezier(${value.join(', ')})`;
    return value.every((one) => typeof one === 'string') ? value.join(', ') : undefined;
  }
  if (!isMap(value)) return undefined;
  const amount = value.get('value');
  const unit = value.get('unit');
  if (typeof amount === 'number' && typeof unit === 'string') return `${plainNumber(amount)}${unit}`;
  return colorText(value.get('colorSpace'), value.get('components'), value.get('alpha'));
}

const spaces: Readonly<Record<string, string>> = {
  hsl: 'hsl',
  hwb: 'hwb',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
};

function colorText(space: Json | undefined, components: Json | undefined, alpha: Json | undefined) {
  if (typeof space !== 'string' || !isList(components) || components.length !== 3) return undefined;
  const opacity = typeof alpha === 'number' ? ` / ${plainNumber(alpha)}` : '';
  const percent = space === 'hsl' || space === 'hwb';
  const list = components.map((one, index) => (percent && index > 0 ? `${String(one)}%` : String(one)));
  const name = spaces[space];
  return name === undefined
    ? `color(${space} ${list.join(' ')}${opacity})`
    : `${name}(${list.join(' ')}${opacity})`;
}

/** Without an exponent, and without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toFixed(6));
}

function plainNumber(value: number): string {
  return Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21 ? value.toFixed(10) : String(value);
}
