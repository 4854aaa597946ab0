/** Declarations of a style sheet or a style attribute: enough of CSS to know which property has which value. */

export interface Declaration {
  readonly property: string;
  readonly value: string;
  /** Selector, or name of the at-rule, that holds it; empty in an attribute. */
  readonly selector: string;
  /** The at-rules around that, outermost first. */
  readonly within: readonly string[];
}

/** In order. Unknown syntax is passed by; a sheet that ends in the middle of something is read up to there. */
export function* declarationsOf(css: string): Generator<Declaration> {
  const holders: string[] = [];
  let start = 0;
  let colon = -1;
  let depth = 0;
  const declaration = function* (end: number): Generator<Declaration> {
    if (colon >= 0) {
      const property = uncommented(css.slice(start, colon)).trim();
      const value = uncommented(css.slice(colon + 1, end)).trim();
      if (property !== '' && value !== '') {
        yield { property, value, selector: holders.at(-1) ?? '', within: holders.slice(0, -1) };
      }
    }
    start = end + 1;
    colon = -1;
  };
  for (let at = nextSign(css, 0); at < css.length; at = nextSign(css, at + 1)) {
    const sign = css[at]!;
    if (sign === '"' || sign === "'") at = endOfString(css, at);
    else if (sign === '\\') at++;
    else if (sign === '/' && css[at + 1] === '*') {
      const end = css.indexOf('*/', at + 2);
      at = end < 0 ? css.length : end + 1;
    } else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ':' && colon < 0) colon = at;
    else if (sign === ';') yield* declaration(at);
    else if (sign === '{') {
      holders.push(uncommented(css.slice(start, at)).trim());
      start = at + 1;
      colon = -1;
    } else if (sign === '}') {
      yield* declaration(at);
      holders.pop();
    }
  }
  yield* declaration(css.length);
}

/** What the reader stops at. */
const signs = /["'\\/()[\]{};:]/g;

/** From letter to letter takes five times as long. */
function nextSign(css: string, from: number): number {
  signs.lastIndex = from;
  return signs.test(css) ? signs.lastIndex - 1 : css.length;
}

function endOfString(css: string, start: number): number {
  for (let at = start + 1; at < css.length; at++) {
    if (css[at] === '\\') at++;
    else if (css[at] === css[start]) return at;
  }
  return css.length;
}

function uncommented(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}
