/** Many tabs of one browser on the studio: all hear of every save over one connection, and say where their readers are. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { type Studio, startStudio, studioState } from '../../src/studio/studio.ts';
import { campaign, campaignFile, makeHub, words, wordsFile } from '../cli/hub-fixture.ts';
import { campaignState } from '../studio/campaign-fixture.ts';
import { host as fixtureHost, outline, sms, state } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';
import { visit } from './studio-visitor.ts';

let browser: Browser;
let studio: Studio | undefined;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});
afterEach(async () => {
  await studio?.close();
  studio = undefined;
  vi.restoreAllMocks();
});
afterAll(() => browser.close());

const live = (page: Page) => page.locator('.status[data-state="live"]');

describe('eight tabs', () => {
  const TABS = 8;
  let name = 'Thé';
  const start = async () => {
    const compiled = await campaignState();
    const compileNow = async () => ({ ...compiled, names: { ...compiled.names, 'plain/tea': name } });
    return startStudio({ host: fixtureHost, compile: compileNow, port: 0, watch: false });
  };
  async function tabs(context: BrowserContext, url: string) {
    const pages: Page[] = [];
    for (let count = 0; count < TABS; count++) {
      const page = await context.newPage();
      await page.goto(`${url}plain/tea/fr?channel=sms`);
      await live(page).waitFor({ timeout: 10_000 });
      pages.push(page);
    }
    return pages;
  }

  it('are all answered and all follow a save, also after the one that listens has been closed', async () => {
    studio = await start();
    const context = await browser.newContext({ locale: 'fr-FR' });
    const pages = await tabs(context, studio.url);
    name = 'Thé de mai';
    await studio.refresh();
    for (const page of pages) await page.locator('h1', { hasText: 'Thé de mai' }).waitFor();

    await pages.shift()!.close();
    const late = await context.newPage();
    await late.goto(studio.url);
    await live(late).waitFor({ timeout: 10_000 });
    name = 'Thé de juin';
    await studio.refresh();
    for (const page of pages) await page.locator('h1', { hasText: 'Thé de juin' }).waitFor();
    await late.getByText('Thé de juin').first().waitFor();
    await context.close();
  });

  it('hear that the studio has gone', async () => {
    studio = await start();
    const context = await browser.newContext({ locale: 'fr-FR' });
    const pages = await tabs(context, studio.url);
    await studio.close();
    studio = undefined;
    for (const page of pages) await page.locator('.status[data-state="offline"]').waitFor();
    await context.close();
  });
});

it('tabs say which campaigns are open', async () => {
  const first: (readonly string[])[] = [];
  studio = await startStudio({
    host: fixtureHost,
    port: 0,
    watch: false,
    async compile(_onPiece, along) {
      first.push(along.first);
      return state({
        artifacts: [sms, { ...sms, campaign: 'coffee', path: 'sms/plain/coffee/fr/note.text.txt' }],
        outlines: { 'plain/tea': { ...outline, folder: 'the-tea' }, 'plain/coffee': outline },
      });
    },
  });
  await studio.ready;
  const context = await browser.newContext();
  for (const name of ['tea', 'coffee']) {
    const page = await context.newPage();
    await page.goto(`${studio.url}plain/${name}/fr`);
    await live(page).waitFor();
  }
  const running = studio;
  await vi.waitFor(
    async () => {
      await running.refresh();
      expect(new Set(first.at(-1))).toEqual(new Set(['the-tea', 'tea']));
    },
    { timeout: 10_000, interval: 300 },
  );
  await context.close();
});

it('the piece in view is made first, and arrives while the others are still on their way', async () => {
  const ids = Array.from({ length: 12 }, (_one, index) => `note${index + 1}`);
  const journey = ids.map((id) => `  - { id: ${id}, channel: sms, at: 2027-05-07 15:30 }`).join('\n');
  const facts = campaign.replace(/^ {2}- \{ id: note,.*$/m, journey);
  const root = makeHub({ [campaignFile]: facts, [wordsFile]: words.replace(' touchpoint="note"', '') });
  const host = createHost(root, '2027-04-01T00:00:00Z');
  const channel = channels.get('sms')!;
  const { render } = channel;
  // At most six fit on the screen; those that are begun after them wait until the page has shown what is in view.
  const others = Promise.withResolvers<void>();
  let begun = Number.NEGATIVE_INFINITY;
  vi.spyOn(channel, 'render').mockImplementation(async (...given) => {
    if (++begun > 6) await others.promise;
    return render(...given);
  });
  const made: string[] = [];
  studio = await startStudio({
    host,
    compile: async (onPiece, { inView }) =>
      studioState(
        await compile(host, {
          inView,
          onPiece(pieces) {
            made.push(...pieces.map((one) => one.path));
            onPiece(pieces);
          },
        }),
      ),
    port: 0,
    watch: false,
  });
  await studio.ready;
  const viewport = { width: 390, height: 500 };
  const { page, complaints, end } = await visit(browser, `${studio.url}plain/spring/fr`, { viewport });
  const piece = (id: string) => page.locator(`[data-key="sms/plain/spring/fr/${id}.text.txt"]`);
  // Answered, and not only asked: the studio knows then.
  const told = page.waitForResponse((response) => response.url().includes('note12'));
  await piece('note12').scrollIntoViewIfNeeded();
  await told;
  begun = 0;
  made.length = 0;
  writeFileSync(path.join(root, campaignFile), facts.replace('minimum: 30 EUR', 'minimum: 45 EUR'));
  const over = studio.refresh();
  await piece('note12').locator('pre', { hasText: '45' }).waitFor();
  expect(await piece('note8').locator('pre').textContent()).toContain('30');
  others.resolve();
  await over;
  await piece('note8').locator('pre', { hasText: '45' }).waitFor();
  expect(made).toHaveLength(12);
  expect(made.slice(0, 2)).toContain('sms/plain/spring/fr/note12.text.txt');
  expect(complaints).toEqual([]);
  await end();
});
