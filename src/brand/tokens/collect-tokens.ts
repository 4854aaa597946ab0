/** Flattens a tree of groups and tokens into tokens by path, and says what is wrong with its shape. */
import { type Findings, nearest, type Values } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import type { Authored } from '../../source/yaml.ts';
import { tokenFaults } from './faults.ts';
import { checkProperties } from './properties.ts';
import type { AuthoredGroup, AuthoredToken, TokenPool } from './token-pool.ts';
import { valueSchemas } from './value-schemas.ts';

export type { AuthoredToken, TokenPool } from './token-pool.ts';

export type TokenTree = Readonly<Record<string, unknown>>;

/** Adds the tokens below `keys` of a file to the pool. `path` is empty at the root of a token tree. */
export function collectTokens(
  pool: TokenPool,
  file: Authored,
  tree: TokenTree,
  keys: readonly string[],
  path: readonly string[],
  findings: Findings,
) {
  pool.groups ??= new Map();
  pool.refused ??= new Set();
  new Collector(pool, file, findings).collect(tree, keys, path);
}

class Collector {
  readonly #pool: TokenPool;
  readonly #file: Authored;
  readonly #findings: Findings;

  constructor(pool: TokenPool, file: Authored, findings: Findings) {
    this.#pool = pool;
    this.#file = file;
    this.#findings = findings;
  }

  collect(tree: TokenTree, keys: readonly string[], path: readonly string[]) {
    if (this.#pool.tokens.size > limits.tokens) return;
    const name = path.join('.');
    const children = Object.keys(tree).filter((key) => !key.startsWith('$') || key === '$root');
    const hasValue = Object.hasOwn(tree, '$value');
    // A "$ref" beside tokens is another spelling of "$extends"; alone it may lead to either, which is found out later.
    const isToken = hasValue || (Object.hasOwn(tree, '$ref') && children.length === 0 && path.length > 0);
    const kind = isToken ? 'token' : path.length === 0 ? 'root' : 'group';
    const isSound = checkProperties(this.#file, tree, keys, kind, this.#findings);
    if (!isSound) this.#pool.refused?.add(name);
    if (!isSound && isToken) return;
    if (isToken) this.#token(tree, keys, name, children);
    else this.#group(tree, keys, path, children);
  }

  #token(tree: TokenTree, keys: readonly string[], name: string, children: readonly string[]) {
    const hasRef = Object.hasOwn(tree, '$ref');
    if (name === '') {
      this.#fault('root-value', this.#file.keySpanOf([...keys, '$value']), {});
      this.#pool.partial = true;
      return;
    }
    if (children[0] !== undefined) {
      this.#fault('mixed', this.#file.keySpanOf([...keys, children[0]]), { path: name });
      this.#pool.refused?.add(name);
      return;
    }
    if (hasRef && Object.hasOwn(tree, '$value')) {
      this.#fault('value-and-ref', this.#file.keySpanOf([...keys, '$ref']), { path: name });
      this.#pool.refused?.add(name);
      return;
    }
    this.#checkType(tree, keys);
    const token: AuthoredToken = {
      path: name,
      value: hasRef ? { $ref: tree.$ref } : tree.$value,
      ...own(tree),
      extensions: isTree(tree.$extensions) ? tree.$extensions : {},
      ...(hasRef && { valueKey: '$ref' }),
      file: this.#file,
      keys,
    };
    this.#pool.tokens.set(name, token);
    if (this.#pool.tokens.size !== limits.tokens + 1) return;
    this.#fault('too-many', this.#file.keySpanOf(keys), { limit: limits.tokens, what: 'tokens' });
  }

  #group(tree: TokenTree, keys: readonly string[], path: readonly string[], children: readonly string[]) {
    const name = path.join('.');
    if (path.at(-1) === '$root') {
      this.#fault('root-group', this.#file.keySpanOf(keys), { path: name });
      this.#pool.refused?.add(name);
      return;
    }
    this.#checkType(tree, keys);
    const group: AuthoredGroup = {
      path: name,
      file: this.#file,
      keys,
      ...own(tree),
      ...this.#extends(tree, keys, name),
    };
    if (group.type !== undefined) this.#pool.groupTypes.set(name, group.type);
    this.#pool.groups?.set(name, group);
    for (const key of children) {
      const child = tree[key];
      const below = [...keys, key];
      if (/[.{}]/.test(key) || key === '') {
        this.#fault('name', this.#file.keySpanOf(below), { name: key });
      } else if (!isTree(child)) {
        const childPath = [...path, key].join('.');
        this.#fault('not-a-group', this.#file.spanOf(below), { path: childPath });
        this.#pool.refused?.add(childPath);
      } else this.collect(child, below, [...path, key]);
    }
  }

  #extends(tree: TokenTree, keys: readonly string[], path: string): Pick<AuthoredGroup, 'extends'> {
    const { $extends, $ref } = tree;
    if ($extends !== undefined && $ref !== undefined)
      this.#fault('extends-twice', this.#file.keySpanOf([...keys, '$ref']), { path });
    if (typeof $extends === 'string') return { extends: { text: $extends, property: '$extends' } };
    return typeof $ref === 'string' ? { extends: { text: $ref, property: '$ref' } } : {};
  }

  #checkType({ $type: type }: TokenTree, keys: readonly string[]) {
    if (typeof type !== 'string' || Object.hasOwn(valueSchemas, type)) return;
    const known = Object.keys(valueSchemas);
    const near = nearest(type, known);
    const hint = near ? `Did you mean “${near}”?` : `Types: ${known.join(', ')}.`;
    this.#fault('unknown-type', this.#file.spanOf([...keys, '$type']), { type, hint });
  }

  #fault(name: keyof typeof tokenFaults.messages, at: ReturnType<Authored['spanOf']>, values: Values) {
    this.#findings.add(tokenFaults, name, { at }, values);
  }
}

/** What tokens and groups have in common. */
function own({ $type, $description, $deprecated }: TokenTree) {
  return {
    ...(typeof $type === 'string' && { type: $type }),
    ...(typeof $description === 'string' && { description: $description }),
    ...((typeof $deprecated === 'string' || typeof $deprecated === 'boolean') && { deprecated: $deprecated }),
  };
}

export function isTree(value: unknown): value is TokenTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
