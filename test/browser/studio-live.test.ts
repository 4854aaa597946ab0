/** Files that are saved by halves, deleted and renamed while somebody looks, on a real hub; and what the pages hear of the work. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { type Studio, startStudio, studioState } from '../../src/studio/studio.ts';
import { campaign, campaignFile, words, wordsFile } from '../cli/hub-fixture.ts';
import { repository } from '../cli/run-cli.ts';
import { host as fixtureHost, outline, sms, state } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { visit } from './studio-visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});
afterAll(() => browser.close());

describe('a real hub', () => {
  let root: string;
  let studio: Studio;
  const at = (file: string) => path.join(root, file);
  beforeEach(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'diapason-live-'));
    cpSync(
      path.join(repository, 'test/fixtures/kitchen-sink/content/brands/plain'),
      at('content/brands/plain'),
      { recursive: true },
    );
    mkdirSync(path.dirname(at(wordsFile)), { recursive: true });
    writeFileSync(at(campaignFile), campaign);
    writeFileSync(at(wordsFile), words);
    const host = createHost(root, '2027-04-01T00:00:00Z');
    studio = await startStudio({
      host,
      compile: async (onPiece) => studioState(await compile(host, { onPiece })),
      port: 0,
    });
    await studio.ready;
  });
  afterEach(async () => {
    await studio.close();
    rmSync(root, { recursive: true });
  });

  const bubble = (page: Page) => page.locator('.piece.is-sms pre').first();
  const open = () => visit(browser, `${studio.url}plain/spring/fr?lang=fr`);
  const fresh = () => writeFileSync(at(wordsFile), words.replace('Le thé de mai :', 'Le thé de juin :'));

  it('saved by halves says what is wrong, keeps the last good picture in two tabs, and mends', async () => {
    const [one, two] = [await open(), await open()];
    writeFileSync(at(wordsFile), words.slice(0, words.indexOf('{offer.code}') + 6));
    for (const { page } of [one, two]) {
      await page.locator('.finding.error').first().waitFor();
      await page.getByText('Dernière image valable').first().waitFor();
      expect(await bubble(page).textContent()).toContain('Le thé de mai');
    }
    fresh();
    for (const { page } of [one, two]) {
      await bubble(page).filter({ hasText: 'Le thé de juin' }).waitFor();
      await page.locator('.finding.error').first().waitFor({ state: 'detached' });
      expect(await page.getByText('Dernière image valable').count()).toBe(0);
    }
    expect([...one.complaints, ...two.complaints]).toEqual([]);
    await Promise.all([one.end(), two.end()]);
  });

  it('deleted, then renamed back, is missed and found again', async () => {
    const { page, complaints, end } = await open();
    renameSync(at(wordsFile), at('aside.mdx'));
    await page.locator('.finding.error').first().waitFor();
    expect(await bubble(page).textContent()).toContain('Le thé de mai');
    renameSync(at('aside.mdx'), at(wordsFile));
    await page.locator('.finding.error').first().waitFor({ state: 'detached' });
    rmSync(path.dirname(at(wordsFile)), { recursive: true });
    await page.getByText('Cette page n’existe pas.').waitFor();
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    await end();
  });

  it('saved with script in words and drawings runs none of it, and says so', async () => {
    const evil = 'parent.document.title=top.document.title=document.title="taken"';
    writeFileSync(at(campaignFile), campaign.replace('sms: [text]', 'sms: [text]\n  web: [page]'));
    const { page, complaints, end } = await open();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload='${evil}'><script>${evil}</script><path d="M0 0h9v9z"/></svg>`;
    writeFileSync(path.join(path.dirname(at(wordsFile)), 'tea.svg'), svg);
    const markup = [
      `<script>{'${evil}'}</script>`,
      `<img src="x" onerror='${evil}' />`,
      `[ici](javascript:${evil.replaceAll('"', "'").replaceAll('=', '%3D')})`,
      `&lt;script&gt;${evil}&lt;/script&gt;`,
      '![Une tasse](tea.svg)',
    ];
    for (const one of markup) {
      writeFileSync(at(wordsFile), `${words}\n${one}\n`);
      await studio.refresh();
      await page.locator('.status[data-state="live"]').waitFor();
      for (const frame of page.frames()) expect(await frame.title()).not.toBe('taken');
      for (const address of ['', 'plain/spring/fr?lang=fr', 'files/web/plain/spring/fr/index.html']) {
        const other = await page.context().newPage();
        await other.goto(studio.url + address);
        expect(await other.title(), one).not.toBe('taken');
        await other.close();
      }
    }
    expect(await page.locator('.finding.error').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await end();
  });

  it('saved keeps what the reader has selected in a piece that did not change', async () => {
    const { page, end } = await open();
    const select = `(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('.piece.is-sms pre')); getSelection().addRange(range); })()`;
    await page.evaluate(select);
    writeFileSync(at(campaignFile), campaign.replace('name: Spring', 'name: Printemps'));
    await expect.poll(() => page.title(), { timeout: 30_000 }).toMatch(/^Printemps/);
    expect(await page.evaluate('getSelection().toString()')).toContain('Le thé de mai');
    await end();
  });
});

describe('what the pages hear', () => {
  it('is how far a long compilation is; what they show is made first', async () => {
    const gate = Promise.withResolvers<void>();
    const first: (readonly string[])[] = [];
    const studio = await startStudio({
      host: fixtureHost,
      port: 0,
      watch: false,
      async compile(_onPiece, along) {
        first.push(along.first);
        const whole = state({
          artifacts: [sms],
          outlines: { 'plain/tea': { ...outline, folder: 'the-tea' } },
        });
        if (first.length === 1) return whole;
        along.tell({ kind: 'planned', campaign: 'tea', pieces: 40, pages: 0 });
        const drawn = { kind: 'done', task: 'render', name: 'x', beganMs: 0, tookMs: 1 } as const;
        for (let piece = 0; piece < 12; piece++) along.tell(drawn);
        await gate.promise;
        return whole;
      },
    });
    await studio.ready;
    const { page, complaints, end } = await visit(browser, `${studio.url}plain/tea/fr?lang=fr`);
    const again = studio.refresh();
    await page.locator('.status', { hasText: '12 / 40' }).waitFor();
    expect(await page.locator('.status [aria-hidden]').textContent()).toBe(' 12 / 40');
    gate.resolve();
    await again;
    await page.locator('.status[data-state="live"]').waitFor();
    expect(await page.locator('.status').textContent()).toBe('À jour');
    expect(first).toEqual([[], ['the-tea']]);
    expect(complaints).toEqual([]);
    await end();
    await studio.close();
  });
});
