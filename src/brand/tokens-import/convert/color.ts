/** Colours of every spelling to `{ colorSpace, components, alpha?, hex? }`. */
import { type Color, converter, formatHex, parse } from 'culori';
import { cssOf, readMeasure, splitOutside } from '../css-text.ts';
import { isList, isMap, type Json, type JsonMap, mapOf } from '../json.ts';
import { strictColor } from './color-object.ts';
import type { Context, Typed } from './context.ts';
import { linearGradient } from './gradient.ts';

const toRgb = converter('rgb');

/** Also `rgba(#f00, 0.5)`, where tools put a colour into the function, and gradients, which some tools call colours. */
export function readColor(value: Json, cx: Context): Typed | undefined {
  if (isMap(value)) {
    const made =
      value.has('colorSpace') || value.has('components') ? strictColor(value, cx) : fromParts(value, cx);
    return made && { type: 'color', value: made };
  }
  if (typeof value !== 'string') return cx.fail('it is no colour');
  let text: string | undefined = value.trim();
  if (text.includes('{')) text = cx.text(text, false);
  if (text === undefined) return undefined;
  if (/^(repeating-)?(linear|radial|conic)-gradient\(/i.test(text)) return linearGradient(text, cx);
  const color = parseColor(text);
  if (!color) return cx.fail(text === '' ? 'it is empty' : `“${text}” is no colour that can be read`);
  return { type: 'color', value: fromCulori(color, cx) };
}

/** Undefined for what is no colour; bare digits such as `100` are none. */
export function parseColor(text: string): Color | undefined {
  const plain = text.trim();
  const [, inside] = /^(?:rgba?|hsla?)\((.*)\)$/is.exec(plain) ?? [];
  const [first, second, ...rest] = inside === undefined ? [] : splitOutside(inside, ',');
  if (first !== undefined && second !== undefined && rest.length === 0) {
    const base = parseColor(first);
    const alpha = shareOf(second);
    if (base && alpha !== undefined) return { ...base, alpha };
  }
  if (!/^(#|[a-z]+\(|[a-z]+$)/i.test(plain)) return undefined;
  return parse(plain.toLowerCase());
}

/** The format's value of a colour. sRGB and its cousins become sRGB with a hex; wider spaces stay what they are. */
export function fromCulori(color: Color, cx: Pick<Context, 'note'>): JsonMap {
  const space = spaces[color.mode];
  if (!space) {
    const rgb = toRgb(color);
    const channels = [rgb.r, rgb.g, rgb.b].map((channel) => within(channel, 0, 1, cx));
    return withAlpha('srgb', channels, color.alpha, formatHex({ ...rgb, alpha: 1 }), cx);
  }
  const values = color as unknown as Readonly<Record<string, number | undefined>>;
  const components = space.channels.map(([key, least, most]) => {
    const channel = values[key];
    if (channel === undefined) return 'none';
    return key === 'h' ? rounded(((channel % 360) + 360) % 360) % 360 : within(channel, least, most, cx);
  });
  return withAlpha(space.name, components, color.alpha, undefined, cx);
}

/** A colour of the format for culori; undefined when it has no such shape. */
export function toCulori(value: Json): Color | undefined {
  const text = cssOf(value);
  return text === undefined ? undefined : parseColor(text);
}

function withAlpha(
  colorSpace: string,
  components: readonly Json[],
  alpha: number | undefined,
  hex: string | undefined,
  cx: Pick<Context, 'note'>,
): JsonMap {
  const opacity = alpha === undefined ? 1 : Number(within(alpha, 0, 1, cx).toFixed(4));
  return mapOf({ colorSpace, components, alpha: opacity === 1 ? undefined : opacity, hex });
}

type Channel = readonly [key: string, least: number, most: number];
const [none, all] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const rgb: readonly Channel[] = [
  ['r', 0, 1],
  ['g', 0, 1],
  ['b', 0, 1],
];
const xyz: readonly Channel[] = [
  ['x', 0, 1],
  ['y', 0, 1],
  ['z', 0, 1],
];
const rectangular = (most: number): readonly Channel[] => [
  ['l', 0, most],
  ['a', none, all],
  ['b', none, all],
];
const polar = (most: number): readonly Channel[] => [
  ['l', 0, most],
  ['c', 0, all],
  ['h', none, all],
];

/** By culori's name of the mode; others are turned into sRGB. */
const spaces: Readonly<Record<string, { readonly name: string; readonly channels: readonly Channel[] }>> = {
  lrgb: { name: 'srgb-linear', channels: rgb },
  p3: { name: 'display-p3', channels: rgb },
  a98: { name: 'a98-rgb', channels: rgb },
  prophoto: { name: 'prophoto-rgb', channels: rgb },
  rec2020: { name: 'rec2020', channels: rgb },
  xyz65: { name: 'xyz-d65', channels: xyz },
  xyz50: { name: 'xyz-d50', channels: xyz },
  lab: { name: 'lab', channels: rectangular(100) },
  lch: { name: 'lch', channels: polar(100) },
  oklab: { name: 'oklab', channels: rectangular(1) },
  oklch: { name: 'oklch', channels: polar(1) },
};

function within(value: number, least: number, most: number, cx: Pick<Context, 'note'>): number {
  const inside = Math.min(most, Math.max(least, value));
  if (Math.abs(inside - value) > 1e-6)
    cx.note(`${rounded(value)} is outside the range and becomes ${inside}`);
  return rounded(inside);
}

/** Five digits tell 16 bits apart. */
function rounded(value: number): number {
  return Number(value.toFixed(5)) + 0;
}

/** `{ r, g, b, a }` of 0–255 or 0–1, `{ h, s, l, a }` of degrees and percent. */
function fromParts(map: JsonMap, cx: Context): JsonMap | undefined {
  const get = (key: string) => readMeasure(map.get(key))?.value;
  const alpha = shareOf(map.get('a') ?? map.get('alpha') ?? 1) ?? 1;
  const [r, g, b] = ['r', 'g', 'b'].map(get);
  if (r !== undefined && g !== undefined && b !== undefined) {
    const most = Math.max(r, g, b) > 1 ? 255 : 1;
    return fromCulori({ mode: 'rgb', r: r / most, g: g / most, b: b / most, alpha }, cx);
  }
  const [h, s, l] = ['h', 's', 'l'].map(get);
  if (h === undefined || s === undefined || l === undefined)
    return cx.fail('it is no colour that can be read');
  const most = Math.max(s, l) > 1 ? 100 : 1;
  return fromCulori({ mode: 'hsl', h, s: s / most, l: l / most, alpha }, cx);
}

/** `0.5`, `"0.5"` or `"50%"`. */
export function shareOf(value: Json): number | undefined {
  const measure = readMeasure(value);
  if (!measure || isList(value)) return undefined;
  if (measure.unit === '') return measure.value;
  return measure.unit === '%' ? measure.value / 100 : undefined;
}
