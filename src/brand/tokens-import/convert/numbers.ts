/** Numbers, lengths, times and curves. */
import { type Measure, readMeasure, tidy } from '../css-text.ts';
import { isList, isMap, type Json, mapOf } from '../json.ts';
import { evaluate } from '../maths.ts';
import type { Context, Typed } from './context.ts';

/** Root em: what every browser starts from. */
export const remPx = 16;

/** CSS: one inch is 96 px, 72 pt, 6 pc, 2.54 cm. */
const absolutePx: Readonly<Record<string, number>> = {
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  // Density-independent pixels of Android, points of iOS: a pixel of the design.
  dp: 1,
  sp: 1,
};

/** A number with its unit out of anything, sums and references included; fails by itself. */
export function measureOf(value: Json, cx: Context): Measure | undefined {
  const plain = readMeasure(value);
  if (plain) return plain;
  if (isMap(value)) {
    const amount = readMeasure(value.get('value'));
    const unit = value.get('unit') ?? '';
    if (amount && amount.unit === '' && typeof unit === 'string')
      return { value: amount.value, unit: unit.trim().toLowerCase() };
    return cx.fail('it is no number with a unit');
  }
  if (typeof value !== 'string') return cx.fail(value === null ? 'it is empty' : 'it is no number');
  const text = value.includes('{') ? cx.text(value, true) : value;
  if (text === undefined) return undefined;
  const result = evaluate(text);
  if (result) {
    cx.note(`“${value}” is computed: ${text === value ? '' : `${text} = `}${result.value}${result.unit}`);
    return result;
  }
  if (value.trim() === '') return cx.fail('it is empty');
  // `{base}px`: a number and a unit that stand side by side.
  const joined = value.includes('{') ? readMeasure(cx.text(value, false)) : undefined;
  if (joined) return joined;
  const several = value
    .trim()
    .split(/\s+/)
    .every((one) => readMeasure(one) !== undefined || /^\{[^{}]+\}$/.test(one));
  return cx.fail(
    several ? 'it has several values, and the format has one' : `“${text}” is no number and no sum`,
  );
}

export function readDimension(value: Json, cx: Context): Typed | undefined {
  if (isStrict(value, ['px', 'rem'])) return { type: 'dimension', value };
  const measure = measureOf(value, cx);
  return measure && lengthOf(measure, cx);
}

function lengthOf({ value, unit }: Measure, cx: Context): Typed | undefined {
  const length = (px: number, name = 'px'): Typed => ({
    type: 'dimension',
    value: mapOf({ value: tidy(px), unit: name }),
  });
  if (unit === 'px' || unit === 'rem') return length(value, unit);
  if (unit === '') {
    if (value !== 0) cx.note('a length without a unit is in px');
    return length(value);
  }
  const factor = absolutePx[unit];
  if (factor !== undefined) {
    cx.note(`the format has px and rem only: 1 ${unit} is ${tidy(factor)} px`);
    return length(value * factor);
  }
  if (unit === '%' || unit === 'em') {
    cx.note(`the format has px and rem only: “${value}${unit}” is kept as a number`);
    return { type: 'number', value: tidy(unit === '%' ? value / 100 : value) };
  }
  if (unit === 'ms' || unit === 's') {
    cx.note('it is a time, not a length');
    return { type: 'duration', value: mapOf({ value, unit }) };
  }
  return cx.fail(`the format has no unit “${unit}”`);
}

export function readNumber(value: Json, cx: Context): Typed | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'number', value };
  const measure = measureOf(value, cx);
  if (!measure) return undefined;
  return measure.unit === '' ? { type: 'number', value: measure.value } : lengthOf(measure, cx);
}

/** Opacity: `"50%"` is 0.5. */
export function readShare(value: Json, cx: Context): Typed | undefined {
  const measure = measureOf(value, cx);
  if (!measure) return undefined;
  if (measure.unit === '%') return { type: 'number', value: tidy(measure.value / 100) };
  return measure.unit === ''
    ? { type: 'number', value: measure.value }
    : cx.fail(`“${measure.unit}” is no unit of a share`);
}

export function readDuration(value: Json, cx: Context): Typed | undefined {
  if (isStrict(value, ['ms', 's'])) return { type: 'duration', value };
  const measure = measureOf(value, cx);
  if (!measure) return undefined;
  if (measure.unit !== '' && measure.unit !== 'ms' && measure.unit !== 's')
    return cx.fail(`“${measure.unit}” is no unit of time`);
  if (measure.unit === '' && measure.value !== 0) cx.note('a time without a unit is in ms');
  return { type: 'duration', value: mapOf({ value: measure.value, unit: measure.unit || 'ms' }) };
}

/** CSS Easing 1, section 2.2. */
const curves: Readonly<Record<string, readonly number[]>> = {
  linear: [0, 0, 1, 1],
  ease: [0.25, 0.1, 0.25, 1],
  'ease-in': [0.42, 0, 1, 1],
  'ease-out': [0, 0, 0.58, 1],
  'ease-in-out': [0.42, 0, 0.58, 1],
};

export function readCurve(value: Json, cx: Context): Typed | undefined {
  let list: readonly Json[] | undefined;
  if (isList(value)) list = value;
  else if (isMap(value)) list = ['x1', 'y1', 'x2', 'y2'].map((key) => value.get(key) ?? null);
  else if (typeof value === 'string') {
    const text = value.includes('{') ? cx.text(value, false) : value;
    if (text === undefined) return undefined;
    const name = text.trim().toLowerCase();
    if (Object.hasOwn(curves, name)) list = curves[name]!;
    else list = /^(?:cubic-bezier)?\(?([^()]+)\)?$/i.exec(name)?.[1]?.split(',');
  }
  // A part may be a pointer to one number: it is kept.
  const numbers = list?.map((one) =>
    isMap(one) && one.has('$ref') ? one : (readMeasure(one)?.value ?? null),
  );
  if (numbers?.length !== 4 || numbers.includes(null)) return cx.fail('it is no cubic Bézier curve');
  if ([numbers[0], numbers[2]].some((x) => typeof x === 'number' && (x < 0 || x > 1)))
    return cx.fail('the first and third number of a curve lie between 0 and 1');
  return { type: 'cubicBezier', value: numbers };
}

function isStrict(value: Json, units: readonly string[]): boolean {
  if (!isMap(value) || value.size !== 2) return false;
  const amount = value.get('value');
  const isNumber =
    (typeof amount === 'number' && Number.isFinite(amount)) || (isMap(amount) && amount.has('$ref'));
  return isNumber && units.includes(String(value.get('unit')));
}
