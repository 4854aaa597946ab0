/** The sources of sets and contexts: tokens in place, files and their fragments, and sets by reference. */
import { type Findings, nearest, type Values } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import type { Authored } from '../../source/yaml.ts';
import { collectTokens, isTree, type TokenTree } from './collect-tokens.ts';
import { tokenFaults } from './faults.ts';
import { pointerSteps } from './references.ts';
import type { SetDocument, Sources } from './resolver-schema.ts';
import { closedWalk, isCircle, strongComponents } from './strong-components.ts';
import type { FileShelf } from './token-files.ts';
import { emptyPool, type WholePool } from './token-pool.ts';

type Place = readonly (string | number)[];
type Parts = readonly WholePool[];

export class SourceReader {
  /** Whether anything could not be read: what lacks may stand there. */
  isPartial = false;
  readonly #resolver: Authored;
  readonly #documents: ReadonlyMap<string, SetDocument>;
  readonly #shelf: FileShelf;
  readonly #findings: Findings;
  readonly #sets = new Map<string, Parts>();
  #isFull = false;

  constructor(
    resolver: Authored,
    sets: ReadonlyMap<string, SetDocument>,
    shelf: FileShelf,
    findings: Findings,
  ) {
    this.#resolver = resolver;
    this.#documents = sets;
    this.#shelf = shelf;
    this.#findings = findings;
    this.#readSets();
  }

  /** What a set of the document lays over each other, in order. */
  set(name: string): Parts {
    const known = this.#sets.get(name);
    if (known) return known;
    const parts = this.list(this.#documents.get(name)!.sources, ['sets', name, 'sources'], name);
    this.#sets.set(name, parts);
    return parts;
  }

  /** `layer`: what the tokens of these sources are said to come from. */
  list(sources: Sources, place: Place, layer: string): Parts {
    const parts: WholePool[] = [];
    for (const [index, source] of sources.entries()) {
      parts.push(...this.#source(source, [...place, index], layer, []));
      if (parts.length <= limits.tokenSources) continue;
      if (!this.#isFull)
        this.#fault('too-many', place, { limit: limits.tokenSources, what: 'token sources' });
      this.#isFull = true;
      return parts.slice(0, limits.tokenSources);
    }
    return parts;
  }

  #source(source: TokenTree, place: Place, layer: string, from: readonly string[]): Parts {
    if (!Object.hasOwn(source, '$ref')) return [this.#collect(this.#resolver, source, place, layer)];
    const { $ref, ...own } = source;
    const at = [...place, '$ref'];
    if (typeof $ref !== 'string' || from.includes($ref))
      return this.#lost('reference', at, { ref: textOf($ref) });
    const hash = $ref.indexOf('#');
    const file = hash < 0 ? $ref : $ref.slice(0, hash);
    const steps = hash < 0 ? [] : pointerSteps($ref.slice(hash + 1));
    if (!steps) return this.#lost('reference', at, { ref: $ref });
    // Keys beside “$ref” stand for those of what it refers to, as a whole each.
    const beside = Object.keys(own).length > 0 ? [this.#collect(this.#resolver, own, place, layer)] : [];
    if (file === '') return [...this.#inDocument($ref, steps, own, place, layer, from), ...beside];
    const authored = this.#shelf.open(file, this.#resolver.spanOf(at));
    if (!authored) {
      this.isPartial = true;
      return beside;
    }
    const tree = steps.reduce(stepInto, authored.value);
    if (tree === undefined)
      return [
        ...this.#lost('unknown-pointer', at, { text: $ref, hint: 'The file has no such group.' }),
        ...beside,
      ];
    if (!isTree(tree)) {
      const where = steps.length > 0 ? this.#resolver.spanOf(at) : authored.spanOf([]);
      this.#findings.add(tokenFaults, 'not-a-group', { at: where }, { path: $ref });
      this.isPartial = true;
      return beside;
    }
    return [this.#collect(authored, without(tree, own), steps, layer), ...beside];
  }

  /** `#/sets/core`, or tokens in place in a set: `#/sets/core/sources/0`. */
  #inDocument(
    ref: string,
    steps: readonly string[],
    own: TokenTree,
    place: Place,
    layer: string,
    from: readonly string[],
  ): Parts {
    const at = [...place, '$ref'];
    const [kind, name] = steps;
    if (kind === 'modifiers') return this.#lost('to-modifier', at, { ref });
    if (kind === 'resolutionOrder') return this.#lost('to-order', at, { ref });
    if (kind !== 'sets' || name === undefined) return this.#lost('reference', at, { ref });
    if (!this.#documents.has(name)) {
      this.isPartial = true;
      const written = stepInto(stepInto(this.#resolver.value, 'sets'), name) !== undefined;
      const known = [...this.#documents.keys()];
      const near = nearest(name, known);
      const list = known.length > 0 ? `There are ${known.join(', ')}.` : 'Add it.';
      const hint = near ? `Did you mean “${near}”?` : list;
      if (!written) this.#fault('unknown-set', at, { what: 'set', name, hint });
      return [];
    }
    if (steps.length === 2) return this.set(name).map((part) => withoutRoots(part, own));
    let here: unknown = this.#resolver.value;
    for (const [depth, step] of steps.entries()) {
      here = stepInto(here, step);
      if (!isTree(here) || !Object.hasOwn(here, '$ref') || depth < 3) continue;
      const rest = steps.slice(depth + 1);
      const $ref = rest.length === 0 ? here.$ref : deeper(textOf(here.$ref), rest);
      return this.#source({ ...here, ...own, $ref }, place, layer, [...from, ref]);
    }
    if (!isTree(here) || steps.length < 4)
      return this.#lost('unknown-pointer', at, {
        text: ref,
        hint: 'Name a set, or tokens in place in its "sources".',
      });
    return [this.#collect(this.#resolver, without(here, own), steps, layer)];
  }

  #collect(file: Authored, tree: TokenTree, place: Place, layer: string): WholePool {
    const pool = emptyPool();
    collectTokens(pool, file, tree, place.map(String), [], this.#findings);
    for (const [path, token] of pool.tokens) pool.tokens.set(path, { ...token, layer });
    return pool;
  }

  /** Circles of sets are told first, and cut; then each set is read after those that it includes. */
  #readSets() {
    const next = (name: string) =>
      (this.#documents.get(name)?.sources ?? []).flatMap(({ $ref }) => {
        const steps =
          typeof $ref === 'string' && $ref.startsWith('#') ? pointerSteps($ref.slice(1)) : undefined;
        const [kind, target] = steps ?? [];
        return kind === 'sets' && target !== undefined && this.#documents.has(target) ? [target] : [];
      });
    for (const component of strongComponents(this.#documents.keys(), next)) {
      if (!isCircle(component, next)) {
        this.set(component[0]!);
        continue;
      }
      const names = [...this.#documents.keys()];
      const start = component.reduce((a, b) => (names.indexOf(b) < names.indexOf(a) ? b : a));
      const chain = closedWalk(component, next, start)
        .map((name) => `“${name}”`)
        .join(' → ');
      this.#fault('set-cycle', ['sets', start], { chain });
      for (const name of component) this.#sets.set(name, []);
      this.isPartial = true;
    }
  }

  #lost(name: keyof typeof tokenFaults.messages, place: Place, values: Values): Parts {
    this.isPartial = true;
    this.#fault(name, place, values);
    return [];
  }

  #fault(name: keyof typeof tokenFaults.messages, place: Place, values: Values) {
    this.#findings.add(tokenFaults, name, { at: this.#resolver.spanOf(place) }, values);
  }
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
  return isTree(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function without(tree: TokenTree, own: TokenTree): TokenTree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !Object.hasOwn(own, key)));
}

/** The tokens of a part but those below names of `own`. */
function withoutRoots(part: WholePool, own: TokenTree): WholePool {
  const isOwn = (path: string) => Object.hasOwn(own, path.split('.', 1)[0]!) && path !== '';
  if (Object.keys(own).length === 0) return part;
  const kept = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].filter(([path]) => !isOwn(path)));
  return {
    ...part,
    tokens: kept(part.tokens),
    groups: kept(part.groups),
    groupTypes: kept(part.groupTypes),
  };
}

function deeper(ref: string, steps: readonly string[]): string {
  const pointer = steps
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  return `${ref}${ref.includes('#') ? '' : '#'}/${pointer}`;
}

function textOf(ref: unknown): string {
  return typeof ref === 'string' ? ref : JSON.stringify(ref);
}
