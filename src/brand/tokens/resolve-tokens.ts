/** Follows references and checks every value against its type. */
import { type Findings, nearest, type Span, type Values } from '../../diagnostic.ts';
import { check } from '../../source/schema.ts';
import type { Authored } from '../../source/yaml.ts';
import { tokenFaults } from './faults.ts';
import { partOf, wantedType } from './part-types.ts';
import { holdsReference, type Reference, readReference } from './references.ts';
import { closedWalk, isCircle, strongComponents } from './strong-components.ts';
import { type AuthoredToken, deprecationOf, isRefused, type TokenPool } from './token-pool.ts';
import { isEndless, locate, ValueGraph, type ValueNode } from './value-graph.ts';
import { valueSchemas } from './value-schemas.ts';

export interface ResolvedToken {
  readonly path: string;
  readonly type: string;
  /** In the output form of its value schema. */
  readonly value: unknown;
  /** As it is authored, with every reference in it followed and the stops of gradients joined. */
  readonly plain: unknown;
  /** The token at the end of the alias chain: itself when it is no alias. */
  readonly origin: AuthoredToken;
  readonly at: Span;
  /** The reason, or true where none is given; absent for a token in good standing. */
  readonly deprecated?: string | true;
}

/** What a value came to: `nothing` when a part was asked for that is not there; `faulty` has its finding already. */
type Outcome = { readonly kind: 'plain'; readonly plain: unknown } | { readonly kind: 'nothing' | 'faulty' };

const faulty: Outcome = { kind: 'faulty' };
const nothing: Outcome = { kind: 'nothing' };

/** Comparisons of names that one resolution may spend on “did you mean”. */
const COMPARISONS = 200_000;
/** Nodes up to which a circle is told as a way through all of them; of a larger one its tokens are listed. */
const WALKED = 2_000;

/**
 * What tokens without references came to in an earlier resolution of the same document: most of them stand in every
 * context. To be used with the same `findings` alone, because what is known of a faulty token is not told again.
 */
export type Known = Map<
  AuthoredToken,
  { readonly type: string; readonly resolved: ResolvedToken | undefined }
>;

/** Every sound token of the pool. Tokens that rest on a faulty one are left out without a second complaint. */
export function resolveTokens(
  pool: TokenPool,
  findings: Findings,
  known: Known = new Map(),
): ReadonlyMap<string, ResolvedToken> {
  return new Resolver(pool, findings, known).resolve();
}

class Resolver {
  readonly #pool: TokenPool;
  readonly #findings: Findings;
  readonly #graph: ValueGraph;
  readonly #outcomes = new Map<ValueNode, Outcome>();
  readonly #done = new Map<AuthoredToken, ResolvedToken | undefined>();
  readonly #told = new Set<string>();
  readonly #known: Known;
  #comparisons = COMPARISONS;

  constructor(pool: TokenPool, findings: Findings, known: Known) {
    this.#pool = pool;
    this.#findings = findings;
    this.#known = known;
    this.#graph = new ValueGraph(pool);
  }

  resolve(): ReadonlyMap<string, ResolvedToken> {
    const tokens = [...this.#pool.tokens.values()];
    for (const token of tokens) if (!holdsReference(token.value)) this.#finishRaw(token);
    const roots = tokens.filter((one) => !this.#done.has(one)).map((one) => this.#graph.node(one, []));
    const order = new Map(tokens.map((token, index) => [token, index]));
    for (const component of strongComponents(roots, this.#graph.next)) {
      if (isCircle(component, this.#graph.next)) this.#circle(component, order);
      else this.#work(component[0]!);
    }
    return new Map(
      tokens.flatMap((token) => {
        const resolved = this.#done.get(token);
        return resolved ? [[token.path, resolved] as const] : [];
      }),
    );
  }

  /** All that a node leads to is worked out already. */
  #work(node: ValueNode) {
    const outcome = this.#outcomeOf(node);
    this.#outcomes.set(node, outcome);
    if (node.sub.length > 0) return;
    if (outcome.kind !== 'plain') this.#done.set(node.token, undefined);
    else this.#outcomes.set(node, this.#finish(node.token, outcome.plain));
  }

  #outcomeOf(node: ValueNode): Outcome {
    const { token } = node;
    const found = locate(node);
    if (found.kind === 'nothing') return nothing;
    if (found.kind === 'malformed') {
      this.#once('malformed-reference', token, found.place, { text: found.text, alias: '{group.token}' });
      return faulty;
    }
    if (found.kind === 'value') return this.#partsOf(node, found.value);
    const target = this.#graph.target(found.reference);
    if (!target) {
      this.#unknown(token, found.place, found.reference);
      return faulty;
    }
    const outcome = this.#reached({ token: target.token, sub: [...target.sub, ...found.rest] });
    if (outcome.kind !== 'nothing' || found.rest.length > 0) return outcome;
    const hint = `“${target.token.path}” has no such part.`;
    this.#once('unknown-pointer', token, found.place, { text: found.reference.text, hint });
    return faulty;
  }

  #partsOf(node: ValueNode, value: unknown): Outcome {
    if (!holdsReference(value)) return { kind: 'plain', plain: value };
    const parts = Object.entries(value as object).map(([step, part]) => {
      const outcome = holdsReference(part) ? this.#reached({ ...node, sub: [...node.sub, step] }) : undefined;
      return {
        step,
        plain: outcome?.kind === 'plain' ? outcome.plain : part,
        failed: outcome && outcome.kind !== 'plain',
      };
    });
    if (parts.some(({ failed }) => failed)) return faulty;
    const plain = Array.isArray(value)
      ? parts.map((part) => part.plain)
      : Object.fromEntries(parts.map((part) => [part.step, part.plain]));
    return { kind: 'plain', plain };
  }

  /** The value of a node that was worked out, or that needs no work. A whole token that is faulty has none. */
  #reached({ token, sub }: ValueNode): Outcome {
    if (holdsReference(token.value)) return this.#outcomes.get(this.#graph.node(token, sub)) ?? faulty;
    const found = locate({ token, sub });
    if (found.kind !== 'value') return nothing;
    return sub.length === 0 && !this.#done.get(token) ? faulty : { kind: 'plain', plain: found.value };
  }

  #finishRaw(token: AuthoredToken) {
    const type = this.#graph.typeOf(token);
    const known = this.#known.get(token);
    const reason = known?.resolved && deprecationOf(this.#pool, token);
    if (known && known.type === type && known.resolved?.deprecated === reason) {
      this.#done.set(token, known.resolved);
      return;
    }
    this.#finish(token, token.value);
    if (type !== undefined) this.#known.set(token, { type, resolved: this.#done.get(token) });
  }

  /** Gives a token its type and has its value checked. */
  #finish(token: AuthoredToken, plain: unknown): Outcome {
    const resolved = this.#checked(token, plain);
    this.#done.set(token, resolved);
    return resolved ? { kind: 'plain', plain: resolved.plain } : faulty;
  }

  #checked(token: AuthoredToken, plain: unknown): ResolvedToken | undefined {
    const type = this.#graph.typeOf(token);
    if (type === undefined) {
      this.#fault('no-type', token, undefined, { path: token.path });
      return undefined;
    }
    const schema = Object.hasOwn(valueSchemas, type) ? valueSchemas[type] : undefined;
    if (!schema || !this.#partsFit(token, token.value, type, [])) return undefined;
    const reason = deprecationOf(this.#pool, token);
    const shared = {
      path: token.path,
      type,
      at: this.#place(token, []),
      ...(reason && { deprecated: reason }),
    };
    const read = readReference(token.value);
    const target = read.kind === 'reference' ? this.#graph.target(read.reference) : undefined;
    if (target?.sub.length === 0) {
      const whole = this.#done.get(target.token);
      return whole && { ...shared, value: whole.value, plain: whole.plain, origin: whole.origin };
    }
    const { value, written } =
      type === 'gradient' ? joinStops(token.value, plain) : { value: plain, written: [] };
    const keys = [...token.keys, token.valueKey ?? '$value'];
    const part = within(token.file, keys, value, written);
    const checked = check(schema, part, this.#findings, token.path);
    return checked === undefined ? undefined : { ...shared, value: checked, plain: value, origin: token };
  }

  /** Whether every reference in a value may stand where it does, and leads to the type that belongs there. */
  #partsFit(token: AuthoredToken, value: unknown, part: string | undefined, sub: readonly string[]): boolean {
    if (!holdsReference(value)) return true;
    const read = readReference(value);
    if (read.kind === 'reference') return this.#fits(token, read.reference, part, sub);
    if (read.kind === 'malformed') return false;
    return Object.entries(value as object)
      .map(([step, inner]) => this.#partsFit(token, inner, partOf(part, step), [...sub, step]))
      .every(Boolean);
  }

  #fits(
    token: AuthoredToken,
    reference: Reference,
    part: string | undefined,
    sub: readonly string[],
  ): boolean {
    const isWhole = sub.length === 0;
    // Without a type of its own a whole alias takes that of its target.
    const wanted = isWhole ? token.type : wantedType(part);
    if (wanted === undefined && !isWhole && reference.form === 'curly') {
      const pointer = `#/${reference.steps.join('/')}/$value/…`;
      this.#fault('curly-in-part', token, sub, { text: reference.text, pointer });
      return false;
    }
    const target = this.#graph.target(reference);
    const targetType = this.#graph.typeOfTarget(reference);
    if (!target || wanted === undefined || targetType === undefined || targetType === wanted) return true;
    const values = { path: token.path, type: wanted, target: target.token.path, targetType };
    this.#fault('type-mismatch', token, sub, values);
    return false;
  }

  /** One finding a circle, at its first token; all of its tokens are named, and each arrow is one that is there. */
  #circle(component: readonly ValueNode[], order: ReadonlyMap<AuthoredToken, number>) {
    for (const node of component) {
      this.#outcomes.set(node, faulty);
      if (node.sub.length === 0) this.#done.set(node.token, undefined);
    }
    const start = component.reduce((a, b) => (order.get(b.token)! < order.get(a.token)! ? b : a));
    const walk = isEndless(start)
      ? closed(this.#graph.lap(start))
      : (component.length > WALKED ? component : closedWalk(component, this.#graph.next, start)).map(
          (one) => one.token,
        );
    const steps = walk.filter((token, index) => token !== walk[index - 1]);
    const names = steps.length === 1 ? [...steps, ...steps] : steps;
    const first = names[0]!;
    // Ways without an end come round once for each token that asks for one.
    const members = [...new Set(names)].map((one) => one.path).sort();
    const circle = members.join('\u0000');
    if (isEndless(start) && this.#told.has(circle)) return;
    this.#told.add(circle);
    const chain = names.map((one) => `“${one.path}”`).join(' → ');
    const related = [...new Set(names)]
      .filter((one) => one !== first)
      .map((one) => ({ message: `“${one.path}” stands here`, at: this.#place(one, []) }));
    const place = { at: this.#place(first, []), ...(related.length > 0 && { related }) };
    this.#findings.add(tokenFaults, 'cycle', place, { chain });
  }

  #unknown(token: AuthoredToken, place: readonly string[], reference: Reference) {
    const { form, steps, text } = reference;
    const names = steps.includes('$value') ? steps.slice(0, steps.indexOf('$value')) : steps;
    const path = names.join('.');
    if (isRefused(this.#pool, path)) return;
    const group = this.#pool.groups?.has(path) || this.#pool.groupTypes.has(path);
    if (group) {
      const root = this.#pool.tokens.has(`${path}.$root`);
      const hint = root ? `Its own token is “{${path}.$root}”.` : 'Name a token in it.';
      this.#once('group-as-value', token, place, { text, hint });
      return;
    }
    if (this.#pool.partial) return;
    if (form === 'curly') {
      const near = this.#nearest(path);
      const hint = near ? `Did you mean “{${near}}”?` : 'An alias names a whole token, with its groups.';
      this.#once('unknown-alias', token, place, { name: path, hint });
      return;
    }
    const inside = names.findIndex((_, at) => this.#pool.tokens.has(names.slice(0, at).join('.')));
    const hint =
      inside > 0
        ? 'The way into a token goes through "$value".'
        : 'A pointer goes through the groups to a token, and through "$value" to its parts.';
    this.#once('unknown-pointer', token, place, { text, hint });
  }

  #nearest(name: string): string | undefined {
    if (this.#comparisons < this.#pool.tokens.size) return undefined;
    this.#comparisons -= this.#pool.tokens.size;
    return nearest(name, [...this.#pool.tokens.keys()]);
  }

  /** Several ways may lead through one place. */
  #once(
    name: keyof typeof tokenFaults.messages,
    token: AuthoredToken,
    sub: readonly string[],
    values: Values,
  ) {
    const place = [token.path, ...sub].join('\u0000');
    if (this.#told.has(place)) return;
    this.#told.add(place);
    this.#fault(name, token, sub, values);
  }

  /** `sub` is the way into the value; undefined for the token as a whole. */
  #fault(
    name: keyof typeof tokenFaults.messages,
    token: AuthoredToken,
    sub: readonly string[] | undefined,
    values: Values,
  ) {
    const at = sub ? this.#place(token, sub) : token.file.spanOf(token.keys);
    this.#findings.add(tokenFaults, name, { at }, values);
  }

  #place(token: AuthoredToken, sub: readonly string[]): Span {
    return token.file.spanOf([...token.keys, token.valueKey ?? '$value', ...sub]);
  }
}

function closed(tokens: readonly AuthoredToken[]): readonly AuthoredToken[] {
  return [...tokens, ...tokens.slice(0, 1)];
}

/** A reference to a whole gradient in the list of another stands for all its stops. `written` says where each came from. */
function joinStops(authored: unknown, plain: unknown): { value: unknown; written: readonly number[] } {
  if (!Array.isArray(authored) || !Array.isArray(plain)) return { value: plain, written: [] };
  const stops = plain.flatMap((stop: unknown, index) => {
    const joined = Array.isArray(stop) && readReference(authored[index]).kind === 'reference';
    return (joined ? stop : [stop]).map((one: unknown) => ({ one, index }));
  });
  return { value: stops.map(({ one }) => one), written: stops.map(({ index }) => index) };
}

/**
 * A part of a file as if it were one, so that the schema gate can check it and keep its positions. Of a list whose
 * entries stand elsewhere in the file, `written` has the index of each there.
 */
export function within(
  file: Authored,
  keys: readonly string[],
  value: unknown,
  written: readonly number[] = [],
): Authored {
  const place = (path: readonly PropertyKey[]) =>
    path.length === 0 ? keys : [...keys, written[Number(path[0])] ?? path[0]!, ...path.slice(1)];
  return {
    source: file.source,
    value,
    spanOf: (path) => file.spanOf(place(path)),
    keySpanOf: (path) => file.keySpanOf(place(path)),
  };
}
