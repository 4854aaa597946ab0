/**
 * Expressions are evaluated by this walker over the parser's tree, and by nothing else: a closed list of node
 * kinds, own properties of the facts, and calls to the formatters. Whatever is not on the list is refused at
 * its range, before any campaign is built. Content is data; none of it runs.
 */
import type { BinaryExpression, CallExpression, MemberExpression, Node, Expression as Tree } from 'estree';
import { defineFamily, type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Expression } from '../ir/document.ts';
import {
  type Fact,
  type FactOrigins,
  type FactRecord,
  type FactUse,
  factKey,
  isLostIn,
  isRecord,
  isTagged,
} from '../ir/facts.ts';
import { limits } from '../limits.ts';
import { hiddenCharacter } from '../source/file.ts';
import { type Formatted, formatters, sayFact } from './formatters.ts';
import { hasLoss } from './lost-facts.ts';

export const expressionFaults = defineFamily('expression', {
  refused: {
    severity: 'error',
    message: '{what} is not allowed in an expression.',
    hint: 'Name a fact ({offer.code}) or call a formatter: {formatters}.',
  },
  'jsx-refused': {
    severity: 'error',
    message: 'An expression cannot make blocks.',
    hint: 'Repetition belongs to blocks: use <Products> or a list.',
  },
  'unknown-fact': { severity: 'error', message: 'The campaign has no fact “{path}”.', hint: '{hint}' },
  'unknown-formatter': { severity: 'error', message: 'There is no formatter “{name}”.', hint: '{hint}' },
  'wrong-argument': { severity: 'error', message: '{detail}', hint: 'Correct the call.' },
  'not-words': {
    severity: 'error',
    message: '“{path}” is a group of facts, not one that can be printed.',
    hint: 'Name one of: {keys}.',
  },
  'too-large': {
    severity: 'error',
    message: 'This expression is too large.',
    hint: 'Keep to one fact and one formatter; write the rest as text.',
  },
});

export interface Evaluation {
  readonly facts: FactRecord;
  readonly origins: FactOrigins;
  /** BCP 47 tag of the words, and the locale of the words as the author names it. */
  readonly language: string;
  readonly locale: string;
}

export interface Evaluated {
  readonly text: string;
  readonly use?: FactUse;
}

interface Value {
  readonly value: Fact | undefined;
  readonly path?: string;
  readonly formatted?: Formatted;
}

/** Ends the evaluation of one expression; the finding is already recorded, here or where the fact was written. */
class Refusal extends Error {}

/** Turns an expression into words. Undefined when it was refused; the reason is in `findings`. */
export function evaluate(
  expression: Expression,
  context: Evaluation,
  findings: Findings,
): Evaluated | undefined {
  const value = evaluateValue(expression, context, findings);
  if (!value) return undefined;
  const formatted = value.formatted ?? sayFact(value.value!, context);
  if (formatted === undefined) {
    const keys = isRecord(value.value) ? Object.keys(value.value).join(', ') : 'its entries';
    findings.add(
      expressionFaults,
      'not-words',
      { at: expression.at },
      { path: value.path ?? expression.source, keys },
    );
    return undefined;
  }
  if (formatted.text.length > limits.expressionOutput) {
    findings.add(expressionFaults, 'too-large', { at: expression.at });
    return undefined;
  }
  const path = formatted.path ?? value.path;
  if (path === undefined) return { text: formatted.text };
  const from = originOf(path, context.origins);
  return {
    text: formatted.text,
    use: {
      path,
      formatter: formatted.formatter,
      key: formatted.key ?? (value.value === undefined ? `text:${formatted.text}` : factKey(value.value)),
      ...(from ? { from } : {}),
    },
  };
}

/** The value of an expression before it becomes words: for props that take numbers, flags or facts. */
export function evaluateValue(
  expression: Expression,
  context: Evaluation,
  findings: Findings,
): Value | undefined {
  if (expression.source.length > limits.expressionCharacters) {
    findings.add(expressionFaults, 'too-large', { at: expression.at });
    return undefined;
  }
  try {
    return new Walker(expression, context, findings).walk(expression.tree);
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
}

class Walker {
  readonly #expression: Expression;
  readonly #context: Evaluation;
  readonly #findings: Findings;
  #nodes = 0;

  constructor(expression: Expression, context: Evaluation, findings: Findings) {
    this.#expression = expression;
    this.#context = context;
    this.#findings = findings;
  }

  walk(node: Node): Value {
    this.#nodes += 1;
    if (this.#nodes > limits.expressionNodes) this.#refuse('too-large', {});
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') return { value: this.#shown(node.value) };
        if (typeof node.value === 'number' || typeof node.value === 'boolean') return { value: node.value };
        return this.#refuse('refused', { what: `“${this.#source(node)}”` });
      case 'TemplateLiteral':
        return { value: this.#template(node) };
      case 'Identifier':
        return this.#property(this.#context.facts, node.name, '', node);
      case 'MemberExpression':
        return this.#member(node);
      // Branches that are not taken are walked too: what is refused does not depend on the facts of the day.
      case 'ConditionalExpression': {
        const [test, yes, no] = [node.test, node.consequent, node.alternate].map((one) => this.walk(one));
        return this.#truthy(test!) ? yes! : no!;
      }
      case 'LogicalExpression': {
        const [left, right] = [this.walk(node.left), this.walk(node.right)];
        if (node.operator === '??') return left.value === undefined ? right : left;
        return this.#truthy(left) === (node.operator === '||') ? left : right;
      }
      case 'UnaryExpression': {
        if (node.operator === '!') return { value: !this.#truthy(this.walk(node.argument)) };
        if (node.operator === '-') return { value: -this.#number(this.walk(node.argument), node.argument) };
        return this.#refuse('refused', { what: `“${node.operator}”` });
      }
      case 'BinaryExpression':
        return { value: this.#binary(node) };
      case 'CallExpression':
        return this.#call(node);
      default:
        return this.#refuse(
          String(node.type).startsWith('JSX') ? 'jsx-refused' : 'refused',
          { what: kinds[node.type] ?? `“${this.#source(node).slice(0, 40)}”` },
          this.#spanOf(node),
        );
    }
  }

  #member(node: MemberExpression): Value {
    if (node.object.type === 'Super') return this.#refuse('refused', { what: '“super”' });
    const object = this.walk(node.object);
    let key: string;
    if (!node.computed && node.property.type === 'Identifier') key = node.property.name;
    else if (
      node.property.type === 'Literal' &&
      (typeof node.property.value === 'string' || typeof node.property.value === 'number')
    ) {
      key = String(node.property.value);
    } else return this.#refuse('refused', { what: 'A computed key that is neither text nor a number' });
    return this.#property(object.value, key, object.path ?? '', node);
  }

  #property(object: Fact | undefined, key: string, parent: string, node: Node): Value {
    const path = parent === '' ? key : `${parent}.${key}`;
    // Of all facts together one may be lost without the others.
    const isLost = parent === '' ? isTagged((object as FactRecord)[key], 'lost') : isLostIn(object, key);
    if (isLost) throw new Refusal();
    if (Array.isArray(object) && /^\d{1,4}$/.test(key) && Number(key) < object.length) {
      return { value: object[Number(key)], path };
    }
    if (object !== undefined && isRecord(object) && Object.hasOwn(object, key))
      return { value: object[key], path };
    const known = object !== undefined && isRecord(object) ? Object.keys(object) : [];
    const near = nearest(key, known);
    const hint = near
      ? `Did you mean “${parent === '' ? near : `${parent}.${near}`}”?`
      : known.length > 0
        ? `Known here: ${known.slice(0, 12).join(', ')}.`
        : 'Add it to campaign.yaml, or correct the name.';
    return this.#refuse('unknown-fact', { path, hint }, this.#spanOf(node));
  }

  #call(node: CallExpression): Value {
    const callee = node.callee;
    if (callee.type !== 'Identifier') {
      const repeats = node.arguments.some((one) => /Function|^JSX/.test(one.type));
      return this.#refuse(repeats ? 'jsx-refused' : 'refused', {
        what: 'A call to anything but a formatter',
      });
    }
    const formatter = Object.hasOwn(formatters, callee.name)
      ? formatters[callee.name as keyof typeof formatters]
      : undefined;
    if (!formatter) {
      const names = Object.keys(formatters);
      const near = nearest(callee.name, names);
      return this.#refuse('unknown-formatter', {
        name: callee.name,
        hint: near ? `Did you mean “${near}”?` : `Formatters: ${names.join(', ')}.`,
      });
    }
    const values = node.arguments.map((argument) => {
      if (argument.type === 'SpreadElement') return this.#refuse('refused', { what: '“…”' });
      return this.walk(argument);
    });
    if (values.some(({ value }) => hasLoss(value))) throw new Refusal();
    const answer: Formatted | string = formatter(
      values.map((one) => one.value),
      this.#context,
    );
    if (typeof answer === 'string') return this.#refuse('wrong-argument', { detail: answer });
    const path = answer.path ?? values[0]?.path;
    return {
      value: answer.text,
      formatted: { ...answer, ...(path ? { path } : {}) },
      ...(path ? { path } : {}),
    };
  }

  #binary(node: BinaryExpression): Fact {
    if (node.left.type === 'PrivateIdentifier') return this.#refuse('refused', { what: '“#”' });
    const left = this.walk(node.left);
    const right = this.walk(node.right);
    const { operator } = node;
    if (operator === '===' || operator === '==') return same(left.value, right.value);
    if (operator === '!==' || operator === '!=') return !same(left.value, right.value);
    const compare = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
    if (compare) {
      const money = isTagged(left.value, 'money') && isTagged(right.value, 'money');
      if (money && left.value.currency === right.value.currency)
        return compare(left.value.minor, right.value.minor);
      return compare(this.#number(left, node.left), this.#number(right, node.right));
    }
    const calculate = Object.hasOwn(calculations, operator) ? calculations[operator] : undefined;
    if (!calculate) return this.#refuse('refused', { what: `“${operator}”` });
    const result = calculate(this.#number(left, node.left), this.#number(right, node.right));
    if (Number.isFinite(result)) return result;
    return this.#refuse('wrong-argument', { detail: `“${this.#source(node)}” is not a number.` });
  }

  #template(node: Extract<Tree, { type: 'TemplateLiteral' }>): string {
    return node.quasis
      .map((quasi, index) => {
        const inner = node.expressions[index];
        const literal = this.#shown(quasi.value.cooked ?? '');
        if (!inner) return literal;
        const value = this.walk(inner);
        const words = value.formatted ?? sayFact(value.value!, this.#context);
        if (!words) return this.#refuse('refused', { what: `“${this.#source(inner)}” within a text` });
        return literal + words.text;
      })
      .join('');
  }

  #shown(text: string): string {
    const hidden = hiddenCharacter(text);
    return hidden ? this.#refuse('refused', { what: `The character ${hidden.name}` }) : text;
  }

  #truthy(value: Value): boolean {
    return value.value !== undefined && value.value !== false && value.value !== 0 && value.value !== '';
  }

  #number(value: Value, node: Node): number {
    if (typeof value.value === 'number') return value.value;
    const is = isTagged(value.value, 'money') ? 'money, with which nothing is calculated' : 'not a number';
    return this.#refuse('wrong-argument', { detail: `“${this.#source(node)}” is ${is}.` });
  }

  #source(node: Node): string {
    const { start, end } = node as unknown as { start: number; end: number };
    const offset = (this.#expression.tree as unknown as { start: number }).start;
    const text = this.#expression.source.trimStart().slice(start - offset, end - offset);
    return text || this.#expression.source.trim();
  }

  /** The parser counts columns from 0 and has already moved the tree to its place in the file. */
  #spanOf(node: Node): Span {
    if (!node.loc) return this.#expression.at;
    const { start, end } = node.loc;
    return {
      file: this.#expression.at.file,
      line: start.line,
      column: start.column + 1,
      endLine: end.line,
      endColumn: end.column + 1,
    };
  }

  #refuse(
    name: keyof (typeof expressionFaults)['messages'],
    values: Record<string, string>,
    at: Span = this.#expression.at,
  ): never {
    this.#findings.add(
      expressionFaults,
      name,
      { at },
      { formatters: Object.keys(formatters).join(', '), ...values },
    );
    throw new Refusal();
  }
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const calculations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const kinds: Readonly<Record<string, string>> = {
  AssignmentExpression: 'An assignment',
  UpdateExpression: 'An assignment',
  ArrowFunctionExpression: 'A function',
  FunctionExpression: 'A function',
  NewExpression: '“new”',
  ThisExpression: '“this”',
  AwaitExpression: '“await”',
  YieldExpression: '“yield”',
  ImportExpression: '“import”',
  ArrayExpression: 'A list',
  ObjectExpression: 'An object',
  TaggedTemplateExpression: 'A tagged template',
  SequenceExpression: 'More than one expression',
  ClassExpression: 'A class',
  ChainExpression: '“?.”',
};

function same(left: Fact | undefined, right: Fact | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return factKey(left) === factKey(right);
}

/** The place of a fact, or of the closest group around it that was written down. */
function originOf(path: string, origins: FactOrigins): Span | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const span = origins.get(at);
    if (span) return span;
  }
  return undefined;
}
