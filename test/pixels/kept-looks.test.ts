/** Pixels are looked at once for each content of a file, its marks and what the brand allows. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { readBack } from '../../src/build/cache/readback-cache.ts';
import { openStore, sha256 } from '../../src/build/cache/store.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { soundCard } from './cards.ts';
import { Chance } from './chance.ts';
import { artifactOf, copyOf, demoBrands } from './judge.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'diapason-looks-'));
const store = openStore(folder, { nonce: 'test', now: () => new Date(0) });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let brand: Brand;
let artifact: Artifact;
let reads = 0;
beforeAll(async () => {
  const [first] = await demoBrands();
  brand = copyOf(first!);
  const made = await artifactOf(soundCard(brand, new Chance(3)));
  const { body, ...rest } = made;
  const bytes = body as Uint8Array;
  const stored = { sha256: sha256(bytes), bytes: bytes.length };
  artifact = Object.defineProperty({ ...rest, stored } as unknown as Artifact, 'body', {
    enumerable: true,
    get: () => {
      reads++;
      return bytes;
    },
  });
});

/** What is seen, and whether the bytes were asked for. */
async function seen(piece: Artifact, by = brand) {
  reads = 0;
  const { look } = await readBack(piece, by, { store });
  return { look: look!, looked: reads > 0 };
}

/** The same bytes under other marks. */
function withMarks(marks: Artifact['marks']): Artifact {
  const own = Object.getOwnPropertyDescriptors(artifact);
  return Object.defineProperties({}, { ...own, marks: { value: marks, enumerable: true } }) as Artifact;
}

test('a second time nothing is decoded, and the same is seen', async () => {
  const first = await seen(artifact);
  const second = await seen(artifact);
  expect([first.looked, second.looked]).toEqual([true, false]);
  expect(second.look).toEqual(first.look);
  expect(first.look.words.length).toBeGreaterThan(0);
});

test('other marks, another palette and another free space are looked at anew', async () => {
  await seen(artifact);
  const moved = artifact.marks.map((mark) => ({
    ...mark,
    boxes: mark.boxes.map((box) => ({ ...box, x: box.x + 1 })),
  }));
  expect((await seen(withMarks(moved))).looked).toBe(true);
  const stricter = { ...brand, rules: { ...brand.rules, palette: { ...brand.rules.palette, deltaE: 0.5 } } };
  expect((await seen(artifact, stricter)).looked).toBe(true);
  const roomier = {
    ...brand,
    rules: {
      ...brand.rules,
      logos: brand.rules.logos.map((logo) => ({ ...logo, clear: { ...logo.clear, factor: 1.5 } })),
    },
  };
  expect((await seen(artifact, roomier)).looked).toBe(true);
  const spans = artifact.marks.map((mark) =>
    mark.at ? { ...mark, at: { ...mark.at, line: mark.at.line + 7 } } : mark,
  );
  expect((await seen(withMarks(spans))).looked).toBe(false);
});
