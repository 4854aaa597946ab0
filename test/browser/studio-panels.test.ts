/** The panels of a campaign of the demo, in Chromium: facts, tone, contrast and colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { type Studio, type StudioState, startStudio, studioState } from '../../src/studio/studio.ts';
import { launchOptions } from './launch-options.ts';
import { visit } from './studio-visitor.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const allOfAxe = readFileSync(new URL('axe-all.js', import.meta.url), 'utf8');

const WANTED: Readonly<Record<string, readonly string[]>> = {
  campaign: ['ete-2027'],
  locale: ['fr'],
  channel: ['web', 'email', 'sms', 'ads', 'print'],
};

const host = createHost(root, '2027-03-01T00:00:00Z');
let state: StudioState;

/** Somebody has typed the code into the page, where no mark speaks of it, and into a message of another's making. */
function withCode(from: StudioState): StudioState {
  const typed = (body: Artifact['body']) => String(body).replace('</main>', '<p>Code ETE.</p></main>');
  const artifacts = from.artifacts.map((one): Artifact => {
    if (one.path === 'web/cap-clair/ete-2027/fr/index.html') return { ...one, body: typed(one.body) };
    return one.channel === 'sms' ? { ...one, body: `${one.body} (ETE)` } : one;
  });
  return { ...from, artifacts };
}

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  const wants = (kind: string, name: string) => WANTED[kind]?.includes(name) ?? true;
  state = studioState(await compile(host, { wants }));
  studio = await startStudio({ host, compile: async () => state, port: 0, watch: false });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await studio.close();
});

const panel = (name: string) => `${studio.url}cap-clair/ete-2027/fr/${name}`;

describe('facts', () => {
  it('say who says them, and those that nobody says stand out', async () => {
    const { page, end } = await visit(browser, panel('facts'));
    const row = (path: string) => page.locator('tbody tr', { hasText: path }).first();
    expect(await row('offer.price').locator('.said').count()).toBeGreaterThan(4);
    expect(await row('offer.price').locator('td').first().textContent()).toBe('89,00\u00a0€');
    expect(await row('booking.taxes').locator('.said').count()).toBe(1);
    expect(await row('coupon.code').getAttribute('class')).toBe('nowhere');
    expect(await row('coupon.code').locator('b').textContent()).toBe('Nulle part');
    expect(await row('offer.price').getAttribute('class')).toBeNull();
    await end();
  });
});

describe('facts without a mark', () => {
  it('are read in the bytes that ship; the one that nobody says is said first', async () => {
    const { page, end } = await visit(browser, panel('facts'));
    expect(await page.locator('.missing a').allTextContents()).toContain('coupon.code ETE');
    await page.locator('.missing a', { hasText: 'coupon.code' }).click();
    const { hash } = new URL(page.url());
    expect(await page.locator(`tr${hash} code`).textContent()).toBe('coupon.code');
    await end();

    const typing = await startStudio({ host, compile: async () => withCode(state), port: 0, watch: false });
    await typing.ready;
    const typed = await visit(browser, `${typing.url}cap-clair/ete-2027/fr/facts`);
    const row = typed.page.locator('tbody tr', { hasText: 'coupon.code' });
    expect(await row.getAttribute('class')).toBeNull();
    expect(await row.locator('.read').count()).toBe(2);
    expect(await row.locator('.read').first().textContent()).toContain('tapé à la main');
    expect(await typed.page.locator('.missing').getByText('coupon.code').count()).toBe(0);
    await typed.end();
    await typing.close();
  });
});

describe('tone', () => {
  it('stands on five axes against the band, with the sentences behind it', async () => {
    const { page, end } = await visit(browser, panel('tone'));
    const web = page.locator('section', { hasText: 'Web' }).first();
    expect(await web.locator('.axis-name').allTextContents()).toEqual([
      'Registre',
      'Chaleur',
      'Énergie',
      'Assurance',
      'Clarté',
    ]);
    expect(await web.locator('.scale .band').count()).toBe(5);
    await web.locator('summary').first().click();
    const sentence = web.locator('.axis').first().locator('blockquote').first();
    expect(await sentence.locator('mark').count()).toBeGreaterThan(0);
    expect(await sentence.locator('.place').textContent()).toContain('content/campaigns/ete-2027/fr.mdx:');
    await end();
  });
});

describe('contrast and colours', () => {
  it('lay the ratio of each text over the picture, and say whether it is enough', async () => {
    const { page, end } = await visit(browser, panel('looks'));
    const banner = page.locator('.looked', { hasText: '160x600' });
    const rows = banner.locator('tbody tr');
    expect(await rows.first().textContent()).toContain('nuit / ciel8,9 suffit4,5');
    expect(await banner.locator('.overlay .flag').count()).toBe(await rows.count());
    expect(await page.locator('.looked', { hasText: 'postcard' }).locator('.overlaid').count()).toBe(2);
    await end();
  });

  it('name the colours of the brand with their shares', async () => {
    const { page, end } = await visit(browser, `${panel('looks')}?overlay=palette`);
    const rows = page.locator('.looked', { hasText: '160x600' }).locator('tbody tr');
    expect(await rows.first().textContent()).toMatch(/ciel #bfd9ea\s*50,1\u202f?\u00a0?%/);
    expect(await rows.locator('.swatch').count()).toBe(await rows.count());
    await end();
  });
});

it.each(['facts', 'tone', 'looks', 'looks?overlay=palette'])('“%s” is sound for everybody', async (name) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, complaints, end } = await visit(browser, panel(name), { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: axe });
    expect(await page.evaluate(allOfAxe), colorScheme).toEqual([]);
    expect(complaints).toEqual([]);
    await end();
  }
  const { page, complaints, end } = await visit(browser, panel(name), {
    viewport: { width: 360, height: 800 },
  });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(complaints).toEqual([]);
  await end();
});
