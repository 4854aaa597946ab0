/** The static review site opened from a folder, as a reviewer has it: no server, no tool. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Findings } from '../../src/diagnostic.ts';
import { readComments } from '../../src/output/review/read-comments.ts';
import { sourceFile } from '../../src/source/file.ts';
import { reviewSite } from '../../src/studio/review/site.ts';
import { rememberHere } from '../../src/studio/server/small-pictures.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { host } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';

const script = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let folder: string;
const files = new Map<string, string | Uint8Array>();
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-review-'));
  for await (const { path: name, body } of reviewSite(host, await campaignState(), rememberHere())) {
    files.set(name, body);
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, body);
  }
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
const board = 'fr/plain/tea/fr.html';

async function open(name: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file:|data:|blob:)/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(at(name));
  return { page, complaints, end: () => context.close() };
}

async function say(page: Page, words: string, name = 'Ada') {
  await page.locator('dialog[open] textarea').fill(words);
  await page.locator('dialog[open] [name=by]').fill(name);
  await page.locator('dialog[open] [value=keep]').click();
}

async function handedBack(page: Page) {
  const waiting = page.waitForEvent('download');
  await page.locator('[data-hand-back]').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('review-comments.json');
  const findings = new Findings();
  const comments = readComments(
    sourceFile('back.json', readFileSync(await download.path(), 'utf8')),
    findings,
  );
  expect(findings.list).toEqual([]);
  return comments;
}

describe('the folder', () => {
  it('leads from page to page in both languages, with every piece in sight', async () => {
    const { page, complaints, end } = await open('index.html');
    await page.locator('.cards a').first().click();
    expect(page.url()).toBe(at(board));
    await page.locator('.choices [hreflang=en]').click();
    expect(page.url()).toBe(at('en/plain/tea/fr.html'));
    await page.locator('.toolbar a', { hasText: 'EN' }).click();
    expect(page.url()).toBe(at('en/plain/tea/en.html'));
    const broken = `(async () => {
      for (const image of document.images) { image.loading = 'eager'; await image.decode().catch(() => {}); }
      return [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src);
    })()`;
    expect(await page.evaluate(broken)).toEqual([]);
    expect(complaints).toEqual([]);
    await end();
  });

  it('holds every file that its pages name, names nothing absolute and runs nothing inline', () => {
    const missing: string[] = [];
    for (const [name, body] of files) {
      if (!/^(index|(fr|en)\/.*)\.html$/.test(name) && name !== 'index.html') continue;
      const markup = String(body);
      expect(markup).toContain("default-src 'none'; script-src 'self'");
      expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle="|\son[a-z]+="/);
      for (const [, address] of markup.matchAll(/\s(?:href|src|data-frame|data)="([^"#][^"]*)"/g)) {
        if (address!.startsWith('data:')) continue;
        const wanted = path.posix.join(
          path.posix.dirname(name),
          decodeURIComponent(address!.replaceAll('&amp;', '&')),
        );
        if (!files.has(wanted)) missing.push(`${name}: ${address}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('is sound for axe, on a phone, and without scripts', async () => {
    for (const [name, colorScheme] of [
      [board, 'light'],
      [board, 'dark'],
      ['en/index.html', 'light'],
    ] as const) {
      const { page, end } = await open(name, { bypassCSP: true, colorScheme });
      await page.addScriptTag({ path: axe });
      expect(await page.evaluate(script('axe-all.js')), name).toEqual([]);
      await end();
    }
    const { page, end } = await open(board, { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await page.evaluate(script('small-targets.js'))).toEqual([]);
    await end();
    const bare = await open(board, { javaScriptEnabled: false });
    expect(await bare.page.getByText('Les commentaires demandent JavaScript.').isVisible()).toBe(true);
    expect(await bare.page.locator('[data-point]').isVisible()).toBe(false);
    await bare.end();
  });
});

describe('a comment', () => {
  it('is pinned to a picture in its own pixels, kept, changed, deleted and handed back', async () => {
    const { page, complaints, end } = await open(board);
    const shot = page.locator('[data-artifact$="posts.instagram.portrait.png"] .shot img');
    await shot.scrollIntoViewIfNeeded();
    await page.locator('[data-point]').click();
    const box = (await shot.boundingBox())!;
    await shot.click({ position: { x: box.width / 2, y: box.height / 4 } });
    await say(page, 'Plus clair.');
    await page.locator('.pinned .comment-pin').waitFor();

    await page.reload();
    const [kept] = await handedBack(page);
    expect(kept).toMatchObject({
      artifact: 'social/plain/tea/fr/posts.instagram.portrait.png',
      unit: 'px',
      text: 'Plus clair.',
      by: 'Ada',
    });
    expect(kept!.x).toBeCloseTo(540, -1);
    expect(kept!.y).toBeCloseTo(337, -1);

    await page.locator('.said-comments button', { hasText: 'Modifier' }).click();
    await say(page, 'Plus sombre.');
    expect((await handedBack(page)).map(({ text }) => text)).toEqual(['Plus sombre.']);
    await page.locator('.said-comments button', { hasText: 'Supprimer' }).click();
    expect(await handedBack(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await end();
  });

  it('is pinned to words inside a page, though a file may not look into another', async () => {
    const { page, end } = await open(board);
    const words = page.frameLocator('[data-artifact$="fr/index.html"] .desktop iframe').locator('p');
    await page.locator('[data-artifact$="fr/index.html"] .desktop iframe[srcdoc]').waitFor();
    await page.locator('[data-point]').click();
    await words.click();
    await say(page, 'Bonsoir ?');
    const [one] = await handedBack(page);
    expect(one).toMatchObject({
      artifact: 'web/plain/tea/fr/index.html',
      quote: 'Bonjour',
      width: 1280,
      unit: 'px',
    });
    expect(
      await page
        .frameLocator('[data-artifact$="fr/index.html"] .desktop iframe')
        .locator('[data-comment-pin]')
        .count(),
    ).toBe(1);
    await end();
  });

  it('is pinned to the back of a sheet in millimetres, and to a caption as a piece of its own', async () => {
    const { page, end } = await open(board);
    await page.locator('[data-point]').click();
    const back = page.locator('[data-artifact$="carte.postcard.a6.pdf"] .sheet img').nth(1);
    await back.scrollIntoViewIfNeeded();
    const box = (await back.boundingBox())!;
    await back.click({ position: { x: box.width - 1, y: 1 } });
    await say(page, 'Le dos.');
    await page.locator('[data-point]').click();
    await page.locator('.caption summary span').first().click();
    await say(page, 'La légende.');
    const [sheet, caption] = await handedBack(page);
    expect(sheet).toMatchObject({ unit: 'mm', page: 2 });
    expect(sheet!.x).toBeGreaterThan(146);
    expect(sheet!.y).toBeLessThan(2);
    expect(caption!.artifact).toBe('social/plain/tea/fr/posts.instagram.portrait.txt');
    expect(caption!.quote).toContain('Deux tasses');
    await end();
  });

  it('is made with the keyboard alone, with its place typed', async () => {
    const { page, end } = await open(board);
    await page.locator('[data-artifact$="posts.facebook.link.png"] [data-comment]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Au centre.');
    await page.locator('dialog[open] [name=by]').fill('Bo');
    await page.locator('dialog[open] [name=x]').fill('12.5');
    await page.keyboard.press('Enter');
    const [one] = await handedBack(page);
    expect(one).toMatchObject({ text: 'Au centre.', by: 'Bo', x: 12.5, y: 315, id: 'bo-1' });
    await end();
  });

  it('with markup is shown as it was typed, and what a browser kept of somebody else is passed over', async () => {
    const { page, complaints, end } = await open(board);
    await page.evaluate(
      `localStorage.setItem('diapason-review plain/tea', JSON.stringify([null, 3, { id: 'x' }, { id: 'a-1', artifact: 'web/plain/tea/fr/index.html', sha256: '0', unit: 'px', x: 1, y: 2, text: '<img src=x onerror=alert(1)>', by: '<b>', date: '2027-01-01' }]))`,
    );
    await page.reload();
    expect(await page.locator('.said-comments li').count()).toBe(1);
    expect(await page.locator('.said-comments .text').textContent()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('.said-comments .older').count()).toBe(1);
    expect(complaints).toEqual([]);
    await end();
  });
});
