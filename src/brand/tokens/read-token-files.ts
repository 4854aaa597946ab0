/**
 * Reads `brand.resolver.json`: the tokens of the light scheme, of the dark one, and of any other choice of contexts.
 *
 * Our own reader of DTCG 2025.10, not @terrazzo/parser, although the house first chose that: measured on Node 24,
 * importing Terrazzo takes 292 ms, as long as a whole brand may take to load; by default it accepts what the format
 * forbids, refuses some of what it allows, and drops `$root` from names. It is the oracle of a test instead
 * (`test/tokens/terrazzo.test.ts`), where the known differences are listed.
 */
import type { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { parseJson } from '../../source/strict-json.ts';
import type { Authored } from '../../source/yaml.ts';
import { readDocument, type TokenDocument } from './resolver-document.ts';
import { type Choice, readInput } from './resolver-input.ts';
import { emptyPool, type TokenPool } from './token-pool.ts';

export interface TokenFiles {
  readonly resolver: Authored;
  readonly light: TokenPool;
  /** The same pool as `light` when the brand has no dark scheme. */
  readonly dark: TokenPool;
  /** All modifiers, and the tokens of any choice among their contexts. */
  readonly document: TokenDocument;
  /** The choice of `light`; other modifiers stand on their defaults. */
  readonly choice: Choice;
  /** That of `dark`, where the brand has a dark scheme. */
  readonly darkChoice?: Choice;
}

/** Undefined when the resolver cannot be read. Every fault of every file it names is in `findings`. */
export function readTokenFiles(host: Host, folder: string, findings: Findings): TokenFiles | undefined {
  const source = readSource(host, `${folder}/brand.resolver.json`, findings, limits.tokenBytes);
  const resolver = source && parseJson(source, findings);
  const document = resolver && readDocument(host, folder, resolver, findings);
  if (!resolver || !document) return undefined;
  const at = resolver.spanOf(['modifiers']);
  const scheme = document.modifiers.find(({ name }) => name.toLowerCase() === 'scheme');
  const has = (context: string) => scheme?.contexts.some((one) => one.toLowerCase() === context) === true;
  const choose = (context: string) =>
    readInput(document.modifiers, scheme && has(context) ? { [scheme.name]: context } : {}, at, findings);
  const choice = choose('light');
  const light = choice ? document.pool(choice) : { ...emptyPool(), partial: true };
  const darkChoice = choice && has('dark') ? choose('dark') : undefined;
  return {
    resolver,
    light,
    dark: darkChoice ? document.pool(darkChoice) : light,
    document,
    choice: choice ?? {},
    ...(darkChoice && { darkChoice }),
  };
}
