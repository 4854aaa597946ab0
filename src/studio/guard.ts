/**
 * Who may speak to the preview. It listens on loopback only, but a page of the open web can still send requests
 * there, under its own name that it points at 127.0.0.1 (DNS rebinding) or as a cross-site request. So every
 * request must name us in `Host`, and come from us, or from nobody, in `Origin` and `Sec-Fetch-Site`.
 */
import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = { readonly status: 403 | 405; readonly why: string };

export function refuse(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  port: number,
): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, why: 'Only GET is served here.' };
  if (!isOurs(headers.host, port)) return { status: 403, why: 'This host name is not served here.' };
  const { origin } = headers;
  if (origin !== undefined && !(origin.startsWith('http://') && isOurs(origin.slice(7), port))) {
    return { status: 403, why: 'Requests from other sites are refused.' };
  }
  // A person may follow a link from elsewhere to us; a foreign page may not embed or read us.
  const crossSite = headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
  const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (crossSite && !opened) return { status: 403, why: 'Requests from other sites are refused.' };
  return undefined;
}

function isOurs(authority: string | undefined, port: number): boolean {
  const ours = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  return authority !== undefined && ours.includes(authority.toLowerCase());
}
