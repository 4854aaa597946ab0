/** The strict check of one token file, or of a resolver document with all that it names, after DTCG 2025.10. */
import path from 'node:path';
import { type Diagnostic, Findings, sortDiagnostics } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { parseJson } from '../../source/strict-json.ts';
import type { Authored } from '../../source/yaml.ts';
import { checkHexes } from './build-color.ts';
import { checkDeprecated } from './check-deprecated.ts';
import { checkCase } from './check-names.ts';
import { collectTokens, isTree } from './collect-tokens.ts';
import { distinct } from './distinct.ts';
import { expandGroups } from './expand-groups.ts';
import { tokenFaults } from './faults.ts';
import { type Known, resolveTokens } from './resolve-tokens.ts';
import { readDocument } from './resolver-document.ts';
import { choicesOf } from './resolver-input.ts';
import { emptyPool, joinedPools, type WholePool } from './token-pool.ts';

export interface CheckedTokens {
  /** Undefined for a file that cannot be read. */
  readonly kind?: 'tokens' | 'resolver';
  /** Tokens by path, in whichever contexts they are; faulty ones count. */
  readonly tokens: number;
  /** Choices of contexts: how many there are, and how many were resolved. 1 for a token file. */
  readonly permutations: { readonly all: number; readonly checked: number };
  /** By file and position. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` is relative to the root of the host. Nothing outside the folder in which it lies is read. */
export function checkTokenFile(host: Host, file: string): CheckedTokens {
  const findings = new Findings();
  const source = readSource(host, file, findings, limits.tokenBytes);
  const authored = source && parseJson(source, findings);
  const checked = authored && (isResolver(authored) ? checkDocument : checkTokens)(authored, host, findings);
  const diagnostics = sortDiagnostics(distinct(findings.list));
  return { tokens: 0, permutations: { all: 0, checked: 0 }, ...checked, diagnostics };
}

/** By what it holds; by its name where that says nothing. A group of tokens may well be called “sets”. */
function isResolver({ source, value }: Authored): boolean {
  if (!isTree(value)) return source.path.endsWith('.resolver.json');
  if (Array.isArray(value.resolutionOrder) || source.path.endsWith('.resolver.json')) return true;
  return typeof value.version === 'string' && (isTree(value.sets) || isTree(value.modifiers));
}

function checkTokens(
  authored: Authored,
  _host: Host,
  findings: Findings,
): Omit<CheckedTokens, 'diagnostics'> {
  const pool = emptyPool();
  pool.partial = findings.hasErrors;
  if (isTree(authored.value)) collectTokens(pool, authored, authored.value, [], [], findings);
  else findings.add(tokenFaults, 'not-a-group', { at: authored.spanOf([]) }, { path: authored.source.path });
  expandGroups(pool, findings);
  checkPool(pool, findings);
  checkCase(pool, findings);
  return { kind: 'tokens', tokens: pool.tokens.size, permutations: { all: 1, checked: 1 } };
}

function checkDocument(
  authored: Authored,
  host: Host,
  findings: Findings,
): Omit<CheckedTokens, 'diagnostics'> {
  const folder = path.posix.dirname(authored.source.path);
  const document = readDocument(host, folder === '.' ? '' : folder, authored, findings);
  if (!document) return { kind: 'resolver', tokens: 0, permutations: { all: 0, checked: 0 } };
  const first = document.pool(choicesOf(document.modifiers, 0).list[0]!);
  const { list, all } = choicesOf(document.modifiers, first.tokens.size);
  const pools = list.map((choice) => document.pool(choice));
  const known: Known = new Map();
  for (const pool of pools) checkPool(pool, findings, known);
  const joined = joinedPools(pools);
  checkCase(joined, findings);
  if (list.length < all) {
    const at = authored.keySpanOf(['modifiers']);
    findings.add(tokenFaults, 'permutations', { at }, { all, checked: list.length });
  }
  return { kind: 'resolver', tokens: joined.tokens.size, permutations: { all, checked: list.length } };
}

function checkPool(pool: WholePool, findings: Findings, known?: Known) {
  checkHexes(resolveTokens(pool, findings, known).values(), findings);
  checkDeprecated(pool, findings);
}
