/** Landing pages in real Chromium: phone to desktop, light and dark, without script, and as axe sees them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import type { Rendered } from '../../src/channels/channel.ts';
import { web } from '../../src/channels/web/index.ts';
import { demoEdition, host } from '../channels/render-demo.ts';
import { launchOptions } from './launch-options.ts';

const demos = [
  { brand: 'grenadine', campaign: 'printemps-2027', locale: 'fr', touchpoint: 'web', language: 'fr-FR' },
  { brand: 'grenadine', campaign: 'printemps-2027', locale: 'en', touchpoint: 'web', language: 'en-GB' },
  { brand: 'cap-clair', campaign: 'ete-2027', locale: 'fr', touchpoint: 'web', language: 'fr-FR' },
  { brand: 'cap-clair', campaign: 'ete-2027', locale: 'en', touchpoint: 'web', language: 'en-GB' },
] as const;
type Demo = (typeof demos)[number];

const script = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
const sites = new Map<string, Rendered['pieces'][number]>();
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
  for (const demo of demos) {
    const { brand, edition } = await demoEdition(demo, 'web.page');
    for (const piece of (await draw(demo, brand, edition)).pieces)
      sites.set(path.posix.join('/', demo.brand, demo.campaign, demo.locale, piece.name!), piece);
  }
});
afterAll(() => browser.close());

function draw(demo: Demo, brand: Brand, edition: Parameters<typeof web.lower>[0]) {
  const format = web.formats.page!;
  const folder = `/${demo.brand}/${demo.campaign}`;
  const alternates = { 'fr-FR': `${folder}/fr/`, 'en-GB': `${folder}/en/` };
  const { plan } = web.lower(edition, { brand, format, formatName: 'page', sides: {}, alternates });
  return web.render(plan, { brand, format, formatName: 'page', host });
}

interface Opened {
  readonly page: Page;
  /** Console errors, failed requests and requests to anywhere else. */
  readonly complaints: string[];
}

/** Opens a page as the built site would serve it. */
async function open(demo: Demo, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await context.route('**/*', async (route) => {
    const { pathname, hostname } = new URL(route.request().url());
    const piece = sites.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (hostname !== 'site.example' || !piece) {
      complaints.push(`asks for ${route.request().url()}`);
      return route.abort();
    }
    return route.fulfill({ contentType: piece.mime, body: Buffer.from(piece.body) });
  });
  await page.goto(`http://site.example/${demo.brand}/${demo.campaign}/${demo.locale}/`);
  await page.evaluate('document.fonts.ready');
  return { page, complaints };
}

describe.each(demos)('$brand in $locale', (demo) => {
  it('stays within every screen from 320 to 1920 px', async () => {
    const { page, complaints } = await open(demo, 320);
    for (const width of [320, 360, 768, 1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const seen = [
        width,
        await page.evaluate('document.documentElement.scrollWidth'),
        await page.evaluate(script('cut-off.js')),
      ];
      expect(seen).toEqual([width, width, []]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to say, in %s', async (scheme) => {
    const { page } = await open(demo, 1440, scheme);
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    await page.addScriptTag({ content: axe });
    expect(await page.evaluate(script('axe-all.js'))).toEqual([]);
    await page.context().close();
  });

  it('says so in its language, with one headline', async () => {
    const { page } = await open(demo, 1440);
    expect(await page.getAttribute('html', 'lang')).toBe(demo.language);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });

  it('loads its own fonts', async () => {
    const { page } = await open(demo, 1440);
    const loaded = await page.evaluate(
      '[...document.fonts].filter((font) => font.status === "loaded" && !font.family.includes(" as ")).length',
    );
    expect(loaded).toBeGreaterThan(0);
    await page.context().close();
  });

  it('has targets that a thumb can hit', async () => {
    const { page } = await open(demo, 360);
    expect(await page.evaluate(script('small-targets.js'))).toEqual([]);
    await page.context().close();
  });

  it('first takes the keyboard to the content', async () => {
    const { page } = await open(demo, 360);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#main');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: 0 });
    await page.context().close();
  });
});

it('two brands are two brands: no headline or button of one lies on that of the other', async () => {
  const [grenadine, , capClair] = demos;
  const boxes = async (demo: Demo) => {
    const { page } = await open(demo, 1440);
    const [headline, button] = [
      await page.locator('h1').boundingBox(),
      await page.locator('.button').first().boundingBox(),
    ];
    const look = await page.evaluate(
      '(() => { const { fontFamily, borderRadius } = getComputedStyle(document.querySelector(".button")); return [fontFamily, borderRadius, getComputedStyle(document.querySelector("h1")).fontSize]; })()',
    );
    await page.context().close();
    return { headline: headline!, button: button!, look: look as string[] };
  };
  const [one, two] = [await boxes(grenadine), await boxes(capClair)];
  expect(one.headline.x).not.toBe(two.headline.x);
  expect(Math.abs(one.button.y - two.button.y)).toBeGreaterThan(10);
  for (const [index, value] of one.look.entries()) expect(value).not.toBe(two.look[index]);
});
