/** The thread that Astro lives in: what it does, and what it leaves alone. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import type { SiteInput } from '../../src/build/site-input.ts';
import { subsetFont } from '../../src/build/web-fonts.ts';
import { type SiteThread, siteThread } from '../../src/cli/site-thread.ts';

const look = { logo: '<b>Plain</b>', surface: 'on-page' };
const input: SiteInput = {
  brands: [{ id: 'plain', name: 'Plain', css: ':root{--x:1}', head: look, foot: look }],
  pages: [
    {
      path: 'plain/tea/fr/index.html',
      body: '<!DOCTYPE html><html lang="fr"><head><title>Thé</title></head><body><p>1  2 \u202f€</p></body></html>\n',
      brand: 'plain',
      campaign: 'tea',
      language: 'fr',
      title: 'Thé',
      description: 'Deux tasses.',
      alternates: {},
      source: true,
      listed: true,
    },
  ],
  files: [],
};
const font = path.resolve(
  import.meta.dirname,
  '../../node_modules/@fontsource/figtree/files/figtree-latin-400-normal.woff2',
);

let thread: SiteThread;
afterEach(() => thread.close());

const shown = (files: Awaited<ReturnType<typeof buildSite>>) =>
  files.map((file) => [file.path, Buffer.from(file.body).toString('utf8')]);

test('builds the very site that this thread would, and moves nobody', async () => {
  thread = siteThread();
  const here = process.cwd();
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'diapason-thread-')));
  process.chdir(folder);
  try {
    mkdirSync('src');
    writeFileSync('src/content.config.ts', 'throw new Error("run")');
    const building = buildSite(input, thread.runAstro);
    expect(process.cwd()).toBe(folder);
    const beside = shown(await building);
    expect(process.cwd()).toBe(folder);
    expect(beside).toEqual(shown(await buildSite(input)));
    expect(existsSync(path.join(folder, '.astro'))).toBe(false);
  } finally {
    process.chdir(here);
    rmSync(folder, { recursive: true });
  }
});

/** Folders of Astro that lie in a temporary folder of our own while `work` goes on, and after it. */
async function foldersBeside(work: () => Promise<unknown>): Promise<{ during: number; after: number }> {
  const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'diapason-thread-')));
  const count = () => readdirSync(temporary).filter((name) => name.startsWith('diapason-site-')).length;
  vi.stubEnv('TMPDIR', temporary);
  try {
    thread.start();
    await vi.waitFor(() => expect(count()).toBe(1));
    const during = count();
    await work();
    return { during, after: count() };
  } finally {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  }
}

test('begins before there are pages, cuts fonts meanwhile, and makes the same site of them', async () => {
  thread = siteThread();
  const whole = new Uint8Array(readFileSync(font));
  const folders = await foldersBeside(async () => {
    expect((await thread.subsetFont!(whole, 'Thé')).length).toBeLessThan(whole.length);
    const early = shown(await buildSite(input, thread.runAstro));
    expect(early).toEqual(shown(await buildSite(input)));
    // A second site is built as the first: what was begun has been used up.
    const { pages } = input;
    const other = { ...input, pages: [{ ...pages[0]!, path: 'plain/tea/en/index.html' }] };
    expect(shown(await buildSite(other, thread.runAstro))).toEqual(shown(await buildSite(other)));
  });
  expect(folders).toEqual({ during: 1, after: 0 });
});

test('a start that nobody needs leaves nothing behind', async () => {
  thread = siteThread();
  expect(await foldersBeside(() => thread.close())).toEqual({ during: 1, after: 0 });
});

test('cuts fonts to the same bytes, once it has started, and steps back alone', async () => {
  thread = siteThread();
  const own = os.getPriority();
  expect(thread.subsetFont).toBeUndefined();
  thread.start();
  const whole = new Uint8Array(readFileSync(font));
  const [beside, here] = await Promise.all([
    thread.subsetFont!(whole, 'Thé à 19 €'),
    subsetFont(whole, 'Thé à 19 €'),
  ]);
  expect(Buffer.from(beside).equals(Buffer.from(here))).toBe(true);
  expect(beside.length).toBeLessThan(whole.length / 2);
  expect(os.getPriority()).toBe(own);
});

test('what Astro cannot do is told by the build', async () => {
  thread = siteThread();
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'diapason-thread-')));
  try {
    const order = { root, dataFile: path.join(root, 'site.json') };
    await expect(thread.runAstro(order)).rejects.toThrow(/Build failed|Cannot/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
