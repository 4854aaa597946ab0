/** Emails in real Chromium: phone and desktop, light and dark, with and without pictures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rendered } from '../../src/channels/channel.ts';
import { email } from '../../src/channels/email/index.ts';
import { type Demo, demoEdition, renderEdition } from '../channels/render-demo.ts';
import { launchOptions } from './launch-options.ts';

const demos: readonly (Demo & { says: readonly string[] })[] = [
  {
    brand: 'grenadine',
    campaign: 'printemps-2027',
    locale: 'fr',
    touchpoint: 'lancement',
    segment: 'members',
    says: [
      'Le printemps te va bien.',
      '−20 %',
      'FLEUR20',
      '22,40 €',
      '45 €',
      'Se désabonner',
      'Grenadine SAS',
    ],
  },
  {
    brand: 'grenadine',
    campaign: 'printemps-2027',
    locale: 'en',
    touchpoint: 'acces',
    segment: 'fruit',
    says: ['Spring looks good on you.', '20% off', 'FLEUR20', '€22.40', 'from 6 to 18 April', 'Unsubscribe'],
  },
  {
    brand: 'cap-clair',
    campaign: 'ete-2027',
    locale: 'fr',
    touchpoint: 'lettre',
    says: [
      'Vous payez le prix que vous lisez.',
      'Toulouse – Athènes',
      '129 €',
      'compris',
      '1er juin',
      'Se désabonner',
    ],
  },
  {
    brand: 'cap-clair',
    campaign: 'ete-2027',
    locale: 'en',
    touchpoint: 'confirmation',
    says: ['Your flight is confirmed', '€89', 'included'],
  },
];

let browser: Browser;
const rendered = new Map<Demo, Rendered>();

beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
  for (const demo of demos) {
    const { brand, edition } = await demoEdition(demo, 'email.html');
    rendered.set(demo, await renderEdition(email, 'html', edition, brand));
  }
});
afterAll(() => browser.close());

/** Opens an email as a client would: its pictures beside it, or blocked; nothing else can be fetched. */
async function open(
  demo: Demo,
  widthPx: number,
  options: BrowserContextOptions & { pictures?: boolean } = {},
): Promise<Page> {
  const { pictures = true, ...rest } = options;
  const { pieces } = rendered.get(demo)!;
  const context = await browser.newContext({ viewport: { width: widthPx, height: 900 }, ...rest });
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const piece =
      pathname === '/' ? pieces[0] : pieces.find((one) => `/${one.name}.${one.extension}` === pathname);
    if (!piece || (piece !== pieces[0] && !pictures)) return route.abort();
    return route.fulfill({
      contentType: `${piece.mime}; charset=utf-8`,
      body: Buffer.from(piece.body as Uint8Array),
    });
  });
  await page.goto('https://mail.example/');
  return page;
}

/** A function that runs in the page. */
const inPage = (file: string) =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .trim()
    .replace(/;$/, '');

const spoken = (words: string) => words.replace(/[\s\u00a0\u202f]+/g, ' ');

describe.each(demos)('$brand, $touchpoint, $locale', (demo) => {
  it.each([360, 600])('does not scroll sideways at %i px, and loads every picture', async (widthPx) => {
    const page = await open(demo, widthPx);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(widthPx);
    const broken = await page.evaluate(
      '[...document.images].filter((one) => one.naturalWidth === 0).map((one) => one.src)',
    );
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('says everything with its pictures off', async () => {
    const page = await open(demo, 360, { pictures: false });
    // biome-ignore lint/performance/useDomNodeTextContent: only words that show count
    const text = spoken(await page.innerText('body'));
    for (const words of demo.says) expect(text).toContain(words);
    const [logo] = await page.evaluate<string[]>(
      '[...document.images].filter((one) => one.offsetParent).map((one) => one.alt)',
    );
    expect(logo).toBe(demo.brand === 'grenadine' ? 'Grenadine' : 'Cap Clair');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('stands out from its ground in the %s scheme', async (colorScheme) => {
    const page = await open(demo, 600, { colorScheme });
    expect(await page.evaluate(`(${inPage('weak-texts.js')})()`)).toEqual([]);
    const logos = await page.evaluate(
      '[...document.images].slice(0, 2).map((one) => getComputedStyle(one).display)',
    );
    expect(logos).toEqual(colorScheme === 'light' ? ['block', 'none'] : ['none', 'block']);
    await page.context().close();
  });

  it('has one button for fingers, and no type below 12 px', async () => {
    const page = await open(demo, 360);
    const buttons = await page
      .locator('a.f-button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(buttons).toHaveLength(1);
    expect(buttons[0]).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(`(${inPage('small-texts.js')})(12)`)).toEqual([]);
    await page.context().close();
  });

  it('is sound for those who listen to it', async () => {
    const page = await open(demo, 600);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations = await page.evaluate(`(${inPage('axe-violations.js')})()`);
    expect(violations).toEqual([]);
    await page.context().close();
  });
});
