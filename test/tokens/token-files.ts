/** Token files in memory, resolved or checked. */
import { checkTokenFile } from '../../src/brand/tokens/check-token-file.ts';
import { collectTokens, type TokenTree } from '../../src/brand/tokens/collect-tokens.ts';
import { expandGroups } from '../../src/brand/tokens/expand-groups.ts';
import { type ResolvedToken, resolveTokens } from '../../src/brand/tokens/resolve-tokens.ts';
import { readDocument } from '../../src/brand/tokens/resolver-document.ts';
import { readInput } from '../../src/brand/tokens/resolver-input.ts';
import { emptyPool, type WholePool } from '../../src/brand/tokens/token-pool.ts';
import { type Diagnostic, Findings } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import { readSource, sourceFile } from '../../src/source/file.ts';
import { parseJson } from '../../src/source/strict-json.ts';
import { type Files, memoryHost } from '../brand/memory-host.ts';

export type Resolved = ReadonlyMap<string, ResolvedToken>;

export interface Told {
  readonly tokens: Resolved;
  /** The tokens as they are authored, refused ones left out. */
  readonly pool: WholePool;
  readonly findings: readonly Diagnostic[];
  /** `3:14 tokens/cycle: These tokens …` */
  readonly faults: readonly string[];
}

export function told({ at, code, message }: Diagnostic): string {
  return `${at ? `${at.line}:${at.column}` : '?'} ${code}: ${message}`;
}

/** One token file: what its tokens come to. */
export function resolveText(text: string): Told {
  const findings = new Findings();
  const authored = parseJson(sourceFile('a.tokens.json', text), findings);
  const pool = emptyPool();
  if (authored) collectTokens(pool, authored, authored.value as TokenTree, [], [], findings);
  expandGroups(pool, findings);
  const tokens = resolveTokens(pool, findings);
  return { tokens, pool, findings: findings.list, faults: findings.list.map(told) };
}

export function resolveTree(tree: unknown): Told {
  return resolveText(JSON.stringify(tree, null, 2));
}

/** By path, the value with all references followed. */
export function plainOf({ tokens }: Told): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...tokens].map(([path, token]) => [path, token.plain]));
}

/** The strict check of one file among others, as the command makes it. */
export function checkFiles(files: Files, name = 'a.tokens.json'): readonly string[] {
  return checkTokenFile(memoryHost(files), name).diagnostics.map(
    (one) => `${one.at?.file === name ? '' : `${one.at?.file}:`}${told(one)}`,
  );
}

/** A resolver document in one choice of contexts. `input` is as a person or a program gives it. */
export function resolveDocument(files: Files | Host, input: unknown, name = 'brand.resolver.json'): Told {
  const host =
    'read' in files && typeof files.read === 'function' ? (files as Host) : memoryHost(files as Files);
  const findings = new Findings();
  const source = readSource(host, name, findings);
  const authored = source && parseJson(source, findings);
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
  const document = authored && readDocument(host, folder, authored, findings);
  const choice = document && readInput(document.modifiers, input, authored.spanOf(['modifiers']), findings);
  const pool = choice ? document.pool(choice) : emptyPool();
  const tokens = resolveTokens(pool, findings);
  return { tokens, pool, findings: findings.list, faults: findings.list.map(told) };
}
