/**
 * YAML and JSON with positions. Every scalar of YAML arrives as the text that was typed: the schemas decide
 * what is a number, a date or money, so that `no`, `1e3` and `24,50` never turn into something else unseen.
 */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { defineFamily, type Findings, type Span } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type SourceFile, spanAt } from './file.ts';

export const yamlFaults = defineFamily('yaml', {
  syntax: {
    severity: 'error',
    message: 'The YAML cannot be read here: {detail}.',
    hint: 'Check indentation, quotes and brackets on this line.',
  },
  'duplicate-key': {
    severity: 'error',
    message: 'The key “{key}” stands twice in one map.',
    hint: 'Keep one of them.',
  },
  'comma-trap': {
    severity: 'error',
    message: 'The comma ends the {owner} text: “{key}” was read as a key.',
    hint: 'Put the text in quotes.',
  },
  'too-deep': {
    severity: 'error',
    message: 'This is nested more than {limit} levels deep.',
    hint: 'Flatten the structure.',
  },
  aliases: {
    severity: 'error',
    message: 'The aliases of this file unfold to more than it may hold.',
    hint: 'Write the values out instead of using “*” aliases.',
  },
  'alias-ring': {
    severity: 'error',
    message: '“*{name}” stands inside what it repeats.',
    hint: 'Write the value out instead of using an alias.',
  },
});

/** A parsed document: plain data, and the place of every value and key. */
export interface Authored {
  readonly source: SourceFile;
  readonly value: unknown;
  /** The place of the value at a path; falls back to the closest parent that has one. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The place of the key itself, for “unknown key”. */
  keySpanOf(path: readonly PropertyKey[]): Span;
}

/** Parses a YAML or JSON file. Syntax errors become diagnostics; then the answer is undefined. */
export function parseYaml(source: SourceFile, findings: Findings): Authored | undefined {
  return parse(source, findings, source.path.endsWith('.json') ? 'json' : 'failsafe');
}

function parse(source: SourceFile, findings: Findings, schema: 'json' | 'failsafe'): Authored | undefined {
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
      { detail: sentence(error.message) },
    );
  }
  if (!sound) return undefined;

  const traps = new Set<Node>();
  visit(document.contents as Node | null, (node, anchors) => {
    if (isMap(node)) sound = checkKeys(node, source, findings, traps) && sound;
    if (!isAlias(node) || !anchors.includes(node.source)) return;
    sound = false;
    findings.add(yamlFaults, 'alias-ring', { at: span(...rangeOf(node)!) }, { name: node.source });
  });
  if (!sound) return undefined;

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
    spanOf: (path) => locate(document, path, span, 'value'),
    keySpanOf: (path) => locate(document, path, span, 'key'),
  };
}

/** Duplicate keys, and `{ fr: a, b, en: c }` where the comma cut a text in two. */
function checkKeys(map: YAMLMap, source: SourceFile, findings: Findings, traps: Set<Node>): boolean {
  let sound = true;
  const seen = new Set<string>();
  let previous: { key: string; node: Node } | undefined;
  for (const pair of map.items) {
    const keyNode = pair.key as Node | null;
    if (!keyNode?.range) continue;
    const key = isScalar(keyNode) ? String(keyNode.value) : '';
    const at = spanAt(source, keyNode.range[0], keyNode.range[1]);
    const value = pair.value as Node | null;
    const hollow =
      value === null ||
      (isScalar(value) &&
        (value.value === null || value.value === '') &&
        value.range?.[0] === value.range?.[1]);
    if (map.flow && hollow && previous) {
      sound = false;
      traps.add(keyNode);
      const from = previous.node.range![0];
      const whole = source.text.slice(from, keyNode.range[1]);
      findings.add(
        yamlFaults,
        'comma-trap',
        { at, fix: { at: spanAt(source, from, keyNode.range[1]), text: JSON.stringify(whole) } },
        { owner: languageName(previous.key), key },
      );
      continue;
    }
    if (seen.has(key)) {
      sound = false;
      findings.add(yamlFaults, 'duplicate-key', { at }, { key });
    }
    seen.add(key);
    if (value?.range) previous = { key, node: value };
  }
  return sound;
}

/** `fr` → `French`, for sentences; a key that is no language stands in quotes. */
function languageName(key: string): string {
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(key)) return `“${key}”`;
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(key) ?? `“${key}”`;
  } catch {
    return `“${key}”`;
  }
}

/** Every node below, with the anchors of the collections it stands in. */
function visit(
  node: Node | null,
  enter: (node: Node, anchors: readonly string[]) => void,
  anchors: readonly string[] = [],
) {
  if (!node) return;
  enter(node, anchors);
  if (!isCollection(node)) return;
  const within = node.anchor ? [...anchors, node.anchor] : anchors;
  for (const item of node.items) {
    if (isPair(item)) visit(item.value as Node | null, enter, within);
    else visit(item as Node, enter, within);
  }
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
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const key = rangeOf(pair.key as Node) ?? found;
      const value = pair.value as Node | null;
      node = value;
      found = what === 'key' && index === path.length - 1 ? key : (rangeOf(value) ?? key);
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      found = rangeOf(node) ?? found;
    } else break;
  }
  return span(found[0], found[1]);
}

function rangeOf(node: Node | null | undefined): [number, number] | undefined {
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

/** Brackets and indentation, without a parser: enough to refuse a bomb before parsing it. */
function roughDepth(text: string): { max: number; at: number } {
  let brackets = 0;
  let max = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '[' || char === '{') brackets++;
    else if (char === ']' || char === '}') brackets = Math.max(0, brackets - 1);
    else if (char === '\n') {
      let indent = 0;
      while (text[i + 1 + indent] === ' ') indent++;
      if (indent / 2 > max) [max, at] = [indent / 2, i + 1];
      let dashes = 0;
      for (let j = i + 1 + indent; text[j] === '-' && text[j + 1] === ' '; j += 2) dashes++;
      if (dashes > max) [max, at] = [dashes, i + 1];
    }
    if (brackets > max) [max, at] = [brackets, i];
  }
  return { max: Math.floor(max), at };
}

function sentence(message: string): string {
  const first = message
    .split('\n')[0]!
    .replace(/ at line \d+.*$/, '')
    .replace(/[.:]+$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}
