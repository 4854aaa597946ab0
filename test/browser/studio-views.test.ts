/** The other views of a campaign: side by side, the contact sheet, and the review with its keys. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { campaignState, piecesIn } from '../studio/campaign-fixture.ts';
import { host } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

let browser: Browser;
let studio: Studio;
let sent: ((brand: string) => void) | undefined;
beforeAll(async () => {
  const brand = (await loadBrand(createHost('.', '2027-03-01T00:00:00Z'), 'grenadine', new Findings()))!;
  const brands = new Map<string, Brand>([
    ['plain', { ...brand, id: 'plain', name: 'Plain' }],
    ['other', { ...brand, id: 'other', name: 'Autre' }],
  ]);
  const compiled = await campaignState({ brands });
  const dressed = await campaignState({ brands, artifacts: await piecesIn({ brand: 'other' }) });
  studio = await startStudio({
    host,
    compile: async () => compiled,
    compileIn: async (look) => {
      sent?.(look.brand);
      return dressed;
    },
    port: 0,
    watch: false,
  });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

const board = (query = '') => `${studio.url}plain/tea/fr${query}`;
const pairs = (page: Page) =>
  page.evaluate(
    '[...document.querySelectorAll(".pair:not(.names)")].map((pair) => [...pair.children].map((one) => one.querySelector("[data-key]")?.dataset.key ?? ""))',
  ) as Promise<string[][]>;

describe('side by side', () => {
  it('two languages stand piece beside piece', async () => {
    const { page, complaints, end } = await visit(browser, board());
    await page.locator('select[name=against]').selectOption('Anglais');
    await page.locator('.compared').waitFor();
    expect(await page.locator('.names h2').allTextContents()).toEqual(['Français', 'Anglais']);
    const all = await pairs(page);
    expect(all).toContainEqual([
      'social/plain/tea/fr/posts.instagram.story.png',
      'social/plain/tea/en/posts.instagram.story.png',
    ]);
    // The page of the other market has no counterpart.
    expect(all.filter(([, right]) => right === '')).toEqual([['web/plain/tea/fr-BE/index.html', '']]);
    expect(complaints).toEqual([]);
    await end();
  });

  it('two channels stand one under the other on each side', async () => {
    const { page, end } = await visit(browser, board('?channel=sms&against=channel:push'));
    expect(await page.locator('.names h2').allTextContents()).toEqual(['SMS', 'Notifications']);
    expect(await pairs(page)).toEqual([
      ['sms/plain/tea/fr.members/veille.text.txt', 'push/plain/tea/fr/fin.ios.json'],
    ]);
    await end();
  });

  it('two brands: the other look is made on request, and its files are served', async () => {
    const asked = new Promise<string>((resolve) => {
      sent = resolve;
    });
    const { page, complaints, end } = await visit(browser, board('?channel=social'));
    await page.locator('select[name=against]').selectOption('Autre');
    expect(await asked).toBe('other');
    const right = page.locator('.cell.against');
    await right.first().waitFor();
    expect(await page.locator('.names h2').allTextContents()).toEqual(['Plain', 'Autre']);
    const image = right.first().locator('.shot img').first();
    expect(await image.getAttribute('src')).toContain('/files/social/other/tea/');
    await expect
      .poll(() => page.evaluate('document.querySelector(".cell.against .shot img").naturalWidth'))
      .toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await end();
  });

  it('a brand that the hub has not is no comparison', async () => {
    const { page, end } = await visit(browser, board('?against=brand:nobody'));
    expect(await page.getByText('n’a pas pu être composée').count()).toBe(1);
    await end();
  });
});

describe('the contact sheet', () => {
  it('shows every piece once, and each leads to its review', async () => {
    const { page, complaints, end } = await visit(browser, board('?view=sheet'));
    // An email and its plain text are one message, a postcard and its proofs one card.
    expect(await page.locator('.contact li').count()).toBe(10);
    await page.locator('.contact a', { hasText: 'carte' }).click();
    await page.waitForURL(/view=review.*piece=/);
    expect(await page.locator('.piece').count()).toBe(1);
    expect(await page.locator('.turns .what').textContent()).toContain('carte');
    expect(complaints).toEqual([]);
    await end();
  });
});

describe('the review', () => {
  const title = (page: Page) => page.locator('.turns .what').textContent();

  it('is turned with the arrow keys, and left with Escape', async () => {
    const { page, end } = await visit(browser, board('?view=review'));
    expect(await page.locator('.turns .count').textContent()).toBe('1 / 10');
    await page.keyboard.press('ArrowRight');
    await page.locator('.turns .count', { hasText: '2 / 10' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.turns .count', { hasText: '3 / 10' }).waitFor();
    expect(await title(page)).toContain('lettre');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.turns .count', { hasText: '2 / 10' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.turns .count', { hasText: '1 / 10' }).waitFor();
    // Before the first there is none.
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.turns .count').textContent()).toBe('1 / 10');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('view='));
    await end();
  });

  it('keeps to its keys while a page has the focus, and leaves those of a switch alone', async () => {
    const { page, end } = await visit(browser, board('?view=review'));
    await page.locator('.drawer summary').click();
    await page.locator('select[name=channel]').focus();
    await page.keyboard.press('ArrowRight');
    await page.frameLocator('iframe').first().locator('p').click();
    await page.keyboard.press('ArrowRight');
    await page.locator('.turns .count', { hasText: '2 /' }).waitFor();
    await end();
  });

  it('turns with its links where there is no module', async () => {
    const { page, end } = await visit(browser, board('?view=review&channel=social'), {
      javaScriptEnabled: false,
    });
    expect(await page.locator('.turns .count').textContent()).toBe('1 / 3');
    await page.getByRole('link', { name: 'Pièce suivante' }).click();
    expect(await page.locator('.turns .count').textContent()).toBe('2 / 3');
    await page.getByRole('link', { name: 'Revenir au tableau' }).click();
    expect(await page.locator('.piece').count()).toBe(3);
    await end();
  });

  it('fills the screen', async () => {
    const { page, end } = await visit(browser, board('?view=review'));
    await page.locator('[data-full-screen]').click();
    await expect.poll(() => page.evaluate('document.fullscreenElement !== null')).toBe(true);
    expect(await page.locator('.bar').isVisible()).toBe(false);
    await end();
  });

  it('a picture is in sight as a whole', async () => {
    const { page, end } = await visit(browser, board('?view=review&channel=social&touchpoint=posts'));
    const box = (await page.locator('.shot img').boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    await end();
  });
});

it.each([['?view=sheet'], ['?view=review'], ['?view=review&channel=print'], ['?against=locale:en']])(
  'leaves axe nothing to say and fits a phone: “%s”',
  async (query) => {
    await expectSoundPage(browser, board(query));
  },
);
