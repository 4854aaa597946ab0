/** Families, weights, leading and tracking. */
import { readMeasure, splitOutside, tidy } from '../css-text.ts';
import { isList, type Json, mapOf } from '../json.ts';
import type { Context, Typed } from './context.ts';
import { measureOf, readDimension, remPx } from './numbers.ts';

/** A family as the format has it: a name, or a list of names. */
export function readFamily(value: Json, cx: Context): Typed | undefined {
  if (typeof value === 'string') {
    const text = value.includes('{') ? cx.text(value, false) : value;
    if (text === undefined) return undefined;
    return text.trim() === '' ? cx.fail('it is empty') : { type: 'fontFamily', value: text };
  }
  if (!isList(value) || value.length === 0) return cx.fail('it is no font family');
  const names: string[] = [];
  for (const one of value) {
    if (typeof one !== 'string' || one.trim() === '') return cx.fail('a family is a name or a list of names');
    const text = one.includes('{') ? cx.text(one, false) : one;
    if (text === undefined) return undefined;
    names.push(text);
  }
  return { type: 'fontFamily', value: names };
}

/** A stack as CSS writes it: `"Inter, 'Segoe UI', sans-serif"` becomes a list. */
export function readFamilies(value: Json, cx: Context): Typed | undefined {
  const read = readFamily(value, cx);
  if (!read || typeof read.value !== 'string' || !read.value.includes(',')) return read;
  const names = splitOutside(read.value, ',').map((one) => one.replace(/^(["'])(.*)\1$/, '$2').trim());
  const list = names.filter((one) => one !== '');
  if (list.length === 0) return cx.fail('it is no font family');
  cx.note('a stack of families is a list');
  return { type: 'fontFamily', value: list };
}

const strictNames = [
  'thin',
  'hairline',
  'extra-light',
  'ultra-light',
  'light',
  'normal',
  'regular',
  'book',
  'medium',
  'semi-bold',
  'demi-bold',
  'bold',
  'extra-bold',
  'ultra-bold',
  'black',
  'heavy',
  'extra-black',
  'ultra-black',
];

/** The names without their hyphens, what foundries say instead, and weights of their own. */
const weights = new Map<string, string | number>([
  ...strictNames.map((name) => [name.replace('-', ''), name] as const),
  ['roman', 'regular'],
  ['plain', 'regular'],
  ['text', 'regular'],
  ['demi', 'semi-bold'],
  ['semi', 'semi-bold'],
  ['ultra', 'ultra-bold'],
  ['extra', 'extra-bold'],
  ['semilight', 350],
  ['demilight', 350],
  ['fat', 'black'],
  ['poster', 'black'],
]);

export function readWeight(value: Json, cx: Context): Typed | undefined {
  const made = (weight: string | number): Typed => ({ type: 'fontWeight', value: weight });
  if (typeof value === 'string' && strictNames.includes(value)) return made(value);
  if (typeof value === 'string' && readMeasure(value) === undefined) {
    const text = value.includes('{') ? cx.text(value, false) : value;
    if (text === undefined) return undefined;
    const words = text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '');
    const slanted = words.filter((word) => ['italic', 'oblique'].includes(word) || word.endsWith('italic'));
    const upright = words.map((word) => word.replace(/(italic|oblique)$/, '')).filter((word) => word !== '');
    if (slanted.length > 0) cx.note(`“${slanted.join(' ')}” is a style, for which the format has no place`);
    const weight = weights.get(upright.join('')) ?? weights.get(upright.at(-1) ?? '');
    if (weight !== undefined) return made(weight);
    const digits = /(?<!\d)([1-9]\d{0,2}|1000)(?!\d)/.exec(text)?.[1];
    if (digits !== undefined && !/[+*/(]/.test(text)) return made(Number(digits));
    if (upright.length === 0 && slanted.length > 0) return made('regular');
  }
  const measure = measureOf(value, cx);
  if (!measure) return undefined;
  if (measure.unit !== '') return cx.fail(`“${measure.unit}” is no unit of a weight`);
  if (measure.value < 1 || measure.value > 1000) return cx.fail('a weight lies between 1 and 1000');
  return made(measure.value);
}

/** What browsers take for “normal”, and Figma for “auto”. */
const normalLeading = 1.2;

/** A number: a multiple of the size. A length where no size is known stays a length. */
export function readLeading(value: Json, cx: Context): Typed | undefined {
  if (typeof value === 'string' && /^(auto|normal)$/i.test(value.trim())) {
    cx.note(`“${value}” is ${normalLeading}, what browsers take for it`);
    return { type: 'number', value: normalLeading };
  }
  const measure = measureOf(value, cx);
  if (!measure) return undefined;
  const { value: amount, unit } = measure;
  if (unit === '') return { type: 'number', value: amount };
  if (unit === '%' || unit === 'em')
    return { type: 'number', value: tidy(unit === '%' ? amount / 100 : amount) };
  const length = readDimension(`${amount}${unit}`, cx);
  if (!length || cx.fontSizePx === undefined || cx.fontSizePx <= 0) return length;
  const px = pxOf(length.value)!;
  cx.note(`leading is a multiple of the size: ${tidy(px)} px / ${tidy(cx.fontSizePx)} px`);
  return { type: 'number', value: tidy(px / cx.fontSizePx) };
}

/** A length; percent and em need the size, and without one they are a number in em. */
export function readTracking(value: Json, cx: Context): Typed | undefined {
  if (typeof value === 'string' && /^(auto|normal|none)$/i.test(value.trim())) {
    cx.note(`“${value}” is no extra space`);
    return { type: 'dimension', value: mapOf({ value: 0, unit: 'px' }) };
  }
  const measure = measureOf(value, cx);
  if (!measure) return undefined;
  const { value: amount, unit } = measure;
  if (unit !== '%' && unit !== 'em')
    return readDimension(typeof value === 'string' ? `${amount}${unit}` : value, cx);
  const em = unit === '%' ? amount / 100 : amount;
  if (cx.fontSizePx === undefined) {
    cx.note('tracking is a length in the format, and the size is not known here: kept as a number in em');
    return { type: 'number', value: tidy(em) };
  }
  cx.note(`tracking is a length: ${tidy(em)} em of ${tidy(cx.fontSizePx)} px`);
  return { type: 'dimension', value: mapOf({ value: tidy(em * cx.fontSizePx), unit: 'px' }) };
}

/** Of a dimension of the format. */
export function pxOf(value: Json | undefined): number | undefined {
  if (!(value instanceof Map)) return undefined;
  const [amount, unit] = [value.get('value') as Json, value.get('unit') as Json];
  if (typeof amount !== 'number') return undefined;
  return unit === 'rem' ? amount * remPx : unit === 'px' ? amount : undefined;
}
