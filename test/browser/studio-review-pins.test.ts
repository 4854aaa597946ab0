/** Findings on the pieces of a folder that a reviewer opens without a server: pins on pictures and inside pages, and the list. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import { reviewSite } from '../../src/studio/review/site.ts';
import { rememberHere } from '../../src/studio/server/small-pictures.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { host as emptyHost } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';

const script = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const FILE = 'content/campaigns/tea/fr.mdx';
const span = (line: number, column: number, endColumn: number): Span => ({
  file: FILE,
  line,
  column,
  endLine: line,
  endColumn,
});
const portrait = 'social/plain/tea/fr/posts.instagram.portrait.png';
const onPicture: Diagnostic = {
  code: 'visual/words-stand-out-from-the-picture',
  severity: 'error',
  message: 'The words cannot be read.',
  artifacts: [portrait],
  boxes: [{ x: 108, y: 135, width: 540, height: 135, unit: 'px', artifact: portrait }],
};
const inPage: Diagnostic = {
  code: 'tone/no-banned-words',
  severity: 'warning',
  message: 'Plain does not say “Bonjour”.',
  at: span(1, 1, 8),
};
const host: Host = {
  ...emptyHost,
  read: (file) =>
    file === FILE
      ? { ok: true, bytes: new TextEncoder().encode('Bonjour, un thé !\n') }
      : { ok: false, why: 'missing' },
};

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-review-pins-'));
  const state = await campaignState({ diagnostics: [onPicture, inPage] });
  const artifacts = state.artifacts.map((one) =>
    one.path === 'web/plain/tea/fr/index.html'
      ? { ...one, marks: [{ kind: 'text' as const, text: 'Bonjour', at: span(1, 1, 8), boxes: [] }] }
      : one,
  );
  for await (const { path: name, body } of reviewSite(host, { ...state, artifacts }, rememberHere())) {
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

async function open(name = 'fr/plain/tea/fr.html', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(path.join(folder, name)).href);
  return { page, complaints, end: () => context.close() };
}

const website = '[data-artifact="web/plain/tea/fr/index.html"]';
const inFrame = (page: Page) => page.locator(`${website} .desktop .frame-pin`);
const focused = (page: Page) => page.evaluate('document.activeElement.id');

it('stand at their boxes on a picture, and lead to the list by key', async () => {
  const { page, complaints, end } = await open();
  const pin = page.locator(`[data-artifact="${portrait}"] .pin`);
  await pin.focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('finding-1');
  expect(await page.locator('.finding[aria-current]').getAttribute('data-finding')).toBe('1');
  expect(complaints).toEqual([]);
  await end();
});

it('stand at their words inside a page, though a file may not look into another, and the list leads there', async () => {
  const { page, complaints, end } = await open();
  await inFrame(page).waitFor();
  const [pin, glass] = [
    await inFrame(page).boundingBox(),
    await page.locator(`${website} .desktop .glass`).boundingBox(),
  ];
  expect(pin!.y - glass!.y).toBeLessThan(40);
  expect(pin!.width).toBeGreaterThan(8);
  await page.locator('[data-to-pin="2"]').press('Enter');
  expect(await page.locator(`${website} .pin-link`).getAttribute('aria-current')).toBe('true');
  await inFrame(page).click({ force: true });
  expect(await focused(page)).toBe('finding-2');
  expect(complaints).toEqual([]);
  await end();
});

it('stand aside while a reviewer points at the very words', async () => {
  const { page, complaints, end } = await open();
  await inFrame(page).waitFor();
  await page.locator('[data-point]').click();
  await inFrame(page).scrollIntoViewIfNeeded();
  const box = (await inFrame(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await page.locator('dialog[open] .quote').textContent()).toBe('Bonjour');
  await page.keyboard.press('Escape');
  expect(await page.locator('.finding[aria-current]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await end();
});

it.each([
  ['fr/plain/tea/fr.html', 'light'],
  ['en/plain/tea/fr.html', 'dark'],
] as const)('“%s” is sound for axe in %s and on a phone', async (name, colorScheme) => {
  const { page, end } = await open(name, { bypassCSP: true, colorScheme });
  await inFrame(page).waitFor();
  await page.addScriptTag({ path: axe });
  expect(await page.evaluate(script('axe-all.js'))).toEqual([]);
  await end();
  const phone = await open(name, { viewport: { width: 360, height: 800 }, colorScheme });
  expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await phone.page.evaluate(script('small-targets.js'))).toEqual([]);
  await phone.end();
});
