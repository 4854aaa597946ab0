/** The roles that a brand's tokens fill, and which of them stand in for one that a small brand leaves out. */
import type { ColorRoles, TypeRole } from '../brand.ts';

/**
 * `null`: every brand must say it. Otherwise the role that stands in. So two colours are enough: a page and
 * its text, and the same two the other way round.
 */
export const colorRoles: Readonly<Record<keyof ColorRoles, keyof ColorRoles | null>> = {
  groundPage: null,
  groundStrong: null,
  textBody: null,
  textOnStrong: null,
  groundSoft: 'groundPage',
  textHeadline: 'textBody',
  textMuted: 'textBody',
  textAccent: 'textBody',
  buttonGround: 'groundStrong',
  buttonText: 'textOnStrong',
  line: 'textBody',
  printText: 'textBody',
};

/** As above, for `type.*` tokens. */
export const typeRoles: Readonly<Record<TypeRole, TypeRole | null>> = {
  body: null,
  display: 'body',
  title: 'display',
  strong: 'body',
  small: 'body',
  figure: 'display',
  button: 'strong',
};

/** Each role with the first of itself and its stand-ins that is given; undefined where none is. */
export function fillRoles<Role extends string, Value>(
  table: Readonly<Record<Role, Role | null>>,
  given: Readonly<Partial<Record<Role, Value>>>,
): { readonly roles: Readonly<Record<Role, Value>>; readonly missing: readonly Role[] } {
  const names = Object.keys(table) as Role[];
  const find = (role: Role): Value | undefined => {
    const standIn = table[role];
    return given[role] ?? (standIn === null ? undefined : find(standIn));
  };
  const missing = names.filter((role) => table[role] === null && given[role] === undefined);
  const roles = Object.fromEntries(names.map((role) => [role, find(role)])) as Record<Role, Value>;
  return { roles, missing };
}
