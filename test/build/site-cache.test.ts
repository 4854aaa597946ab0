import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteThroughCache } from '../../src/build/cache/site-cache.ts';
import { openStore } from '../../src/build/cache/store.ts';
import type { SiteFile, SiteInput, SitePage } from '../../src/build/site-input.ts';

let folder: string;
let builds: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-cache-'));
  builds = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (body: string, title = 'Tea'): SitePage => ({
  path: 'plain/tea/en/index.html',
  body,
  brand: 'plain',
  campaign: 'tea',
  language: 'en-GB',
  title,
  description: '',
  alternates: {},
  source: true,
  listed: true,
});

/** As Astro would: pages as they are, and an index that shows their titles. */
async function build(input: SiteInput): Promise<SiteFile[]> {
  builds += 1;
  const titles = input.pages.map((one) => one.title).join();
  return [...input.pages, ...input.files, { path: 'index.html', body: titles }];
}

async function site(one: SitePage): Promise<Record<string, string>> {
  const store = openStore(folder, { nonce: 'test', now: () => new Date(0) });
  const input: SiteInput = { brands: [], pages: [one], files: [{ path: 'a.css', body: 'a{}' }] };
  const files = await siteThroughCache(input, store, build);
  return Object.fromEntries(files.map((file) => [file.path, String(file.body)]));
}

describe('a site in the cache', () => {
  it('is not built again for the words of a page, and has them', async () => {
    await site(page('one'));
    const files = await site(page('two'));
    expect(files).toEqual({ 'plain/tea/en/index.html': 'two', 'index.html': 'Tea', 'a.css': 'a{}' });
    expect(builds).toBe(1);
  });

  it('is built again for what its index shows', async () => {
    await site(page('one'));
    expect((await site(page('one', 'Coffee')))['index.html']).toBe('Coffee');
    expect(builds).toBe(2);
  });

  it('asks only for pages that have not been given back before', async () => {
    const asked: string[][] = [];
    const site = (...pages: SitePage[]) => {
      const store = openStore(folder, { nonce: 'test', now: () => new Date(0) });
      return siteThroughCache({ brands: [], pages, files: [] }, store, async (input) => {
        asked.push(input.pages.map((one) => one.path).filter((one) => !input.unchanged?.has(one)));
        return build(input);
      });
    };
    const other = { ...page('cake', 'Cake'), path: 'plain/cake/en/index.html' };
    await site(page('one'));
    const files = await site(page('one'), other);
    expect(asked).toEqual([['plain/tea/en/index.html'], ['plain/cake/en/index.html']]);
    expect(files.map(({ path, body }) => [path, String(body)])).toEqual([
      ['plain/tea/en/index.html', 'one'],
      ['plain/cake/en/index.html', 'cake'],
      ['index.html', 'Tea,Cake'],
    ]);
  });

  it('does not open pages that it is only asked to list', async () => {
    const closed = Object.defineProperty({ ...page('') }, 'body', {
      enumerable: true,
      get: () => {
        throw new Error('opened');
      },
    });
    await site(page('one'));
    const store = openStore(folder, { nonce: 'test', now: () => new Date(0) });
    const input: SiteInput = { brands: [], pages: [closed], files: [{ path: 'a.css', body: 'a{}' }] };
    expect(await siteThroughCache(input, store, build)).toHaveLength(3);
  });
});
