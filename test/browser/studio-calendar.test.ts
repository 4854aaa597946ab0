/** The calendar: a month and a list, turned and filtered, with and without its module. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { host, outline, state } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

const day = (date: string, time?: string) =>
  ({ type: 'moment', date, zone: 'Europe/Paris', ...(time && { time }) }) as const;

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  const touchpoints = [
    { id: 'lettre', channel: 'email', to: [], moment: day('2027-03-02', '08:30') },
    { id: 'affiche', channel: 'print.poster', to: [], moment: day('2027-03-20'), until: day('2027-04-06') },
    { id: 'rappel', channel: 'push', to: [], moment: day('2027-04-26', '10:00') },
    { id: 'réponse', channel: 'email', to: [] },
  ];
  const outlines = { 'plain/tea': { ...outline, touchpoints } };
  studio = await startStudio({ host, compile: async () => state({ outlines }), port: 0, watch: false });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

const address = (query = '') => `${studio.url}calendar${query}`;

describe('the calendar', () => {
  it('shows the month of today, what lasts across its days, and turns without leaving the page', async () => {
    const { page, complaints, end } = await visit(browser, address());
    expect(await page.locator('h1').textContent()).toBe('mars 2027');
    expect(await page.locator('.day', { hasText: 'lettre' }).locator('.number').textContent()).toBe('2');
    expect(await page.locator('.today .number').textContent()).toBe('1');
    // From Saturday to Sunday, then two whole weeks.
    const box = (index: number) => page.locator('.lasts').nth(index).boundingBox();
    const [first, second] = [(await box(0))!, (await box(1))!];
    expect(second.width / first.width).toBeCloseTo(7 / 2, 0);
    await page.evaluate('window.stayed = true');
    await page.getByRole('link', { name: 'Mois suivant' }).click();
    await page.getByRole('heading', { name: 'avril 2027' }).waitFor();
    expect(await page.evaluate('window.stayed')).toBe(true);
    // Focus stays on the arrow, so that one may turn on.
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Mois suivant');
    await page.goBack();
    await page.getByRole('heading', { name: 'mars 2027' }).waitFor();
    expect(complaints).toEqual([]);
    await end();
  });

  it('is filtered by channel', async () => {
    const { page, end } = await visit(browser, address());
    await page.locator('select[name=channel]').selectOption('Imprimés');
    await page.waitForURL(/channel=print/);
    await page.locator('.day', { hasText: 'lettre' }).waitFor({ state: 'detached' });
    expect(await page.locator('.lasts').count()).toBeGreaterThan(0);
    await end();
  });

  it('lists every contact, what has no day last, and leads to its board', async () => {
    const { page, end } = await visit(browser, address('?view=list'));
    expect(await page.locator('.agenda h2').allTextContents()).toEqual([
      'mars 2027',
      'avril 2027',
      'Sans date',
    ]);
    expect(await page.locator('tr', { hasText: 'affiche' }).textContent()).toMatch(
      /sam\. 20\smars.*jusqu’au 6\savr/,
    );
    await page.getByRole('link', { name: 'lettre' }).click();
    await page.waitForURL(/plain\/tea\/fr\?touchpoint=lettre/);
    await end();
  });

  it('works without a module', async () => {
    const { page, end } = await visit(browser, address('?month=2027-03'), { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Mois suivant' }).click();
    expect(await page.locator('h1').textContent()).toBe('avril 2027');
    await page.locator('select[name=channel]').selectOption('E-mail');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    expect(await page.getByText('Rien de prévu ce mois-ci.').count()).toBe(1);
    await end();
  });

  it.each([[''], ['?view=list']])('leaves axe nothing to say and fits a phone: “%s”', async (query) => {
    await expectSoundPage(browser, address(query));
  });
});
