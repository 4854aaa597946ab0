/** Names that are different in the files and the same elsewhere. */
import type { Findings, Span } from '../../diagnostic.ts';
import { tokenFaults } from './faults.ts';
import type { AuthoredToken, TokenPool } from './token-pool.ts';

/** Names of the format that differ by case alone: it allows them, and asks tools to warn. */
export function checkCase(pool: TokenPool, findings: Findings) {
  for (const { token, other } of twins(pool, (path) => path.toLowerCase())) {
    findings.add(tokenFaults, 'differs-by-case', placeOf(token, other), {
      path: token.path,
      other: other.path,
    });
  }
}

/** Names of a brand that become one where they are written with hyphens: in stylesheets, as files, as keys. */
export function checkHyphens(pool: TokenPool, findings: Findings) {
  for (const { token, other, name } of twins(pool, hyphenated)) {
    const values = { path: token.path, other: other.path, name };
    findings.add(tokenFaults, 'same-name', placeOf(token, other), values);
  }
}

/** `color.navyBlue` and `color.navy-blue` are both `color-navy-blue`; a `$root` has the name of its group. */
function hyphenated(path: string): string {
  return path
    .replace(/\.\$root$/, '')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, '-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase();
}

function* twins(pool: TokenPool, nameOf: (path: string) => string) {
  const seen = new Map<string, AuthoredToken>();
  for (const token of pool.tokens.values()) {
    const name = nameOf(token.path);
    const other = seen.get(name);
    if (other) yield { token, other, name };
    else seen.set(name, token);
  }
}

function placeOf(token: AuthoredToken, other: AuthoredToken) {
  const at = (one: AuthoredToken): Span => one.file.keySpanOf(one.keys);
  return { at: at(token), related: [{ message: `“${other.path}” stands here`, at: at(other) }] };
}
