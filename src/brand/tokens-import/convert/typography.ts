/** Typography: the five parts of the format; the others stay in the original. */
import { readMeasure, splitOutside } from '../css-text.ts';
import { isMap, type Json, type JsonMap, mapOf } from '../json.ts';
import { type Context, referenceOf, type Typed } from './context.ts';
import { pxOf, readFamilies, readFamily, readLeading, readTracking, readWeight } from './fonts.ts';
import { readDimension } from './numbers.ts';
import { inOrder, noteOthers, pick, readPart } from './part.ts';

const spellings = {
  fontFamily: ['fontFamily', 'fontFamilies', 'font-family', 'family'],
  fontSize: ['fontSize', 'fontSizes', 'font-size', 'size'],
  fontWeight: ['fontWeight', 'fontWeights', 'font-weight', 'weight'],
  letterSpacing: ['letterSpacing', 'letter-spacing', 'tracking'],
  lineHeight: ['lineHeight', 'lineHeights', 'line-height'],
} as const;

/** What browsers take where nothing is said. */
const defaults = { fontWeight: 400, letterSpacing: '0px', lineHeight: 1.2 } as const;

export function readTypography(value: Json, cx: Context): Typed | undefined {
  if (typeof value === 'string') return fromText(value, cx);
  if (!isMap(value)) return cx.fail('typography is told by its parts');
  const size = partOf('fontSize', value, cx);
  if (size === undefined) return cx.fail('typography without a size');
  const fontSize = readPart(size, 'dimension', readDimension, cx);
  if (fontSize === undefined) return undefined;
  const inside: Context = { ...cx, fontSizePx: pxOf(literalOf(fontSize, cx)) };
  const family = partOf('fontFamily', value, cx);
  if (family === undefined) return cx.fail('typography without a family');
  const isStrict = value.has('fontFamily');
  const made = new Map<string, Json>();
  const parts = [
    ['fontFamily', family, 'fontFamily', isStrict ? readFamily : readFamilies],
    ['fontSize', fontSize, 'dimension', readDimension],
    ['fontWeight', partOf('fontWeight', value, cx), 'fontWeight', readWeight],
    ['letterSpacing', partOf('letterSpacing', value, cx), 'dimension', readTracking],
    ['lineHeight', partOf('lineHeight', value, cx), 'number', readLeading],
  ] as const;
  for (const [name, one, type, read] of parts) {
    const part = name === 'fontSize' ? fontSize : readPart(one!, type, read, inside);
    if (part === undefined) return undefined;
    made.set(name, part);
  }
  noteOthers(value, Object.values(spellings).flat(), 'typography', cx);
  return { type: 'typography', value: inOrder(made, value) };
}

/** `italic 700 16px/1.5 Inter, sans-serif`, the shorthand of CSS. */
function fromText(value: string, cx: Context): Typed | undefined {
  const text = value.includes('{') ? cx.text(value, false) : value;
  if (text === undefined) return undefined;
  const parts = splitOutside(text.replace(/\s*\/\s*/g, '/'), ' ');
  const at = parts.findIndex((one) => /[a-z%]/i.test(readMeasure(one.split('/')[0])?.unit ?? ''));
  const family = parts.slice(at + 1).join(' ');
  if (at < 0 || family === '')
    return cx.fail(text.trim() === '' ? 'it is empty' : `“${text}” is no font that can be read`);
  const [fontSize = '', lineHeight] = parts[at]!.split('/');
  const weight = parts
    .slice(0, at)
    .filter((one) => one !== 'normal')
    .join(' ');
  return readTypography(
    mapOf({ fontFamilies: family, fontSize, fontWeight: weight === '' ? undefined : weight, lineHeight }),
    cx,
  );
}

function partOf(name: keyof typeof spellings, map: JsonMap, cx: Context): Json | undefined {
  const value = pick(map, spellings[name]);
  if (value !== undefined || !Object.hasOwn(defaults, name)) return value;
  const standard = defaults[name as keyof typeof defaults];
  cx.note(`“${name}” is missing: ${standard}, as browsers take it`);
  return standard;
}

function literalOf(value: Json, cx: Context): Json | undefined {
  const reference = referenceOf(value);
  return reference === undefined ? value : cx.target(reference)?.literal;
}
