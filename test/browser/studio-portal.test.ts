/** The portal of a brand in the studio: the page that the site has, which follows saves of its brand. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { portalOf } from '../../src/portal/portal-store.ts';
import { type Studio, startStudio, studioState } from '../../src/studio/studio.ts';
import { makeHub } from '../cli/hub-fixture.ts';
import { launchOptions } from './launch-options.ts';

const GUIDELINES = 'content/brands/plain/guidelines.mdx';
const guidelines = (words: string) => `## How we speak\n\n${words}\n\n<Voice />\n\n<Palette />\n`;

let browser: Browser;
let root: string;
let studio: Studio;
beforeAll(async () => {
  root = makeHub({ [GUIDELINES]: guidelines('Plainly.') });
  const host = createHost(root, '2027-04-01T00:00:00Z');
  const brands = new BrandMemory();
  let known: Awaited<ReturnType<typeof compile>>['hub']['brands'] = new Map();
  studio = await startStudio({
    host,
    compile: async () => {
      const compiled = await compile(host, { brands });
      known = compiled.hub.brands;
      return studioState(compiled);
    },
    portalOf: async (id) => {
      const brand = known.get(id);
      return brand && portalOf(host, brand);
    },
    port: 0,
  });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

it('shows a save of its brand by itself, where the reader is', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(`${studio.url}brand/plain/`);
  await page.getByText('Plainly.').waitFor();
  expect(await page.locator('button.copy').count()).toBeGreaterThan(0);
  await page.evaluate('scrollTo(0, 600)');
  const before = await page.evaluate('scrollY');

  // What changes nothing of the brand changes nothing here.
  await studio.refresh();
  writeFileSync(path.join(root, GUIDELINES), guidelines('Very plainly.'));
  await page.getByText('Very plainly.').waitFor();
  await page.waitForLoadState();
  expect(loads).toBe(2);
  await expect.poll(() => page.evaluate('scrollY')).toBe(before);
  expect(complaints).toEqual([]);
  await context.close();
});

it('is the page of the site, but for one module and the leave that it needs', async () => {
  const host = createHost(root, '2027-04-01T00:00:00Z');
  const { hub } = await compile(host);
  const portal = await portalOf(host, hub.brands.get('plain')!);
  const file = portal.files.find((one) => one.path === 'index.html')!;
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = (await page.goto(`${studio.url}brand/plain/`))!;
  const served = await response.text();
  await context.close();
  const bare = served
    .replace(
      /<script type="module" src="\/islands\/portal-live\.js" data-version="[0-9a-f]{16}"><\/script>/,
      '',
    )
    .replace(/script-src (\S+)self\1 /, 'script-src ');
  expect(bare).toBe(String(file.body));
  expect(served.length - bare.length).toBeGreaterThan(100);
  expect(response.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
  const asked = await fetch(`${studio.url}brand/plain/`);
  expect(await asked.text()).toBe(bare);
  const css = await fetch(`${studio.url}brand/plain/tokens/plain.css`);
  expect(await css.text()).toBe(String(portal.files.find((one) => one.path === 'tokens/plain.css')!.body));
});
