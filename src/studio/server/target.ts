/** From the first line of a request to an address that routes can be held against. */

export interface Target {
  /** Decoded. */
  readonly pathname: string;
  readonly query: URLSearchParams;
}

/** Longer than any address of ours. */
const MOST_CHARACTERS = 2_000;

/** Undefined for an address that is no address: encoded wrongly, of another server, or without end. */
export function parseTarget(target: string): Target | undefined {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > MOST_CHARACTERS) return undefined;
  const [path = '', ...query] = target.split('?');
  try {
    return { pathname: decodeURIComponent(path), query: new URLSearchParams(query.join('?')) };
  } catch {
    return undefined;
  }
}
