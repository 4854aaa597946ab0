/** Which shared cache the environment may name. */
import { describe, expect, it } from 'vitest';
import { sharedSettings } from '../../src/cli/shared/settings.ts';
import { Failure } from '../../src/output/failure.ts';

const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
const bucket = { DIAPASON_SHARED_CACHE: 's3://bucket/team/a', AWS_REGION: 'eu-west-3', ...keys };

describe('the settings of a shared cache', () => {
  it('are none where nothing is named', () => {
    expect(sharedSettings({})).toBeUndefined();
    expect(sharedSettings({ DIAPASON_SHARED_CACHE: '', DIAPASON_SHARED_CACHE_MODE: 'x' })).toBeUndefined();
  });

  it('read only, unless told otherwise', () => {
    const there = { DIAPASON_SHARED_CACHE: 'https://cache.example/team/' };
    const http = { url: 'https://cache.example/team' };
    expect(sharedSettings(there)).toEqual({ writes: false, http });
    expect(sharedSettings({ ...there, DIAPASON_SHARED_CACHE_MODE: 'read-write' })).toEqual({
      writes: true,
      http,
    });
    expect(sharedSettings({ ...there, DIAPASON_SHARED_CACHE_TOKEN: 'abc' })).toEqual({
      writes: false,
      http: { ...http, token: 'abc' },
    });
  });

  it.each(['http://127.0.0.1:80/a', 'http://localhost:8080', 'http://[::1]:1/a'])('trust %s', (text) => {
    expect(sharedSettings({ DIAPASON_SHARED_CACHE: text })).toMatchObject({ writes: false });
  });

  it('find buckets at Amazon’s and elsewhere', () => {
    const who = { accessKeyId: 'id', secretAccessKey: 'secret' };
    expect(sharedSettings(bucket)).toEqual({
      writes: false,
      s3: { url: 'https://s3.eu-west-3.amazonaws.com/bucket/team/a', region: 'eu-west-3', ...who },
    });
    const elsewhere = {
      ...keys,
      DIAPASON_SHARED_CACHE: 's3://bucket',
      AWS_ENDPOINT_URL: 'https://all.example',
      AWS_ENDPOINT_URL_S3: 'https://store.example/',
      AWS_SESSION_TOKEN: 'session',
    };
    expect(sharedSettings(elsewhere)).toEqual({
      writes: false,
      s3: {
        url: 'https://store.example/bucket',
        region: 'us-east-1',
        ...who,
        sessionToken: 'session',
      },
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['no address', { DIAPASON_SHARED_CACHE: 'cache' }, 'is “cache”, which is no address'],
    ['another kind of address', { DIAPASON_SHARED_CACHE: 'ftp://host/a' }, 'no address of a shared cache'],
    ['an open line', { DIAPASON_SHARED_CACHE: 'http://cache.example/a' }, 'would travel in the open'],
    ['a host that sounds near', { DIAPASON_SHARED_CACHE: 'http://127.0.0.1.example/' }, 'in the open'],
    ['a password', { DIAPASON_SHARED_CACHE: 'https://me:hush@host/' }, 'holds a name or a password'],
    ['a question', { DIAPASON_SHARED_CACHE: 'https://host/?a=1' }, 'no address of a shared cache'],
    [
      'another mode',
      { DIAPASON_SHARED_CACHE: 'https://host', DIAPASON_SHARED_CACHE_MODE: 'write' },
      'MODE is “write”',
    ],
    [
      'a token with a line end',
      { DIAPASON_SHARED_CACHE: 'https://host', DIAPASON_SHARED_CACHE_TOKEN: 'a\nb' },
      'TOKEN holds something',
    ],
    ['no such bucket', { ...bucket, DIAPASON_SHARED_CACHE: 's3://a/b c' }, 'names no bucket'],
    ['no region', { ...bucket, AWS_REGION: '' }, 'AWS_REGION does not say where'],
    ['no keys', { ...bucket, AWS_SECRET_ACCESS_KEY: '' }, 'nothing says who asks'],
    ['an open line to a bucket', { ...bucket, AWS_ENDPOINT_URL: 'http://store.example' }, 'in the open'],
  ])('refuse %s', (_name, env, words) => {
    let failure: unknown;
    try {
      sharedSettings(env);
    } catch (cause) {
      failure = cause;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ status: 2, message: expect.stringContaining(words) });
    expect((failure as Failure).hint).toMatch(/\.$/);
    expect((failure as Failure).message).not.toContain('hush');
  });
});
