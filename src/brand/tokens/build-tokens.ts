/** From resolved tokens to the colours, roles, type and sizes that channels ask for. */
import { z } from 'zod';
import { type Findings, nearest, type Span } from '../../diagnostic.ts';
import { check } from '../../source/schema.ts';
import type { ColorRoles, ColorToken, Tokens, TypeRole, TypeStyle } from '../brand.ts';
import { typeSize } from '../layout-fields.ts';
import { buildColor, colorName } from './build-color.ts';
import { tokenFaults } from './faults.ts';
import type { TokenFiles } from './read-token-files.ts';
import { type Known, type ResolvedToken, resolveTokens, within } from './resolve-tokens.ts';
import { colorRoles, fillRoles, typeRoles } from './roles.ts';
import { type DimensionValue, type TypographyValue, textExtension, unusedTypes } from './value-schemas.ts';

/** Root em of `rem`: what every browser starts from. */
const remPx = 16;

type Resolved = ReadonlyMap<string, ResolvedToken>;

export interface BuiltTokens {
  readonly tokens: Tokens;
  /** The place of the token at a path such as `type.body`; undefined when nobody wrote it. */
  at(path: string): Span | undefined;
  /** The tokens of channels whose context changes some, by the channel's name. */
  readonly inChannel: Readonly<Record<string, Tokens>>;
  /** False where a token is faulty: roles may lack then, and nothing can be drawn. */
  readonly isSound: boolean;
}

/**
 * The tokens of a brand. When something essential lacks, `findings` has errors and the answer is not for use.
 * `complete` says that every file could be read: otherwise what lacks may stand in the one that could not.
 */
export function buildTokens(
  files: TokenFiles,
  complete: boolean,
  findings: Findings,
  known: Known = new Map(),
): BuiltTokens {
  const light = resolveTokens(files.light, findings, known);
  const dark = files.dark === files.light ? light : resolveTokens(files.dark, findings, known);
  const roles = fillRoles(colorRoles, readRoles(light, findings));
  const darkRoles = fillRoles(colorRoles, readRoles(dark, findings));
  const type = fillRoles(typeRoles, readType(light, findings));
  const scalePx = sizes(light, 'scale.px', findings);
  const scalePt = sizes(light, 'scale.pt', findings);
  const missing = [
    ...roles.missing.map((role) => `role.${role}`),
    ...type.missing.map((role) => `type.${role}`),
    ...(scalePx.length === 0 ? ['scale.px'] : []),
    ...(scalePt.length === 0 ? ['scale.pt'] : []),
  ];
  // A token that was refused has its own finding; only what nobody wrote is missing.
  const absent = missing.filter(
    (path) => ![...files.light.tokens.keys()].some((one) => one.startsWith(path)),
  );
  if (complete && absent.length > 0) {
    const values = { list: absent.map((path) => `“${path}”`).join(', '), alias: '{color.…}' };
    findings.add(tokenFaults, 'missing-roles', { at: files.resolver.spanOf(['name']) }, values);
  }
  const dimensionsPx = dimensions(light);
  tellUnused([...light.values(), ...dark.values()], findings);
  checkLineHeights([...light.values(), ...dark.values()], findings);
  const tokens: Tokens = {
    colors: readColors(light, dark, findings),
    roles: roles.roles,
    dark: darkRoles.roles,
    type: type.roles,
    scalePx,
    scalePt,
    radiusPx: { button: dimensionsPx['radius.button'] ?? 0, tile: dimensionsPx['radius.tile'] ?? 0 },
    dimensionsPx,
    deprecated: deprecated([...light.values(), ...dark.values()]),
  };
  return {
    tokens,
    inChannel: {},
    isSound: !findings.hasErrors,
    at: (path) => (light.get(path) ?? dark.get(path))?.at,
  };
}

/** What is left of a brand whose resolver document cannot be read. */
export function withoutTokens(): BuiltTokens {
  const roles = fillRoles<keyof ColorRoles, string>(colorRoles, {}).roles;
  const tokens: Tokens = {
    colors: {},
    roles,
    dark: roles,
    type: fillRoles<TypeRole, TypeStyle>(typeRoles, {}).roles,
    scalePx: [],
    scalePt: [],
    radiusPx: { button: 0, tile: 0 },
    dimensionsPx: {},
    deprecated: {},
  };
  return { tokens, inChannel: {}, at: () => undefined, isSound: false };
}

/** Colours by their name, all else by its path. */
function deprecated(tokens: readonly ResolvedToken[]): Tokens['deprecated'] {
  return Object.fromEntries(
    tokens.flatMap(({ path, type, deprecated: said }) =>
      said === undefined ? [] : [[type === 'color' ? colorName(path) : path, said] as const],
    ),
  );
}

/** Once for each type, at the first token of it. */
function tellUnused(tokens: readonly ResolvedToken[], findings: Findings) {
  for (const type of unusedTypes) {
    const first = tokens.find((token) => token.type === type);
    if (first) findings.add(tokenFaults, 'unused-type', { at: first.at }, { type });
  }
}

/** The format takes any number; a line of type needs room, and no page has more than this. */
const lineHeight = z.object({ lineHeight: z.number().min(0.5).max(4) });

function checkLineHeights(tokens: readonly ResolvedToken[], findings: Findings) {
  for (const { path, type, plain, origin } of tokens) {
    if (type !== 'typography' || origin.path !== path) continue;
    check(
      lineHeight,
      within(origin.file, [...origin.keys, origin.valueKey ?? '$value'], plain),
      findings,
      path,
    );
  }
}

/** Of both schemes, in the order in which they stand in the files. */
function readColors(light: Resolved, dark: Resolved, findings: Findings): Record<string, ColorToken> {
  const colors: Record<string, ColorToken> = {};
  for (const token of [...light.values(), ...dark.values()]) {
    if (token.type !== 'color' || token.path.startsWith('role.')) continue;
    const color = buildColor(token, findings);
    if (color) colors[color.name] ??= color;
  }
  return colors;
}

function readRoles(tokens: Resolved, findings: Findings): Partial<Record<keyof ColorRoles, string>> {
  const roles: Partial<Record<keyof ColorRoles, string>> = {};
  for (const token of tokens.values()) {
    if (!token.path.startsWith('role.')) continue;
    const name = token.path.slice('role.'.length);
    if (!isKey(colorRoles, name)) unknownRole('colour role', name, Object.keys(colorRoles), token, findings);
    else if (token.origin.path === token.path) {
      findings.add(tokenFaults, 'raw-role', { at: token.at }, { path: token.path, alias: '{color.…}' });
    } else roles[name] = colorName(token.origin.path);
  }
  return roles;
}

function readType(tokens: Resolved, findings: Findings): Partial<Record<TypeRole, TypeStyle>> {
  const styles: Partial<Record<TypeRole, TypeStyle>> = {};
  for (const token of tokens.values()) {
    if (!token.path.startsWith('type.') || token.type !== 'typography') continue;
    const name = token.path.slice('type.'.length);
    if (!isKey(typeRoles, name)) unknownRole('type role', name, Object.keys(typeRoles), token, findings);
    else {
      const style = typeStyle(token, findings);
      if (style) styles[name] = style;
    }
  }
  return styles;
}

/** Undefined for a size that cannot be set: tracking is a part of it. */
function typeStyle(token: ResolvedToken, findings: Findings): TypeStyle | undefined {
  const sizePx = toPx((token.value as TypographyValue).fontSize);
  if (!isTypeSize(sizePx, token, findings)) return undefined;
  const { fontFamily, fontWeight, letterSpacing, lineHeight } = token.value as TypographyValue;
  const extension = token.origin.extensions['org.diapason.text'];
  const keys = [...token.origin.keys, '$extensions', 'org.diapason.text'];
  const text =
    extension === undefined
      ? undefined
      : check(textExtension, within(token.origin.file, keys, extension), findings);
  return {
    family: fontFamily[0]!,
    weight: fontWeight,
    // The format has lengths only; the brand's rule is a part of the size, so the token's own size is divided out.
    trackingEm: Number((toPx(letterSpacing) / sizePx).toFixed(5)),
    lineHeight,
    features: text?.features ?? [],
    fallback: fontFamily.slice(1),
  };
}

/** `scale.px` holds dimensions; `scale.pt` plain numbers, because the format knows no points. */
function sizes(tokens: Resolved, group: 'scale.px' | 'scale.pt', findings: Findings): readonly number[] {
  const found = [...tokens.values()].flatMap((token) => {
    if (!token.path.startsWith(`${group}.`)) return [];
    const value = sizeOf(token);
    return value !== undefined && isTypeSize(value, token, findings) ? [value] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function isTypeSize(value: number, { path, at }: ResolvedToken, findings: Findings): boolean {
  if (value >= typeSize.min && value <= typeSize.max) return true;
  findings.add(tokenFaults, 'type-size', { at }, { path, value, ...typeSize });
  return false;
}

function sizeOf(token: ResolvedToken): number | undefined {
  if (token.type === 'dimension') return toPx(token.value as DimensionValue);
  return token.type === 'number' ? (token.value as number) : undefined;
}

function dimensions(tokens: Resolved): Record<string, number> {
  return Object.fromEntries(
    [...tokens.values()].flatMap((token) =>
      token.type === 'dimension' && !token.path.startsWith('scale.')
        ? [[token.path, toPx(token.value as DimensionValue)] as const]
        : [],
    ),
  );
}

function toPx(dimension: DimensionValue): number {
  return dimension.unit === 'rem' ? dimension.value * remPx : dimension.value;
}

function unknownRole(
  kind: string,
  name: string,
  known: readonly string[],
  token: ResolvedToken,
  findings: Findings,
) {
  const near = nearest(name, known);
  const hint = near ? `Did you mean “${near}”?` : `There are ${known.join(', ')}.`;
  findings.add(tokenFaults, 'unknown-role', { at: token.at }, { kind, name, hint });
}

function isKey<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}
