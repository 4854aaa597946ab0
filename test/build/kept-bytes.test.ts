/** An encoding is made once for a photograph and its settings, also by another run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBytesIn } from '../../src/build/cache/kept-bytes.ts';
import { openStore, type Store } from '../../src/build/cache/store.ts';
import type { Keep } from '../../src/channels/channel.ts';
import { photograph } from '../../src/channels/web/photograph.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-bytes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Store => openStore(folder, { nonce: 'test', now: () => new Date(0) });

/** Counts what is really encoded. */
function counting(store: Store): { readonly keep: Keep; readonly made: string[] } {
  const made: string[] = [];
  const keep = keepBytesIn(store);
  return {
    made,
    keep: (key, make) =>
      keep(key, () => {
        made.push(key);
        return make();
      }),
  };
}

const picture = (background: string) =>
  sharp({ create: { width: 700, height: 400, channels: 3, background } })
    .png()
    .toBuffer();

test('a photograph under another name is not encoded again', async () => {
  const bytes = await picture('#c2153f');
  const first = counting(open());
  const one = await photograph('a/one.png', bytes, first.keep);
  expect(first.made.length).toBe(6);
  const second = counting(open());
  const other = await photograph('b/other.png', bytes, second.keep);
  expect(second.made).toEqual([]);
  expect(other.files.map(({ body }) => Buffer.from(body).toString('base64'))).toEqual(
    one.files.map(({ body }) => Buffer.from(body).toString('base64')),
  );
});

test('another photograph is', async () => {
  await photograph('a/red.png', await picture('#ff0000'), counting(open()).keep);
  const again = counting(open());
  await photograph('a/red.png', await picture('#0000ff'), again.keep);
  expect(again.made.length).toBe(6);
});

test('bytes that are torn on disk are made again', async () => {
  const keep = keepBytesIn(open());
  await keep('key', async () => new Uint8Array([1, 2, 3]));
  rmSync(path.join(folder, 'v1', 'objects'), { recursive: true, force: true });
  rmSync(path.join(folder, 'v4', 'objects'), { recursive: true, force: true });
  expect([...(await keep('key', async () => new Uint8Array([4])))]).toEqual([4]);
});
