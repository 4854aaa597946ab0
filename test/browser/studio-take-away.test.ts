/** What a reader takes away from the studio: a piece, a channel, a campaign, an email by the clipboard. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Studio, startStudio } from '../../src/studio/studio.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { host } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { expectSoundPage, visit } from './studio-visitor.ts';

let browser: Browser;
let studio: Studio;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
  const state = await campaignState();
  studio = await startStudio({ host, compile: async () => state, port: 0, watch: false });
  await studio.ready;
});
afterAll(async () => {
  await studio.close();
  await browser.close();
});

async function downloaded(click: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { page, complaints, end } = await visit(browser, `${studio.url}plain/tea/fr?lang=fr`);
  const waiting = page.waitForEvent('download');
  await page.locator(click).first().click();
  const download = await waiting;
  const bytes = new Uint8Array(readFileSync(await download.path()));
  expect(complaints).toEqual([]);
  await end();
  return { name: download.suggestedFilename(), bytes };
}

it('a piece comes under a name that says what it is', async () => {
  const { name, bytes } = await downloaded('.piece.is-sms a[download]');
  expect(name).toBe('tea-fr-veille.text.txt');
  expect(new TextDecoder().decode(bytes)).toBe('Demain, on goûte. STOP 36000');
});

it('a channel and a campaign come as archives of this language', async () => {
  const channel = await downloaded('#channel-social .take');
  expect(channel.name).toBe('tea-fr-social.zip');
  expect(Object.keys(unzipSync(channel.bytes))).toEqual([
    'social/plain/tea/fr/posts.facebook.link.png',
    'social/plain/tea/fr/posts.instagram.portrait.png',
    'social/plain/tea/fr/posts.instagram.portrait.txt',
    'social/plain/tea/fr/posts.instagram.story.png',
  ]);
  const campaign = await downloaded('.title .take');
  expect(campaign.name).toBe('tea-fr.zip');
  const paths = Object.keys(unzipSync(campaign.bytes));
  expect(paths).toContain('print/plain/tea/fr/carte.postcard.a6.pdf');
  expect(paths.filter((path) => path.includes('/en/'))).toEqual([]);
});

it('an email is copied as HTML and as its source', async () => {
  const { page, complaints, end } = await visit(browser, `${studio.url}plain/tea/fr?lang=fr`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const button = page.locator('[data-copy-html]');
  await button.click();
  await page.locator('[data-copy-html]', { hasText: 'Copié' }).waitFor();
  expect(await page.locator('[data-said]').textContent()).toBe('Copié');
  const source = await page.evaluate('navigator.clipboard.readText()');
  expect(source).toContain('<title>Du thé</title>');
  expect(complaints).toEqual([]);
  const shown = await page.evaluate(
    `navigator.clipboard.read({ unsanitized: ['text/html'] }).then(([item]) => item.getType('text/html')).then((blob) => blob.text())`,
  );
  expect(shown).toContain('<p class="x" style="background:#000000">Bonjour</p>');
  await end();
});

it('says that the browser refused to copy', async () => {
  const { page, end } = await visit(browser, `${studio.url}plain/tea/fr?lang=en`);
  await page.evaluate('document.execCommand = () => false');
  await page.locator('[data-copy-html]').click();
  await page.locator('[data-copy-html]', { hasText: 'The browser refused to copy' }).waitFor();
  await end();
});

it('the board stays sound with it', async () => {
  await expectSoundPage(browser, `${studio.url}plain/tea/fr?lang=fr`);
});
