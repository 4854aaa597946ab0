/** A shared cache in a bucket: S3, or a store that speaks like it. */
import { AwsClient } from 'aws4fetch';
import type { Transport } from '../../build/cache/shared/transport.ts';
import { sha256 } from '../../build/cache/store.ts';
import { exchange, type Times } from './exchange.ts';

export interface S3Address {
  /** Where the bucket is, and the prefix in it, without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export function s3Transport({ url, ...account }: S3Address, times?: Times): Transport {
  const client = new AwsClient({ ...account, service: 's3' });
  const ask = (method: string, path: string, body?: Uint8Array) =>
    client.sign(`${url}/${path}`, {
      method,
      headers: { 'accept-encoding': 'identity', 'x-amz-content-sha256': sha256(body ?? '') },
      ...(body && { body: Buffer.from(body) }),
    });
  return {
    get: async (path, maxBytes, signal) => exchange(await ask('GET', path), maxBytes, signal, times),
    head: async (path, signal) => exchange(await ask('HEAD', path), 0, signal, times),
    put: async (path, bytes, signal) => exchange(await ask('PUT', path, bytes), 0, signal, times),
  };
}
