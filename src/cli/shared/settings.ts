/** Which shared cache the environment names. A hub cannot: it may be a stranger's. */
import { Failure } from '../../output/failure.ts';
import type { HttpAddress } from './http-transport.ts';
import type { S3Address } from './s3-transport.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type SharedSettings = { readonly writes: boolean } & (
  | { readonly http: HttpAddress }
  | { readonly s3: S3Address }
);

const PLACE = 'DIAPASON_SHARED_CACHE';

/** Undefined when none is named. Throws `Failure` 2 when what is named cannot be meant. */
export function sharedSettings(env: Environment): SharedSettings | undefined {
  const text = env[PLACE];
  if (!text) return undefined;
  const url = urlIn(env, PLACE, 'Write https://host/path or s3://bucket/prefix.');
  const writes = mayWrite(env);
  if (url.protocol === 's3:') return { writes, s3: s3Address(url, env) };
  assertPrivate(url, PLACE);
  return { writes, http: { url: withoutSlash(url.href), ...tokenIn(env) } };
}

function mayWrite(env: Environment): boolean {
  const mode = env[`${PLACE}_MODE`] || 'read';
  if (mode === 'read' || mode === 'read-write') return mode === 'read-write';
  throw new Failure(2, `${PLACE}_MODE is “${mode}”.`, {
    hint: 'Write “read”, or “read-write” where results are to be sent too.',
  });
}

function tokenIn(env: Environment): { readonly token?: string } {
  const token = env[`${PLACE}_TOKEN`];
  if (!token) return {};
  if (/^[\x21-\x7e]+$/.test(token)) return { token };
  throw new Failure(2, `${PLACE}_TOKEN holds something that no token holds.`, {
    hint: 'Look for spaces, line ends and quotation marks around it.',
  });
}

function s3Address(url: URL, env: Environment): S3Address {
  const [bucket, prefix] = [url.hostname, withoutSlash(url.pathname)];
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || !/^(\/[\w.-]+)*$/.test(prefix))
    throw new Failure(2, `${PLACE} names no bucket that could be.`, {
      hint: 'Write s3://bucket/prefix with small letters, digits and hyphens.',
    });
  const given = env.AWS_ENDPOINT_URL_S3 ? 'AWS_ENDPOINT_URL_S3' : 'AWS_ENDPOINT_URL';
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  if (!env[given] && !region)
    throw new Failure(2, `${PLACE} is a bucket, and AWS_REGION does not say where.`, {
      hint: 'Set AWS_REGION, or AWS_ENDPOINT_URL_S3 for a store that is not Amazon’s.',
    });
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = env;
  if (!id || !secret)
    throw new Failure(2, `${PLACE} is a bucket, and nothing says who asks.`, {
      hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; profiles are not read.',
    });
  let endpoint = `https://s3.${region}.amazonaws.com`;
  if (env[given]) {
    const own = urlIn(env, given, 'Write https://host.');
    assertPrivate(own, given);
    endpoint = withoutSlash(own.href);
  }
  return {
    url: `${endpoint}/${bucket}${prefix}`,
    region: region || 'us-east-1',
    accessKeyId: id,
    secretAccessKey: secret,
    ...(session && { sessionToken: session }),
  };
}

function urlIn(env: Environment, name: string, hint: string): URL {
  const text = env[name]!;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username || url.password))
    throw new Failure(2, `${name} holds a name or a password.`, {
      hint: `Take it out, and set ${PLACE}_TOKEN or the keys of the bucket instead.`,
    });
  if (url?.hostname && /^(https?|s3):$/.test(url.protocol) && !url.search && !url.hash) return url;
  throw new Failure(2, `${name} is “${text}”, which is no address of a shared cache.`, { hint });
}

/** What is read over an open line may be anybody's, and the token would be everybody's. */
function assertPrivate(url: URL, name: string) {
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return;
  throw new Failure(2, `${name} is “${url.href}”: results would travel in the open.`, {
    hint: 'Write https://; http:// is for this machine alone.',
  });
}

function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '');
}
