/** Which token a reference means: units laid over each other, the later one winning. */
import { type Draft, type Group, newName, type Unit } from './draft.ts';

const MOST_EXTENDS = 32;

export class Scope {
  /** For sentences: `light`, or empty for the usual one. */
  readonly label: string;
  readonly units: readonly Unit[];
  /** By the path of the source. */
  readonly #byPath = new Map<string, Draft>();
  /** By the path of the result. */
  readonly byNewName = new Map<string, Draft>();
  /** `$extends` of groups, by path. */
  readonly #extended = new Map<string, string>();

  readonly #beyond: Scope | undefined;

  /** `beyond` is asked for what is not found here. */
  constructor(units: readonly Unit[], label = '', beyond?: Scope) {
    this.units = units;
    this.label = label;
    this.#beyond = beyond;
    for (const unit of units) {
      for (const draft of unit.drafts) {
        if (draft.refused !== undefined) continue;
        this.#byPath.set(draft.path, draft);
        this.byNewName.set(newName(draft), draft);
      }
      this.#collectExtends(unit.root);
    }
  }

  /** As tools name tokens: `a.b`, `a.b.value` (Style Dictionary), `a.b` for `a.b.$root`. */
  find(name: string): Draft | undefined {
    const plain = name.trim().replace(/\.\$?value$/, '');
    return (
      this.#byPath.get(name) ??
      this.#byPath.get(plain) ??
      this.#byPath.get(`${name}.$root`) ??
      this.#inherited(name, this.#byPath, MOST_EXTENDS) ??
      this.#inUnit(plain) ??
      this.#beyond?.find(name)
    );
  }

  /** By the name in the result. */
  findNew(name: string): Draft | undefined {
    return (
      this.byNewName.get(name) ??
      this.#inherited(name, this.byNewName, MOST_EXTENDS) ??
      this.#beyond?.findNew(name)
    );
  }

  /** `core.a.b`, where `core` is the name of a set: so some teams refer, although the tool does not. */
  #inUnit(name: string): Draft | undefined {
    for (const unit of this.units) {
      const prefix = `${unit.name.replaceAll('/', '.')}.`;
      if (!name.startsWith(prefix)) continue;
      const draft = this.#byPath.get(name.slice(prefix.length));
      if (draft) return draft;
    }
    return undefined;
  }

  #inherited(name: string, tokens: ReadonlyMap<string, Draft>, steps: number): Draft | undefined {
    if (this.#extended.size === 0 || steps === 0) return undefined;
    for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
      const target = this.#extended.get(name.slice(0, end));
      if (target === undefined) continue;
      const there = target + name.slice(end);
      const found = tokens.get(there) ?? this.#inherited(there, tokens, steps - 1);
      if (found) return found;
    }
    return undefined;
  }

  #collectExtends(group: Group) {
    const target = extendsOf(group);
    if (target !== undefined) this.#extended.set(group.path.join('.'), target);
    for (const child of group.children.values()) if (!('kind' in child)) this.#collectExtends(child);
  }
}

/** `a.b` of `"$extends": "{a.b}"` and of `"#/a/b"`. */
export function extendsOf(group: Group): string | undefined {
  const value = group.props.get('$extends') ?? group.props.get('$ref');
  if (typeof value !== 'string') return undefined;
  return /^\{([^{}]+)\}$/.exec(value)?.[1] ?? pointerSteps(value)?.join('.');
}

/** The steps of `#/a/b`, unescaped; undefined for what is no pointer into the same file. */
export function pointerSteps(pointer: string): readonly string[] | undefined {
  if (!pointer.startsWith('#/')) return undefined;
  return pointer
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
