/** The page of all campaigns: found by words and filters, with and without its module. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignOutline } from '../../src/build/outline.ts';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { artifact, fault, host, outline, state } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

const long = `Une campagne dont le titre n’en finit pas ${'de durer encore et encore '.repeat(11)}`;
const day = (date: string) => ({ type: 'moment', date, zone: 'Europe/Paris' }) as const;

const hub: Record<string, { name: string; channel: string; locales: string[]; dated?: [string, string] }> = {
  'plain/tea': {
    name: 'Thé pour deux',
    channel: 'email',
    locales: ['fr', 'en'],
    dated: ['2027-02-20', '2027-03-10'],
  },
  'plain/coffee': { name: 'Café noir', channel: 'sms', locales: ['fr'], dated: ['2027-05-01', '2027-05-31'] },
  'other/cake': { name: long, channel: 'sms', locales: ['fr'] },
};

function outlineOf(key: string, { locales, dated }: (typeof hub)[string]): CampaignOutline {
  const folder = key.slice(key.indexOf('/') + 1);
  return {
    ...outline,
    folder,
    locales,
    ...(dated && { offer: { starts: day(dated[0]), ends: day(dated[1]) } }),
  };
}

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  const entries = Object.entries(hub);
  const artifacts = entries.flatMap(([key, { channel, locales }]) => {
    const [brand, campaign] = key.split('/') as [string, string];
    return locales.map((locale) =>
      artifact(`${channel}/${brand}/${campaign}/${locale}/a.txt`, {
        brand,
        campaign,
        locale,
        channel,
        format: 'text',
        mime: 'text/plain',
        body: 'x',
      }),
    );
  });
  studio = await startStudio({
    host,
    compile: async () =>
      state({
        artifacts,
        diagnostics: [fault],
        names: {
          plain: 'Plain',
          other: 'Autre',
          ...Object.fromEntries(entries.map(([key, { name }]) => [key, name])),
        },
        outlines: Object.fromEntries(entries.map(([key, one]) => [key, outlineOf(key, one)])),
      }),
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

const shownNames = '.card:not([hidden]) h2';

describe('the overview', () => {
  it('says of each campaign when it runs and how it stands', async () => {
    const { page, complaints, end } = await visit(browser, studio.url);
    const tea = page.locator('.card', { hasText: 'Thé pour deux' });
    expect(await tea.textContent()).toMatch(
      /Plain[\s\S]*En cours\s*20\sfévr\. – 10\smars 2027[\s\S]*1 erreur/,
    );
    expect(await page.locator('.card', { hasText: 'Café' }).textContent()).toMatch(
      /Programmée[\s\S]*Complète/,
    );
    expect(await page.locator('.card', { hasText: 'Autre' }).textContent()).toMatch(/Brouillon\s*Sans date/);
    // How many there are is a line of plain text; numbers of findings are signs.
    const number = 'document.querySelector(".number")';
    expect(await page.evaluate(`getComputedStyle(${number}).backgroundColor`)).toBe('rgba(0, 0, 0, 0)');
    expect(await page.evaluate(`getComputedStyle(${number}).display`)).toBe('block');
    expect(complaints).toEqual([]);
    await end();
  });

  it('is searched at each key, and its address says what for', async () => {
    const { page, end } = await visit(browser, studio.url);
    await page.getByLabel('Chercher').fill('CAFE');
    expect(await page.locator(shownNames).allInnerTexts()).toEqual(['Café noir']);
    expect(await page.locator('.number').textContent()).toBe('1 sur 3');
    // It is a line of text, not the number of a finding.
    expect(await page.locator('.number').evaluate((one) => getComputedStyle(one).height)).not.toBe('24.5px');
    expect(new URL(page.url()).searchParams.get('text')).toBe('CAFE');
    await page.reload();
    expect(await page.locator(shownNames).allInnerTexts()).toEqual(['Café noir']);
    await page.getByLabel('Chercher').fill('rien de tel');
    expect(await page.getByText('Aucune campagne ne correspond.').isVisible()).toBe(true);
    await page.getByText('Tout afficher').click();
    expect(await page.locator(shownNames).count()).toBe(3);
    await end();
  });

  it.each([
    ['locale', 'Anglais', ['Thé pour deux']],
    ['channel', 'E-mail', ['Thé pour deux']],
    ['phase', 'Programmée', ['Café noir']],
  ])('is filtered by %s “%s”', async (name, value, names) => {
    const { page, end } = await visit(browser, studio.url);
    await page.locator(`select[name=${name}]`).selectOption(value);
    expect(await page.locator(shownNames).allInnerTexts()).toEqual(names);
    await end();
  });

  it('is filtered by dates and by a click on a brand, which takes it back', async () => {
    const { page, end } = await visit(browser, studio.url);
    await page.locator('[name=from]').fill('2027-03-11');
    expect(await page.locator(shownNames).allInnerTexts()).toEqual(['Café noir']);
    await page.locator('[name=from]').fill('');
    await page.getByRole('link', { name: 'Plain', exact: true }).click();
    expect(await page.locator(shownNames).count()).toBe(2);
    await page.getByRole('link', { name: 'Plain', exact: true }).click();
    expect(await page.locator(shownNames).count()).toBe(3);
    await end();
  });

  it('answers the same without a module', async () => {
    const { page, end } = await visit(browser, studio.url, { javaScriptEnabled: false });
    await page.getByLabel('Chercher').fill('thé pour');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.waitForURL(/text=/);
    expect(await page.locator(shownNames).allInnerTexts()).toEqual(['Thé pour deux']);
    expect(await page.locator('.number').textContent()).toBe('1 sur 3');
    await end();
  });

  it('keeps what was typed when a save draws it anew', async () => {
    const { page, end } = await visit(browser, studio.url);
    await page.getByLabel('Chercher').fill('café');
    await page.evaluate('document.querySelector(".cards").dataset.old = "yes"');
    await studio.refresh();
    await page.locator('.cards:not([data-old])').waitFor();
    expect(await page.getByLabel('Chercher').inputValue()).toBe('café');
    expect(await page.locator(shownNames).allInnerTexts()).toEqual(['Café noir']);
    await end();
  });

  it('leaves axe nothing to say and fits a phone, a name of 300 letters included', async () => {
    await expectSoundPage(browser, studio.url);
  });

  it('keeps the choice of light or dark', async () => {
    const { page, end } = await visit(browser, studio.url, { colorScheme: 'light' });
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.getByLabel('Apparence de l’outil').selectOption('Sombre');
    expect(await ground()).not.toBe(light);
    await page.reload();
    expect(await ground()).not.toBe(light);
    expect(await page.getByLabel('Apparence de l’outil').inputValue()).toBe('dark');
    await end();
  });
});

it('fills itself while the first run goes on', async () => {
  const pieces = [
    artifact('sms/plain/tea/fr/a.txt', { channel: 'sms', mime: 'text/plain', body: 'x' }),
    artifact('sms/plain/coffee/fr/a.txt', {
      campaign: 'coffee',
      channel: 'sms',
      mime: 'text/plain',
      body: 'x',
    }),
  ];
  const over = Promise.withResolvers<void>();
  const young = await startStudio({
    host,
    compile: async (onPiece) => {
      onPiece([pieces[0]!]);
      await over.promise;
      return state({ artifacts: pieces, names: { 'plain/tea': 'Thé pour deux' } });
    },
    port: 0,
    watch: false,
  });
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(young.url);
  expect(await page.locator('.card h2').allTextContents()).toEqual(['tea']);
  // A page of what is not there yet says that it may come.
  const answer = await fetch(`${young.url}plain/coffee/fr?lang=fr`);
  expect(await answer.text()).toContain('Composition en cours</h1>');
  over.resolve();
  await page.locator('.card h2', { hasText: 'Thé pour deux' }).waitFor();
  expect(await page.locator('.number').textContent()).toBe('2 sur 2');
  await context.close();
  await young.close();
});
