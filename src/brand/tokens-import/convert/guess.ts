/** Values whose type nobody tells: read as what they can only be, helped by the names around them. */
import { readMeasure } from '../css-text.ts';
import { isList, isMap, type Json } from '../json.ts';
import type { Reading } from '../type-names.ts';

/** Undefined when nothing is certain. `path` is in small letters. */
export function guessReading(value: Json, path: string): Reading | undefined {
  // `line-height`, `lineHeight` and a group `line` with a token `height` are one to a reader.
  const names = path.replace(/[-_. ]/g, '');
  if (isMap(value)) return guessMap([...value.keys()]);
  if (isList(value)) return guessList(value, names);
  if (typeof value === 'string') return guessText(value.trim(), names);
  return typeof value === 'number' ? guessNumber(names) : undefined;
}

const keysOf: readonly (readonly [needs: readonly string[], reading: Reading])[] = [
  [['colorSpace', 'components'], 'color'],
  [['r', 'g', 'b'], 'color'],
  [['h', 's', 'l'], 'color'],
  [['fontFamily', 'fontSize'], 'typography'],
  [['blur', 'color'], 'shadow'],
  [['width', 'color'], 'border'],
  [['width', 'style'], 'border'],
  [['dashArray'], 'strokeStyle'],
  [['duration'], 'transition'],
];

function guessMap(keys: readonly string[]): Reading | undefined {
  const found = keysOf.find(([needs]) => needs.every((one) => keys.includes(one)));
  if (found) return found[1];
  return keys.includes('value') && keys.includes('unit') ? 'dimension' : undefined;
}

function guessList(list: readonly Json[], path: string): Reading | undefined {
  if (list.length === 4 && list.every((one) => typeof one === 'number')) return 'cubicBezier';
  const [first] = list;
  if (isMap(first) && first.has('color')) return first.has('blur') ? 'shadow' : 'gradient';
  const isNames = list.length > 0 && list.every((one) => typeof one === 'string');
  return isNames && /famil|typeface|font/.test(path) ? 'fontFamily' : undefined;
}

function guessText(text: string, path: string): Reading | undefined {
  const measure = readMeasure(text);
  if (measure?.unit === '') return guessNumber(path);
  if (measure && /^m?s$/.test(measure.unit)) return 'duration';
  if (measure) {
    if (/lineheight|leading/.test(path)) return 'lineHeight';
    if (/letterspacing|tracking/.test(path)) return 'letterSpacing';
    return /opacity|alpha/.test(path) ? 'share' : 'dimension';
  }
  if (/^(#[0-9a-f]{3,8}$|(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\()/i.test(text)) return 'color';
  if (/^linear-gradient\(/i.test(text)) return 'gradient';
  if (/^cubic-bezier\(/i.test(text)) return 'cubicBezier';
  if (/colou?r|palette/.test(path)) return 'color';
  if (/famil|typeface/.test(path)) return 'families';
  if (/weight/.test(path)) return 'fontWeight';
  if (/shadow|elevation/.test(path)) return 'shadow';
  if (/easing|timingfunction/.test(path)) return 'cubicBezier';
  return undefined;
}

/** What a number without a unit measures, its path says; if not, it is a number. */
function guessNumber(path: string): Reading {
  if (/weight/.test(path)) return 'fontWeight';
  if (/lineheight|leading|opacity|alpha|ratio|zindex|columns/.test(path)) return 'number';
  if (/duration|delay/.test(path)) return 'duration';
  if (/spac|siz|radi|width|height|gap|padding|margin|gutter|breakpoint|inset|blur/.test(path))
    return 'dimension';
  return 'number';
}
