/**
 * One token changes: the pieces whose bytes a clean build changes are changed, no other is, and pieces that do not
 * read the token are given back without having been drawn.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store, sha256 } from '../../src/build/cache/store.ts';
import { compile } from '../../src/compile.ts';
import { createHost, type Host } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { roundsOf } from './settings.ts';
import { editToken } from './token-edit.ts';

const rounds = roundsOf('tokens', 3, 200);
const root = path.resolve(import.meta.dirname, '../fixtures/kitchen-sink');
const brand = 'content/brands/plain';
const tokenFiles = ['core', 'semantic', 'scheme-dark'].map((name) => `tokens/${name}.tokens.json`);
const sound = createHost(root, '2027-01-01T00:00:00Z');
const tokens = Object.fromEntries(
  tokenFiles.map((file) => [file, readFileSync(path.join(root, brand, file), 'utf8')]),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-tokens-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Built {
  /** Hash of each piece with all that stands beside it, by its name. */
  readonly pieces: ReadonlyMap<string, string>;
  readonly rendered: readonly string[];
}

async function build(host: Host, store?: Store): Promise<Built> {
  const pieces = new Map<string, string>();
  const { reasons } = await compile(host, {
    ...(store ? { store } : {}),
    onPiece: (made) => pieces.set(nameOf(made[0]!), sha256(JSON.stringify(made.map(contentOf)))),
  });
  const rendered = [...reasons].filter(([, reason]) => reason.startsWith('Rendered')).map(([name]) => name);
  return { pieces, rendered: rendered.sort() };
}

/** As `--explain` names it. */
function nameOf({ path: file, touchpoint, format }: Artifact): string {
  const piece = touchpoint === undefined ? format : `${touchpoint}.${format}`;
  return [...file.split('/').slice(0, 4), piece].join('/');
}

function contentOf({ path: file, body, marks, data }: Artifact) {
  return [file, sha256(body), marks, data];
}

let before: Promise<Built> | undefined;

test.each(Array.from({ length: rounds.count }, (_, index) => index + 1))('round %i', async (round) => {
  const random = rounds.random(round);
  const store = openStore(path.join(folder, 'cache'), { nonce: 'deep', now: () => new Date(0) });
  before ??= build(sound, store);
  const { pieces: old } = await before;

  const { file, text, name } = editToken(tokens, random);
  const edited: Host = {
    ...sound,
    read: (asked, maxBytes) =>
      asked === `${brand}/${file}`
        ? { ok: true, bytes: new TextEncoder().encode(text) }
        : sound.read(asked, maxBytes),
  };
  const clean = await build(edited);
  const cached = await build(edited, store);
  const story = `seed ${rounds.seed}, round ${round}: ${name} in ${file}`;
  const differing = (from: Built['pieces'], to: Built['pieces']) =>
    [...to].filter(([piece, hash]) => from.get(piece) !== hash).map(([piece]) => piece);
  expect(differing(clean.pieces, cached.pieces), story).toEqual([]);
  const changed = differing(old, clean.pieces);
  expect(differing(old, cached.pieces).sort(), story).toEqual(changed.sort());
  // What reads the token is drawn again even where its bytes come out the same; nothing that changes is missed.
  expect(cached.rendered, story).toEqual(expect.arrayContaining(changed));
  expect(cached.rendered.length, story).toBeLessThan(clean.pieces.size);
});
