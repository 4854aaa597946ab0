/** From the data of a file to groups and drafts; names that the format forbids are changed here. */

import type { TypeName } from '../tokens/type-names.ts';
import type { Draft, Group, Note, Unit } from './draft.ts';
import { childrenOf, hasTokens, isPlainGroup, isToken } from './is-token.ts';
import { isMap, type Json, type JsonMap } from './json.ts';
import type { Parsed, Repeated } from './parsed.ts';
import { isTypeName, readingOf } from './type-names.ts';

interface Around {
  /** Names in the source. */
  readonly names: readonly string[];
  readonly declared: string | undefined;
  readonly inherited: TypeName | undefined;
  readonly moved: readonly string[];
}

/** Reads one unit. `map` is its root: a whole file, or one set of it. */
export function readUnit(name: string, out: string, parsed: Parsed, map: JsonMap, notes: Note[]): Unit {
  const root = emptyGroup([]);
  const walker = new Walker(parsed, notes);
  const around = { names: [], declared: undefined, inherited: undefined, moved: [] };
  if (isToken(map)) walker.alone(map, name, root, around);
  else walker.group(map, root, around);
  return { name, parsed, map, root, drafts: walker.drafts, out };
}

class Walker {
  readonly drafts: Draft[] = [];
  readonly #parsed: Parsed;
  readonly #notes: Note[];
  readonly #repeatedIn = new Map<JsonMap, Repeated[]>();

  constructor(parsed: Parsed, notes: Note[]) {
    this.#parsed = parsed;
    this.#notes = notes;
    for (const one of parsed.repeated) {
      const known = this.#repeatedIn.get(one.map);
      if (known) known.push(one);
      else this.#repeatedIn.set(one.map, [one]);
    }
  }

  /** A file, or a set, that is one token. */
  alone(map: JsonMap, file: string, root: Group, around: Around) {
    const key = file.replace(/^.*\//, '');
    const moved = ['a token has a name: here that of its file'];
    this.#child(new Map([[key, map]]), key, map, root, { ...around, moved });
  }

  group(map: JsonMap, group: Group, around: Around) {
    const inside = this.#properties(map, group, around);
    for (const [key, value] of map) {
      if (isMap(value) && key === '$root' && isToken(value)) this.#token(map, key, value, group, inside, key);
      else if (isMap(value) && key !== '$extensions' && (hasTokens(value) || isPlainGroup(value)))
        this.#child(map, key, value, group, inside);
    }
    this.#repeated(map, group, inside);
  }

  #child(map: JsonMap, key: string, value: JsonMap, group: Group, around: Around) {
    const name = freeName(key, map, group.children);
    const moved = name === key ? around.moved : [...around.moved, `“${key}” cannot be a name: now “${name}”`];
    const inside = { ...around, moved };
    if (!isToken(value)) {
      const child = emptyGroup([...group.path, name]);
      group.children.set(name, child);
      this.group(value, child, { ...inside, names: [...around.names, key] });
      return;
    }
    const children = childrenOf(value);
    if (children.length === 0) {
      this.#token(map, key, value, group, inside, name);
      return;
    }
    // A token and a group at once: the token moves into the group, under the name that the format has for it.
    const child = emptyGroup([...group.path, name]);
    group.children.set(name, child);
    const own = new Map([...value].filter(([one]) => !children.includes(one)));
    const reason = 'a token cannot be a group as well: now “$root” of the group';
    this.#token(map, key, own, child, { ...inside, moved: [...moved, reason] }, '$root');
    const type = typeOf(own);
    const below = { ...inside, names: [...around.names, key], declared: type ?? around.declared };
    for (const one of children) this.#child(value, one, value.get(one) as JsonMap, child, below);
    this.#repeated(value, child, below);
  }

  /** `name` is the one in the result. */
  #token(map: JsonMap, key: string, raw: JsonMap, group: Group, around: Around, name: string) {
    const draft: Draft = {
      kind: 'token',
      path: [...around.names, key].join('.'),
      newPath: [...group.path, name],
      group,
      raw,
      valueKey: raw.has('$value') ? '$value' : typeof raw.get('$ref') === 'string' ? '$ref' : 'value',
      at: this.#parsed.spanOf(map, key),
      declared: typeOf(raw) ?? around.declared,
      inherited: around.inherited,
      moved: around.moved,
    };
    group.children.set(name, draft);
    this.drafts.push(draft);
    this.#repeated(raw, group, { ...around, names: [...around.names, key] });
  }

  /** Puts the properties of a group where they belong; the answer is what its tokens inherit. */
  #properties(map: JsonMap, group: Group, around: Around): Around {
    let { declared, inherited } = around;
    for (const [key, value] of map) {
      if (isMap(value) && (hasTokens(value) || isPlainGroup(value)) && key !== '$extensions') continue;
      const legacyType = key === 'type' && !map.has('$type') && typeof value === 'string';
      if (key === '$type' || (legacyType && readingOf(value) !== undefined)) {
        declared = typeof value === 'string' ? value : declared;
        inherited = isTypeName(value) ? value : undefined;
        if (inherited) group.props.set('$type', inherited);
        if (inherited && key === '$type') continue;
        if (inherited) this.#note(map, key, group, 'is written as “$type”', value);
        else this.#extra(map, key, value, group, 'is no type of the format: each token says its own');
      } else if (isGroupProperty(key, value, group)) group.props.set(key, value);
      else if (isDescription(key, value, map)) {
        group.props.set('$description', value);
        this.#note(map, key, group, 'is written as “$description”', value);
      } else this.#extra(map, key, value, group, 'has no place in the format: kept in “$extensions”');
    }
    return { ...around, declared, inherited };
  }

  #extra(map: JsonMap, key: string, value: Json, group: Group, message: string) {
    group.extra.set(key, value);
    this.#note(map, key, group, message, value);
  }

  #note(map: JsonMap, key: string, group: Group, message: string, was: Json) {
    const path = [...group.path, key].join('.');
    this.#notes.push({ at: this.#parsed.spanOf(map, key), path, message: `“${key}” ${message}.`, was });
  }

  /** Tokens under a key that stands again below are listed as left out; other values are noted whole. */
  #repeated(map: JsonMap, group: Group, around: Around) {
    for (const one of this.#repeatedIn.get(map) ?? []) {
      const path = [...around.names, one.key];
      const found = [...tokensIn(one.value, path)];
      for (const [names, raw] of found) {
        const draft: Draft = {
          kind: 'token',
          path: names.join('.'),
          newPath: names,
          group,
          raw,
          valueKey: raw.has('$value') ? '$value' : raw.has('value') ? 'value' : '$ref',
          at: one.at,
          declared: typeOf(raw) ?? around.declared,
          inherited: undefined,
          refused: `the key “${one.key}” stands again below, and the later one counts`,
          moved: [],
        };
        group.left.push(draft);
        this.drafts.push(draft);
      }
      if (found.length > 0) continue;
      const message = `The key “${one.key}” stands again below, and the later one counts.`;
      this.#notes.push({ at: one.at, path: path.join('.'), message, was: one.value });
    }
  }
}

function* tokensIn(value: Json, path: readonly string[]): Generator<[readonly string[], JsonMap]> {
  if (!isMap(value)) return;
  const token = isToken(value);
  const children = token ? childrenOf(value) : [...value.keys()].filter((key) => key !== '$extensions');
  if (token) yield [path, new Map([...value].filter(([key]) => !children.includes(key)))];
  for (const key of children) yield* tokensIn(value.get(key)!, [...path, key]);
}

function emptyGroup(path: readonly string[]): Group {
  return { path, props: new Map(), extra: new Map(), children: new Map(), left: [] };
}

function typeOf(map: JsonMap): string | undefined {
  const type = map.get('$type') ?? map.get('type');
  return typeof type === 'string' && type !== '' ? type : undefined;
}

function isGroupProperty(key: string, value: Json, group: Group): boolean {
  if (key === '$description' || key === '$extends' || key === '$ref') return typeof value === 'string';
  if (key === '$deprecated') return typeof value === 'string' || typeof value === 'boolean';
  if (key === '$extensions') return isMap(value);
  return key === '$schema' && typeof value === 'string' && group.path.length === 0;
}

function isDescription(key: string, value: Json, map: JsonMap): value is string {
  if (typeof value !== 'string' || map.has('$description')) return false;
  return key === 'description' || (key === 'comment' && !map.has('description'));
}

/** The name as the format allows it, and not that of a neighbour. */
function freeName(key: string, map: JsonMap, children: ReadonlyMap<string, unknown>): string {
  const plain = key.replace(/^\$+/, '').replace(/[.{}]+/g, '-') || 'unnamed';
  if (plain === key && !children.has(key)) return key;
  let name = plain;
  for (let number = 2; map.has(name) || children.has(name); number++) name = `${plain}-${number}`;
  return name;
}
