/**
 * JSON, JSON with comments and JSON5, with places. All three are literals of ECMAScript, so acorn reads them: json5 and
 * `JSON.parse` tell neither where a value stands nor that a key stands twice.
 */
import { type Expression, type Node, type ObjectExpression, type Property, parseExpressionAt } from 'acorn';
import type { Findings } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { type SourceFile, spanAt } from '../../source/file.ts';
import { importFaults } from './faults.ts';
import type { Json } from './json.ts';
import { jsonBulk } from './json-bulk.ts';
import { type Parsed, Places } from './parsed.ts';

/** Undefined when it is no JSON of any kind; then `findings` says why. Nothing is executed. */
export function readJson(source: SourceFile, findings: Findings): Parsed | undefined {
  const bulk = jsonBulk(source.text);
  const at = (offset: number) => ({ at: spanAt(source, offset, offset + 1) });
  if (bulk.tooDeepAt !== undefined) {
    findings.add(importFaults, 'too-deep', at(bulk.tooDeepAt), { limit: limits.nestingDepth });
    return undefined;
  }
  if (bulk.tooManyAt !== undefined) {
    const values = { limit: limits.tokenValues, things: 'values' };
    findings.add(importFaults, 'too-many', at(bulk.tooManyAt), values);
    return undefined;
  }
  try {
    const expression = parseExpressionAt(source.text, 0, { ecmaVersion: 2022, sourceType: 'module' });
    const rest = afterValue(source.text, expression.end);
    if (rest < source.text.length) throw new NotJson('the value has ended, but more follows', rest);
    const places = new Places();
    const root = dataOf(expression, places);
    return {
      source,
      root,
      repeated: places.repeated.map(({ offsets, ...one }) => ({ ...one, at: spanAt(source, ...offsets) })),
      spanOf: (map, key) => spanAt(source, ...places.at(map, key)),
    };
  } catch (error) {
    findings.add(importFaults, 'syntax', at(offsetOf(error)), { detail: detailOf(error) });
    return undefined;
  }
}

class NotJson extends Error {
  readonly pos: number;
  constructor(message: string, pos: number) {
    super(message);
    this.pos = pos;
  }
}

function offsetOf(error: unknown): number {
  return typeof (error as { pos?: unknown }).pos === 'number' ? (error as { pos: number }).pos : 0;
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  // Ten thousand signs of “-” or “(” are nested without a bracket that could be counted before.
  if (error instanceof RangeError) return 'it is nested too deep';
  const text = error.message.replace(/ \(\d+:\d+\)$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where something stands behind the value that is neither space nor comment. */
function afterValue(text: string, end: number): number {
  const space = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  space.lastIndex = end;
  space.test(text);
  return space.lastIndex;
}

function dataOf(node: Expression, places: Places): Json {
  switch (node.type) {
    case 'Literal':
      if (node.value === null || ['string', 'number', 'boolean'].includes(typeof node.value))
        if (!node.regex && !node.bigint) return node.value as Json;
      break;
    case 'ObjectExpression':
      return objectOf(node, places);
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') return refuse(element ?? node);
        return dataOf(element, places);
      });
    case 'UnaryExpression': {
      const value = dataOf(node.argument, places);
      if (typeof value === 'number' && node.operator === '-') return -value;
      if (typeof value === 'number' && node.operator === '+') return value;
      break;
    }
    case 'Identifier':
      if (node.name === 'Infinity') return Number.POSITIVE_INFINITY;
      if (node.name === 'NaN') return Number.NaN;
  }
  return refuse(node);
}

function objectOf(node: ObjectExpression, places: Places): Json {
  const map = new Map<string, Json>();
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.kind !== 'init') return refuse(property);
    if (property.computed || property.method || property.shorthand) return refuse(property);
    const offsets = [property.key.start, property.key.end] as const;
    places.put(map, keyOf(property), dataOf(property.value, places), offsets);
  }
  return map;
}

function keyOf({ key }: Property): string {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'Literal' && !key.regex && !key.bigint) return String(key.value);
  return refuse(key);
}

function refuse(node: Node): never {
  throw new NotJson('this is code, not data', node.start);
}
