import { describe, expect, test } from 'vitest';
import { refuse } from '../../src/studio/server/guard.ts';

const PORT = 4321;

describe('who may speak to the preview', () => {
  test.each([['127.0.0.1:4321'], ['localhost:4321'], ['LOCALHOST:4321'], ['[::1]:4321']])(
    'host %s may',
    (host) => {
      expect(refuse('GET', { host }, PORT)).toBeUndefined();
    },
  );

  test.each([
    [undefined],
    ['evil.example'],
    ['evil.example:4321'],
    ['127.0.0.1'],
    ['127.0.0.1:80'],
    ['127.0.0.1.evil.example:4321'],
    ['localhost.evil.example:4321'],
    ['0.0.0.0:4321'],
    ['192.168.0.7:4321'],
    ['[::ffff:127.0.0.1]:4321'],
    ['2130706433:4321'],
    ['localhost:4321@evil.example'],
  ])('host %s may not', (host) => {
    expect(refuse('GET', { ...(host && { host }) }, PORT)?.status).toBe(403);
  });

  const host = `127.0.0.1:${PORT}`;

  test.each([
    ['https://evil.example'],
    ['null'],
    ['http://127.0.0.1:9999'],
    ['https://127.0.0.1:4321'],
    ['http://localhost'],
  ])('origin %s may not', (origin) => {
    expect(refuse('GET', { host, origin }, PORT)?.status).toBe(403);
  });

  test('our own origin may', () => {
    expect(refuse('GET', { host, origin: `http://localhost:${PORT}` }, PORT)).toBeUndefined();
  });

  test('a foreign page may link to us, and may not embed us', () => {
    const from = (mode: string, dest: string) => ({
      host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': mode,
      'sec-fetch-dest': dest,
    });
    expect(refuse('GET', from('navigate', 'document'), PORT)).toBeUndefined();
    expect(refuse('GET', from('navigate', 'iframe'), PORT)?.status).toBe(403);
    expect(refuse('GET', from('no-cors', 'image'), PORT)?.status).toBe(403);
  });

  test('what writes must come from us, as JSON, with POST', () => {
    const ours = {
      host,
      origin: `http://localhost:${PORT}`,
      'content-type': 'application/json; charset=utf-8',
    };
    const status = (method: string, headers: Record<string, string | undefined>) =>
      refuse(method, { ...ours, ...headers }, PORT, 'write')?.status;
    expect(status('POST', {})).toBeUndefined();
    expect(status('POST', { 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(status('POST', { 'sec-fetch-site': 'none' })).toBe(403);
    expect(status('POST', { origin: undefined })).toBe(403);
    expect(status('POST', { origin: 'https://evil.example' })).toBe(403);
    expect(status('POST', { host: 'evil.example' })).toBe(403);
    expect(status('POST', { 'content-type': 'text/plain; application/json' })).toBe(415);
    expect(status('POST', { 'content-type': undefined })).toBe(415);
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) expect(status(method, {})).toBe(405);
  });

  test.each([['POST'], ['PUT'], ['DELETE'], ['OPTIONS'], ['TRACE']])('%s is not served', (method) => {
    expect(refuse(method, { host }, PORT)?.status).toBe(405);
  });
});
