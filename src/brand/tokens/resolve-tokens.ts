/** Follows aliases and checks every value against its type. */
import { type Findings, nearest, type Span } from '../../diagnostic.ts';
import { check } from '../../source/schema.ts';
import type { Authored } from '../../source/yaml.ts';
import { type AuthoredToken, isTree, type TokenPool } from './collect-tokens.ts';
import { tokenFaults } from './faults.ts';
import { partTypes, unusedTypes, valueSchemas } from './value-schemas.ts';

export interface ResolvedToken {
  readonly path: string;
  readonly type: string;
  /** In the output form of its value schema. */
  readonly value: unknown;
  /** The token at the end of the alias chain: itself when it is no alias. */
  readonly origin: AuthoredToken;
  readonly at: Span;
}

const alias = /^\{([^{}]+)\}$/;

/** Every sound token of the pool. Tokens that rest on a faulty one are left out without a second complaint. */
export function resolveTokens(pool: TokenPool, findings: Findings): ReadonlyMap<string, ResolvedToken> {
  const resolver = new Resolver(pool, findings);
  for (const path of pool.tokens.keys()) resolver.token(path, []);
  const sound = [...resolver.done].flatMap(([path, token]) => (token ? [[path, token] as const] : []));
  return new Map(sound);
}

class Resolver {
  readonly done = new Map<string, ResolvedToken | undefined>();
  readonly #pool: TokenPool;
  readonly #findings: Findings;

  constructor(pool: TokenPool, findings: Findings) {
    this.#pool = pool;
    this.#findings = findings;
  }

  token(path: string, chain: readonly string[]): ResolvedToken | undefined {
    if (this.done.has(path)) return this.done.get(path);
    const token = this.#pool.tokens.get(path)!;
    if (chain.includes(path)) {
      const circle = [...chain.slice(chain.indexOf(path)), path];
      this.#fault('cycle', token, ['$value'], { chain: circle.map((one) => `“${one}”`).join(' → ') });
      for (const one of circle) this.done.set(one, undefined);
      return undefined;
    }
    const resolved = this.#resolve(token, [...chain, path]);
    if (!this.done.has(path)) this.done.set(path, resolved);
    return this.done.get(path);
  }

  #resolve(token: AuthoredToken, chain: readonly string[]): ResolvedToken | undefined {
    const at = token.file.spanOf([...token.keys, '$value']);
    const name = typeof token.value === 'string' ? alias.exec(token.value)?.[1] : undefined;
    if (name !== undefined) {
      const target = this.#target(token, name, ['$value'], token.type, chain);
      return target && { ...target, path: token.path, at };
    }
    const type = token.type ?? this.#groupType(token.path);
    if (type === undefined) {
      this.#fault('no-type', token, [], { path: token.path });
      return undefined;
    }
    const schema = valueSchemas[type];
    if (!schema) {
      this.#unusable(type, token);
      return undefined;
    }
    const value = this.#withParts(token, type, chain);
    if (value === undefined) return undefined;
    const part = within(token.file, [...token.keys, '$value'], value);
    const checked = check(schema, part, this.#findings, token.path);
    return checked === undefined ? undefined : { path: token.path, type, value: checked, origin: token, at };
  }

  /** A composite value with the aliases inside it resolved; undefined when one of them cannot be. */
  #withParts(token: AuthoredToken, type: string, chain: readonly string[]): unknown {
    const parts = partTypes[type];
    if (!parts || !isTree(token.value)) return token.value;
    let sound = true;
    const entries = Object.entries(token.value).map(([key, value]) => {
      const name = typeof value === 'string' ? alias.exec(value)?.[1] : undefined;
      if (name === undefined) return [key, value] as const;
      const target = this.#target(token, name, ['$value', key], parts[key], chain);
      if (!target) sound = false;
      return [key, target?.value] as const;
    });
    return sound ? Object.fromEntries(entries) : undefined;
  }

  #target(
    token: AuthoredToken,
    name: string,
    place: readonly string[],
    type: string | undefined,
    chain: readonly string[],
  ): ResolvedToken | undefined {
    if (!this.#pool.tokens.has(name)) {
      const near = nearest(name, [...this.#pool.tokens.keys()]);
      const hint = near ? `Did you mean “{${near}}”?` : 'An alias names a whole token, with its groups.';
      this.#fault('unknown-alias', token, place, { name, hint });
      return undefined;
    }
    const target = this.token(name, chain);
    if (!target || type === undefined || target.type === type) return target;
    const values = { path: token.path, type, target: name, targetType: target.type };
    this.#fault('type-mismatch', token, place, values);
    return undefined;
  }

  #groupType(path: string): string | undefined {
    for (let parent = path; parent !== ''; ) {
      parent = parent.includes('.') ? parent.slice(0, parent.lastIndexOf('.')) : '';
      const type = this.#pool.groupTypes.get(parent);
      if (type !== undefined) return type;
    }
    return undefined;
  }

  #unusable(type: string, token: AuthoredToken) {
    if (unusedTypes.includes(type)) {
      const first = [...this.#pool.tokens.values()].find(
        (one) => (one.type ?? this.#groupType(one.path)) === type,
      );
      if (first === token) this.#fault('unused-type', token, [], { type });
      return;
    }
    const near = nearest(type, [...Object.keys(valueSchemas), ...unusedTypes]);
    const hint = near ? `Did you mean “${near}”?` : `Types: ${Object.keys(valueSchemas).join(', ')}.`;
    this.#fault('unknown-type', token, ['$type'], { type, hint });
  }

  #fault(
    name: keyof typeof tokenFaults.messages,
    token: AuthoredToken,
    place: readonly string[],
    values: Readonly<Record<string, string>>,
  ) {
    this.#findings.add(tokenFaults, name, { at: token.file.spanOf([...token.keys, ...place]) }, values);
  }
}

/** A part of a file as if it were one, so that the schema gate can check it and keep its positions. */
export function within(file: Authored, keys: readonly string[], value: unknown): Authored {
  return {
    source: file.source,
    value,
    spanOf: (path) => file.spanOf([...keys, ...path]),
    keySpanOf: (path) => file.keySpanOf([...keys, ...path]),
  };
}
