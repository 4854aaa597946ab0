/** The first page of a large generated hub: from its address to where it can be searched. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { campaignName, generateHub, NOW } from '../hubs/generate.ts';
import { openStudio } from './open-server.ts';
import { settled } from './saved-edits.ts';
import { waitInPage } from './wait-in-page.ts';

const VISITS = 7;
/** All of the hub is drawn meanwhile, a campaign in a second or two. */
const FIRST_MS = 1_200_000;

export async function timeOverview(browser: Browser, command: string, campaigns: number) {
  const hub = mkdtempSync(path.join(tmpdir(), 'diapason-studio-hub-'));
  let server: Awaited<ReturnType<typeof openStudio>> | undefined;
  try {
    await generateHub(hub, { campaigns });
    server = await openStudio(command, hub, NOW);
    const [shownMs, processorMs]: number[][] = [[], []];
    // The first visit waits for the first compilation, and its pictures are made for it: not measured.
    for (let visit = 0; visit <= VISITS; visit++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      if (visit === 0) {
        await page.goto(`${server.url}?lang=en`);
        await waitInPage(page, `document.querySelectorAll('.card').length === ${campaigns}`, FIRST_MS);
        await settled(page, FIRST_MS);
      } else {
        const worked = server.processorMs();
        const begun = performance.now();
        await page.goto(`${server.url}?lang=en`, { waitUntil: 'commit' });
        const wanted = campaignName(Math.ceil(campaigns / 2));
        await searched(page, wanted);
        shownMs!.push(performance.now() - begun);
        processorMs!.push(server.processorMs() - worked);
      }
      await context.close();
    }
    return { shownMs: shownMs!, processorMs: processorMs! };
  } finally {
    await server?.end();
    rmSync(hub, { recursive: true, force: true });
  }
}

/** Pictures of the first screen drawn, the module at work, and one campaign found among all by its name. */
async function searched(page: Page, wanted: string): Promise<void> {
  await waitInPage(
    page,
    `document.querySelector('[data-apply]')?.hidden === true &&
      [...document.querySelectorAll('.card img')]
        .filter((one) => one.getBoundingClientRect().top < innerHeight)
        .every((one) => one.complete && one.naturalWidth > 0)`,
  );
  await page.evaluate(`(() => {
    const field = document.querySelector('[data-filters] [name=text]');
    field.value = ${JSON.stringify(wanted)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await waitInPage(page, `document.querySelectorAll('.card:not([hidden])').length === 1`);
}
