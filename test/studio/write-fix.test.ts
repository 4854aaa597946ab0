/** Safe fixes through the studio: over its socket, into a real folder, undone to the byte, and what must not pass. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic, TextEdit } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { sha256 } from '../../src/studio/server/replace-file.ts';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { state } from './fixture.ts';

const TOKEN = 'the-secret-of-this-run';
const WORDS = '\uFEFF# Thé\r\nUn thé ! {money(offer.price)}\r\n';
const FILE = 'content/campaigns/tea/fr.mdx';

/** Letters of one line become others. */
const edit = (column: number, endColumn: number, text: string, file = FILE): TextEdit => ({
  at: { file, line: 2, column, endLine: 2, endColumn },
  text,
});
const finding = (fix: TextEdit): Diagnostic => ({
  code: 'language/typography-is-the-locales',
  severity: 'warning',
  message: 'A narrow no-break space belongs here.',
  at: fix.at,
  fix,
});

const space = edit(7, 8, '\u202f');
const ofFact = edit(10, 14, 'euros');
const outsideContent = edit(1, 3, 'X', 'package.mdx');
const throughLink = edit(1, 3, 'X', 'content/campaigns/tea/en.mdx');
const markup = edit(1, 3, '<script>');

let outside: string;
let root: string;
let studio: Studio;
let compile: () => Promise<ReturnType<typeof state>>;
beforeEach(async () => {
  outside = mkdtempSync(path.join(tmpdir(), 'diapason-fix-'));
  root = path.join(outside, 'hub');
  mkdirSync(path.join(root, 'content/campaigns/tea'), { recursive: true });
  writeFileSync(path.join(root, FILE), WORDS);
  writeFileSync(path.join(root, 'package.mdx'), WORDS);
  writeFileSync(path.join(outside, 'secret.mdx'), WORDS);
  symlinkSync(path.join(outside, 'secret.mdx'), path.join(root, throughLink.at.file));
  const diagnostics = [space, ofFact, outsideContent, throughLink, markup].map(finding);
  compile = async () => state({ diagnostics });
  const host = createHost(root, '2027-03-01T00:00:00Z');
  studio = await startStudio({ host, compile: () => compile(), token: TOKEN, port: 0, watch: false });
  await studio.ready;
});
afterEach(async () => {
  await studio.close();
  rmSync(outside, { recursive: true });
});

const now = () => readFileSync(path.join(root, FILE), 'utf8');
const requestOf = ({ at: { file, ...at }, text }: TextEdit) => ({ file, at, text, seen: sha256(WORDS) });

async function post(name: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${studio.url}write/${name}`, {
    method: 'POST',
    headers: {
      origin: studio.url.slice(0, -1),
      'content-type': 'application/json',
      'x-diapason-token': TOKEN,
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const value = (await response.json().catch(() => ({}))) as { ok?: boolean; why?: string; undo?: unknown };
  return { status: response.status, ...value };
}

describe('a fix', () => {
  test('changes its letters alone, and undone leaves the very bytes of before', async () => {
    const { status, undo } = await post('fix', requestOf(space));
    expect(status).toBe(200);
    expect(now()).toBe(WORDS.replace('thé !', 'thé\u202f!'));
    expect((await post('content', undo)).status).toBe(200);
    expect(readFileSync(path.join(root, FILE)).equals(Buffer.from(WORDS))).toBe(true);
  });

  test('is not undone in a file that has changed since', async () => {
    const { undo } = await post('fix', requestOf(space));
    writeFileSync(path.join(root, FILE), 'Gardé\n');
    expect((await post('content', undo)).status).toBe(409);
    expect(now()).toBe('Gardé\n');
  });
});

describe('refused, and nothing changes', () => {
  test.each<[string, number, unknown]>([
    ['another hash', 409, { ...requestOf(space), seen: sha256('other') }],
    ['a hash that is none', 400, { ...requestOf(space), seen: 'x' }],
    ['words that are in no finding', 404, { ...requestOf(space), text: 'anything' }],
    ['a place that is in no finding', 404, requestOf(edit(1, 3, '\u202f'))],
    ['a value too many', 400, { ...requestOf(space), mode: 511 }],
    ['nothing', 400, undefined],
    ['a fix of a fact', 409, requestOf(ofFact)],
    ['a fix that writes markup', 409, requestOf(markup)],
    ['a fix outside content/', 409, requestOf(outsideContent)],
    ['a fix through a link', 409, requestOf(throughLink)],
    ['a path that climbs', 404, { ...requestOf(space), file: 'content/../package.mdx' }],
  ])('%s', async (_what, status, body) => {
    expect((await post('fix', body)).status).toBe(status);
    expect(now()).toBe(WORDS);
    expect(readFileSync(path.join(root, 'package.mdx'), 'utf8')).toBe(WORDS);
    expect(readFileSync(path.join(outside, 'secret.mdx'), 'utf8')).toBe(WORDS);
  });

  test.each([{ 'x-diapason-token': 'wrong' }, { origin: 'https://evil.example' }])('%o', async (headers) => {
    expect((await post('fix', requestOf(space), headers as unknown as Record<string, string>)).status).toBe(
      403,
    );
    expect(now()).toBe(WORDS);
  });

  test('a file that was saved meanwhile, also where the page knows its hash', async () => {
    const saved = `${WORDS}Gardé.\n`;
    writeFileSync(path.join(root, FILE), saved);
    expect((await post('fix', requestOf(space))).status).toBe(409);
    expect((await post('fix', { ...requestOf(space), seen: sha256(saved) })).status).toBe(409);
    expect(now()).toBe(saved);
  });

  test('while the hub is read again', async () => {
    const reading = Promise.withResolvers<ReturnType<typeof state>>();
    compile = () => reading.promise;
    const done = studio.refresh();
    expect(await post('fix', requestOf(space))).toMatchObject({ status: 409, ok: false });
    expect(now()).toBe(WORDS);
    reading.resolve(state({ diagnostics: [finding(space)] }));
    await done;
    expect((await post('fix', requestOf(space))).status).toBe(200);
  });
});
