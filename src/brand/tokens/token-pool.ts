/** The tokens of one resolution, before references in them are followed. */
import type { Authored } from '../../source/yaml.ts';

export interface AuthoredToken {
  /** Dotted: `color.grenadine`. A token `$root` keeps that name: `color.accent.$root`. */
  readonly path: string;
  /** Of a token that is a `$ref` itself: an object with that `$ref` alone. */
  readonly value: unknown;
  readonly type?: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly file: Authored;
  /** Where it stands in the file. */
  readonly keys: readonly string[];
  readonly description?: string;
  /** As it is typed; `false` overrides a group. */
  readonly deprecated?: boolean | string;
  /** Absent for `$value`. */
  readonly valueKey?: '$ref';
  /** The set it comes from, or the context as `scheme.dark`; absent for a file by itself. */
  readonly layer?: string;
}

export interface AuthoredGroup {
  readonly path: string;
  readonly file: Authored;
  readonly keys: readonly string[];
  readonly type?: string;
  readonly deprecated?: boolean | string;
  /** What it takes over from, and the property that says so. */
  readonly extends?: { readonly text: string; readonly property: '$extends' | '$ref' };
}

export interface TokenPool {
  readonly tokens: Map<string, AuthoredToken>;
  /** `$type` of groups by dotted path. */
  readonly groupTypes: Map<string, string>;
  /** Groups by dotted path; the file itself is the group at ''. */
  groups?: Map<string, AuthoredGroup>;
  /** Paths of tokens and groups that were refused, so that what refers to them is not told a second time. */
  refused?: Set<string>;
  /** Whether a file or set could not be read: what lacks may stand there. */
  partial?: boolean;
}

export interface WholePool extends TokenPool {
  readonly groups: Map<string, AuthoredGroup>;
  readonly refused: Set<string>;
}

export function emptyPool(): WholePool {
  return { tokens: new Map(), groupTypes: new Map(), groups: new Map(), refused: new Set(), partial: false };
}

/** Lays `upper` over `pool`: a token replaces another as a whole, a group adds to another. */
export function layOver(pool: WholePool, upper: WholePool, layer?: string) {
  for (const [path, token] of upper.tokens)
    pool.tokens.set(path, layer === undefined || token.layer !== undefined ? token : { ...token, layer });
  for (const [path, type] of upper.groupTypes) pool.groupTypes.set(path, type);
  for (const [path, group] of upper.groups) pool.groups.set(path, { ...pool.groups.get(path), ...group });
  for (const path of upper.refused) pool.refused.add(path);
  if (upper.partial) pool.partial = true;
}

/** `color.accent` of `color.accent.$root`; undefined of the root. */
export function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(0, dot);
}

/** `$type` of the closest group around a path that has one. */
export function groupTypeOf(pool: TokenPool, path: string): string | undefined {
  for (let group = parentOf(path); group !== undefined; group = parentOf(group)) {
    const type = pool.groupTypes.get(group);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Why a token should no longer be used; `true` without a reason, undefined for one in good standing. */
export function deprecationOf(pool: TokenPool, token: AuthoredToken): string | true | undefined {
  let said = token.deprecated;
  for (let path = parentOf(token.path); said === undefined && path !== undefined; path = parentOf(path))
    said = pool.groups?.get(path)?.deprecated;
  return said === false ? undefined : said;
}

/** Whether a path, or a group around it, was refused where it stands. */
export function isRefused(pool: TokenPool, path: string): boolean {
  if (!pool.refused || pool.refused.size === 0) return false;
  for (let here: string | undefined = path; here; here = parentOf(here))
    if (pool.refused.has(here)) return true;
  return false;
}

/** All tokens that any of the pools has, each as the first of them has it. */
export function joinedPools(pools: readonly TokenPool[]): TokenPool {
  const joined = emptyPool();
  for (const { tokens } of pools)
    for (const [path, token] of tokens) if (!joined.tokens.has(path)) joined.tokens.set(path, token);
  return joined;
}
