/** `$extensions."studio.tokens".modify`: a colour that is another one made lighter, darker, mixed or translucent. */
import { type Color, converter, interpolate } from 'culori';
import { isMap, type Json, type JsonMap } from '../json.ts';
import { fromCulori, parseColor, toCulori } from './color.ts';
import type { Context } from './context.ts';
import { measureOf } from './numbers.ts';

const key = 'studio.tokens';
const modes = { srgb: 'rgb', rgb: 'rgb', hsl: 'hsl', lch: 'lch', p3: 'p3', oklch: 'oklch' } as const;
type Mode = (typeof modes)[keyof typeof modes];

/** The modification that a token asks for. */
export function modificationOf(extensions: Json | undefined): JsonMap | undefined {
  const studio = isMap(extensions) ? extensions.get(key) : undefined;
  const modify = isMap(studio) ? studio.get('modify') : undefined;
  return isMap(modify) ? modify : undefined;
}

/** The extensions without it, so that no tool does it twice. */
export function withoutModification(extensions: JsonMap): JsonMap {
  const made = new Map(extensions);
  const studio = made.get(key);
  if (!isMap(studio)) return made;
  const rest = new Map([...studio].filter(([name]) => name !== 'modify'));
  if (rest.size === 0) made.delete(key);
  else made.set(key, rest);
  return made;
}

/** `base` is a colour of the format. */
export function modified(base: Json, modify: JsonMap, cx: Context): Json | undefined {
  const type = String(modify.get('type') ?? '').toLowerCase();
  const color = toCulori(base);
  if (!color) return cx.fail('the colour that is modified cannot be read');
  const measure = measureOf(modify.get('value') ?? null, cx);
  if (!measure) return undefined;
  const amount = Math.min(1, Math.max(0, measure.unit === '%' ? measure.value / 100 : measure.value));
  const space = String(modify.get('space') ?? 'srgb').toLowerCase();
  if (!Object.hasOwn(modes, space)) return cx.fail(`there is no colour space “${space}” to modify in`);
  const mode = modes[space as keyof typeof modes];
  const made = change(type, color, amount, mode, modify, cx);
  if (!made) return undefined;
  cx.note(`“modify” is carried out: ${type} by ${amount} in ${space}`);
  const whole = { ...made, alpha: made.alpha ?? color.alpha } as Color;
  // Whatever space it was computed in: a colour for all screens stays one.
  return fromCulori(color.mode === 'rgb' ? converter('rgb')(whole) : whole, cx);
}

function change(
  type: string,
  color: Color,
  amount: number,
  mode: Mode,
  modify: JsonMap,
  cx: Context,
): Color | undefined {
  if (type === 'alpha') return { ...color, alpha: amount };
  if (type === 'mix') {
    const other = modify.get('color');
    const text = typeof other === 'string' ? cx.text(other, false) : undefined;
    const second = text === undefined ? undefined : parseColor(text);
    return second
      ? interpolate([color, second], mode)(amount)
      : cx.fail('the colour to mix in cannot be read');
  }
  if (type === 'lighten' || type === 'darken')
    return shift(color, type === 'lighten' ? amount : -amount, mode);
  return cx.fail(`“${type}” is no modification that is known`);
}

/** A part of the way to white or to black; in polar spaces by the lightness, and the chroma fades with it. */
function shift(color: Color, amount: number, mode: Mode): Color {
  const made = { ...converter(mode)(color) } as unknown as Record<string, number>;
  const top = mode === 'lch' ? 100 : 1;
  const channels = mode === 'rgb' || mode === 'p3' ? ['r', 'g', 'b'] : ['l'];
  for (const one of channels) {
    const value = made[one] ?? 0;
    made[one] = amount >= 0 ? value + (top - value) * amount : value * (1 + amount);
  }
  if (made.c !== undefined) made.c *= 1 - Math.abs(amount);
  return made as unknown as Color;
}
