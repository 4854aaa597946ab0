/** A shared cache that is slow, down, or serves wrong bytes is not believed, and not waited for. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SharedCache, type SharedTrouble } from '../../src/build/cache/shared/shared-cache.ts';
import { openStore, type Store, sealed, sha256 } from '../../src/build/cache/store.ts';
import { httpTransport } from '../../src/cli/shared/http-transport.ts';
import { s3Transport } from '../../src/cli/shared/s3-transport.ts';
import { freePort, type Server, startNginx, startOwn, startS3 } from './shared-servers.ts';

/** A tenth of the usual ones, or less. */
const times = { answerMs: 500, requestMs: 1500, slowMs: 100 };
const key = sha256('a key');

let folder: string;
let troubles: SharedTrouble[];
let own: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shared-'));
  troubles = [];
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own?.close();
  own = undefined;
});

const storeIn = (name: string): Store =>
  openStore(path.join(folder, name), { nonce: 'test', now: () => new Date(0) });

function open(store: Store, url: string, more: { token?: string; writes?: boolean; settleMs?: number } = {}) {
  const { token, writes = true, settleMs } = more;
  return new SharedCache({
    store,
    transport: httpTransport({ url, ...(token && { token }) }, times),
    writes,
    tell: (trouble) => troubles.push(trouble),
    ...(settleMs && { settleMs }),
  });
}

const filesIn = (at: string) =>
  existsSync(at)
    ? readdirSync(at, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
    : 0;

/** Two objects and an entry that names them. */
function fill(store: Store): string[] {
  const objects = [store.keep('one'), store.keep('two')];
  store.writeEntry(key, { words: objects }, objects);
  return objects;
}

async function behaving(answer: RequestListener, more: { writes?: boolean; settleMs?: number } = {}) {
  own = await startOwn(answer);
  const store = storeIn('here');
  return { store, shared: open(store, own.url, more) };
}

describe.each(['nginx', 'S3'] as const)('a shared cache on %s', (kind) => {
  let server: Server;
  beforeAll(async () => {
    server = kind === 'nginx' ? await startNginx('abc') : await startS3('results');
  });
  afterAll(() => server.close());

  const transport = (secret?: string) =>
    kind === 'nginx'
      ? httpTransport({ url: `${server.url}/team`, token: secret ?? 'abc' })
      : s3Transport({
          url: `${server.url}/results/team`,
          region: 'eu-west-3',
          accessKeyId: 'S3RVER',
          secretAccessKey: secret ?? 'S3RVER',
        });
  const cache = (store: Store, writes = true, secret?: string) =>
    new SharedCache({
      store,
      transport: transport(secret),
      writes,
      tell: (trouble) => troubles.push(trouble),
    });

  it('is left alone by who may only read', async () => {
    const store = storeIn('a');
    fill(store);
    const shared = cache(store, false);
    shared.push(key);
    await shared.settle();
    expect(filesIn(server.folder)).toBe(0);
    expect(await shared.pull(key)).toBe(false);
    expect(troubles).toEqual([]);
  });

  it('brings to one what another has sent', async () => {
    const from = storeIn('a');
    const objects = fill(from);
    const sender = cache(from);
    sender.push(key);
    await sender.settle();
    const to = storeIn('b');
    expect(await cache(to).pull(key)).toBe(true);
    expect(to.entry(key)).toEqual({ words: objects });
    expect(objects.map((hash) => to.bytes(hash)?.toString())).toEqual(['one', 'two']);
    expect(troubles).toEqual([]);
  });

  it('is asked no more when it denies', async () => {
    const shared = cache(storeIn('a'), true, 'wrong');
    expect(await shared.pull(key)).toBe(false);
    expect(shared.isUsed).toBe(false);
    expect(troubles).toEqual([{ kind: 'denied', why: kind === 'nginx' ? 'HTTP 401' : 'HTTP 403' }]);
  });
});

describe('what is sent', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startNginx();
  });
  afterAll(() => server.close());

  it('is not sent twice, and mends what is wrong there', async () => {
    const store = storeIn('a');
    const objects = fill(store);
    for (const _ of [1, 2]) {
      const shared = open(store, server.url);
      shared.push(key);
      await shared.settle();
    }
    // nginx writes a line after it has answered.
    await expect
      .poll(() => server.requests().filter((one) => one.startsWith('PUT')))
      .toEqual(['PUT 201', 'PUT 201', 'PUT 201', 'PUT 204']);
    writeFileSync(path.join(server.folder, 'ac', key), 'torn');
    const to = storeIn('b');
    expect(await open(to, server.url).pull(key)).toBe(false);
    expect(troubles).toEqual([{ kind: 'wrong' }]);
    const again = open(store, server.url);
    again.push(key);
    await again.settle();
    expect(await open(to, server.url).pull(key)).toBe(true);
    expect(to.bytes(objects[0]!)?.toString()).toBe('one');
  });

  it('is nothing that an object is missing of', async () => {
    const store = storeIn('a');
    const [one] = fill(store);
    const shared = open(store, server.url);
    shared.push(key);
    await shared.settle();
    rmSync(path.join(server.folder, 'cas', one!));
    const to = storeIn('b');
    expect(await open(to, server.url).pull(key)).toBe(false);
    expect(to.entry(key)).toBeUndefined();
    expect(troubles).toEqual([]);
  });
});

describe('wrong bytes', () => {
  const objects = [sha256('one'), sha256('two')];
  const good = sealed(key, { objects, value: { words: objects } });
  const serve =
    (files: Readonly<Record<string, string>>): RequestListener =>
    (request, response) => {
      const body = files[request.url!];
      response.statusCode = body === undefined ? 404 : 200;
      response.end(body);
    };
  const sound = { [`/ac/${key}`]: good, [`/cas/${objects[0]}`]: 'one', [`/cas/${objects[1]}`]: 'two' };

  it.each<[string, Readonly<Record<string, string>>]>([
    ['an object of other bytes', { [`/cas/${objects[1]}`]: 'tow' }],
    ['an object cut short', { [`/cas/${objects[1]}`]: 'tw' }],
    ['a page that says welcome', { [`/ac/${key}`]: '<html>Please log in</html>' }],
    ['an entry cut short', { [`/ac/${key}`]: good.slice(0, -1) }],
    ['an entry of another key', { [`/ac/${key}`]: sealed(sha256('other'), { objects, value: 1 }) }],
    ['an entry that leads elsewhere', { [`/ac/${key}`]: sealed(key, { objects: ['../../etc'], value: 1 }) }],
    ['an entry of no shape', { [`/ac/${key}`]: sealed(key, { objects: 'all' as never, value: 1 }) }],
  ])('%s is not believed', async (_name, files) => {
    const { store, shared } = await behaving(serve({ ...sound, ...files }));
    expect(await shared.pull(key)).toBe(false);
    expect(store.entry(key)).toBeUndefined();
    expect(troubles).toEqual([{ kind: 'wrong' }]);
    expect(shared.isUsed).toBe(true);
  });

  it('nothing but wrong bytes is put up with for a while only', async () => {
    const { shared } = await behaving((_, response) => response.end('<html>Please log in</html>'));
    for (let attempt = 0; attempt < 40; attempt++) await shared.pull(key);
    expect(shared.isUsed).toBe(false);
    expect(troubles.length).toBe(20);
  });

  it('a body without end is left at its limit', async () => {
    let sent = 0;
    own = await startOwn((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000;
      };
      response.on('drain', more);
      more();
    });
    const { signal } = new AbortController();
    const answer = await httpTransport({ url: own.url }, times).get('cas/a', 50_000, signal);
    expect(answer).toEqual({ kind: 'too large' });
    expect(sent).toBeLessThan(10_000_000);
  });

  it('a body that breaks off is a failure', async () => {
    const { shared } = await behaving((_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('a beginning');
      setTimeout(() => response.destroy(), 10);
    });
    for (let attempt = 0; attempt < 3; attempt++) expect(await shared.pull(key)).toBe(false);
    expect(troubles).toEqual([{ kind: 'silent', why: expect.any(String) }]);
  });
});

describe('a shared cache is given up', () => {
  const giveUp = async (shared: SharedCache) => {
    const began = process.hrtime.bigint();
    for (let attempt = 0; attempt < 5; attempt++) expect(await shared.pull(key)).toBe(false);
    expect(shared.isUsed).toBe(false);
    expect(troubles.map((one) => one.kind)).toEqual(['silent']);
    return Number(process.hrtime.bigint() - began) / 1e6;
  };
  const why = () => (troubles[0] as { why: string }).why;

  it('when it is down', async () => {
    await giveUp(open(storeIn('here'), `http://127.0.0.1:${await freePort()}`));
    expect(why()).toBe('ECONNREFUSED');
  });

  it('when it never answers', async () => {
    const { shared } = await behaving(() => {});
    expect(await giveUp(shared)).toBeLessThan(4 * times.answerMs);
    expect(why()).toMatch(/^no answer within/);
  });

  it('when its answers never end', async () => {
    const { shared } = await behaving((_, response) => {
      const drop = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drop));
    });
    expect(await giveUp(shared)).toBeLessThan(4 * times.requestMs);
  });

  it('when it answers, but late', async () => {
    const { shared } = await behaving((_, response) => {
      setTimeout(() => {
        response.statusCode = 404;
        response.end();
      }, 2 * times.slowMs);
    });
    await giveUp(shared);
    expect(why()).toContain('to answer');
  });

  it('when it is broken', async () => {
    const { shared } = await behaving((_, response) => {
      response.statusCode = 500;
      response.end();
    });
    await giveUp(shared);
    expect(why()).toBe('HTTP 500');
    expect(own!.requests().length).toBe(3);
  });

  it('when it leads elsewhere, where no token follows', async () => {
    let elsewhere = 0;
    const other = await startOwn((_, response) => {
      elsewhere += 1;
      response.end();
    });
    const { shared } = await behaving((_, response) => {
      response.writeHead(302, { location: other.url });
      response.end();
    });
    await giveUp(shared);
    expect([why(), elsewhere]).toEqual(['it leads elsewhere', 0]);
    await other.close();
  });

  it('when it fails now and again for too long', async () => {
    let number = 0;
    const { shared } = await behaving((_, response) => {
      response.statusCode = number++ % 2 === 0 ? 404 : 503;
      response.end();
    });
    for (let attempt = 0; attempt < 60; attempt++) await shared.pull(key);
    expect(troubles).toEqual([{ kind: 'silent', why: 'HTTP 503' }]);
  });

  it('when it does not take what is sent, within the time there is', async () => {
    const { store, shared } = await behaving(
      (request, response) => {
        if (request.method === 'PUT') return;
        response.statusCode = 404;
        response.end();
      },
      { settleMs: 300 },
    );
    fill(store);
    shared.push(key);
    await shared.settle();
    expect(troubles).toEqual([{ kind: 'unsent', results: 1 }]);
    expect(shared.isUsed).toBe(false);
  });
});

it('tells its token to the server that was named', async () => {
  const told: (string | undefined)[] = [];
  own = await startOwn((request, response) => {
    told.push(request.headers.authorization);
    response.statusCode = 404;
    response.end();
  });
  await open(storeIn('here'), own.url, { token: 'abc' }).pull(key);
  expect(told).toEqual(['Bearer abc']);
});

it('the manual of limits says how long a shared cache is waited for', () => {
  const manual = readFileSync('docs/limits.md', 'utf8');
  expect(manual).toContain('| answer of a shared cache | begins within 5 s, ends within 30 s |');
});
