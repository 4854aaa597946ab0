/**
 * Who may speak to the studio. It listens on loopback only, but a page of the open web can still send requests
 * there, under its own name that it points at 127.0.0.1 (DNS rebinding) or as a cross-site request. So every
 * request must name us in `Host`, and come from us, or from nobody, in `Origin` and `Sec-Fetch-Site`. What writes
 * must come from us, and say so.
 */
import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = { readonly status: 403 | 405 | 415; readonly why: string };

/** `write`: the route changes files. Those that only show are asked with GET. */
export function refuse(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  port: number,
  purpose: 'read' | 'write' = 'read',
): Refusal | undefined {
  if (purpose === 'write' && method !== 'POST') return { status: 405, why: 'Only POST writes.' };
  if (purpose === 'read' && method !== 'GET' && method !== 'HEAD')
    return { status: 405, why: 'Only GET is served here.' };
  if (!isOurs(headers.host, port)) return { status: 403, why: 'This host name is not served here.' };
  const { origin } = headers;
  if (origin !== undefined && !(origin.startsWith('http://') && isOurs(origin.slice(7), port)))
    return foreign;
  return purpose === 'write' ? refuseWrite(headers) : refuseRead(headers);
}

const foreign: Refusal = { status: 403, why: 'Requests from other sites are refused.' };

/** A person may follow a link from elsewhere to us; a foreign page may not embed or read us. */
function refuseRead(headers: IncomingHttpHeaders): Refusal | undefined {
  const site = headers['sec-fetch-site'];
  const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return (site === 'cross-site' || site === 'same-site') && !opened ? foreign : undefined;
}

/** A browser always sends `Origin` with POST; a form of a foreign page cannot send JSON. */
function refuseWrite(headers: IncomingHttpHeaders): Refusal | undefined {
  const site = headers['sec-fetch-site'];
  if (headers.origin === undefined || (site !== undefined && site !== 'same-origin')) return foreign;
  const type = /^[^;\s]*/.exec(headers['content-type'] ?? '')![0].toLowerCase();
  return type === 'application/json' ? undefined : { status: 415, why: 'Only JSON is taken here.' };
}

function isOurs(authority: string | undefined, port: number): boolean {
  const ours = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  return authority !== undefined && ours.includes(authority.toLowerCase());
}
