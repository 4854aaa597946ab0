/** The board of a campaign: every piece in its setting, and each switch. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { host } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  const compiled = await campaignState();
  studio = await startStudio({ host, compile: async () => compiled, port: 0, watch: false });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

const board = (query = '') => `${studio.url}plain/tea/fr${query}`;
const piece = (page: Page, title: string) => page.locator('.piece', { hasText: title });
/** What an expression makes of each element that fits a selector. Frames run nothing, so they are looked into from here. */
const ask = <T>(page: Page, selector: string, expression: string) =>
  page.evaluate(
    `Promise.all([...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => ${expression}))`,
  ) as Promise<T[]>;

/** A style of what the first frame of a channel shows; undefined while it is loading. */
async function styleInFrame(page: Page, channel: string, selector: string, property: string) {
  const frame = `#channel-${channel} iframe`;
  await page.locator(frame).first().scrollIntoViewIfNeeded();
  const inside = `one.contentDocument?.querySelector('${selector}')`;
  const [style] = await ask<string | null>(
    page,
    frame,
    `${inside} ? one.contentWindow.getComputedStyle(${inside}).${property} : null`,
  );
  return style;
}

describe('settings', () => {
  it('a page stands in a desktop, a tablet and a phone of their real widths, at one scale', async () => {
    const { page, complaints, end } = await visit(browser, board());
    const frames = '#channel-web .piece:first-child iframe';
    expect(await ask(page, frames, 'one.contentWindow.innerWidth')).toEqual([1280, 768, 390]);
    const scales = await ask<number>(
      page,
      frames,
      'one.getBoundingClientRect().width / one.contentWindow.innerWidth',
    );
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0]!, 3);
    expect(complaints).toEqual([]);
    await end();
  });

  it('an email stands in the inbox under its sender, cut where programs cut, and opened', async () => {
    const { page, end } = await visit(browser, board());
    const mail = piece(page, 'lettre');
    expect(await mail.locator('.wide .from').textContent()).toBe('La maison');
    expect(await mail.locator('.wide .line').textContent()).toContain('Du thé pour deux – Une théière');
    expect(await ask(page, '.wide .line', 'one.scrollHeight > one.clientHeight')).toEqual([true]);
    expect(await ask(page, '.narrow .preheader', 'one.clientHeight < 50')).toEqual([true]);
    expect(await mail.locator('iframe').count()).toBe(2);
    await end();
  });

  it('a post shows its caption to the fold, and the rest on request', async () => {
    const { page, end } = await visit(browser, board());
    const post = piece(page, 'instagram.portrait');
    const rest = post.locator('.caption details p');
    expect(await rest.isVisible()).toBe(false);
    expect((await post.locator('.caption summary').textContent())!.replace('… plus', '').length).toBeLessThan(
      'Plain '.length + 126,
    );
    await post.locator('.caption summary').click();
    expect(await rest.isVisible()).toBe(true);
    expect(await post.locator('.facts').textContent()).toContain(
      '130 signes / 2 200 · 125 avant la coupe'.replace(/(?<=2) /, '\u202f'),
    );
    expect(await piece(page, 'facebook.link').locator('.strip').textContent()).toContain('tea.example');
    await end();
  });

  it('a banner is as large as on the pages that carry it', async () => {
    const { page, end } = await visit(browser, board());
    const box = await piece(page, '320x50').locator('img').boundingBox();
    expect([box!.width, box!.height]).toEqual([320, 50]);
    await end();
  });

  it('a text message says its alphabet and segments; a notification its title', async () => {
    const { page, end } = await visit(browser, board());
    const sms = piece(page, 'veille');
    expect(await sms.textContent()).toContain('2 segments · UCS-2 · 90 unités');
    expect(await sms.textContent()).toContain('ŷ');
    expect(await sms.locator('.meter .room').count()).toBe(2);
    expect(await piece(page, 'fin').locator('.notification').textContent()).toContain('Dernier jour');
    await end();
  });

  it('a postcard shows both sides, and is turned over', async () => {
    const { page, end } = await visit(browser, board());
    const card = piece(page, 'carte');
    expect(await card.locator('figcaption').allTextContents()).toEqual(['Recto', 'Verso']);
    await card.getByRole('button', { name: 'Retourner' }).click();
    expect(await card.locator('.side').nth(0).getAttribute('inert')).toBe('');
    expect(await card.locator('.side').nth(1).getAttribute('inert')).toBe(null);
    await card.getByRole('button', { name: 'Retourner' }).press('Enter');
    expect(await card.locator('.side').nth(0).getAttribute('inert')).toBe(null);
    await card.getByRole('button', { name: 'Les deux côtés' }).click();
    expect(await card.locator('.side[inert]').count()).toBe(0);
    await end();
  });

  it('zones lie over stories, and lines over sheets before they are cut', async () => {
    const { page, end } = await visit(browser, board());
    expect(await page.locator('.zones, .lines').count()).toBe(0);
    await page.getByLabel('Zones et traits de coupe').check();
    await page.locator('.zones').first().waitFor();
    const story = '.story .zones .unsafe rect';
    expect(await ask(page, story, 'one.getAttribute("height")')).toEqual(['270', '672', '978', '978']);
    const card = piece(page, 'carte');
    expect(await card.locator('.lines').count()).toBe(2);
    expect(await card.locator('.legend').first().textContent()).toContain('Fond perdu 3\u00a0mm');
    // 148 mm between bleeds of 3.
    await card.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => (await ask(page, '#channel-print .sheet img', 'one.naturalWidth'))[0])
      .toBe(Math.round((154 / 25.4) * 96));
    await end();
  });
});

describe('switches', () => {
  it('the scheme is the customer’s, whatever that of this machine', async () => {
    const { page, end } = await visit(browser, board(), { colorScheme: 'dark' });
    const ground = () => styleInFrame(page, 'web', 'body', 'backgroundColor');
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    await page.evaluate('window.stayed = true');
    await page.locator('select[name=scheme]').selectOption('Sombre');
    await page.locator('.board[data-scheme=dark]').waitFor();
    await expect.poll(ground).toBe('rgb(16, 32, 48)');
    expect(await page.evaluate('window.stayed')).toBe(true);
    await end();
  });

  it.each([
    ['Couleurs inversées', 'p.x', 'color', 'rgb(0, 0, 0)'],
    ['Sombre', 'p.x', 'color', 'rgb(0, 255, 0)'],
  ])('an email in “%s”', async (name, selector, property, value) => {
    const { page, end } = await visit(browser, board());
    await expect.poll(() => styleInFrame(page, 'email', selector, property)).toBe('rgb(255, 255, 255)');
    await piece(page, 'lettre').getByRole('link', { name }).click();
    await expect.poll(() => styleInFrame(page, 'email', selector, property)).toBe(value);
    await end();
  });

  it('an email without images keeps their words, and as plain text is text', async () => {
    const { page, complaints, end } = await visit(browser, board());
    const mail = piece(page, 'lettre');
    await mail.getByRole('link', { name: 'Sans images' }).click();
    await page.waitForURL(/mail=no-images/);
    await expect
      .poll(
        async () =>
          (await ask(page, '#channel-email iframe', 'one.contentDocument?.images[0]?.naturalWidth'))[0],
      )
      .toBe(0);
    await mail.getByRole('link', { name: 'Texte brut' }).click();
    await mail.getByText('Bonjour, en toutes lettres.').waitFor();
    expect(await mail.locator('iframe').count()).toBe(0);
    expect(complaints).toEqual([]);
    await end();
  });

  it.each([
    ['touchpoint', 'carte', ['carte · postcard.a6']],
    ['channel', 'SMS', ['veille · text · Membres']],
    ['market', 'BE', ['page']],
  ])('%s “%s” leaves the rest out', async (name, value, titles) => {
    const { page, end } = await visit(browser, board());
    await page.locator(`select[name=${name}]`).selectOption(value);
    await expect.poll(() => page.locator('.piece h3').allTextContents()).toEqual(titles);
    await page.reload();
    expect(await page.locator('.piece h3').allTextContents()).toEqual(titles);
    await end();
  });

  it('an audience sees what is meant for it and what is meant for all', async () => {
    const { page, end } = await visit(browser, board());
    const all = await page.locator('.piece').count();
    await page.locator('select[name=segment]').selectOption('Membres');
    await page.waitForURL(/segment=members/);
    expect(await page.locator('.piece').count()).toBe(all);
    await end();
  });

  it('the language leads to the same switches in another', async () => {
    const { page, end } = await visit(browser, board('?channel=web&scheme=dark'));
    await page.locator('.switches').getByRole('link', { name: 'EN', exact: true }).click();
    await page.waitForURL(/plain\/tea\/en\?.*channel=web.*scheme=dark/);
    await expect
      .poll(
        async () => (await ask(page, 'iframe', 'one.contentDocument?.querySelector("p")?.textContent'))[0],
      )
      .toBe('Hello');
    await end();
  });

  it('all work without a module', async () => {
    const { page, end } = await visit(browser, board(), { javaScriptEnabled: false });
    await page.locator('select[name=channel]').selectOption('Web');
    await page.locator('select[name=scheme]').selectOption('Sombre');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.waitForURL(/scheme=dark/);
    await page.waitForLoadState();
    expect(await page.locator('.piece').count()).toBe(2);
    await end();
  });

  it('nothing that fits is said', async () => {
    const { page, end } = await visit(browser, board('?channel=sms&touchpoint=carte'));
    expect(await page.getByText('Aucune pièce ne correspond').count()).toBe(1);
    await end();
  });
});

describe('sizes', () => {
  it('a sheet is as large as in life once a card was held against the screen', async () => {
    const { page, end } = await visit(browser, board());
    await page.getByRole('button', { name: 'Étalonner l’écran' }).click();
    const range = page.getByLabel('Largeur de la carte sur l’écran');
    await range.fill('428');
    await page.getByRole('button', { name: 'Garder' }).click();
    const width = async () => (await piece(page, 'carte').locator('.sheet').first().boundingBox())!.width;
    expect(await width()).toBeCloseTo((148 * 428) / 85.6, 0);
    const phone = (await page.locator('.window.phone .glass').first().boundingBox())!.width;
    expect(Math.abs(phone - (64.6 * 428) / 85.6)).toBeLessThan(1.5);
    // The screen is the same tomorrow.
    await page.reload();
    expect(await page.getByLabel('Zoom').inputValue()).toBe('life');
    expect(await width()).toBeCloseTo((148 * 428) / 85.6, 0);
    await page.getByLabel('Zoom').selectOption('Ajusté');
    expect(await width()).toBeLessThan((148 * 428) / 85.6);
    await end();
  });

  it('the rectangle is dragged with the mouse, and given up without harm', async () => {
    const { page, end } = await visit(browser, board());
    await page.getByRole('button', { name: 'Étalonner l’écran' }).click();
    const card = page.locator('[data-card]');
    const before = (await card.boundingBox())!;
    await page.mouse.move(before.x + before.width - 2, before.y + 20);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 60, before.y + 20, { steps: 4 });
    await page.mouse.up();
    expect((await card.boundingBox())!.width).toBeGreaterThan(before.width + 50);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('localStorage.getItem("diapason-px-per-mm")')).toBe(null);
    await end();
  });

  it('at 100% a picture has its own pixels', async () => {
    const { page, end } = await visit(browser, board());
    await page.getByLabel('Zoom').selectOption('100\u202f%');
    const box = await piece(page, 'instagram.story').locator('.shot img').boundingBox();
    expect(box!.width).toBe(1080);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
    await end();
  });
});

it.each([[''], ['?zones=1&scheme=dark'], ['?mail=text']])(
  'the board leaves axe nothing to say and fits a phone: “%s”',
  async (query) => {
    await expectSoundPage(browser, board(query));
  },
);
