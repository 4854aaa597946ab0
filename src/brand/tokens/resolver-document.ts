/**
 * A resolver document of DTCG 2025.10: sets and modifiers in their order, and the tokens that apply in each choice of
 * contexts. Everything it names is read once, whether a resolution uses it or not, so that every fault is told.
 */
import { type Findings, nearest, type Values } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { check } from '../../source/schema.ts';
import type { Authored } from '../../source/yaml.ts';
import { isTree } from './collect-tokens.ts';
import { expandGroups } from './expand-groups.ts';
import { tokenFaults } from './faults.ts';
import { pointerSteps } from './references.ts';
import { within } from './resolve-tokens.ts';
import type { Choice, Modifier } from './resolver-input.ts';
import {
  itemSchemas,
  type ModifierDocument,
  modifierSchema,
  resolverSchema,
  type SetDocument,
  setSchema,
} from './resolver-schema.ts';
import { SourceReader } from './source-reader.ts';
import { FileShelf } from './token-files.ts';
import { emptyPool, layOver, type WholePool } from './token-pool.ts';

export interface TokenDocument {
  readonly resolver: Authored;
  /** Those of `resolutionOrder`, in its order. */
  readonly modifiers: readonly Modifier[];
  /** Whether a set is called `core`, which alone may hold raw values then. */
  readonly hasCore: boolean;
  /** The tokens that apply where these contexts are chosen; `$extends` is done, references are not followed. */
  pool(choice: Choice): WholePool;
}

type Place = readonly (string | number)[];

interface Item {
  readonly name: string;
  /** Token sources by context; a set has one list, under ''. */
  readonly parts: ReadonlyMap<string, readonly WholePool[]>;
  readonly modifier?: Modifier;
}

/** `folder` is the folder of the document. Undefined when the document cannot be read at all. */
export function readDocument(
  host: Host,
  folder: string,
  resolver: Authored,
  findings: Findings,
): TokenDocument | undefined {
  const { value } = resolver;
  if (!isTree(value)) {
    check(resolverSchema, resolver, findings);
    return undefined;
  }
  check(resolverSchema, resolver, findings);
  return new DocumentReader(resolver, value, new FileShelf(host, folder, findings), findings).read();
}

class DocumentReader {
  readonly #resolver: Authored;
  readonly #root: Readonly<Record<string, unknown>>;
  readonly #findings: Findings;
  readonly #shelf: FileShelf;
  readonly #sources: SourceReader;
  readonly #sets: ReadonlyMap<string, SetDocument>;
  readonly #modifiers: ReadonlyMap<string, ModifierDocument>;

  constructor(
    resolver: Authored,
    root: Readonly<Record<string, unknown>>,
    shelf: FileShelf,
    findings: Findings,
  ) {
    this.#resolver = resolver;
    this.#root = root;
    this.#findings = findings;
    this.#shelf = shelf;
    this.#sets = this.#each('sets', (place, value) => this.#checked(setSchema, place, value));
    this.#modifiers = this.#each('modifiers', (place, value) => this.#modifier(place, value));
    this.#sources = new SourceReader(resolver, this.#sets, shelf, findings);
  }

  read(): TokenDocument {
    const contexts = new Map(
      [...this.#modifiers].map(([name, one]) => [name, this.#contexts(name, one, ['modifiers', name])]),
    );
    const items = this.#items(contexts);
    const names = new Set([...this.#sets.keys(), ...items.map(({ name }) => name)]);
    return {
      resolver: this.#resolver,
      modifiers: items.flatMap(({ modifier }) => modifier ?? []),
      hasCore: names.has('core'),
      pool: (choice) => this.#pool(items, choice),
    };
  }

  #pool(items: readonly Item[], choice: Choice): WholePool {
    const pool = emptyPool();
    // A document with a fault of its own may lack what its author meant to be there.
    pool.partial = this.#sources.isPartial || this.#shelf.isPartial;
    for (const { parts, modifier } of items) {
      const chosen = modifier ? choice[modifier.name] : '';
      for (const part of parts.get(chosen ?? '') ?? []) layOver(pool, part);
    }
    expandGroups(pool, this.#findings);
    return pool;
  }

  #items(contexts: ReadonlyMap<string, ReadonlyMap<string, readonly WholePool[]>>): readonly Item[] {
    const order = Array.isArray(this.#root.resolutionOrder) ? this.#root.resolutionOrder : [];
    const inline = new Set<string>();
    const named = order.flatMap((item) => (isTree(item) && typeof item.name === 'string' ? [item.name] : []));
    return order.flatMap((item: unknown, index): readonly Item[] => {
      const place = ['resolutionOrder', index];
      if (!isTree(item)) {
        this.#fault('no-item', place, {});
        return [];
      }
      const made = Object.hasOwn(item, '$ref')
        ? this.#referred(item, place, contexts)
        : this.#inline(item, place);
      if (!made) {
        this.#sources.isPartial = true;
        return [];
      }
      const isInline = typeof item.name === 'string';
      const isTwice = isInline ? inline.has(made.name) : named.includes(made.name);
      if (isTwice)
        this.#fault('same-item', isInline ? [...place, 'name'] : [...place, '$ref'], { name: made.name });
      if (isInline) inline.add(made.name);
      return [made];
    });
  }

  /** A set or modifier by reference; keys beside `$ref` stand for its own. */
  #referred(
    item: Readonly<Record<string, unknown>>,
    place: Place,
    contexts: ReadonlyMap<string, ReadonlyMap<string, readonly WholePool[]>>,
  ): Item | undefined {
    const { $ref, ...own } = item;
    const at = [...place, '$ref'];
    const ref = typeof $ref === 'string' ? $ref : JSON.stringify($ref);
    const steps = typeof $ref === 'string' && $ref.startsWith('#') ? pointerSteps($ref.slice(1)) : undefined;
    const [kind, name] = steps ?? [];
    if (kind === 'resolutionOrder') return this.#fault('to-order', at, { ref });
    if ((kind !== 'sets' && kind !== 'modifiers') || name === undefined || steps?.length !== 2)
      return this.#fault('reference', at, { ref });
    const known: ReadonlyMap<string, unknown> = kind === 'sets' ? this.#sets : this.#modifiers;
    if (!known.has(name)) {
      const written = isTree(this.#root[kind]) && Object.hasOwn(this.#root[kind], name);
      return written ? undefined : this.#unknown(kind.slice(0, -1), name, [...known.keys()], at);
    }
    if (Object.keys(own).length > 0) {
      const type = kind === 'sets' ? 'set' : 'modifier';
      return this.#inline({ ...(known.get(name) as object), name, type, ...own }, place);
    }
    if (kind === 'sets') return { name, parts: new Map([['', this.#sources.set(name)]]) };
    return this.#modifierItem(name, this.#modifiers.get(name)!, contexts.get(name)!);
  }

  #inline(item: Readonly<Record<string, unknown>>, place: Place): Item | undefined {
    const { type } = item;
    if (type !== 'set' && type !== 'modifier') {
      const hasType = Object.hasOwn(item, 'type');
      return this.#fault('no-item', hasType ? [...place, 'type'] : place, {});
    }
    if (type === 'set') {
      const set = this.#checked(itemSchemas.set, place, item);
      if (!set) return undefined;
      return {
        name: set.name,
        parts: new Map([['', this.#sources.list(set.sources, [...place, 'sources'], set.name)]]),
      };
    }
    const modifier = this.#checked(itemSchemas.modifier, place, item);
    if (!modifier || !this.#hasChoice(modifier, modifier.name, place)) return undefined;
    return this.#modifierItem(modifier.name, modifier, this.#contexts(modifier.name, modifier, place));
  }

  #modifierItem(name: string, one: ModifierDocument, parts: Item['parts']): Item {
    const standard = one.default === undefined ? {} : { default: one.default };
    return { name, parts, modifier: { name, contexts: Object.keys(one.contexts), ...standard } };
  }

  #contexts(name: string, one: ModifierDocument, place: Place): Item['parts'] {
    return new Map(
      Object.entries(one.contexts).map(([context, sources]) => [
        context,
        this.#sources.list(sources, [...place, 'contexts', context], `${name}.${context}`),
      ]),
    );
  }

  #modifier(place: Place, value: unknown): ModifierDocument | undefined {
    const modifier = this.#checked(modifierSchema, place, value);
    return modifier && this.#hasChoice(modifier, String(place.at(-1)), place) ? modifier : undefined;
  }

  /** Whether there are contexts, and a default among them. A lone context is told, and can be used all the same. */
  #hasChoice({ contexts, default: standard }: ModifierDocument, name: string, place: Place): boolean {
    const names = Object.keys(contexts);
    if (names.length < 2)
      this.#fault(names.length === 0 ? 'no-contexts' : 'one-context', [...place, 'contexts'], { name });
    if (names.length === 0) return false;
    if (standard === undefined || names.includes(standard)) return true;
    this.#unknown('context', standard, names, [...place, 'default']);
    return false;
  }

  #each<One>(kind: 'sets' | 'modifiers', read: (place: Place, value: unknown) => One | undefined) {
    const all = isTree(this.#root[kind]) ? this.#root[kind] : {};
    return new Map(
      Object.entries(all).flatMap(([name, value]) => {
        const one = read([kind, name], value);
        return one === undefined ? [] : [[name, one] as const];
      }),
    );
  }

  #checked<S extends Parameters<typeof check>[0]>(schema: S, place: Place, value: unknown) {
    return check(
      schema,
      within(this.#resolver, place.map(String), value),
      this.#findings,
      place.map(String).join('.'),
    );
  }

  #unknown(what: string, name: string, known: readonly string[], place: Place): undefined {
    const near = nearest(name, known);
    const list = known.length > 0 ? `There are ${known.join(', ')}.` : 'Add it.';
    return this.#fault('unknown-set', place, { what, name, hint: near ? `Did you mean “${near}”?` : list });
  }

  #fault(name: keyof typeof tokenFaults.messages, place: Place, values: Values): undefined {
    this.#findings.add(tokenFaults, name, { at: this.#resolver.spanOf(place) }, values);
    return undefined;
  }
}
