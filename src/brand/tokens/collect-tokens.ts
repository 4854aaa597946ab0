/** Flattens token files into tokens by path; a later file replaces a token as a whole. */
import { type Findings, nearest } from '../../diagnostic.ts';
import type { Authored } from '../../source/yaml.ts';
import { tokenFaults } from './faults.ts';

export interface AuthoredToken {
  /** Dotted: `color.grenadine`. */
  readonly path: string;
  readonly value: unknown;
  readonly type?: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly file: Authored;
  /** Where it stands in the file. */
  readonly keys: readonly string[];
}

export interface TokenPool {
  readonly tokens: Map<string, AuthoredToken>;
  /** `$type` of groups by dotted path. */
  readonly groupTypes: Map<string, string>;
}

const tokenProperties = ['$value', '$type', '$description', '$extensions', '$deprecated'];
const groupProperties = ['$type', '$description', '$extensions', '$deprecated', '$schema'];
const unsupported = ['$ref', '$extends'];

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
  const name = path.join('.');
  const isToken = '$value' in tree;
  const children = Object.keys(tree).filter((key) => !key.startsWith('$') || key === '$root');
  if (!checkProperties(file, tree, keys, isToken, findings)) return;
  if (isToken && children.length > 0) {
    findings.add(tokenFaults, 'mixed', { at: file.keySpanOf([...keys, children[0]!]) }, { path: name });
    return;
  }
  const type = typeof tree.$type === 'string' ? tree.$type : undefined;
  if (isToken) {
    const extensions = isTree(tree.$extensions) ? tree.$extensions : {};
    pool.tokens.set(name, {
      path: name,
      value: tree.$value,
      ...(type === undefined ? {} : { type }),
      extensions,
      file,
      keys,
    });
    return;
  }
  if (type !== undefined) pool.groupTypes.set(name, type);
  for (const key of children) {
    const child = tree[key];
    const below = [...keys, key];
    if (/[.{}]/.test(key) || key === '') {
      findings.add(tokenFaults, 'name', { at: file.keySpanOf(below) }, { name: key });
    } else if (!isTree(child)) {
      findings.add(
        tokenFaults,
        'not-a-group',
        { at: file.spanOf(below) },
        { path: [...path, key].join('.') },
      );
    } else collectTokens(pool, file, child, below, [...path, key], findings);
  }
}

function checkProperties(
  file: Authored,
  tree: TokenTree,
  keys: readonly string[],
  isToken: boolean,
  findings: Findings,
): boolean {
  const known = isToken ? tokenProperties : groupProperties;
  let sound = true;
  for (const key of Object.keys(tree)) {
    if (!key.startsWith('$') || key === '$root' || known.includes(key)) continue;
    sound = false;
    const at = file.keySpanOf([...keys, key]);
    if (unsupported.includes(key)) {
      findings.add(tokenFaults, 'unsupported', { at }, { name: key, alias: '{group.token}' });
    } else {
      const near = nearest(key, [...tokenProperties, ...groupProperties]);
      const hint = near ? `Did you mean “${near}”?` : `Known properties: ${known.join(', ')}.`;
      findings.add(tokenFaults, 'unknown-property', { at }, { name: key, hint });
    }
  }
  return sound;
}

export function isTree(value: unknown): value is TokenTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
