/** A shared cache on a web server that takes GET, HEAD and PUT: nginx with WebDAV, a cache for Bazel. */
import type { Transport } from '../../build/cache/shared/transport.ts';
import { exchange, type Times } from './exchange.ts';

export interface HttpAddress {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token?: string;
}

export function httpTransport({ url, token }: HttpAddress, times?: Times): Transport {
  const headers = {
    'accept-encoding': 'identity',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const ask = (method: string, path: string, body?: Uint8Array) =>
    new Request(`${url}/${path}`, { method, headers, ...(body && { body: Buffer.from(body) }) });
  return {
    get: (path, maxBytes, signal) => exchange(ask('GET', path), maxBytes, signal, times),
    head: (path, signal) => exchange(ask('HEAD', path), 0, signal, times),
    put: (path, bytes, signal) => exchange(ask('PUT', path, bytes), 0, signal, times),
  };
}
