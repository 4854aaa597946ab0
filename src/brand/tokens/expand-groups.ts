/** `$extends`: what a group takes over from another, deeply; its own tokens win, each as a whole. */
import { type Findings, nearest, type Span } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { tokenFaults } from './faults.ts';
import { readCurly, readPointer } from './references.ts';
import { closedWalk, isCircle, strongComponents } from './strong-components.ts';
import { type AuthoredGroup, groupTypeOf, isRefused, parentOf, type WholePool } from './token-pool.ts';

/** Done after all files are laid over each other, so that what is taken over is what applies in this resolution. */
export function expandGroups(pool: WholePool, findings: Findings) {
  refsToGroups(pool);
  tellMixed(pool, findings);
  const extending = [...pool.groups.values()].filter((group) => group.extends);
  if (extending.length > 0) new Expander(pool, findings).expand(extending);
}

/** A lone `$ref` that leads to a group is another spelling of `$extends`. */
function refsToGroups(pool: WholePool) {
  for (const token of [...pool.tokens.values()]) {
    if (token.valueKey !== '$ref') continue;
    const text = String((token.value as { readonly $ref: unknown }).$ref);
    const read = readPointer(text);
    const target = read.kind === 'reference' ? read.reference.steps.join('.') : '';
    if (!pool.groups.has(target) || pool.tokens.has(target)) continue;
    pool.tokens.delete(token.path);
    const { path, file, keys, type } = token;
    pool.groups.set(path, {
      path,
      file,
      keys,
      ...(type !== undefined && { type }),
      ...(token.deprecated !== undefined && { deprecated: token.deprecated }),
      extends: { text, property: '$ref' },
    });
    if (type !== undefined) pool.groupTypes.set(path, type);
  }
}

/** One file may make a token of what is a group in another. */
function tellMixed(pool: WholePool, findings: Findings) {
  const told = new Set<string>();
  for (const token of pool.tokens.values()) {
    for (let path = parentOf(token.path); path; path = parentOf(path)) {
      const around = pool.tokens.get(path);
      if (!around || told.has(path)) continue;
      told.add(path);
      const at = token.file.keySpanOf(token.keys);
      const related = [{ message: `“${path}” is a token here`, at: around.file.keySpanOf(around.keys) }];
      findings.add(tokenFaults, 'mixed', { at, related }, { path });
    }
  }
}

class Expander {
  readonly #pool: WholePool;
  readonly #findings: Findings;
  /** By group, the names of what stands directly in it. */
  readonly #children = new Map<string, Set<string>>();
  readonly #targets = new Map<string, string>();
  #isFull = false;
  /** Comparisons of names that may still be spent on “did you mean”. */
  #comparisons = 200_000;

  constructor(pool: WholePool, findings: Findings) {
    this.#pool = pool;
    this.#findings = findings;
    for (const path of [...pool.groups.keys(), ...pool.tokens.keys()]) this.#note(path);
  }

  expand(extending: readonly AuthoredGroup[]) {
    for (const group of extending) {
      const target = this.#targetOf(group);
      if (target !== undefined) this.#targets.set(group.path, target);
    }
    const next = (path: string) => this.#next(path);
    for (const component of strongComponents(this.#targets.keys(), next)) {
      if (isCircle(component, next)) this.#circle(component);
      else this.#takeOver(component[0]!);
    }
  }

  /** A group is whole when what it takes over from is, and all groups in it. */
  #next(path: string): readonly string[] {
    const target = this.#targets.get(path);
    const inside = [...(this.#children.get(path) ?? [])].filter((child) => this.#pool.groups.has(child));
    return target === undefined ? inside : [...inside, target];
  }

  #targetOf(group: AuthoredGroup): string | undefined {
    const { text } = group.extends!;
    const at = this.#placeOf(group);
    const read = text.startsWith('#') ? readPointer(text) : readCurly(text);
    if (read.kind !== 'reference') {
      this.#findings.add(tokenFaults, 'malformed-reference', { at }, { text, alias: '{group}' });
      return undefined;
    }
    const path = read.reference.steps.join('.');
    if (this.#pool.tokens.has(path)) {
      this.#findings.add(tokenFaults, 'extends-token', { at }, { name: path });
      return undefined;
    }
    if (this.#pool.groups.has(path)) return path;
    if (this.#pool.partial || isRefused(this.#pool, path)) return undefined;
    const near = this.#nearest(path);
    const hint = near ? `Did you mean “{${near}}”?` : 'Name a group with all groups around it.';
    this.#findings.add(tokenFaults, 'unknown-group', { at }, { name: path, hint });
    return undefined;
  }

  #nearest(path: string): string | undefined {
    const { groups } = this.#pool;
    if (this.#comparisons < groups.size) return undefined;
    this.#comparisons -= groups.size;
    return nearest(path, [...groups.keys()]);
  }

  #takeOver(path: string) {
    const target = this.#targets.get(path);
    if (target === undefined) return;
    const inherited = this.#pool.groupTypes.get(target) ?? groupTypeOf(this.#pool, target);
    if (inherited !== undefined && !this.#pool.groupTypes.has(path))
      this.#pool.groupTypes.set(path, inherited);
    this.#merge(path, target);
  }

  #merge(path: string, from: string) {
    const { tokens, groups, groupTypes } = this.#pool;
    const source = groups.get(from)!;
    const own = groups.get(path);
    if (!own) {
      const { extends: _done, ...plain } = source;
      groups.set(path, { ...plain, path });
    } else if (own.deprecated === undefined && source.deprecated !== undefined) {
      groups.set(path, { ...own, deprecated: source.deprecated });
    }
    const type = groupTypes.get(from);
    if (type !== undefined && !groupTypes.has(path)) groupTypes.set(path, type);
    this.#note(path);
    // Of a group that takes over from a group inside of it, only what stood there before.
    for (const child of [...(this.#children.get(from) ?? [])]) {
      const name = child.slice(from.length + (from === '' ? 0 : 1));
      const here = path === '' ? name : `${path}.${name}`;
      if (child === path || !this.#hasRoom(here, path)) continue;
      const token = tokens.get(child);
      if (!token) {
        if (!tokens.has(here)) this.#merge(here, child);
      } else if (!tokens.has(here) && !groups.has(here)) {
        tokens.set(here, { ...token, path: here });
        this.#note(here);
      }
    }
  }

  /** Groups that take over twice from groups that do so in turn double with each step, or nest without end. */
  #hasRoom(here: string, path: string): boolean {
    if (this.#isFull) return false;
    const isDeep = here.split('.', limits.nestingDepth + 1).length > limits.nestingDepth;
    if (!isDeep && this.#pool.tokens.size + this.#pool.groups.size < limits.tokens) return true;
    this.#isFull = true;
    const group = this.#pool.groups.get(path);
    const place = group ? { at: group.file.spanOf(group.keys) } : {};
    const values = isDeep
      ? { limit: limits.nestingDepth, what: 'levels of groups' }
      : { limit: limits.tokens, what: 'tokens and groups' };
    this.#findings.add(tokenFaults, 'too-many', place, values);
    return false;
  }

  #circle(component: readonly string[]) {
    const paths = [...this.#pool.groups.keys()];
    const start = component
      .filter((path) => this.#targets.has(path))
      .reduce((a, b) => (paths.indexOf(b) < paths.indexOf(a) ? b : a));
    const walk = closedWalk(component, (path) => this.#next(path), start);
    const chain = walk.map((path) => `“${path}”`).join(' → ');
    const at = this.#placeOf(this.#pool.groups.get(start)!);
    this.#findings.add(tokenFaults, 'extends-cycle', { at }, { chain });
    // What would stand in it is not known, so that nothing is said of references to it.
    for (const path of component) this.#pool.refused.add(path);
  }

  #note(path: string) {
    const parent = parentOf(path);
    if (parent === undefined) return;
    const children = this.#children.get(parent) ?? new Set();
    this.#children.set(parent, children.add(path));
  }

  #placeOf({ file, keys, extends: { property } = { text: '', property: '$extends' } }: AuthoredGroup): Span {
    return file.spanOf([...keys, property]);
  }
}
