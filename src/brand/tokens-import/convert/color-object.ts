/** Colours that are objects already, as in the format or nearly. */
import { readMeasure } from '../css-text.ts';
import { isList, type Json, type JsonMap } from '../json.ts';
import type { Context } from './context.ts';

const rgbLike = [
  'srgb',
  'srgb-linear',
  'display-p3',
  'a98-rgb',
  'prophoto-rgb',
  'rec2020',
  'xyz-d65',
  'xyz-d50',
];
type Range = readonly [least: number, most: number];
const [none, all] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const hue: Range = [0, 360];
const percent: Range = [0, 100];
const unit: Range = [0, 1];
const others: Readonly<Record<string, readonly Range[]>> = {
  hsl: [hue, percent, percent],
  hwb: [hue, percent, percent],
  lab: [percent, [none, all], [none, all]],
  lch: [percent, [0, all], hue],
  oklab: [unit, [none, all], [none, all]],
  oklch: [unit, [0, all], hue],
};

/** The same map when it is as the format wants it. */
export function strictColor(map: JsonMap, cx: Context): JsonMap | undefined {
  const space = spaceOf(map.get('colorSpace'), cx);
  if (space === undefined) return undefined;
  const components = componentsOf(map.get('components'), space, cx);
  if (!components) return undefined;
  const made = new Map<string, Json>([
    ['colorSpace', space],
    ['components', components],
  ]);
  if (map.has('alpha')) {
    const alpha = alphaOf(map.get('alpha')!, cx);
    if (alpha === undefined) return undefined;
    made.set('alpha', alpha);
  }
  if (map.has('hex')) {
    const hex = hexOf(map.get('hex')!);
    if (hex === undefined) cx.note('its hex is none and is left out');
    else {
      if (hex !== map.get('hex')) cx.note('a hex has six digits');
      made.set('hex', hex);
    }
  }
  for (const key of map.keys())
    if (!['colorSpace', 'components', 'alpha', 'hex'].includes(key))
      cx.note(`“${key}” has no place in a colour`);
  // In the order of the source.
  return new Map([...map.keys()].flatMap((key) => (made.has(key) ? [[key, made.get(key)!] as const] : [])));
}

function spaceOf(value: Json | undefined, cx: Context): string | undefined {
  if (typeof value !== 'string') return cx.fail('its colour space is not told');
  if (rgbLike.includes(value) || Object.hasOwn(others, value)) return value;
  const plain = value.toLowerCase().replace(/[ _]/g, '-');
  const known = { rgb: 'srgb', p3: 'display-p3', xyz: 'xyz-d65', 'adobe-rgb': 'a98-rgb' }[plain] ?? plain;
  if (!rgbLike.includes(known) && !Object.hasOwn(others, known))
    return cx.fail(`“${value}” is no colour space of the format`);
  cx.note(`the colour space “${value}” is called “${known}”`);
  return known;
}

function componentsOf(value: Json | undefined, space: string, cx: Context): Json | undefined {
  if (!isList(value) || value.length !== 3) return cx.fail('a colour has three components');
  const made: Json[] = [];
  for (const [index, one] of value.entries()) {
    if (one === 'none' || isPointer(one)) {
      made.push(one);
      continue;
    }
    const number = typeof one === 'string' ? readMeasure(one)?.value : one;
    if (typeof number !== 'number' || !Number.isFinite(number))
      return cx.fail(`component ${index + 1} is no number`);
    const [least, most] = others[space]?.[index] ?? unit;
    const isHue = most === 360;
    const inside = isHue ? ((number % 360) + 360) % 360 : Math.min(most, Math.max(least, number));
    if (inside !== number)
      cx.note(`component ${number} is outside the range of ${space} and becomes ${inside}`);
    made.push(inside);
  }
  return made;
}

function alphaOf(value: Json, cx: Context): Json | undefined {
  if (isPointer(value)) return value;
  const number = typeof value === 'string' ? readMeasure(value) : { value, unit: '' };
  if (typeof number?.value !== 'number' || !Number.isFinite(number.value))
    return cx.fail('its alpha is no number');
  const share = number.unit === '%' ? number.value / 100 : number.value;
  const inside = Math.min(1, Math.max(0, share));
  if (inside !== value) cx.note('alpha is a number from 0 to 1');
  return inside;
}

/** `#000` → `#000000`; of eight digits the first six. */
function hexOf(value: Json): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, digits] = /^#?([0-9a-f]{3,8})$/i.exec(value) ?? [];
  if (digits === undefined) return undefined;
  if (digits.length <= 4) return `#${[...digits.slice(0, 3)].map((one) => one + one).join('')}`;
  if (digits.length !== 6 && digits.length !== 8) return undefined;
  return `#${digits.slice(0, 6)}`;
}

export function isPointer(value: Json | undefined): value is JsonMap {
  return value instanceof Map && value.size === 1 && typeof value.get('$ref') === 'string';
}
