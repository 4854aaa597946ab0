/**
 * Which value rests on which. A node is a token or a part of one, so that two components of one colour may refer to
 * each other's token without a circle, and a circle through parts is seen.
 */
import { limits } from '../../limits.ts';
import { typeAt } from './part-types.ts';
import { holdsReference, type ReadReference, type Reference, readReference } from './references.ts';
import { type AuthoredToken, groupTypeOf, type TokenPool } from './token-pool.ts';

export interface ValueNode {
  readonly token: AuthoredToken;
  /** The way into `$value`: keys and indexes. */
  readonly sub: readonly string[];
}

export type Located =
  | { readonly kind: 'value'; readonly value: unknown }
  /** A reference stands at `place`, on the way or at its end; `rest` is what is asked of its target. */
  | {
      readonly kind: 'through';
      readonly reference: Reference;
      readonly place: readonly string[];
      readonly rest: readonly string[];
    }
  | { readonly kind: 'malformed'; readonly text: string; readonly place: readonly string[] }
  | { readonly kind: 'nothing' };

export class ValueGraph {
  readonly #pool: TokenPool;
  readonly #nodes = new Map<string, ValueNode>();
  readonly #next = new Map<ValueNode, readonly ValueNode[]>();
  readonly #types = new Map<AuthoredToken, string | undefined>();

  constructor(pool: TokenPool) {
    this.#pool = pool;
  }

  node(token: AuthoredToken, sub: readonly string[]): ValueNode {
    const id = [token.path, ...sub].join('\u0000');
    const known = this.#nodes.get(id);
    if (known) return known;
    const made = { token, sub };
    this.#nodes.set(id, made);
    return made;
  }

  /** What a node's value is made of: the target of its reference, or those of its parts that hold references. */
  readonly next = (node: ValueNode): readonly ValueNode[] => {
    const known = this.#next.get(node);
    if (known) return known;
    const made = this.#nextOf(node);
    this.#next.set(node, made);
    return made;
  };

  #nextOf(node: ValueNode): readonly ValueNode[] {
    // Two values, each of which is a part of the other, ask for an ever longer way: no value nests that deep.
    if (isEndless(node)) return [node];
    const found = locate(node);
    if (found.kind === 'through') {
      const target = this.target(found.reference);
      return target ? [this.node(target.token, [...target.sub, ...found.rest])] : [];
    }
    if (found.kind !== 'value' || !holdsReference(found.value)) return [];
    return Object.entries(found.value as object).flatMap(([step, value]) =>
      holdsReference(value) ? [this.node(node.token, [...node.sub, step])] : [],
    );
  }

  /** Tokens around which an endless way goes. */
  lap(node: ValueNode): readonly AuthoredToken[] {
    const tokens: AuthoredToken[] = [];
    const seen = new Set<string>();
    for (let here: ValueNode | undefined = node; here; ) {
      const found = locate(here);
      if (found.kind !== 'through') break;
      const site = [here.token.path, ...found.place].join('\u0000');
      if (seen.has(site)) break;
      seen.add(site);
      tokens.push(here.token);
      const target = this.target(found.reference);
      here = target && { token: target.token, sub: [...target.sub, ...found.rest] };
    }
    return [...new Set(tokens)];
  }

  /** The token that a reference names, and the way into its value. */
  target({ form, steps }: Reference): ValueNode | undefined {
    const cut = form === 'curly' ? -1 : steps.indexOf('$value');
    const names = cut < 0 ? steps : steps.slice(0, cut);
    if (form === 'pointer' && names.some((name) => name.includes('.'))) return undefined;
    const token = this.#pool.tokens.get(names.join('.'));
    return token && { token, sub: cut < 0 ? [] : steps.slice(cut + 1) };
  }

  /** Explicit, else of what the token refers to, else of the closest group; undefined where none says one. */
  typeOf(token: AuthoredToken): string | undefined {
    const chain: { readonly token: AuthoredToken; readonly sub?: readonly string[] }[] = [];
    for (let here: AuthoredToken | undefined = token; here && !this.#types.has(here); ) {
      this.#types.set(here, undefined);
      const read: ReadReference | undefined = here.type === undefined ? readReference(here.value) : undefined;
      const target: ValueNode | undefined =
        read?.kind === 'reference' ? this.target(read.reference) : undefined;
      chain.push(target ? { token: here, sub: target.sub } : { token: here });
      here = target?.token;
      if (here && this.#types.has(here)) chain.push({ token: here });
    }
    let type: string | undefined;
    for (const { token: one, sub } of chain.reverse()) {
      const known = this.#types.get(one);
      type = known ?? one.type ?? (sub && typeAt(type, sub)) ?? groupTypeOf(this.#pool, one.path);
      this.#types.set(one, type);
    }
    return type ?? this.#types.get(token);
  }

  /** Type of token to which a reference leads; undefined for a mere part. */
  typeOfTarget(reference: Reference): string | undefined {
    const target = this.target(reference);
    return target && typeAt(this.typeOf(target.token), target.sub);
  }
}

export function isEndless({ sub }: ValueNode): boolean {
  return sub.length > limits.nestingDepth;
}

/** Walks into a token's value as it is written. */
export function locate({ token, sub }: ValueNode): Located {
  let here: unknown = token.value;
  for (let depth = 0; ; depth++) {
    const read = readReference(here);
    const place = sub.slice(0, depth);
    if (read.kind === 'malformed') return { kind: 'malformed', text: read.text, place };
    if (read.kind === 'reference')
      return { kind: 'through', reference: read.reference, place, rest: sub.slice(depth) };
    const step = sub[depth];
    if (step === undefined) return { kind: 'value', value: here };
    if (typeof here !== 'object' || here === null || !hasStep(here, step)) return { kind: 'nothing' };
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
}

function hasStep(value: object, step: string): boolean {
  return Array.isArray(value)
    ? /^(?:0|[1-9]\d*)$/.test(step) && Number(step) < value.length
    : Object.hasOwn(value, step);
}
