/** YAML 1.2 with places; anchors, aliases and merge keys are written out, within a budget. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Findings } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { type SourceFile, spanAt } from '../../source/file.ts';
import { roughDepth } from '../../source/yaml-depth.ts';
import { importFaults } from './faults.ts';
import { isMap as isJsonMap, isList, type Json, type JsonMap } from './json.ts';
import { type Offsets, type Parsed, Places } from './parsed.ts';

/** Undefined when it is no YAML, or unfolds without end; then `findings` says why. */
export function readYaml(source: SourceFile, findings: Findings): Parsed | undefined {
  const at = (offset: number) => ({ at: spanAt(source, offset, offset + 1) });
  const depth = roughDepth(source.text);
  if (depth.max > limits.nestingDepth) {
    findings.add(importFaults, 'too-deep', at(depth.at), { limit: limits.nestingDepth });
    return undefined;
  }
  const document = parseDocument(source.text, {
    schema: 'core',
    keepSourceTokens: false,
    lineCounter: new LineCounter(),
    uniqueKeys: false,
    prettyErrors: false,
  });
  const error = document.errors[0];
  if (error) {
    const detail = error.message.split('\n')[0]!.replace(/[.:]+$/, '');
    findings.add(importFaults, 'syntax', at(error.pos[0]), { detail });
    return undefined;
  }
  const reader = new Reader(document);
  const root = reader.value(document.contents as Node | null, []);
  if (reader.stoppedAt !== undefined) {
    const values = { limit: limits.tokenYamlValues, things: 'values' };
    findings.add(importFaults, 'too-many', at(reader.stoppedAt), values);
    return undefined;
  }
  const { places } = reader;
  return {
    source,
    root,
    repeated: places.repeated.map(({ offsets, ...one }) => ({ ...one, at: spanAt(source, ...offsets) })),
    spanOf: (map, key) => spanAt(source, ...places.at(map, key)),
  };
}

class Reader {
  readonly places = new Places();
  stoppedAt: number | undefined;
  readonly #document: Document;
  #values = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** `within`: the aliases being written out, so that one inside what it repeats ends. */
  value(node: Node | null, within: readonly Node[]): Json {
    if (this.stoppedAt !== undefined || node === null) return null;
    if (++this.#values > limits.tokenYamlValues) return this.#stop(node);
    if (isAlias(node)) {
      const target = node.resolve(this.#document);
      if (!target || within.includes(target) || within.length > limits.nestingDepth) return this.#stop(node);
      return this.value(target, [...within, target]);
    }
    if (isScalar(node)) {
      const { value } = node;
      if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
      return typeof value === 'bigint' ? Number(value) : String(value ?? '');
    }
    if (isSeq(node)) return node.items.map((item) => this.value(item as Node | null, within));
    const map = new Map<string, Json>();
    if (!isMap(node)) return map;
    const merged: JsonMap[] = [];
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key ?? '');
      const value = this.value(pair.value as Node | null, within);
      if (name === '<<' && (isJsonMap(value) || isList(value)))
        merged.push(...(isJsonMap(value) ? [value] : value.filter(isJsonMap)));
      else this.places.put(map, name, value, offsetsOf(key));
    }
    for (const [name, value] of merged.flatMap((one) => [...one]))
      if (!map.has(name)) this.places.put(map, name, value, offsetsOf(node));
    return map;
  }

  #stop(node: Node): null {
    this.stoppedAt = node.range?.[0] ?? 0;
    return null;
  }
}

function offsetsOf(node: Node | null): Offsets {
  return node?.range ? [node.range[0], Math.max(node.range[1], node.range[0] + 1)] : [0, 1];
}
