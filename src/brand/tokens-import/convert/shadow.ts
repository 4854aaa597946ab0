/** Shadows: of the format, of Tokens Studio (`x`, `y`, `type`), and as CSS writes them. */
import { readMeasure, splitOutside } from '../css-text.ts';
import { isList, isMap, type Json, type JsonMap, mapOf } from '../json.ts';
import { fromCulori, parseColor, readColor, shareOf, toCulori } from './color.ts';
import { isPointer } from './color-object.ts';
import { type Context, referenceOf, type Typed } from './context.ts';
import { readDimension } from './numbers.ts';
import { inOrder, noteOthers, pick, readPart } from './part.ts';

const lengths = [
  ['offsetX', ['offsetX', 'x', 'offset-x']],
  ['offsetY', ['offsetY', 'y', 'offset-y']],
  ['blur', ['blur', 'radius', 'blurRadius']],
  ['spread', ['spread', 'spreadRadius']],
] as const;

export function readShadow(value: Json, cx: Context): Typed | undefined {
  const made = isList(value) ? layers(value, cx) : isMap(value) ? layer(value, cx) : fromText(value, cx);
  return made === undefined ? undefined : { type: 'shadow', value: made };
}

function layers(list: readonly Json[], cx: Context): Json | undefined {
  if (list.length === 0) return cx.fail('it is an empty list');
  const made: Json[] = [];
  for (const one of list) {
    const reference = referenceOf(one);
    if (reference !== undefined) {
      const target = cx.target(reference);
      if (!target) return undefined;
      if (target.type !== 'shadow') return cx.fail(`“{${reference}}” is no shadow`);
      if (isList(target.literal)) {
        cx.note(`“{${reference}}” has several layers, which are written here`);
        made.push(...target.literal);
      } else made.push(`{${target.name}}`);
    } else if (isPointer(one)) made.push(one);
    else {
      const read = isMap(one) ? layer(one, cx) : fromText(one, cx);
      if (read === undefined) return undefined;
      made.push(...(isList(read) ? read : [read]));
    }
  }
  return made;
}

function layer(map: JsonMap, cx: Context): Json | undefined {
  const made = new Map<string, Json>();
  const color = colorOf(map, cx);
  if (color === undefined) return undefined;
  made.set('color', color);
  for (const [name, spellings] of lengths) {
    const value = pick(map, spellings);
    if (value === undefined) cx.note(`“${name}” is missing: 0 px`);
    const part = readPart(value ?? 0, 'dimension', readDimension, cx);
    if (part === undefined) return undefined;
    made.set(name, part);
  }
  const inset = insetOf(map);
  if (inset !== undefined) made.set('inset', inset);
  const known = ['color', 'type', 'inset', 'alpha', ...lengths.flatMap(([, spellings]) => spellings)];
  noteOthers(map, known, 'shadow', cx);
  return inOrder(made, map);
}

function insetOf(map: JsonMap): Json | undefined {
  const inset = map.get('inset');
  if (typeof inset === 'boolean' || isPointer(inset)) return inset;
  if (typeof inset === 'string') return inset.toLowerCase() === 'true' || inset === 'inset';
  const type = map.get('type');
  return typeof type === 'string' && /inner|inset/i.test(type) ? true : undefined;
}

/** An `alpha` beside the colour, as Primer has it, replaces the colour's own. */
function colorOf(map: JsonMap, cx: Context): Json | undefined {
  const value = map.get('color');
  if (value === undefined || value === '') return cx.fail('a shadow without a colour');
  const part = readPart(value, 'color', readColor, cx);
  if (part === undefined || !map.has('alpha')) return part;
  return withAlpha(part, map.get('alpha')!, cx);
}

/** The colour with another alpha; a reference is written out, because the format cannot change what it refers to. */
export function withAlpha(color: Json, alpha: Json, cx: Context): Json | undefined {
  const share = shareOf(alpha);
  if (share === undefined) return cx.fail('its alpha is no number');
  const reference = referenceOf(color);
  const target = reference === undefined ? undefined : cx.target(reference);
  const base = toCulori(target ? target.literal : color);
  if (!base) return cx.fail('its colour cannot be given an alpha');
  cx.note(`alpha ${share} is part of the colour${target ? `, so “{${reference}}” is written out` : ''}`);
  return fromCulori({ ...base, alpha: share }, cx);
}

/** `0 1px 2px 0 rgba(0, 0, 0, 0.2), inset 0 0 0 1px #000`. */
function fromText(value: Json, cx: Context): Json | undefined {
  if (typeof value !== 'string') return cx.fail('it is no shadow');
  const text = value.includes('{') ? cx.text(value, false) : value;
  if (text === undefined) return undefined;
  if (text.trim() === '') return cx.fail('it is empty');
  const made = splitOutside(text, ',').map((one) => layerFromText(one, cx));
  if (made.some((one) => one === undefined)) return cx.fail(`“${text}” is no shadow that can be read`);
  return made.length === 1 ? made[0] : (made as Json[]);
}

function layerFromText(text: string, cx: Context): JsonMap | undefined {
  const parts = splitOutside(text, ' ');
  const measures = parts.filter((one) => readMeasure(one) !== undefined);
  const [color, ...more] = parts.filter((one) => readMeasure(one) === undefined && one !== 'inset');
  if (color === undefined || more.length > 0 || measures.length < 2 || measures.length > 4) return undefined;
  const parsed = parseColor(color);
  const sizes = measures.map((one) => readDimension(one, cx));
  if (!parsed || sizes.some((one) => one?.type !== 'dimension')) return undefined;
  const zero = mapOf({ value: 0, unit: 'px' });
  const [offsetX, offsetY, blur = zero, spread = zero] = sizes.map((one) => one!.value);
  const inset = parts.includes('inset') ? true : undefined;
  return mapOf({ color: fromCulori(parsed, cx), offsetX, offsetY, blur, spread, inset });
}
