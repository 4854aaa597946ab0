/** What @terrazzo/parser makes of the same files: the oracle for resolved values. Its lint rules are off. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, parse } from '@terrazzo/parser';

export interface OracleToken {
  readonly type: string;
  /** In the form of `normal`. */
  readonly value: unknown;
}
export type OracleTokens = ReadonlyMap<string, OracleToken>;

interface ParsedToken {
  readonly $type: string;
  readonly $value: unknown;
}

/** `file`: absolute path of a resolver document. */
export async function oracleOf(
  file: string,
): Promise<(input: Readonly<Record<string, string>>) => OracleTokens> {
  const { resolver } = await parsed(file, readFileSync(file, 'utf8'));
  return (input) => tokensOf(resolver.apply(input));
}

/** Of one token file. */
export async function oracleOfTree(tree: unknown): Promise<OracleTokens> {
  return tokensOf((await parsed('/a.tokens.json', JSON.stringify(tree))).tokens);
}

async function parsed(file: string, src: string) {
  const config = defineConfig({ lint: { rules: {} } }, { cwd: pathToFileURL(`${path.dirname(file)}/`) });
  return parse([{ filename: pathToFileURL(file), src }], { config, skipLint: true });
}

function tokensOf(tokens: Readonly<Record<string, ParsedToken>>): OracleTokens {
  return new Map(
    Object.entries(tokens).map(([id, { $type, $value }]) => [
      id,
      { type: $type, value: normal($type, $value) },
    ]),
  );
}

/** One form of a value: without defaults, without the hex that the oracle works out, a single shadow as a list. */
export function normal(type: string, value: unknown): unknown {
  const plain = withoutDefaults(value);
  return type === 'shadow' && !Array.isArray(plain) ? [plain] : plain;
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const isDefault = (key === 'alpha' && inner === 1) || (key === 'inset' && inner === false);
    return isDefault || key === 'hex' ? [] : [[key, withoutDefaults(inner)] as const];
  });
  return Object.fromEntries(entries);
}
