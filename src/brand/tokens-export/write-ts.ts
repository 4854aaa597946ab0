/** Tokens as a typed module: a name that no token has does not pass the type check of the app that uses it. */
import { typeNames } from '../tokens/type-names.ts';
import { oneLine } from './css-text.ts';
import { cssValue } from './css-value.ts';
import { propertyName } from './declarations.ts';
import type { ExportedBrand, ExportedScheme, ExportedToken } from './exported-tokens.ts';

/** Names must have been checked: `variable` is the custom property that the CSS export declares. */
export function writeTs(brand: ExportedBrand): string {
  const { light, dark } = brand;
  const only = dark ? inDarkOnly(light, dark) : [];
  const all = [...light.tokens.values(), ...only.filter(({ path }) => !light.tokens.has(path))];
  return `/** ${comment(brand.name)}: design tokens, written by “diapason tokens export”. Edit the tokens, not this file. */

/** By path. \`value\` is that of the format (DTCG 2025.10), \`css\` what a style takes, \`variable\` its name in the CSS export. */
export const light = ${objectOf([...light.tokens.values()])} as const;

/** The same tokens in dark surroundings. */
export const dark = ${dark ? objectOf(only, '  ...light,\n') : 'light'}${dark ? ' as const' : ''};

export const schemes = { light, dark } as const;

${typeNames.map((type) => unionOf(type, all)).join('\n')}
export type Token = ${all.length === 0 ? 'never' : typeNames.map(unionName).join(' | ')};
`;
}

/** Tokens that the dark scheme changes or adds. */
function inDarkOnly(light: ExportedScheme, dark: ExportedScheme): readonly ExportedToken[] {
  const said = (token: ExportedToken | undefined) => token && entryOf(token);
  return [...dark.tokens.values()].filter((token) => said(token) !== said(light.tokens.get(token.path)));
}

function objectOf(tokens: readonly ExportedToken[], first = ''): string {
  return `{\n${first}${tokens.map(entryOf).join('')}}`;
}

function entryOf(token: ExportedToken): string {
  const { path, type, written } = token;
  const fields = [
    `type: ${literal(type)}`,
    `value: ${literal(written.value)}`,
    `css: ${literal(cssValue(type, written, {}))}`,
    `variable: ${literal(propertyName(path))}`,
  ];
  // Without brackets, __proto__ would be no key of its own.
  const key = path === '__proto__' ? '["__proto__"]' : literal(path);
  return `${words(token)}  ${key}: { ${fields.join(', ')} },\n`;
}

function words({ description, deprecated }: ExportedToken): string {
  const old =
    deprecated === undefined
      ? ''
      : `@deprecated${deprecated === true ? '' : ` ${comment(String(deprecated))}`}`;
  const text = [description === undefined ? '' : comment(description), old].filter((one) => one !== '');
  return text.length === 0 ? '' : `  /** ${text.join(' ')} */\n`;
}

/** One line that neither ends the comment nor speaks to a compiler, as an `@` before a word may. */
function comment(text: string): string {
  return oneLine(text)
    .replaceAll('*/', '* /')
    .replace(/@(?=\p{L})/gu, '@ ');
}

function unionOf(type: string, tokens: readonly ExportedToken[]): string {
  const paths = tokens.filter((token) => token.type === type).map(({ path }) => `\n  | ${literal(path)}`);
  return `export type ${unionName(type)} =${paths.length === 0 ? ' never' : paths.join('')};`;
}

function unionName(type: string): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Token`;
}

/** Plain data as an expression; whole characters only, so that the file can be saved. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([key, one]) => `${/^[a-z]\w*$/i.test(key) ? key : literal(key)}: ${literal(one)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  const text = JSON.stringify(value) ?? 'undefined';
  return text.replace(
    /[<\u007F-\u009F\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
