/** The doctor's check of the shared cache: asked only with `--network`, and never named. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { judgeAnswer, sharedCache } from '../../src/cli/doctor/shared-cache.ts';
import { placeAt } from './place.ts';

const TOKEN = 'token-of-mine-123';
const SECRETS = /very-secret-path|cache\.example|token-of-mine|hunter2/;

afterEach(() => vi.unstubAllEnvs());

/** With these variables, and no others that matter. */
async function look(env: Readonly<Record<string, string>>, network = false) {
  for (const [name, value] of Object.entries({ DIAPASON_SHARED_CACHE_MODE: '', ...env }))
    vi.stubEnv(name, value);
  const findings = await sharedCache.look(placeAt('/nowhere', { network }));
  expect(JSON.stringify(findings)).not.toMatch(SECRETS);
  return findings;
}

test('none is named', async () => {
  expect(await look({ DIAPASON_SHARED_CACHE: '' })).toMatchObject([
    { status: 'ok', found: expect.stringContaining('is not set') },
  ]);
});

test.each([
  ['https://me:hunter2@cache.example/very-secret-path', 'Take it out'],
  ['http://cache.example/very-secret-path', 'Write https://'],
  ['very-secret-path', 'Write https://host/path'],
])('%s cannot be meant', async (address, advice) => {
  expect(await look({ DIAPASON_SHARED_CACHE: address })).toMatchObject([
    { status: 'problem', advice: expect.stringContaining(advice) },
  ]);
});

test.each([
  [404, 'ok', 'it answers'],
  [403, 'warning', 'it denies us (HTTP 403)'],
  [500, 'warning', 'it does not answer (HTTP 500)'],
])('a server that says %i is %s', async (code, status, says) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.authorization}`);
    response.writeHead(code).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    const env = {
      DIAPASON_SHARED_CACHE: `http://127.0.0.1:${port}/very-secret-path`,
      DIAPASON_SHARED_CACHE_TOKEN: TOKEN,
    };
    expect(await look(env)).toMatchObject([
      { status: 'ok', found: expect.stringContaining('was not asked') },
    ]);
    expect(asked).toEqual([]);
    expect(await look(env, true)).toMatchObject([{ status, found: expect.stringContaining(says) }]);
    expect(asked).toEqual([`HEAD Bearer ${TOKEN}`]);
  } finally {
    server.close();
  }
});

test('a server that is not there is a warning, with what the system says', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  expect(
    await look({ DIAPASON_SHARED_CACHE: `http://127.0.0.1:${port}/very-secret-path` }, true),
  ).toMatchObject([
    { status: 'warning', found: expect.stringContaining('it does not answer (ECONNREFUSED)') },
  ]);
});

test('a slow one is a warning: builds give it up', () => {
  expect(judgeAnswer('It is set', { kind: 'absent', isSlow: true })).toMatchObject({ status: 'warning' });
});
