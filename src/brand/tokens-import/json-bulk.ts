import { limits } from '../../limits.ts';

export interface Bulk {
  readonly tooDeepAt?: number;
  readonly tooManyAt?: number;
}

/** Measures a JSON text before a parser, which recurses, sees it. Brackets in strings and comments do not count. */
export function jsonBulk(text: string): Bulk {
  let depth = 0;
  let values = 0;
  let signs = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if (sign === '"' || sign === "'") index = endOfString(text, index, sign);
    else if (sign === '/' && text[index + 1] === '/') index = endOr(text, text.indexOf('\n', index));
    else if (sign === '/' && text[index + 1] === '*') index = endOr(text, text.indexOf('*/', index + 2));
    else if (sign === '{' || sign === '[' || sign === '(') {
      if (++depth > limits.nestingDepth) return { tooDeepAt: index };
      values++;
    } else if (sign === '}' || sign === ']' || sign === ')') depth--;
    else if (sign === ',') values++;
    // “- - - 1” is nested as well, without a bracket.
    if (sign === '-' || sign === '+') signs++;
    else if (signs > 0 && !/\s/.test(sign)) signs = 0;
    if (signs > limits.nestingDepth) return { tooDeepAt: index };
    if (values > limits.tokenValues) return { tooManyAt: index };
  }
  return {};
}

function endOfString(text: string, start: number, quote: string): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === quote) return index;
  }
  return text.length;
}

function endOr(text: string, found: number): number {
  return found < 0 ? text.length : found;
}
