/** Contrast and colours over the board: drawn by the server over pictures and sheets, measured by the browser in frames. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { type Studio, startStudio, studioState } from '../../src/studio/studio.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { host as fixtureHost } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const WANTED: Readonly<Record<string, readonly string[]>> = {
  campaign: ['ete-2027'],
  locale: ['fr'],
  channel: ['web', 'email', 'ads', 'print', 'sms'],
};
const page = 'web/cap-clair/ete-2027/fr/index.html';

/** One white pixel. */
const WHITE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
const GROUNDS: readonly (readonly [words: string, markup: string])[] = [
  ['Trop pâle', '<p id="weak" style="background:#fff;color:#999;font-size:16px">Trop pâle</p>'],
  ['Grand et pâle', '<p style="background:#fff;color:#949494;font-size:24px">Grand et pâle</p>'],
  [
    'Noir sur une image',
    `<div style="position:relative;height:60px"><img src="${WHITE}" alt="" style="position:absolute;inset:0;width:100%;height:100%"><p style="position:relative;color:#111">Noir sur une image</p></div>`,
  ],
  [
    'Blanc sur une image',
    `<div style="position:relative;height:60px"><img src="${WHITE}" alt="" style="position:absolute;inset:0;width:100%;height:100%"><p style="position:relative;color:#fff">Blanc sur une image</p></div>`,
  ],
  [
    'Sous un voile',
    '<div style="background:#000"><div style="background:rgb(255 255 255 / 50%)"><p style="color:#fff">Sous un voile</p></div></div>',
  ],
  [
    'Au bout du dégradé',
    '<p style="background:linear-gradient(90deg,#000,#ccc);color:#fff">Au bout du dégradé</p>',
  ],
  [
    'Presque effacé',
    '<div style="background:#fff"><p style="color:#000;opacity:.4">Presque effacé</p></div>',
  ],
  ['Sur un fond peint', `<p style="background:url(${WHITE});color:#111">Sur un fond peint</p>`],
];
const block = `<section style="background:#ff00fe;padding:60px">${GROUNDS.map(([, markup]) => markup).join('')}</section>`;

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  const host = createHost(root, '2027-03-01T00:00:00Z');
  const wants = (kind: string, name: string) => WANTED[kind]?.includes(name) ?? true;
  const state = studioState(await compile(host, { wants }));
  const withGrounds = (one: Artifact) =>
    one.path === page ? { ...one, body: String(one.body).replace('</main>', `${block}</main>`) } : one;
  const artifacts = state.artifacts.map(withGrounds);
  studio = await startStudio({
    host,
    compile: async () => ({ ...state, artifacts }),
    port: 0,
    watch: false,
  });
  await studio.ready;
  browser = await chromium.launch(launchOptions);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await studio.close();
});

const board = (query: string) => `${studio.url}cap-clair/ete-2027/fr?${query}`;
const website = `[data-key="${page}"]`;
const desktop = `${website} .window.desktop`;
const notes = (page: Page) => page.locator(`${website} .overlay-notes`);

describe('contrast', () => {
  it('is measured in a page against what really lies behind its words', async () => {
    const { page, complaints, end } = await visit(
      browser,
      board('overlay=contrast&channel=web&device=desktop'),
    );
    await page.locator(`${desktop} .frame-overlay .bad`).first().waitFor({ state: 'attached' });
    const weak = await notes(page).locator('li').allTextContents();
    expect(weak).toEqual([
      'Trop pâle 2,8 / 4,5',
      'Blanc sur une image 1,0 / 4,5',
      'Sous un voile 3,9 / 4,5',
      'Au bout du dégradé 1,6 / 4,5',
      'Presque effacé 2,8 / 4,5',
    ]);
    expect(await notes(page).textContent()).toContain('5 sans contraste suffisant · 1 à juger à l’œil');
    expect(await page.locator(`${desktop} .frame-overlay .unknown`).count()).toBe(1);
    expect(complaints).toEqual([]);
    await end();
  });

  it('lies where the words are, also after the page in the frame was scrolled', async () => {
    const { page, end } = await visit(browser, board('overlay=contrast&channel=web&device=desktop'));
    const mark = page.locator(`${desktop} .frame-overlay .bad`, { hasText: '2,8' });
    await mark.first().waitFor({ state: 'attached' });
    const place = (expression: string) =>
      page.evaluate(`(() => { const frame = document.querySelector('${desktop} iframe'); ${expression} })()`);
    expect(await place('return frame.contentWindow.scrollY')).toBe(0);
    await place(`const box = frame.contentDocument.querySelector('#weak').getBoundingClientRect();
      frame.contentWindow.scrollTo({ top: box.top - 200, behavior: 'instant' });`);
    const wanted = `const range = frame.contentDocument.createRange();
      range.selectNodeContents(frame.contentDocument.querySelector('#weak'));
      const box = range.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      const scale = outer.width / frame.clientWidth;
      return [Math.round(outer.left + box.left * scale), Math.round(outer.top + box.top * scale)];`;
    const isThere = async () => {
      const [x, y] = (await place(wanted)) as [number, number];
      const boxes = await Promise.all((await mark.all()).map((one) => one.boundingBox()));
      return boxes.some((box) => Math.abs(box!.x - x) <= 1 && Math.abs(box!.y - y) <= 1);
    };
    await expect.poll(isThere).toBe(true);
    expect(await place('return frame.contentWindow.scrollY')).toBeGreaterThan(500);
    await end();
  });

  it('changes at once, with the address, and leaves the pages in their frames alone', async () => {
    const { page, complaints, end } = await visit(browser, board('channel=web&device=desktop'));
    await page.evaluate(
      `window.stayed = true; document.querySelector('${desktop} iframe').contentWindow.scrollTo(0, 300)`,
    );
    await page.getByLabel('Calque').focus();
    await page.getByLabel('Calque').selectOption('Contraste');
    await page.locator(`${desktop} .frame-overlay i`).first().waitFor({ state: 'attached' });
    expect(new URL(page.url()).searchParams.get('overlay')).toBe('contrast');
    await page.getByLabel('Calque').selectOption('Palette');
    await notes(page).locator('.swatches').first().waitFor();
    await page.getByLabel('Calque').selectOption('Aucun');
    await page.locator('.frame-overlay').first().waitFor({ state: 'detached' });
    expect(await notes(page).textContent()).toBe('');
    expect(new URL(page.url()).searchParams.has('overlay')).toBe(false);
    const kept = `[window.stayed, document.querySelector('${desktop} iframe').contentWindow.scrollY]`;
    expect(await page.evaluate(kept)).toEqual([true, 300]);
    expect(complaints).toEqual([]);
    await end();
  });

  it('lies over pictures and sheets without a module, and is said in words', async () => {
    const options = { javaScriptEnabled: false };
    const { page, end } = await visit(browser, board('lang=fr'), options);
    await page.getByLabel('Calque').selectOption('Contraste');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.waitForLoadState();
    expect(new URL(page.url()).searchParams.get('overlay')).toBe('contrast');
    const banner = page.locator('.piece', { hasText: '160x600' });
    expect(await banner.locator('.overlay .flag').first().textContent()).toBe('8,9');
    expect(await banner.locator('.overlay-notes').textContent()).toContain('contraste suffisant');
    const card = page.locator('.piece', { hasText: 'postcard' });
    expect(await card.locator('.sheet .overlay .flag').count()).toBeGreaterThan(2);
    expect(await notes(page).textContent()).toContain('JavaScript');
    await end();
  });
});

describe('palette', () => {
  it('is told of both sides of a sheet, from their proofs', async () => {
    const { page, complaints, end } = await visit(browser, board('overlay=palette&channel=print'));
    const card = page.locator('.piece', { hasText: 'postcard' });
    const lists = card.locator('.overlay-notes .swatches');
    expect(await lists.locator('.side-name').allTextContents()).toEqual(['Recto', 'Verso']);
    expect(await lists.nth(0).locator('li').nth(1).textContent()).toMatch(/ciel 49,\d\s?%/);
    expect(await card.locator('.overlay-notes .bad').count()).toBe(0);
    const [front, back] = [card.locator('.side').nth(0), card.locator('.side').nth(1)];
    expect(await front.locator('.flag').allTextContents()).toContain('ciel');
    expect(await back.locator('.flag').allTextContents()).toContain('brume');
    // Of two colours that begin at one corner both names can be read.
    const names = await Promise.all(
      ['brume', 'blanc'].map((name) =>
        back.locator('.flag', { hasText: name }).locator('.label').boundingBox(),
      ),
    );
    expect(Math.abs(names[0]!.x - names[1]!.x)).toBeGreaterThan(30);
    const sheet = (await front.locator('.sheet').boundingBox())!;
    const sky = (await front
      .locator('.overlay g', { hasText: 'ciel' })
      .locator('rect')
      .first()
      .boundingBox())!;
    expect(sky.width / sheet.width).toBeCloseTo(1, 1);
    expect(sky.height / sheet.height).toBeGreaterThan(0.4);
    expect(complaints).toEqual([]);
    await end();
  });

  it('names the colours of a page, and shows each place of one that is not the brand’s', async () => {
    const { page, complaints, end } = await visit(
      browser,
      board('overlay=palette&channel=web&device=desktop'),
    );
    await notes(page).locator('.bad').first().waitFor();
    expect(await notes(page).locator('.bad').allTextContents()).toContainEqual(
      expect.stringMatching(/Hors charte #ff00fe \d/),
    );
    expect(await notes(page).locator('.good').first().textContent()).toMatch(/blanc \d\d,\d\s?%/);
    expect(await page.locator(`${desktop} .frame-overlay .bad b`).allTextContents()).toContain('#ff00fe');
    expect(complaints).toEqual([]);
    await end();
  });

  it('of a mail whose colours a program has turned is the program’s', async () => {
    const { page, end } = await visit(browser, board('overlay=palette&channel=email&mail=inverted'));
    await page.locator('.overlay-notes', { hasText: 'programme de messagerie' }).first().waitFor();
    expect(await page.locator('.frame-overlay i').count()).toBe(0);
    await end();
  });
});

it('no colour is judged while the brand is still being read', async () => {
  const compiled = await campaignState();
  const early = await startStudio({
    host: fixtureHost,
    compile: async () => compiled,
    port: 0,
    watch: false,
  });
  await early.ready;
  const { page, complaints, end } = await visit(browser, `${early.url}plain/tea/fr?overlay=contrast`);
  await page.locator('.frame-overlay i').first().waitFor({ state: 'attached' });
  await page.getByLabel('Calque').selectOption('Palette');
  await page.waitForURL(/overlay=palette/);
  await expect.poll(() => page.locator('.overlay-notes').first().textContent()).toContain('JavaScript');
  expect(await page.locator('.frame-overlay i.bad, .overlay-notes .bad').count()).toBe(0);
  expect(complaints).toEqual([]);
  await end();
  await early.close();
});

it.each(['fr', 'en'])('is sound for everybody in “%s”, on a phone too', async (lang) => {
  await expectSoundPage(browser, board(`lang=${lang}&overlay=contrast`));
  await expectSoundPage(browser, board(`lang=${lang}&overlay=palette&view=review`));
});
