/**
 * What tests hold the import against: an own count of the tokens of a raw file, the official schemas of the values, and
 * the strict check where it stands in this tree. Nothing here uses the import's code.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import JSON5 from 'json5';
import { parse as parseYaml } from 'yaml';
import { sharedTokens } from '../shared-folder.ts';

type Data = Readonly<Record<string, unknown>>;

export const schemasFolder = path.join(sharedTokens, 'dtcg-2025.10-schemas');
export const hasSchemas = existsSync(schemasFolder);
/** Folders of real sets that this machine has. */
export const realSets = ['primer', 'carbon', 'digdir-tokens-studio']
  .map((name) => path.join(sharedTokens, name))
  .filter((folder) => existsSync(folder));

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Leaf {
  readonly path: readonly string[];
  readonly token: Data;
  /** Of the groups around it. */
  readonly inherited: string | undefined;
}

/** Every map with `$value`, `$ref` or `value`, whatever else it is. `$extensions` holds no tokens. */
export function leavesIn(value: unknown, at: readonly string[] = [], inherited?: string): Leaf[] {
  if (!isData(value)) return [];
  const isToken =
    '$value' in value || '$ref' in value || ('value' in value && !isData(value.value)) || isComposite(value);
  const own = typeof value.$type === 'string' ? value.$type : inherited;
  const below = Object.entries(value).flatMap(([key, one]) =>
    ['$extensions', '$value', '$themes', '$metadata'].includes(key) ||
    (isToken && ['value', 'attributes', 'original'].includes(key))
      ? []
      : leavesIn(one, [...at, key], own),
  );
  return isToken ? [{ path: at, token: value, inherited }, ...below] : below;
}

/** `{ "value": { … }, "type": … }` where the value holds no token. */
function isComposite(value: Data): boolean {
  return (
    isData(value.value) &&
    typeof value.type === 'string' &&
    !/"(\$value|value)":/.test(JSON.stringify(value.value).replace(/"value":[^,{}]*,"unit"/g, ''))
  );
}

export function parseAny(file: string, text: string): unknown {
  return /\.ya?ml$/.test(file) ? parseYaml(text) : JSON5.parse(text);
}

/** A name between dots. */
const step = '[^{}.$][^{}.]*';

/** Checks values of one type against the official schemas, with references as parts and `$root` in them allowed. */
export function valueChecks(): (type: string, value: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  for (const file of readdirSync(schemasFolder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const text = readFileSync(path.join(schemasFolder, file), 'utf8');
    // The official pattern of a reference forgets “$root”, which the prose has.
    const schema = JSON.parse(text, (key, value: unknown) =>
      key === 'pattern' && typeof value === 'string' && value.startsWith('^\\{')
        ? `^\\{${step}(\\.(\\$root|${step}))*\\}$`
        : value,
    ) as object;
    ajv.addSchema(schema);
  }
  const base = 'https://www.designtokens.org/schemas/2025.10/format/values/';
  const known = new Map<string, ValidateFunction>();
  return (type, value) => {
    let validate = known.get(type);
    if (!validate) {
      const found = ajv.getSchema(`${base}${type}.json`);
      if (!found) return [`“${type}” is no type`];
      validate = found;
      known.set(type, validate);
    }
    return validate(value) ? [] : [JSON.stringify(validate.errors?.[0])];
  };
}

/** Compiling the schemas takes longer than most checks. */
let compiled: ReturnType<typeof valueChecks> | undefined;

const alias = /^\{([^{}]+)\}$/;

/** Faults of written token files: values against the schemas, references against all tokens of all files. */
export function faultsOf(files: Readonly<Record<string, unknown>>): readonly string[] {
  compiled ??= valueChecks();
  const check = compiled;
  const leaves = Object.entries(files).flatMap(([file, data]) =>
    file.endsWith('.resolver.json') ? [] : leavesIn(data).map((leaf) => ({ file, ...leaf })),
  );
  const names = new Set(leaves.map((leaf) => leaf.path.join('.')));
  return leaves.flatMap(({ file, path: at, token, inherited }) => {
    const here = `${file} ${at.join('.')}`;
    const odd = Object.keys(token).filter(
      (key) => !['$value', '$type', '$description', '$extensions', '$deprecated', '$ref'].includes(key),
    );
    const faults = odd.map((key) => `${here} has “${key}”`);
    const value = token.$value;
    const references = JSON.stringify(value ?? '').match(/"\{[^{}"]+\}"/g) ?? [];
    for (const one of references) {
      const name = JSON.parse(one).slice(1, -1) as string;
      if (!names.has(name)) faults.push(`${here} refers to “${name}”`);
    }
    if (
      '$ref' in token ||
      (typeof value === 'string' && alias.test(value)) ||
      (isData(value) && '$ref' in value)
    )
      return faults;
    const type = (token.$type as string | undefined) ?? inherited;
    if (type === undefined) return [...faults, `${here} has no type`];
    return [...faults, ...check(type, value).map((one) => `${here}: ${one}`)];
  });
}

interface StrictCheck {
  checkTokenFile(
    host: object,
    file: string,
  ): { readonly diagnostics: readonly { severity: string; code: string; message: string }[] };
}

/** The strict check of the brand's reader; undefined in a tree that does not have it yet. */
export async function strictCheck(): Promise<StrictCheck['checkTokenFile'] | undefined> {
  const file = path.resolve(import.meta.dirname, '../../src/brand/tokens/check-token-file.ts');
  if (!existsSync(file)) return undefined;
  return ((await import(file)) as StrictCheck).checkTokenFile;
}

/** Errors of the strict check in written files; the resolver document is checked where there is one. */
export async function strictErrors(
  texts: Readonly<Record<string, string>>,
  hostOf: (texts: Readonly<Record<string, string>>) => object,
) {
  const check = await strictCheck();
  if (!check) return undefined;
  const resolvers = Object.keys(texts).filter((file) => file.endsWith('.resolver.json'));
  const host = hostOf(texts);
  return (resolvers.length > 0 ? resolvers : Object.keys(texts)).flatMap((file) =>
    check(host, file)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${file} ${code}: ${message}`),
  );
}
