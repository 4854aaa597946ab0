/**
 * Codes of findings that were published and are used no more. A code is permanent: nothing is taken out of this table, and
 * none of its names is ever given to something else. docs/stability.md is the policy.
 */

export interface RetiredCode {
  /** The version that used it no more. */
  readonly since: string;
  /** What it is called now; it is read as that wherever people wrote it down. Absent where nothing says it any more. */
  readonly now?: string;
  /** For whoever looks it up. */
  readonly why: string;
}

export const retiredCodes: Readonly<Record<string, RetiredCode>> = {
  'tokens/unsupported': { since: '0.1.0', why: 'All of DTCG 2025.10 is read.' },
};

/** What a code is called today: in settings of brands, in suppressions, for `explain`. Others are as they are. */
export function currentCode(
  code: string,
  table: Readonly<Record<string, RetiredCode>> = retiredCodes,
): string {
  const renamed = Object.hasOwn(table, code) ? table[code]?.now : undefined;
  return renamed === undefined ? code : currentCode(renamed, table);
}
