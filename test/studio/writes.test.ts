/** Writing through the studio: over its socket, into a real folder, and everything that must not pass. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHost } from '../../src/host.ts';
import { limits } from '../../src/limits.ts';
import { replaceFile, sha256 } from '../../src/studio/server/replace-file.ts';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { state } from './fixture.ts';

const TOKEN = 'the-secret-of-this-run';
const WORDS = '# Thé\n';
const FILE = 'content/campaigns/tea/fr.mdx';

let outside: string;
let root: string;
let studio: Studio;
beforeEach(async () => {
  outside = mkdtempSync(path.join(tmpdir(), 'diapason-writes-'));
  root = path.join(outside, 'hub');
  mkdirSync(path.join(root, 'content/campaigns/tea'), { recursive: true });
  writeFileSync(path.join(root, FILE), WORDS);
  writeFileSync(path.join(root, 'package.json'), WORDS);
  writeFileSync(path.join(outside, 'secret.mdx'), WORDS);
  const host = createHost(root, '2027-03-01T00:00:00Z');
  studio = await startStudio({ host, compile: async () => state(), token: TOKEN, port: 0, watch: false });
});
afterEach(async () => {
  await studio.close();
  rmSync(outside, { recursive: true });
});

const replacement = (file: string) => ({ file, seen: sha256(WORDS), text: 'Autre chose\n' });
const nothingChanged = () => {
  expect(readFileSync(path.join(root, FILE), 'utf8')).toBe(WORDS);
  expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toBe(WORDS);
  expect(readFileSync(path.join(outside, 'secret.mdx'), 'utf8')).toBe(WORDS);
  expect(readdirSync(path.join(root, 'content/campaigns/tea'))).not.toContainEqual(
    expect.stringContaining('.part'),
  );
};

interface Sent {
  readonly method?: string;
  readonly address?: string;
  readonly headers?: Record<string, string | undefined>;
}

function send(body: unknown, { method = 'POST', address = 'write/content', headers = {} }: Sent = {}) {
  const origin = studio.url.slice(0, -1);
  const all = { origin, 'content-type': 'application/json', 'x-diapason-token': TOKEN, ...headers };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  return new Promise<{ status: number; value: { ok?: boolean; why?: string; sha256?: string } }>(
    (resolve, reject) => {
      const sent = httpRequest(
        studio.url + address,
        { method, headers: given as Record<string, string> },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          response.on('end', () => {
            const isJson = response.headers['content-type']?.startsWith('application/json');
            resolve({ status: response.statusCode!, value: isJson ? JSON.parse(text) : { why: text } });
          });
        },
      );
      sent.on('error', reject);
      sent.end(bytes);
    },
  );
}

describe('a page of ours', () => {
  test('writes a file that is as it was shown, and can undo it', async () => {
    const written = await send(replacement(FILE));
    expect(written).toEqual({ status: 200, value: { ok: true, sha256: sha256('Autre chose\n') } });
    expect(readFileSync(path.join(root, FILE), 'utf8')).toBe('Autre chose\n');
    const undone = await send({ file: FILE, seen: written.value.sha256, text: WORDS });
    expect(undone.status).toBe(200);
    nothingChanged();
  });

  test('keeps the permissions of the file', async () => {
    chmodSync(path.join(root, FILE), 0o640);
    await send(replacement(FILE));
    expect(statSync(path.join(root, FILE)).mode & 0o777).toBe(0o640);
  });

  test('is refused when the file was changed meanwhile', async () => {
    writeFileSync(path.join(root, FILE), 'Gardé\n');
    const { status, value } = await send(replacement(FILE));
    expect([status, value.ok]).toEqual([409, false]);
    expect(value.why).toContain('changed meanwhile');
    expect(readFileSync(path.join(root, FILE), 'utf8')).toBe('Gardé\n');
  });

  test('finds its token in the page, and only there', async () => {
    const { text, script } = {
      text: await (await fetch(studio.url)).text(),
      script: await (await fetch(`${studio.url}islands/live.js`)).text(),
    };
    expect(text).toContain(`<meta name="diapason-token" content="${TOKEN}">`);
    expect(script).not.toContain(TOKEN);
  });
});

describe('refused, and nothing changes', () => {
  test.each<[string, number, Sent]>([
    ['a foreign origin', 403, { headers: { origin: 'https://evil.example' } }],
    ['no origin', 403, { headers: { origin: undefined } }],
    ['an origin of another port', 403, { headers: { origin: 'http://127.0.0.1:1' } }],
    ['the origin “null”', 403, { headers: { origin: 'null' } }],
    ['a foreign host', 403, { headers: { host: 'evil.example' } }],
    ['a page of another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a page of a sister site', 403, { headers: { 'sec-fetch-site': 'same-site' } }],
    ['no token', 403, { headers: { 'x-diapason-token': undefined } }],
    ['a wrong token', 403, { headers: { 'x-diapason-token': `${TOKEN}x` } }],
    ['an empty token', 403, { headers: { 'x-diapason-token': '' } }],
    ['GET', 405, { method: 'GET' }],
    ['PUT', 405, { method: 'PUT' }],
    ['OPTIONS', 405, { method: 'OPTIONS' }],
    ['a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['plain text', 415, { headers: { 'content-type': 'text/plain' } }],
    ['another address', 404, { address: 'write/everything' }],
    ['a name that every object has', 404, { address: 'write/constructor' }],
    ['POST to a page', 405, { address: '' }],
  ])('%s', async (_what, status, sent) => {
    expect((await send(replacement(FILE), sent)).status).toBe(status);
    nothingChanged();
  });

  test.each([
    ['../secret.mdx'],
    ['content/../package.json'],
    ['content/../../secret.mdx'],
    ['content/campaigns/tea/../../../package.json'],
    ['content/%2e%2e/package.json'],
    ['content/..%2fpackage.json'],
    ['content\\..\\package.json'],
    ['content/..\\package.json'],
    ['content//campaigns/tea/fr.mdx'],
    ['./content/campaigns/tea/fr.mdx'],
    ['content/./campaigns/tea/fr.mdx'],
    ['/etc/hostname'],
    ['C:/secret.mdx'],
    ['content/campaigns/tea/fr.mdx\0.txt'],
    ['content/\u2024\u2024/package.json'],
    ['content/．．/package.json'],
    ['package.json'],
    ['content'],
    ['content/'],
    ['content/campaigns/tea'],
    ['content/campaigns/tea/de.mdx'],
    ['CONTENT/campaigns/tea/fr.mdx'],
    [''],
  ])('the path “%s”', async (file) => {
    expect([403, 404]).toContain((await send(replacement(file))).status);
    nothingChanged();
  });

  test('a link that leaves content/, to a file or by a folder', async () => {
    symlinkSync(path.join(outside, 'secret.mdx'), path.join(root, 'content/campaigns/tea/en.mdx'));
    symlinkSync(path.join(root, 'package.json'), path.join(root, 'content/campaigns/tea/de.mdx'));
    symlinkSync(outside, path.join(root, 'content/campaigns/away'));
    for (const name of ['tea/en.mdx', 'tea/de.mdx', 'away/secret.mdx'])
      expect((await send(replacement(`content/campaigns/${name}`))).status).toBe(403);
    nothingChanged();
  });

  test('a folder content/ that is a link out of the hub', async () => {
    const other = path.join(outside, 'other');
    mkdirSync(other);
    symlinkSync(path.join(root, 'content'), path.join(other, 'content'));
    const bytes = new TextEncoder().encode('x');
    expect(replaceFile(other, { file: FILE, seen: sha256(WORDS), bytes })).toMatchObject({ status: 403 });
    nothingChanged();
  });

  test('a read-only file', async () => {
    chmodSync(path.join(root, FILE), 0o444);
    const { status, value } = await send(replacement(FILE));
    expect([status, value.why]).toEqual([403, `“${FILE}” is read-only.`]);
    nothingChanged();
  });

  test.each<[string, unknown, number]>([
    ['no JSON', Buffer.from('{'), 400],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400],
    ['no object', ['content'], 400],
    ['a value too many', { ...replacement(FILE), mode: 511 }, 400],
    ['a hash that is none', { ...replacement(FILE), seen: '' }, 400],
    ['half a sign', { ...replacement(FILE), text: '\ud800' }, 400],
    [
      'a text that no source may have',
      { ...replacement(FILE), text: 'a'.repeat(limits.sourceBytes + 1) },
      413,
    ],
    ['a body without end', Buffer.alloc(limits.writeBytes + 1, 0x20), 413],
  ])('%s', async (_what, body, status) => {
    expect((await send(body)).status).toBe(status);
    nothingChanged();
  });

  test('a body that does not say how long it is', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    expect((await send(Buffer.alloc(limits.writeBytes + 1, 0x20), { headers })).status).toBe(413);
  });

  test('everything, where the studio was started without a token', async () => {
    const host = createHost(root, '2027-03-01T00:00:00Z');
    const mute = await startStudio({ host, compile: async () => state(), port: 0, watch: false });
    const origin = mute.url.slice(0, -1);
    const answer = await fetch(`${mute.url}write/content`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-diapason-token': '' },
      body: JSON.stringify(replacement(FILE)),
    });
    expect(answer.status).toBe(403);
    await mute.close();
    nothingChanged();
  });
});
