/**
 * One token changes: what the cache gives back is what a clean build makes, and it has rendered every piece whose
 * bytes that changes. Of a colour it renders no other piece. A size may be looked at and not taken: a headline
 * that is tried in every size of the scale is set again when one of them changes, and may come out the same.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
const repository = path.resolve(import.meta.dirname, '../..');
/** Every so many rounds a demo brand, which has layouts of its own and takes longer. */
const DEMO_EVERY = 4;

interface Subject {
  readonly host: Host;
  readonly brand: string;
  readonly tokens: Readonly<Record<string, string>>;
  before?: Promise<Built>;
}

/** The cache as the unchanged brand left it; each round works on a copy. */
const sound = (one: Subject) => path.join(folder, path.basename(one.brand));
const open = (where: string) => openStore(where, { nonce: 'deep', now: () => new Date(0) });

const subjects = [subject('test/fixtures/kitchen-sink', 'plain'), subject('.', 'grenadine')] as const;

function subject(folder: string, id: string): Subject {
  const root = path.join(repository, folder);
  const brand = `content/brands/${id}`;
  const files = readdirSync(path.join(root, brand, 'tokens')).map((name) => `tokens/${name}`);
  const read = (file: string) => readFileSync(path.join(root, brand, file), 'utf8');
  return {
    host: createHost(root, '2027-01-01T00:00:00Z'),
    brand,
    tokens: Object.fromEntries(files.sort().map((file) => [file, read(file)])),
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-tokens-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Built {
  /** Hash of each piece with all that stands beside it, by its name. */
  readonly pieces: ReadonlyMap<string, string>;
  readonly rendered: readonly string[];
  readonly isSound: boolean;
}

async function build(host: Host, brand: string, store?: Store): Promise<Built> {
  const pieces = new Map<string, string>();
  const { reasons, diagnostics } = await compile(host, {
    ...(store ? { store } : {}),
    wants: (kind, name) => kind !== 'brand' || brand.endsWith(`/${name}`),
    onPiece: (made) => {
      if (made[0]) pieces.set(nameOf(made[0]), sha256(JSON.stringify(made.map(contentOf))));
    },
  });
  const rendered = [...reasons].filter(([, reason]) => reason.startsWith('Rendered')).map(([name]) => name);
  const isSound = !diagnostics.some((one) => one.severity === 'error' && one.at?.file.startsWith(brand));
  return { pieces, rendered: rendered.sort(), isSound };
}

/** As `--explain` names it. */
function nameOf({ path: file, touchpoint, format }: Artifact): string {
  const piece = touchpoint === undefined ? format : `${touchpoint}.${format}`;
  return [...file.split('/').slice(0, 4), piece].join('/');
}

function contentOf({ path: file, body, marks, data }: Artifact) {
  return [file, sha256(body), marks, data];
}

function differing(from: Built, to: Built): string[] {
  const names = [...to.pieces].filter(([piece, hash]) => from.pieces.get(piece) !== hash);
  return names.map(([piece]) => piece).sort();
}

test.each(Array.from({ length: rounds.count }, (_, index) => index + 1))('round %i', async (round) => {
  const random = rounds.random(round);
  const one = subjects[round % DEMO_EVERY === 0 ? 1 : 0];
  one.before ??= build(one.host, one.brand, open(sound(one)));
  const before = await one.before;
  const copy = path.join(folder, `round-${round}`);
  cpSync(sound(one), copy, { recursive: true });

  const { file, text, name, isColour } = editToken(one.tokens, random);
  const edited: Host = {
    ...one.host,
    read: (asked, maxBytes) =>
      asked === `${one.brand}/${file}`
        ? { ok: true, bytes: new TextEncoder().encode(text) }
        : one.host.read(asked, maxBytes),
  };
  const clean = await build(edited, one.brand);
  const cached = await build(edited, one.brand, open(copy));
  rmSync(copy, { recursive: true });
  const story = `seed ${rounds.seed}, round ${round}: ${name} in ${one.brand}/${file}`;
  expect(differing(clean, cached), story).toEqual([]);
  const changed = differing(before, clean);
  expect(
    changed.filter((piece) => !cached.rendered.includes(piece)),
    story,
  ).toEqual([]);
  // A brand that no longer holds together lacks drawings, so that pieces are other pieces.
  if (isColour && clean.isSound) expect(cached.rendered, story).toEqual(changed);
});
