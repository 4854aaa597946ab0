/** Gradients: lists of stops, and linear gradients of CSS, whose angle the format has no place for. */
import { readMeasure, splitOutside, tidy } from '../css-text.ts';
import { isList, isMap, type Json, type JsonMap, mapOf } from '../json.ts';
import { fromCulori, parseColor, readColor } from './color.ts';
import { isPointer } from './color-object.ts';
import { type Context, type Reader, referenceOf, type Typed } from './context.ts';
import { readShare } from './numbers.ts';
import { inOrder, noteOthers, pick, readPart } from './part.ts';

export function readGradient(value: Json, cx: Context): Typed | undefined {
  if (typeof value === 'string') {
    const text = value.includes('{') ? cx.text(value, false) : value;
    return text === undefined ? undefined : linearGradient(text.trim(), cx);
  }
  const list = isMap(value) ? (value.get('stops') ?? value.get('gradientStops')) : value;
  if (isMap(value)) noteOthers(value, ['stops', 'gradientStops'], 'gradient', cx);
  if (!isList(list) || list.length === 0) return cx.fail('a gradient is a list of stops');
  const stops: Json[] = [];
  for (const [index, one] of list.entries()) {
    const stop = isMap(one) && !isPointer(one) ? stopOf(one, index, list.length, cx) : elsewhere(one, cx);
    if (stop === undefined) return undefined;
    stops.push(stop);
  }
  return { type: 'gradient', value: stops };
}

/** A stop that is a reference: to another gradient, whose stops stand here then. */
function elsewhere(value: Json, cx: Context): Json | undefined {
  if (isPointer(value)) return value;
  const reference = referenceOf(value);
  if (reference === undefined) return cx.fail('a stop has a colour and a position');
  const target = cx.target(reference);
  if (!target) return undefined;
  return target.type === 'gradient' ? `{${target.name}}` : cx.fail(`“{${reference}}” is no gradient`);
}

function stopOf(map: JsonMap, index: number, count: number, cx: Context): Json | undefined {
  const color = map.get('color');
  if (color === undefined) return cx.fail('a stop without a colour');
  const part = readPart(color, 'color', readColor, cx);
  let position = pick(map, ['position', 'stop', 'offset']);
  if (position === undefined) {
    position = count === 1 ? 0 : tidy(index / (count - 1));
    cx.note(`stop ${index + 1} has no position: ${position}`);
  }
  const place = readPart(position, 'number', readPosition, cx);
  if (part === undefined || place === undefined) return undefined;
  noteOthers(map, ['color', 'position', 'stop', 'offset'], 'stop', cx);
  return inOrder(
    new Map<string, Json>([
      ['color', part],
      ['position', place],
    ]),
    map,
  );
}

const readPosition: Reader = (value, cx) => {
  const share = readShare(value, cx);
  if (!share || typeof share.value !== 'number') return share;
  const inside = Math.min(1, Math.max(0, share.value));
  if (inside !== share.value) cx.note(`the position ${share.value} is outside 0 to 1 and becomes ${inside}`);
  return { type: 'number', value: inside };
};

/** `linear-gradient(90deg, #f00 0%, #00f)`. Other shapes, and stops at lengths, have no place in the format. */
export function linearGradient(text: string, cx: Context): Typed | undefined {
  const [, inside] = /^linear-gradient\((.*)\)$/is.exec(text) ?? [];
  if (inside === undefined) return cx.fail(`“${text}” is no gradient that the format has`);
  const parts = splitOutside(inside, ',');
  const first = parts[0] ?? '';
  const turned = /^(to\s|[+-]?[\d.]+(deg|turn|rad|grad)?$)/i.test(first);
  if (turned) cx.note(`a gradient of the format has no direction (“${first}”)`);
  const stops = parts.slice(turned ? 1 : 0).map((part) => {
    const [color = '', position, ...rest] = splitOutside(part, ' ');
    const at = position === undefined ? undefined : readMeasure(position);
    if (rest.length > 0 || (position !== undefined && at?.unit !== '%')) return undefined;
    return { color: parseColor(color), position: at && at.value / 100 };
  });
  if (stops.length < 2 || stops.some((one) => one?.color === undefined))
    return cx.fail(`“${text}” has stops that cannot be read`);
  const last = stops.length - 1;
  const list = stops.map((one, index) => {
    const place = one!.position ?? index / last;
    return mapOf({ color: fromCulori(one!.color!, cx), position: tidy(Math.min(1, Math.max(0, place))) });
  });
  return { type: 'gradient', value: list };
}
