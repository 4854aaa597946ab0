/** Borders, styles of strokes and transitions. */
import { readMeasure, splitOutside } from '../css-text.ts';
import { isList, isMap, type Json, type JsonMap, mapOf } from '../json.ts';
import { readColor } from './color.ts';
import type { Context, Typed } from './context.ts';
import { readCurve, readDimension, readDuration } from './numbers.ts';
import { inOrder, noteOthers, pick, readPart } from './part.ts';

const styles = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'outset', 'inset'];

export function readStroke(value: Json, cx: Context): Typed | undefined {
  if (isMap(value)) return dashes(value, cx);
  if (typeof value !== 'string') return cx.fail('it is no style of a stroke');
  const text = value.includes('{') ? cx.text(value, false) : value;
  if (text === undefined) return undefined;
  const name = text.trim().toLowerCase();
  return styles.includes(name)
    ? { type: 'strokeStyle', value: name }
    : cx.fail(name === '' ? 'it is empty' : `“${text}” is no style of a stroke in the format`);
}

function dashes(map: JsonMap, cx: Context): Typed | undefined {
  const list = map.get('dashArray');
  if (!isList(list) || list.length === 0) return cx.fail('a style of a stroke has dashes');
  const dashArray: Json[] = [];
  for (const one of list) {
    const part = readPart(one, 'dimension', readDimension, cx);
    if (part === undefined) return undefined;
    dashArray.push(part);
  }
  const cap = map.get('lineCap');
  const lineCap = typeof cap === 'string' ? cap.toLowerCase() : 'butt';
  if (cap === undefined) cx.note('“lineCap” is missing: butt, what CSS draws');
  if (!['round', 'butt', 'square'].includes(lineCap)) return cx.fail(`“${lineCap}” is no end of a line`);
  noteOthers(map, ['dashArray', 'lineCap'], 'style of a stroke', cx);
  return {
    type: 'strokeStyle',
    value: inOrder(
      new Map<string, Json>([
        ['dashArray', dashArray],
        ['lineCap', lineCap],
      ]),
      map,
    ),
  };
}

export function readBorder(value: Json, cx: Context): Typed | undefined {
  const map = isMap(value) ? value : borderFromText(value, cx);
  if (!map) return undefined;
  const parts = [
    ['color', pick(map, ['color']), 'color', readColor],
    ['width', pick(map, ['width']), 'dimension', readDimension],
    ['style', pick(map, ['style']) ?? missing('style', 'solid', cx), 'strokeStyle', readStroke],
  ] as const;
  const made = new Map<string, Json>();
  for (const [name, one, type, read] of parts) {
    if (one === undefined) return cx.fail(`a border without a ${name}`);
    const part = readPart(one, type, read, cx);
    if (part === undefined) return undefined;
    made.set(name, part);
  }
  noteOthers(map, ['color', 'width', 'style'], 'border', cx);
  return { type: 'border', value: inOrder(made, map) };
}

/** `1px solid #000`, in any order. */
function borderFromText(value: Json, cx: Context): JsonMap | undefined {
  if (typeof value !== 'string') return cx.fail('it is no border');
  const text = value.includes('{') ? cx.text(value, false) : value;
  if (text === undefined) return undefined;
  const parts = splitOutside(text, ' ');
  const width = parts.find((one) => readMeasure(one) !== undefined);
  const style = parts.find((one) => styles.includes(one));
  const others = parts.filter((one) => one !== width && one !== style);
  if (width === undefined || others.length !== 1) return cx.fail(`“${text}” is no border that can be read`);
  return mapOf({ color: others[0], width, style });
}

export function readTransition(value: Json, cx: Context): Typed | undefined {
  const map = isMap(value) ? value : transitionFromText(value, cx);
  if (!map) return undefined;
  const curve = ['timingFunction', 'timing-function', 'easing'];
  const parts = [
    ['duration', pick(map, ['duration']), 'duration', readDuration],
    ['delay', pick(map, ['delay']) ?? missing('delay', 0, cx), 'duration', readDuration],
    ['timingFunction', pick(map, curve) ?? missing('timingFunction', 'ease', cx), 'cubicBezier', readCurve],
  ] as const;
  const made = new Map<string, Json>();
  for (const [name, one, type, read] of parts) {
    if (one === undefined) return cx.fail(`a transition without a ${name}`);
    const part = readPart(one, type, read, cx);
    if (part === undefined) return undefined;
    made.set(name, part);
  }
  noteOthers(map, ['duration', 'delay', ...curve], 'transition', cx);
  return { type: 'transition', value: inOrder(made, map) };
}

/** `opacity 200ms ease-in 50ms`: the first time is the duration. */
function transitionFromText(value: Json, cx: Context): JsonMap | undefined {
  if (typeof value !== 'string') return cx.fail('it is no transition');
  const text = value.includes('{') ? cx.text(value, false) : value;
  if (text === undefined) return undefined;
  const parts = splitOutside(text, ' ');
  const [duration, delay] = parts.filter((one) => /^m?s$/.test(readMeasure(one)?.unit ?? ''));
  const easing = parts.find((one) => /^(cubic-bezier\(.*\)|linear|ease(-in)?(-out)?)$/.test(one));
  const others = parts.filter((one) => ![duration, delay, easing].includes(one));
  if (duration === undefined || others.length > 1 || splitOutside(text, ',').length > 1)
    return cx.fail(`“${text}” is no transition that can be read`);
  if (others.length > 0) cx.note(`a transition of the format has no property (“${others[0]}”)`);
  return mapOf({ duration, delay, timingFunction: easing });
}

function missing(name: string, value: Json, cx: Context): Json {
  cx.note(`“${name}” is missing: ${String(value)}, as in CSS`);
  return value;
}
