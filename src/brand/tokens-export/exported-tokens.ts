/** Tokens of a brand as the writers take them: a plain list, and of each value which parts name another token. */
import type { Findings, Span } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { textAt } from '../../source/file.ts';
import { type AuthoredToken, isTree } from '../tokens/collect-tokens.ts';
import { readTokenFiles, type TokenFiles } from '../tokens/read-token-files.ts';
import { type ResolvedToken, resolveTokens } from '../tokens/resolve-tokens.ts';
import { filesNamedIn } from './authored-files.ts';
import { type StandingModifier, standingModifiers } from './standing-modifiers.ts';
import { type Written, writtenValue } from './written-value.ts';

export interface ExportedToken {
  /** Dotted, `$root` included: `color.accent.$root`. */
  readonly path: string;
  /** One of the thirteen of DTCG 2025.10. */
  readonly type: string;
  readonly written: Written;
  readonly description?: string;
  /** Its own or its group's; a sentence where one is given. */
  readonly deprecated?: true | string;
  readonly extensions?: Extensions;
  readonly at: Span;
}

export interface Extensions {
  readonly value: Readonly<Record<string, unknown>>;
  /** JSON as it stands in the file: a tool has to hand on what it does not know, to the byte. */
  readonly text: string;
}

export interface ExportedGroup {
  readonly description?: string;
  readonly extensions?: Extensions;
}

export interface ExportedScheme {
  /** By path, in the order of the files. */
  readonly tokens: ReadonlyMap<string, ExportedToken>;
  /** Groups that say something of themselves, by path; the root is `''`. */
  readonly groups: ReadonlyMap<string, ExportedGroup>;
}

export interface ExportedBrand {
  readonly id: string;
  /** As the resolver document calls it; else its id. */
  readonly name: string;
  /** Token files that the resolver document names, relative to its folder. */
  readonly files: readonly string[];
  /** Modifiers beside the scheme stand on their defaults. */
  readonly standing: readonly StandingModifier[];
  readonly light: ExportedScheme;
  /** Undefined when the brand has one scheme only. */
  readonly dark?: ExportedScheme;
}

/**
 * The tokens in `folder`, which is `content/brands/<id>`. Undefined when any of them is faulty; every fault is in
 * `findings`. What a brand needs beside sound tokens (roles, a scale) is not asked for here.
 */
export function exportedBrand(
  host: Host,
  folder: string,
  id: string,
  findings: Findings,
): ExportedBrand | undefined {
  const files = readTokenFiles(host, folder, findings);
  if (!files) return undefined;
  const light = schemeOf(files.light, findings);
  const dark = files.dark === files.light ? undefined : schemeOf(files.dark, findings);
  if (findings.hasErrors) return undefined;
  const { value } = files.resolver;
  const name = isTree(value) && typeof value.name === 'string' && value.name.trim() !== '' ? value.name : id;
  const standing = standingModifiers(files.resolver);
  return { id, name, files: filesNamedIn(value), standing, light, ...(dark && { dark }) };
}

function schemeOf(pool: TokenFiles['light'], findings: Findings): ExportedScheme {
  const resolved = resolveTokens(pool, findings);
  const tokens = new Map<string, ExportedToken>();
  const groups = new Map<string, ExportedGroup>();
  // In the order of the files: a resolver may answer an alias after what it names.
  for (const [path, authored] of pool.tokens) {
    const token = resolved.get(path);
    if (!token) continue;
    tokens.set(path, exportedToken(authored, token, resolved));
    gatherGroups(authored, groups);
  }
  return { tokens, groups };
}

function exportedToken(
  authored: AuthoredToken,
  { path, type, value, at, deprecated }: ResolvedToken,
  resolved: ReadonlyMap<string, ResolvedToken>,
): ExportedToken {
  const sizeOf = (name: string) => {
    const target = resolved.get(name)?.value;
    return Array.isArray(target) ? target.length : 1;
  };
  const isKnown = (name: string) => resolved.has(name);
  const { description } = authored;
  const extensions = extensionsAt(authored, authored.keys, authored.extensions);
  return {
    path,
    type,
    written: writtenValue(authored.value, value, { isKnown, sizeOf }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    ...(extensions && { extensions }),
    at,
  };
}

function child(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node[Number(key)];
  return isTree(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}

/** What groups say of themselves; a later file replaces it, as it replaces tokens. */
function gatherGroups(token: AuthoredToken, groups: Map<string, ExportedGroup>) {
  const steps = token.path.split('.');
  const { file, keys } = token;
  const above = keys.length - steps.length;
  // A token that a group has taken over from another stands below that other one.
  if (above < 0 || steps.some((step, index) => keys[above + index] !== step)) return;
  for (let depth = 0; depth < steps.length; depth++) {
    const place = keys.slice(0, above + depth);
    const node = place.reduce<unknown>(child, file.value);
    if (!isTree(node)) continue;
    const extensions = isTree(node.$extensions) && extensionsAt(token, place, node.$extensions);
    const description = node.$description;
    const said = {
      ...(typeof description === 'string' && { description }),
      ...(extensions && { extensions }),
    };
    const path = steps.slice(0, depth).join('.');
    if (Object.keys(said).length > 0) groups.set(path, { ...groups.get(path), ...said });
  }
}

function extensionsAt(
  { file }: AuthoredToken,
  keys: readonly string[],
  value: Readonly<Record<string, unknown>>,
): Extensions | undefined {
  if (Object.keys(value).length === 0) return undefined;
  const text = textAt(file.source, file.spanOf([...keys, '$extensions']));
  return { value, text: isJsonOf(text, value) ? text : JSON.stringify(value) };
}

/** False for a file that is not JSON, such as YAML. */
function isJsonOf(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    return false;
  }
}
