/**
 * YAML and JSON with positions. Every scalar of YAML arrives as the text that was typed: the schemas decide
 * what is a number, a date or money, so that `no`, `1e3` and `24,50` never turn into something else unseen.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Findings, Span } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { lookOver, type Path } from './check-yaml.ts';
import { type SourceFile, spanAt } from './file.ts';
import { roughDepth } from './yaml-depth.ts';
import { yamlFaults } from './yaml-faults.ts';

/** A parsed document: plain data, and the place of every value and key. */
export interface Authored {
  readonly source: SourceFile;
  readonly value: unknown;
  /** The place of the value at a path; falls back to the closest parent that has one. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The place of the key itself, for “unknown key”. */
  keySpanOf(path: readonly PropertyKey[]): Span;
}

/** A document of which some values may be wrong: nobody knows what they should be. Each has its finding. */
export interface PartlyAuthored extends Authored {
  readonly wrong: readonly Path[];
}

/** Parses a YAML or JSON file. Whatever is wrong becomes a diagnostic; then the answer is undefined. */
export function parseYaml(source: SourceFile, findings: Findings): Authored | undefined {
  const before = findings.list.length;
  const authored = parseYamlPartly(source, findings);
  return findings.list.length === before ? authored : undefined;
}

/** The same, as far as it can be read. Undefined only when its syntax is wrong, or when it is too large. */
export function parseYamlPartly(source: SourceFile, findings: Findings): PartlyAuthored | undefined {
  const schema = source.path.endsWith('.json') ? 'json' : 'failsafe';
  const span = (start: number, end: number) => spanAt(source, start, end);
  const depth = roughDepth(source.text);
  if (depth.max > limits.nestingDepth) {
    findings.add(
      yamlFaults,
      'too-deep',
      { at: span(depth.at, depth.at + 1) },
      { limit: limits.nestingDepth },
    );
    return undefined;
  }
  const document = parseDocument(source.text, {
    schema,
    keepSourceTokens: false,
    lineCounter: new LineCounter(),
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: true,
  });
  let sound = true;
  for (const error of document.errors.slice(0, 1)) {
    sound = false;
    const [start, end] = error.pos;
    findings.add(
      yamlFaults,
      'syntax',
      { at: span(start, Math.max(end, start + 1)) },
      { detail: details[error.code] ?? sentence(error.message) },
    );
  }
  if (!sound) return undefined;

  const wrong = lookOver(document, source, findings);
  if (!wrong) return undefined;

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: limits.yamlAliases });
  } catch {
    findings.add(yamlFaults, 'aliases', { at: span(0, 0) });
    return undefined;
  }
  return {
    source,
    value,
    wrong,
    spanOf: (path) => locate(document, path, span, 'value'),
    keySpanOf: (path) => locate(document, path, span, 'key'),
  };
}

function locate(
  document: Document,
  path: readonly PropertyKey[],
  span: (start: number, end: number) => Span,
  what: 'key' | 'value',
): Span {
  let node = document.contents as Node | null;
  let found: readonly [number, number] = rangeOf(node) ?? [0, 0];
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const keys = pairsOf(node);
      // A key may have dots of its own: `instagram.portrait`.
      const pair = keys.get(String(step)) ?? keys.get(path.slice(index).join('.'));
      if (!pair) break;
      const key = rangeOf(pair.key as Node) ?? found;
      const value = pair.value as Node | null;
      node = value;
      const isLast = index === path.length - 1 || !keys.has(String(step));
      found = what === 'key' && isLast ? key : (rangeOf(value) ?? key);
      if (isLast) break;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      found = rangeOf(node) ?? found;
    } else break;
  }
  return span(found[0], found[1]);
}

/** A file of a thousand faults asks for a thousand places. */
const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const made = new Map<string, Pair>();
  for (const item of map.items) if (isScalar(item.key)) made.set(String(item.key.value), item);
  pairs.set(map, made);
  return made;
}

function rangeOf(node: Node | null | undefined): [number, number] | undefined {
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

/** Where the parser speaks to programmers. */
const details: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins with “---” or after “...”',
  NON_STRING_KEY: 'a list or map cannot be a key',
};

function sentence(message: string): string {
  const first = message
    .split('\n')[0]!
    .replace(/ at line \d+.*$/, '')
    .replace(/[.:]+$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}
