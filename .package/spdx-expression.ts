/** SPDX expressions as packages write them: identifiers, AND, OR, WITH and parentheses (SPDX 2.3, annex D). */

export type Expression =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] };

const WORDS = /\(|\)|[A-Za-z0-9.+:-]+/g;

/** Undefined for what is no expression, such as “MIT (https://example.org)” or “SEE LICENSE IN x”. */
export function readExpression(text: string): Expression | undefined {
  const words = text.match(WORDS) ?? [];
  if (words.join('') !== text.replace(/\s+/g, '')) return undefined;
  let at = 0;

  /** AND binds before OR. */
  const joined = (kind: 'or' | 'and'): Expression | undefined => {
    const parts: Expression[] = [];
    do {
      const part = kind === 'or' ? joined('and') : single();
      if (!part) return undefined;
      parts.push(part);
    } while (words[at] === kind.toUpperCase() && at++ >= 0);
    return parts.length === 1 ? parts[0] : { kind, parts };
  };
  const single = (): Expression | undefined => {
    const word = words[at++];
    if (word === undefined || /^(AND|OR|WITH|\))$/.test(word)) return undefined;
    if (word === '(') {
      const inner = joined('or');
      return inner && words[at++] === ')' ? inner : undefined;
    }
    if (words[at] !== 'WITH') return { kind: 'id', id: word };
    const exception = words[at + 1];
    at += 2;
    return exception === undefined ? undefined : { kind: 'id', id: `${word} WITH ${exception}` };
  };

  const whole = joined('or');
  return at === words.length ? whole : undefined;
}

/**
 * The licences that one keeps to when only allowed ones are taken: all of an AND, of an OR the first choice that is
 * allowed. Undefined where no choice is.
 */
export function licencesTaken(
  expression: Expression,
  isAllowed: (id: string) => boolean,
): readonly string[] | undefined {
  if (expression.kind === 'id') return isAllowed(expression.id) ? [expression.id] : undefined;
  const taken = expression.parts.map((part) => licencesTaken(part, isAllowed));
  if (expression.kind === 'or') return taken.find((one) => one !== undefined);
  return taken.every((one) => one !== undefined) ? taken.flat() : undefined;
}
