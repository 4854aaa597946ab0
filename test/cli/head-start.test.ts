/** What a first build begins with while its pieces are made: when it does, and that nothing comes out differently. */
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { openStore } from '../../src/build/cache/store.ts';
import type { BuildEvent } from '../../src/build/events.ts';
import { type HeadStart, headStart } from '../../src/cli/head-start.ts';
import type { ReadingThread } from '../../src/cli/reading-thread.ts';
import type { Session } from '../../src/cli/session.ts';
import type { SiteThread } from '../../src/cli/site-thread.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { emptyFolder, treeOf } from './hub-fixture.ts';
import { repository, runCli } from './run-cli.ts';

const NOW = '2027-01-15';
const hub = path.join(repository, 'test/fixtures/kitchen-sink');

/** A page and the one font that it uses. */
const page = [
  {
    channel: 'web',
    format: 'page',
    path: 'web/b/index.html',
    mime: 'text/html',
    brand: 'b',
    data: { letters: 'abc' },
  },
  {
    channel: 'web',
    format: 'page',
    path: 'web/b/f.woff2',
    mime: 'font/woff2',
    brand: 'b',
    body: new Uint8Array([1]),
  },
] as Partial<Artifact>[] as Artifact[];

const brand = { id: 'b' } as Brand;

/** A session that has found nothing; `started` says whether the site's thread was asked to begin. */
function begun({ workers = 2, wants }: { workers?: number; wants?: Session['filters']['wants'] } = {}) {
  const store = openStore(emptyFolder(), { nonce: 'test', now: () => new Date(0) });
  const heard: BuildEvent[] = [];
  const listener = { clock: () => 0, tell: (event: BuildEvent) => void heard.push(event) };
  const session = { store, workers, listener, filters: { ...(wants && { wants }) } } as unknown as Session;
  let started = 0;
  const cut: string[] = [];
  const subsetFont = async (font: Uint8Array, text: string) => {
    cut.push(text);
    return font;
  };
  const thread = { start: () => void started++, subsetFont } as unknown as SiteThread;
  let isReading = false;
  const reading = { start: () => (isReading = true) } as unknown as ReadingThread;
  const ahead: HeadStart = headStart(session, { site: thread, reading });
  const tell = (campaigns: number, pages = 1) => {
    ahead.session.listener.tell({ kind: 'missing', campaigns });
    ahead.session.listener.tell({ kind: 'planned', campaign: 'a', pieces: 1, pages });
    return started;
  };
  return { ahead, tell, heard, cut, reads: () => isReading };
}

test('a first build of a few campaigns begins with its site; others do not', () => {
  expect(begun().tell(2)).toBe(1);
  // Nothing to make; one thread only; other threads draw; a part of the hub.
  expect(begun().tell(0)).toBe(0);
  expect(begun({ workers: 1 }).tell(2)).toBe(0);
  expect(begun().tell(8)).toBe(0);
  expect(begun({ wants: () => true }).tell(2)).toBe(0);
  // What has no page has no site.
  expect(begun().tell(2, 0)).toBe(0);
});

test('where it has a head start another thread reads back, pages or none; nowhere else', () => {
  const reads = (campaigns: number, options: Parameters<typeof begun>[0] = {}, pages = 1) => {
    const one = begun(options);
    one.tell(campaigns, pages);
    return one.reads();
  };
  expect(reads(2)).toBe(true);
  expect(reads(2, {}, 0)).toBe(true);
  expect(reads(0)).toBe(false);
  expect(reads(8)).toBe(false);
  expect(reads(2, { workers: 1 })).toBe(false);
  expect(reads(2, { wants: () => true })).toBe(false);
});

test('fonts are cut as soon as the last page is there, whatever else is still to come', async () => {
  const { ahead, cut } = begun();
  const { tell } = ahead.session.listener;
  tell({ kind: 'missing', campaigns: 2 });
  tell({ kind: 'planned', campaign: 'a', pieces: 3, pages: 1 });
  ahead.onPiece(page, brand);
  tell({ kind: 'planned', campaign: 'b', pieces: 5, pages: 2 });
  ahead.onPiece(page, brand);
  await setImmediate();
  expect(cut).toEqual([]);
  ahead.onPiece(page, brand);
  await vi.waitFor(() => expect(cut).toEqual(['abc']));
});

test('whoever follows the build hears what it did before', () => {
  const { tell, heard } = begun();
  tell(2);
  expect(heard.map(({ kind }) => kind)).toEqual(['missing', 'planned']);
});

test('what was begun is not begun again', async () => {
  const { ahead } = begun();
  let made = 0;
  const draw = async () => `picture ${++made}`;
  expect(await Promise.all([ahead.remember('a', draw), ahead.remember('a', draw)])).toEqual([
    'picture 1',
    'picture 1',
  ]);
  const cut = async () => new Uint8Array([++made]);
  expect(await ahead.keep('font', cut)).toBe(await ahead.keep('font', cut));
  expect(made).toBe(2);
});

test('a build that had a head start writes the same files as one that had none', async () => {
  const build = async (...more: string[]) => {
    const cwd = emptyFolder();
    const { status } = await runCli(['build', '--root', hub, '--now', NOW, ...more], { cwd });
    expect(status).toBe(0);
    return treeOf(path.join(cwd, 'dist'));
  };
  const [ahead, none] = [await build('--workers', '2'), await build('--workers', '1')];
  expect(ahead).toEqual(none);
  expect(Object.keys(ahead)).toContain('report.html');
});
