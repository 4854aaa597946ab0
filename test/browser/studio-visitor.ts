/** Someone who opens pages of the studio in Chromium, and what every page of it must keep to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const script = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Visit {
  readonly page: Page;
  /** What the console complained of, and every request that left the studio. */
  readonly complaints: string[];
  end(): Promise<void>;
}

/** Opens a page and waits until it is up to date. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'fr-FR',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      complaints.push(request.url());
  });
  await page.goto(url);
  if (options.javaScriptEnabled !== false) await page.locator('.status[data-state="live"]').waitFor();
  return { page, complaints, end: () => context.close() };
}

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

/** axe has nothing to say, in either scheme, and nothing is wider than a phone of 360 px or one of 320. */
export async function expectSoundPage(browser: Browser, url: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, end } = await visit(browser, url, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: axe });
    expect(await page.evaluate(script('axe-all.js')), colorScheme).toEqual([]);
    await end();
  }
  const { page, complaints, end } = await visit(browser, url, { viewport: { width: 360, height: 800 } });
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    // What our modules lay out by hand follows in the next frame.
    await page.evaluate(twoFrames);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await page.evaluate(script('cut-off.js'))).toEqual([]);
    expect(await page.evaluate(script('small-targets.js'))).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await end();
}
