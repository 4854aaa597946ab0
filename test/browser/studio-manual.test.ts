/** The manual in the studio: chapters in both languages, and examples made in a brand of the hub when somebody comes near. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { compileExample } from '../../src/manual/compile-example.ts';
import type { ExampleWish } from '../../src/studio/state/examples.ts';
import { type Studio, startStudio, studioState } from '../../src/studio/studio.ts';
import { repository } from '../source-files.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

const MINUTE = 60_000;

let browser: Browser;
let studio: Studio;
const asked: string[] = [];

beforeAll(async () => {
  const host = createHost(repository, '2027-04-08T00:00:00Z');
  const { hub } = await compile(host, { sourceOnly: true });
  const memory = new BrandMemory();
  const brands = hub.brands;
  studio = await startStudio({
    host,
    compile: async () => ({ artifacts: [], diagnostics: [], brands }),
    compileExample: async ({ example, brand }: ExampleWish) => {
      asked.push(`${brand} ${example.language} ${example.name}`);
      const { compiled, artifacts } = await compileExample(host, example, brands.get(brand)!, {
        brands: memory,
      });
      return { ...studioState(compiled), artifacts };
    },
    port: 0,
    watch: false,
  });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await studio.close();
});

describe('the manual', () => {
  it('lists its chapters, and says which are not in the language of the page', async () => {
    const { page, complaints, end } = await visit(browser, `${studio.url}manual?lang=fr`);
    expect(await page.locator('h1').textContent()).toBe('Manuel');
    const item = (name: string) => page.locator('li', { has: page.getByRole('link', { name }) });
    expect(await item('Les blocs').locator('small').count()).toBe(0);
    expect(await item('Les limites').locator('small').textContent()).toBe('En anglais');
    await page.getByRole('link', { name: 'La voix' }).click();
    await page.getByRole('heading', { level: 1, name: 'La voix' }).waitFor();
    expect(complaints).toEqual([]);
    await end();
  });

  it('leads from chapter to chapter, to a section, and to the page of a rule', async () => {
    const { page, complaints, end } = await visit(browser, `${studio.url}manual/blocks?lang=en`);
    await page.locator('.contents').getByRole('link', { name: 'Faq' }).click();
    expect(page.url()).toMatch(/#faq$/);
    await page.getByRole('link', { name: 'Writing a campaign' }).click();
    await page.waitForURL(/\/manual\/authoring\?lang=en#saying-facts$/);
    await page.goto(`${studio.url}manual/rules?lang=en`);
    const rule = page.locator('.manual a[href^="/rules/"]').first();
    const code = (await rule.getAttribute('href'))!.replace(/^\/rules\/(.*)\?.*/, '$1');
    await rule.click();
    await page.locator('h1').filter({ hasText: '' }).first().waitFor();
    expect(page.url()).toContain(code);
    expect(complaints).toEqual([]);
    await end();
  });
});

describe('an example', () => {
  it(
    'is made when the reader comes near it, in the brand of choice, and stays when others come',
    async () => {
      asked.length = 0;
      const { page, complaints, end } = await visit(
        browser,
        `${studio.url}manual/blocks?lang=fr&brand=cap-clair`,
      );
      const subject = page.locator('figure[data-example="subject"]');
      expect(await subject.locator('.contact li').count()).toBe(0);
      expect(asked).not.toContain('cap-clair fr subject');
      await subject.scrollIntoViewIfNeeded();
      await subject.locator('.contact li').first().waitFor({ timeout: MINUTE });
      expect(asked).toContain('cap-clair fr subject');
      expect(await subject.locator('.contact li').count()).toBe(1);
      expect(await subject.locator('.none').textContent()).toBe(
        'Ne change rien à\u00a0: Web, Réseaux sociaux, Bannières, Imprimés, SMS et Notifications.',
      );
      const frame = subject.locator('iframe');
      const before = await frame.getAttribute('src');
      await page.evaluate('document.querySelector(\'figure[data-example="subject"] .made\').stayed = true');
      // The next one comes, and this one is not drawn again.
      const preheader = page.locator('figure[data-example="preheader"]');
      await preheader.scrollIntoViewIfNeeded();
      await preheader.locator('.contact li').first().waitFor({ timeout: MINUTE });
      expect(await frame.getAttribute('src')).toBe(before);
      expect(
        await page.evaluate('document.querySelector(\'figure[data-example="subject"] .made\').stayed'),
      ).toBe(true);

      await page.locator('.in-brand').getByRole('link', { name: 'Grenadine' }).click();
      await page.waitForURL(/brand=grenadine/);
      await page.locator('figure[data-example="subject"]').scrollIntoViewIfNeeded();
      await page.locator('figure[data-example="subject"] iframe').waitFor({ timeout: MINUTE });
      expect(asked).toContain('grenadine fr subject');
      expect(complaints).toEqual([]);
      await end();
    },
    3 * MINUTE,
  );

  it(
    'is seen large in every channel where it says something, one after another on the whole screen',
    async () => {
      const { page, complaints, end } = await visit(
        browser,
        `${studio.url}manual/blocks/hero?lang=en&brand=cap-clair`,
      );
      await page.locator('.channel').first().waitFor({ timeout: MINUTE });
      expect(await page.locator('.channel > h2').allTextContents()).toEqual([
        'Web',
        'Email',
        'Social',
        'Banners',
        'Print',
        'SMS',
        'Notifications',
      ]);
      const words = page.frameLocator('.piece.is-web iframe').first().locator('h1');
      expect((await words.textContent())?.replace(/\s+/g, ' ').trim()).toBe('Put the kettle on.');
      await page.locator('.piece.is-sms').getByRole('link', { name: 'Full screen' }).click();
      await page.locator('[data-review]').waitFor();
      expect(await page.locator('.turns .what').textContent()).toContain('SMS');
      expect(complaints).toEqual([]);
      await end();
    },
    2 * MINUTE,
  );

  it('that is not in the chapter has no page', async () => {
    const { page, end } = await visit(browser, `${studio.url}manual/blocks/nothing?lang=en`);
    expect(await page.locator('h1').textContent()).toBe('There is no such page.');
    await end();
  });
});

describe('on a phone, in either scheme, for everybody', () => {
  it.each(['manual?lang=fr', 'manual/blocks?lang=en', 'manual/authoring?lang=fr', 'manual/rules?lang=fr'])(
    '/%s is sound',
    (address) => expectSoundPage(browser, `${studio.url}${address}`),
    2 * MINUTE,
  );

  it(
    'an example is sound',
    () => expectSoundPage(browser, `${studio.url}manual/blocks/hero?lang=en&brand=cap-clair`),
    2 * MINUTE,
  );
});

describe('without our modules', () => {
  it('the chapter is there, and each example leads to its page', async () => {
    const { page, end } = await visit(browser, `${studio.url}manual/blocks?lang=en`, {
      javaScriptEnabled: false,
    });
    const offer = page.locator('figure[data-example="offer"]');
    await offer.getByRole('link').first().click();
    await page.waitForURL(/\/manual\/blocks\/offer/);
    expect(await page.locator('h1').textContent()).toBe('Blocks – offer');
    await end();
  });
});
