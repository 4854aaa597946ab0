/**
 * Reads `brand.resolver.json` and lays its sets and modifiers over each other, once for each scheme.
 *
 * Our own resolver, not @terrazzo/parser, although the house first chose that: measured on Node 24, importing
 * Terrazzo takes 292 ms, as long as a whole brand may take to load, and by default it accepts what the format
 * forbids, so every value needs a schema of ours anyway. What a brand uses of DTCG 2025.10 is sets, modifiers,
 * groups and whole-token aliases. `$ref` and `$extends` in token files and inline sets in `resolutionOrder`
 * are refused with a position; they belong to the full importer.
 */
import { Findings, nearest, type Values } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { readSource } from '../../source/file.ts';
import { check } from '../../source/schema.ts';
import { type Authored, parseYaml } from '../../source/yaml.ts';
import { collectTokens, isTree, type TokenPool, type TokenTree } from './collect-tokens.ts';
import { tokenFaults } from './faults.ts';
import { type ResolverDocument, resolverSchema } from './resolver-schema.ts';

export interface TokenFiles {
  readonly resolver: Authored;
  readonly light: TokenPool;
  /** The same pool as `light` when the brand has no dark scheme. */
  readonly dark: TokenPool;
}

type Sources = ResolverDocument['sets'][string]['sources'];
type Place = readonly PropertyKey[];

/** Undefined when the resolver cannot be read. A fault that both schemes meet is reported twice. */
export function readTokenFiles(host: Host, folder: string, findings: Findings): TokenFiles | undefined {
  const source = readSource(host, `${folder}/brand.resolver.json`, findings);
  const resolver = source && parseYaml(source, findings);
  const document = resolver && check(resolverSchema, resolver, findings);
  if (!resolver || !document) return undefined;
  const reader = new Reader(host, folder, resolver, document, findings);
  const light = reader.pool('light');
  const hasDark = document.modifiers.scheme?.contexts.dark !== undefined;
  return { resolver, light, dark: hasDark ? reader.pool('dark') : light };
}

class Reader {
  readonly #host: Host;
  readonly #folder: string;
  readonly #resolver: Authored;
  readonly #document: ResolverDocument;
  readonly #findings: Findings;
  readonly #files = new Map<string, Authored | undefined>();

  constructor(
    host: Host,
    folder: string,
    resolver: Authored,
    document: ResolverDocument,
    findings: Findings,
  ) {
    this.#host = host;
    this.#folder = folder;
    this.#resolver = resolver;
    this.#document = document;
    this.#findings = findings;
  }

  pool(scheme: string): TokenPool {
    const pool: TokenPool = { tokens: new Map(), groupTypes: new Map() };
    for (const [index, { $ref }] of this.#document.resolutionOrder.entries()) {
      const place = ['resolutionOrder', index, '$ref'];
      const match = /^#\/(sets|modifiers)\/(.+)$/.exec($ref);
      if (!match) this.#fault('reference', place, { ref: $ref });
      else if (match[1] === 'sets') this.#set(pool, match[2]!, place, []);
      else this.#modifier(pool, match[2]!, scheme, place);
    }
    return pool;
  }

  #set(pool: TokenPool, name: string, place: Place, within: readonly string[]) {
    const set = this.#document.sets[name];
    if (within.includes(name)) this.#fault('set-cycle', place, { name });
    else if (!set) this.#unknown('set', name, Object.keys(this.#document.sets), place);
    else this.#sources(pool, set.sources, ['sets', name, 'sources'], [...within, name]);
  }

  #modifier(pool: TokenPool, name: string, scheme: string, place: Place) {
    const modifier = this.#document.modifiers[name];
    if (!modifier) {
      this.#unknown('modifier', name, Object.keys(this.#document.modifiers), place);
      return;
    }
    const contexts = Object.keys(modifier.contexts);
    const chosen = name === 'scheme' && contexts.includes(scheme) ? scheme : modifier.default;
    const sources = chosen === undefined ? undefined : modifier.contexts[chosen];
    if (chosen !== undefined && sources) {
      this.#sources(pool, sources, ['modifiers', name, 'contexts', chosen], []);
    } else this.#unknown('context', chosen ?? 'default', contexts, ['modifiers', name, 'default']);
  }

  #sources(pool: TokenPool, sources: Sources, place: Place, within: readonly string[]) {
    for (const [index, source] of sources.entries()) {
      const here = [...place, index];
      const ref = source.$ref;
      if (ref === undefined) {
        collectTokens(pool, this.#resolver, source, here.map(String), [], this.#findings);
      } else if (typeof ref === 'string' && ref.startsWith('#/sets/')) {
        this.#set(pool, ref.slice('#/sets/'.length), [...here, '$ref'], within);
      } else if (typeof ref === 'string' && !ref.includes('#')) {
        const file = this.#file(ref, [...here, '$ref']);
        if (file) collectTokens(pool, file, file.value, [], [], this.#findings);
      } else this.#fault('reference', [...here, '$ref'], { ref: String(ref) });
    }
  }

  /** A file that cannot be read is a fault of the line that names it. */
  #file(ref: string, place: Place): (Authored & { readonly value: TokenTree }) | undefined {
    const path = `${this.#folder}/${ref}`;
    if (!this.#files.has(path)) {
      const unread = new Findings();
      const source = readSource(this.#host, path, unread);
      this.#findings.push(...unread.list.map((one) => ({ ...one, at: this.#resolver.spanOf(place) })));
      this.#files.set(path, source && parseYaml(source, this.#findings));
    }
    const file = this.#files.get(path);
    if (!file) return undefined;
    const { value } = file;
    if (isTree(value)) return { ...file, value };
    this.#findings.add(tokenFaults, 'not-a-group', { at: file.spanOf([]) }, { path: ref });
    return undefined;
  }

  #unknown(what: string, name: string, known: readonly string[], place: Place) {
    const near = nearest(name, known);
    const list = known.length > 0 ? `There are ${known.join(', ')}.` : 'Add it.';
    this.#fault('unknown-set', place, { what, name, hint: near ? `Did you mean “${near}”?` : list });
  }

  #fault(name: 'reference' | 'unknown-set' | 'set-cycle', place: Place, values: Values) {
    this.#findings.add(tokenFaults, name, { at: this.#resolver.spanOf(place) }, values);
  }
}
