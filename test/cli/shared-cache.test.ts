/** Builds that share their results: by configuration alone, byte for byte, and never at the price of a build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Server, startNginx, startOwn, startS3 } from '../build/shared-servers.ts';
import { campaign, campaignFile, emptyFolder, makeHub, treeOf, words } from './hub-fixture.ts';
import { command, runCli } from './run-cli.ts';

const NOW = '2027-04-01';
/** With a page, so that there is a site. */
const withPage = campaign.replace('channels:\n', 'channels:\n  web: [page]\n');

/** Astro takes longer than all else of a small build, so only what is about sites has one. */
let hub: string;
let withSite: string;
let server: Server | undefined;
beforeAll(() => {
  hub = makeHub();
  withSite = makeHub({ [campaignFile]: withPage });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Env = Readonly<Record<string, string>>;
const at = (url: string, more: Env = {}): Env => ({ DIAPASON_SHARED_CACHE: url, ...more });
const writing = { DIAPASON_SHARED_CACHE_MODE: 'read-write' };

/** A build in a folder of its own, so without a local cache. */
async function build(env: Env, ...more: string[]) {
  return buildOf(hub, env, ...more);
}

async function buildOf(root: string, env: Env, ...more: string[]) {
  const cwd = emptyFolder();
  const result = await runCli(['build', '--root', root, '--now', NOW, ...more], { cwd, env });
  return { ...result, cwd, tree: () => treeOf(path.join(cwd, 'dist')) };
}

const onePiece = ['--explain', 'sms/plain/spring/fr/note.text'];
const sentences = (err: string) => err.split('\n').filter((line) => line.includes('shared cache'));

describe.each<[string, () => Promise<{ server: Server; env: Env }>]>([
  [
    'nginx',
    async () => {
      const nginx = await startNginx('abc');
      return { server: nginx, env: at(`${nginx.url}/team`, { DIAPASON_SHARED_CACHE_TOKEN: 'abc' }) };
    },
  ],
  [
    'S3',
    async () => {
      const s3 = await startS3('results');
      const AWS_ENDPOINT_URL_S3 = s3.url;
      const account = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
      return { server: s3, env: at('s3://results/team', { AWS_ENDPOINT_URL_S3, ...account }) };
    },
  ],
])('results on %s', (_name, start) => {
  test('are found by a build on another machine, which draws nothing and writes the same bytes', async () => {
    const started = await start();
    server = started.server;
    const before = () => readdirSync(server!.folder, { recursive: true }).length;
    const reader = await buildOf(withSite, started.env);
    expect([reader.status, before()]).toEqual([0, 0]);
    const first = await buildOf(withSite, { ...started.env, ...writing });
    expect([first.status, sentences(first.err)]).toEqual([0, []]);
    const second = await buildOf(withSite, started.env, ...onePiece);
    expect(second.out).toContain('Found with its campaign in the shared cache: no file of');
    expect(second.err).not.toContain('drawing');
    expect(second.tree()).toEqual(first.tree());
    expect(reader.tree()).toEqual(first.tree());
    // On another day the campaign is another, and its pieces are the same.
    const later = await buildOf(withSite, started.env, ...onePiece, '--now', '2027-04-02');
    expect(later.out).toContain('Found in the shared cache: none of the');
  });
});

test('threads send and find like a build without them', async () => {
  const files = Array.from({ length: 9 }, (_, number): [string, string][] => [
    [`content/campaigns/many-${number}/campaign.yaml`, campaign.replace('Spring', `Many ${number}`)],
    [`content/campaigns/many-${number}/fr.mdx`, words.replace('de mai :', `de mai, ${number + 2} :`)],
  ]);
  const root = makeHub(Object.fromEntries(files.flat()));
  server = await startNginx();
  const run = (day: string, env: Env, cwd = emptyFolder()) =>
    runCli(['build', '--root', root, '--now', day, '--workers', '2'], { cwd, env }).then((result) => ({
      ...result,
      tree: treeOf(path.join(cwd, 'dist')),
    }));
  const first = await run(NOW, at(server.url, writing));
  const gets = () => server!.requests().filter((one) => one === 'GET 200').length;
  expect([first.status, gets()]).toEqual([0, 0]);
  expect((await run(NOW, at(server.url))).tree).toEqual(first.tree);
  const whole = gets();
  expect(whole).toBeGreaterThan(20);
  const later = await run('2027-04-02', at(server.url));
  // Of each of ten campaigns: the name of its brand, then of its one piece the entry and the bytes.
  expect([later.status, gets() - whole]).toEqual([0, 3 * 10]);
});

test('a local result is not asked for', async () => {
  server = await startNginx();
  const first = await build(at(server.url, writing));
  const asked = server.requests().length;
  const again = await runCli(['build', '--root', hub, '--now', NOW], {
    cwd: first.cwd,
    env: at(server.url, writing),
  });
  expect(again.err).toContain('Nothing has changed');
  await build(at(server.url, writing), '--no-cache');
  await runCli(['check', '--source-only', '--root', hub, '--now', NOW], {
    cwd: emptyFolder(),
    env: at(server.url, writing),
  });
  expect(server.requests().length).toBe(asked);
});

describe('a build goes on', () => {
  let alone: Readonly<Record<string, string>>;
  beforeAll(async () => {
    alone = (await build({})).tree();
  });

  test('when every byte is wrong, and says how many were', async () => {
    server = await startNginx();
    await build(at(server.url, writing));
    for (const folder of ['ac', 'cas'])
      for (const name of readdirSync(path.join(server.folder, folder)))
        writeFileSync(path.join(server.folder, folder, name), 'wrong');
    const result = await build(at(server.url));
    expect([result.status, result.tree()]).toEqual([0, alone]);
    expect(sentences(result.err)).toEqual([
      expect.stringMatching(/^The shared cache gave \d+ results that were not what/),
    ]);
  });

  test.each([
    [500, 'does not answer (HTTP 500)'],
    [403, 'denies us (HTTP 403)'],
    [307, 'does not answer (it leads elsewhere)'],
  ])('when the answer is %d', async (status, remark) => {
    server = await startOwn((_, response) => {
      response.writeHead(status, { location: '/elsewhere' });
      response.end();
    });
    const result = await build(at(server.url, writing));
    expect([result.status, result.tree()]).toEqual([0, alone]);
    expect(sentences(result.err)).toEqual([`The shared cache ${remark}; this build goes on without it.`]);
    expect(server.requests().length).toBeLessThan(6);
  });

  test('when there is no answer, and does not wait for long', async () => {
    server = await startOwn(() => {});
    const began = process.hrtime.bigint();
    const result = await build(at(server.url, writing));
    expect([result.status, result.tree()]).toEqual([0, alone]);
    expect(sentences(result.err)).toEqual([
      'The shared cache does not answer (no answer within 5 s); this build goes on without it.',
    ]);
    expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(120);
  });
});

test('a place that cannot be meant is wrong use', async () => {
  const result = await build(at('http://cache.example/team'));
  expect([result.status, result.out]).toEqual([2, '']);
  expect(result.err).toContain('results would travel in the open');
});

/** What a build of the hub loads, by address. */
async function loadedBy(env: Env): Promise<readonly string[]> {
  const cwd = emptyFolder();
  const list = path.join(cwd, 'loaded.json');
  const hook = `
    import { writeFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
    process.on('exit', () => writeFileSync(${JSON.stringify(list)}, JSON.stringify(urls)));`;
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
  const args = ['build', '--root', hub, '--now', NOW, '--workers', '1'];
  const child = spawn(process.execPath, [...flags, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  await once(child, 'close');
  const urls = JSON.parse(readFileSync(list, 'utf8')) as string[];
  return urls
    .filter((url) => /\/src\/(cli|build\/cache)\/shared\/|aws4fetch/.test(url))
    .map((url) => path.basename(url));
}

test('nothing of it is loaded where the environment names none, and no client of S3 for HTTP', async () => {
  expect(await loadedBy({})).toEqual([]);
  server = await startNginx();
  const loaded = await loadedBy(at(server.url));
  expect(loaded).toContain('http-transport.ts');
  expect(loaded.join()).not.toContain('aws4fetch');
});

test('a hub cannot name one', async () => {
  server = await startOwn((_, response) => response.end());
  writeFileSync(path.join(hub, '.env'), `DIAPASON_SHARED_CACHE=${server.url}\n`);
  expect((await build({})).status).toBe(0);
  expect(server.requests()).toEqual([]);
});
