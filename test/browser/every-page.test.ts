/**
 * axe has nothing to say of any page that the demo makes: all of the studio, all of the site with its portals. One page
 * after another is opened under the next of four conditions; what a page is made of is also tried under all of them beside its own tests.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedSite, serveSite } from '../../bench/lighthouse/serve-site.ts';
import { openStore } from '../../src/build/cache/store.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { type Studio, startStudio, studioState } from '../../src/studio/studio.ts';
import { repository, runCli } from '../cli/run-cli.ts';
import { expectNothingOfAxe } from './expect-nothing-of-axe.ts';
import { launchOptions } from './launch-options.ts';

const conditions = [
  { lang: 'fr', colorScheme: 'light', width: 1440 },
  { lang: 'fr', colorScheme: 'dark', width: 360 },
  { lang: 'en', colorScheme: 'dark', width: 1440 },
  { lang: 'en', colorScheme: 'light', width: 360 },
] as const;
type Condition = (typeof conditions)[number];
let turn = 0;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});
afterAll(() => browser.close());

/** `address` of a page under a condition. */
async function expectSound(
  address: (condition: Condition) => string,
  until: (page: Page) => Promise<unknown>,
) {
  const condition = conditions[turn++ % conditions.length]!;
  const { colorScheme, width } = condition;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(address(condition));
  await until(page);
  await expectNothingOfAxe(page, JSON.stringify(condition));
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  await context.close();
}

describe('the studio', () => {
  let folder: string;
  let studio: Studio;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'diapason-every-page-'));
    const host = createHost(repository, '2027-03-01T00:00:00Z');
    const store = openStore(folder, { nonce: 'test', now: () => new Date(0) });
    const state = studioState(await compile(host, { store }));
    // As much as the page of it shows.
    const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
    const other = async (brand: string, only: string) =>
      studioState(await compile(host, { store, wants, lookOf: () => brand, only: new Set([only]) }));
    studio = await startStudio({
      host,
      compile: async () => state,
      compileIn: (look) => other(look.brand, look.folder),
      port: 0,
      watch: false,
    });
    await studio.ready;
  });
  afterAll(async () => {
    await studio.close();
    rmSync(folder, { recursive: true });
  });

  const grenadine = 'grenadine/printemps-2027/fr';
  const capClair = 'cap-clair/ete-2027/en';
  it.each([
    '',
    '?phase=scheduled&text=rien',
    'calendar?month=2027-04',
    'calendar?view=list',
    'rules/tone/says-it-plainly',
    'rules/print/posted-facts-stay',
    'nowhere',
    grenadine,
    capClair,
    `${grenadine}?scheme=dark&zones=1`,
    `${grenadine}?mail=inverted`,
    `${grenadine}?mail=no-images&device=phone`,
    `${capClair}?mail=text&device=tablet`,
    `${capClair}?device=desktop&zones=1`,
    `${grenadine}?segment=members&severity=warning`,
    `${grenadine}?touchpoint=lancement&market=FR`,
    `${grenadine}?channel=nothing`,
    `${grenadine}?view=sheet`,
    `${capClair}?view=sheet`,
    `${grenadine}?view=review`,
    `${capClair}?view=review&channel=print`,
    `${grenadine}?view=review&channel=email&mail=text`,
    `${grenadine}?against=locale:en`,
    `${grenadine}?channel=email&against=channel:sms`,
    `${grenadine}?channel=social&against=brand:cap-clair`,
    ...['facts', 'tone', 'looks', 'looks?overlay=palette'].flatMap((panel) => [
      `${grenadine}/${panel}`,
      `${capClair}/${panel}`,
    ]),
  ])('“/%s”', async (address) => {
    await expectSound(
      ({ lang }) => `${studio.url}${address}${address.includes('?') ? '&' : '?'}lang=${lang}`,
      async (page) => {
        await page.locator('.status[data-state="live"]').waitFor();
        if (address.includes('against=brand'))
          await page.locator('.cell.against').first().waitFor({ timeout: 120_000 });
      },
    );
  });
});

describe('the site', () => {
  let out: string;
  let site: ServedSite;
  beforeAll(async () => {
    out = mkdtempSync(path.join(tmpdir(), 'diapason-every-page-site-'));
    const wanted = ['--root', repository, '--out', out, '--channel', 'web'];
    const { status, err } = await runCli(['build', ...wanted, '--quiet']);
    expect(status, err).toBe(0);
    site = await serveSite(path.join(out, 'web'));
  });
  afterAll(async () => {
    await site?.close();
    rmSync(out, { recursive: true, force: true });
  });

  const open = async (page: Page) => {
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    await page.evaluate('document.fonts.ready');
  };

  it.each([
    '',
    'nowhere/',
    'grenadine/',
    'cap-clair/',
    ...['fr', 'en'].flatMap((locale) => [
      `grenadine/printemps-2027/${locale}/`,
      `cap-clair/ete-2027/${locale}/`,
    ]),
    ...['', 'en/'].flatMap((locale) => [`brand/grenadine/${locale}`, `brand/cap-clair/${locale}`]),
  ])('“/%s”', async (address) => {
    await expectSound(() => site.url + address, open);
  });

  it('has no other pages', () => {
    expect(globSync('**/*.html', { cwd: path.join(out, 'web') })).toHaveLength(12);
  });
});
