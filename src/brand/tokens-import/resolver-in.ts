/** Resolver documents of the source: carried over, their files by the names that these have in the result. */
import type { Span } from '../../diagnostic.ts';
import type { Note, Unit } from './draft.ts';
import { writeGroup } from './group-out.ts';
import { isList, isMap, type Json, type JsonMap } from './json.ts';
import { type Layering, type Step, scopesOf, variantsOf } from './layering.ts';
import type { Parsed } from './parsed.ts';
import type { Sorted } from './plan.ts';
import type { Results } from './result.ts';
import { Scope } from './scope.ts';
import { readUnit } from './walk.ts';

export function layerResolvers(sorted: Sorted): Layering {
  const readers = sorted.resolvers.map((parsed) => new ResolverReader(parsed, sorted.units));
  const scopes = readers.flatMap((reader) => scopesOf(reader.steps));
  const used = new Set(scopes.flatMap(({ units }) => units));
  const unused = sorted.units.filter((unit) => !used.has(unit));
  const notes = readers.flatMap((reader) => reader.notes);
  for (const unit of unused)
    notes.push({
      at: startOf(unit.parsed),
      path: unit.out,
      message: 'No resolver document names this file: its tokens are imported, but apply nowhere.',
    });
  return {
    documents: readers.map((reader) => ({ out: reader.out, write: (results) => reader.write(results) })),
    variants: readers.flatMap((reader) => variantsOf(reader.out, reader.steps)),
    scopes: scopes.length > 0 ? scopes : [new Scope(sorted.units)],
    inline: readers.flatMap((reader) => reader.inline),
    notes,
  };
}

/** The files that a resolver document names, relative to the source's folder; those elsewhere are left out. */
export function filesOf(parsed: Parsed): readonly string[] {
  const found: string[] = [];
  const walk = (value: Json) => {
    if (isList(value)) for (const one of value) walk(one);
    else if (isMap(value)) {
      const ref = value.get('$ref');
      const file = typeof ref === 'string' ? fileIn(ref, parsed) : undefined;
      if (file !== undefined) found.push(file);
      for (const one of value.values()) walk(one);
    }
  };
  walk(parsed.root);
  return [...new Set(found)];
}

/** `./a.json#/b` beside `x/y.resolver.json` → `x/a.json`. Undefined for pointers into the document itself. */
function fileIn(ref: string, parsed: Parsed): string | undefined {
  const [file = ''] = ref.split('#');
  if (file === '' || /^[a-z]+:/i.test(file)) return undefined;
  const steps: string[] = parsed.source.path.split('/').slice(0, -1);
  for (const step of file.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function startOf(parsed: Parsed): Span {
  return { file: parsed.source.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

class ResolverReader {
  readonly parsed: Parsed;
  readonly notes: Note[] = [];
  readonly inline: Unit[] = [];
  readonly steps: readonly Step[];
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #inlineOf = new Map<JsonMap, Unit>();
  readonly #renamed = new Map<JsonMap, string>();

  constructor(parsed: Parsed, units: readonly Unit[]) {
    this.parsed = parsed;
    this.#units = new Map(units.map((unit) => [unit.parsed.source.path, unit] as const));
    const root = parsed.root as JsonMap;
    // Sets that nothing uses are read as well, so that their tokens are counted.
    for (const set of this.#named('sets').values()) this.#sources(set.get('sources'), []);
    const order = root.get('resolutionOrder');
    this.steps = (isList(order) ? order : []).flatMap((item) => this.#step(item, root));
  }

  /** Its name in the result. */
  get out(): string {
    return this.parsed.source.path.replace(/(\.resolver)?\.(json5?|jsonc|ya?ml)$/i, '.resolver.json');
  }

  write(results: Results): JsonMap {
    const walk = (value: Json): Json => {
      if (isList(value)) return value.map(walk);
      if (!isMap(value)) return value;
      const unit = this.#inlineOf.get(value);
      if (unit) return writeGroup(unit.root, results);
      const ref = this.#renamed.get(value);
      return new Map(
        [...value].map(([key, one]) => [key, key === '$ref' && ref !== undefined ? ref : walk(one)]),
      );
    };
    return walk(this.parsed.root) as JsonMap;
  }

  #named(what: 'sets' | 'modifiers'): ReadonlyMap<string, JsonMap> {
    const value = (this.parsed.root as JsonMap).get(what);
    return new Map(
      isMap(value) ? [...value].filter((entry): entry is [string, JsonMap] => isMap(entry[1])) : [],
    );
  }

  #step(item: Json, root: JsonMap): readonly Step[] {
    if (!isMap(item)) return [];
    const ref = item.get('$ref');
    const [, what, name] = typeof ref === 'string' ? (/^#\/(sets|modifiers)\/(.+)$/.exec(ref) ?? []) : [];
    const target =
      what === undefined ? item : this.#named(what as 'sets' | 'modifiers').get(unescaped(name!));
    if (!target) {
      this.#note(
        root,
        'resolutionOrder',
        `“${String(ref)}” is neither a set nor a modifier of the document.`,
        item,
      );
      return [];
    }
    const contexts = target.get('contexts');
    if (!isMap(contexts)) return [{ units: this.#sources(target.get('sources'), []) }];
    const read = new Map([...contexts].map(([context, list]) => [context, this.#sources(list, [])] as const));
    const usual = target.get('default');
    const first = typeof usual === 'string' && read.has(usual) ? usual : ([...read.keys()][0] ?? '');
    const modifier = name === undefined ? undefined : unescaped(name);
    return [
      { choice: { name: modifier ?? String(item.get('name')), modifier, contexts: read, usual: first } },
    ];
  }

  #sources(list: Json | undefined, within: readonly JsonMap[]): readonly Unit[] {
    if (!isList(list)) return [];
    return list.flatMap((source) => {
      if (!isMap(source) || within.includes(source)) return [];
      const ref = source.get('$ref');
      if (typeof ref !== 'string') return [this.#inlineUnit(source)];
      const [, set] = /^#\/sets\/(.+)$/.exec(ref) ?? [];
      if (set !== undefined)
        return this.#sources(this.#named('sets').get(unescaped(set))?.get('sources'), [...within, source]);
      const unit = this.#units.get(fileIn(ref, this.parsed) ?? '');
      if (!unit) {
        this.#note(source, '$ref', `“${ref}” is no token file of the source.`, ref);
        return [];
      }
      this.#renamed.set(source, renamed(ref, unit, this.parsed));
      return [unit];
    });
  }

  #inlineUnit(map: JsonMap): Unit {
    const known = this.#inlineOf.get(map);
    if (known) return known;
    const unit = readUnit(`${this.parsed.source.path} inline`, '', this.parsed, map, this.notes);
    this.#inlineOf.set(map, unit);
    this.inline.push(unit);
    return unit;
  }

  #note(map: JsonMap, key: string, message: string, was: Json) {
    const at = this.parsed.spanOf(map, key);
    if (this.notes.some((one) => one.message === message && one.at.line === at.line)) return;
    this.notes.push({ at, path: key, message, was });
  }
}

/** The reference with the name that the file has in the result; as it was where that has not changed. */
function renamed(ref: string, unit: Unit, parsed: Parsed): string {
  if (unit.out === unit.parsed.source.path) return ref;
  const [, fragment] = ref.split('#');
  const from = parsed.source.path.split('/').slice(0, -1);
  const to = unit.out.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  const file = [...(up.length > 0 ? up : ['.']), ...to.slice(shared)].join('/');
  return fragment === undefined ? file : `${file}#${fragment}`;
}

function unescaped(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}
