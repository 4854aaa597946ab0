/**
 * The parser of expressions for remark-mdx, with bounds. At every “}” remark-mdx asks anew whether an
 * expression is whole, and for `import` and `export` at every blank line: a few kilobytes could keep it busy
 * for minutes.
 */
import { type Expression, type Options, Parser, type Program } from 'acorn';
import acornJsx from 'acorn-jsx';
import { limits } from '../limits.ts';

const jsx = Parser.extend(acornJsx());

/** What remark-mdx calls: `parse` for comments and for `import` and `export`, the other for all else. */
export const boundedAcorn = {
  parse(source: string, options: Options): Program {
    if (isBlankOrComment(source)) return jsx.parse(bounded(source), options);
    // Code is refused whatever it says, so nobody need read it.
    return { ...jsx.parse('', options), end: source.length };
  },
  parseExpressionAt(source: string, from: number, options: Options): Expression {
    return jsx.parseExpressionAt(bounded(source), from, options);
  },
};

function isBlankOrComment(source: string): boolean {
  return /^\s*(?:$|\/[*/])/.test(source);
}

/** Longer ones are refused by the evaluator, comments apart; here they only must not take time. */
function bounded(source: string): string {
  const limit = isBlankOrComment(source) ? limits.commentCharacters : limits.expressionCharacters;
  if (source.length <= 4 * limit) return source;
  throw new TooLong();
}

/** With the fields of acorn's own errors, by which remark-mdx finds the place. */
export class TooLong extends SyntaxError {
  readonly pos = 0;
  readonly raisedAt = 0;
}
