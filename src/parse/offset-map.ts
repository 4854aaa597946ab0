/**
 * Where each letter of a decoded text stands in the file. The parser decodes `&amp;` and `\*` and drops what
 * leads a continued line; findings must still point at the letter that was typed.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** One offset for each UTF-16 unit of `value`, and one for its end. `start` and `end` frame it in `source`. */
export function offsetMap(source: string, start: number, end: number, value: string): number[] {
  const map: number[] = [];
  let from = start;
  let index = 0;
  while (index < value.length && from < end) {
    const char = source[from]!;
    const wanted = value[index]!;
    if (char === '&') {
      const reference = /^&(#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/.exec(
        source.slice(from, Math.min(end, from + 40)),
      );
      const decoded = reference && decodeReference(reference[1]!);
      if (reference && decoded && value.startsWith(decoded, index)) {
        for (let unit = 0; unit < decoded.length; unit++) map.push(from);
        index += decoded.length;
        from += reference[0].length;
        continue;
      }
    }
    if (char === '\\' && source[from + 1] === wanted && char !== wanted) from += 1;
    if (source[from] === wanted) {
      map.push(from);
      index += 1;
    }
    from += 1;
  }
  while (map.length < value.length) map.push(Math.min(from, end));
  map.push(Math.min(from, end));
  return map;
}

function decodeReference(name: string): string | false {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name);
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : false;
}
