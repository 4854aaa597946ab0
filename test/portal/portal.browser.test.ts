/** Portals in real Chromium: phone to desktop, light and dark, as axe and the keyboard see them, with and without script. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../browser/launch-options.ts';
import { demoPortal } from './portals.ts';

const pages = [
  { brand: 'grenadine', page: '' },
  { brand: 'grenadine', page: 'en/' },
  { brand: 'cap-clair', page: '' },
  { brand: 'cap-clair', page: 'en/' },
] as const;
type Shown = (typeof pages)[number];

const script = (name: string) => readFileSync(new URL(`../browser/${name}`, import.meta.url), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: Server;
beforeAll(async () => {
  const portals = new Map(
    await Promise.all(
      (['grenadine', 'cap-clair'] as const).map(async (id) => [id as string, await demoPortal(id)] as const),
    ),
  );
  server = createServer(({ url = '' }, response) => {
    const [, brand = '', path = ''] = /^\/brand\/([^/]+)\/(.*)$/.exec(url) ?? [];
    const wanted = path.replace(/(^|\/)$/, '$1index.html');
    const file = portals.get(brand)?.files.find((one) => one.path === wanted);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.mime ?? 'text/plain' });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

interface Opened {
  readonly page: Page;
  /** Console errors, failed requests and requests to anywhere else. */
  readonly complaints: string[];
}

/** Opens a page as a server would send it, its policy in force. */
async function open({ brand, page: name }: Shown, options: BrowserContextOptions = {}): Promise<Opened> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) complaints.push(`asks for ${url}`);
  });
  await page.goto(`${origin}/brand/${brand}/${name}`);
  await page.evaluate('document.fonts.ready');
  return { page, complaints };
}

describe.each(pages)('$brand/$page', (shown) => {
  it('stays within every screen from 320 to 1920 px', async () => {
    const { page, complaints } = await open(shown, { viewport: { width: 320, height: 900 } });
    for (const width of [320, 360, 390, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate('document.documentElement.scrollWidth');
      expect([width, over]).toEqual([width, width]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['light', 1440],
    ['dark', 360],
  ] as const)('has nothing for axe to say, in %s at %s px', async (colorScheme, width) => {
    const { page } = await open(shown, { colorScheme, viewport: { width, height: 900 } });
    await page.evaluate(axe);
    expect(await page.evaluate(script('axe-all.js'))).toEqual([]);
    await page.context().close();
  });

  it('has targets that a thumb can hit', async () => {
    const { page } = await open(shown, { viewport: { width: 360, height: 900 } });
    expect(await page.evaluate(script('small-targets.js'))).toEqual([]);
    await page.context().close();
  });

  it('draws with its own fonts and shows every picture', async () => {
    const { page, complaints } = await open(shown);
    await page.evaluate(`Promise.all([...document.images].map((one) => {
      one.loading = 'eager';
      return one.decode().catch(() => {});
    }))`);
    const broken = await page.evaluate(
      '[...document.images].filter((one) => one.naturalWidth === 0).map((one) => one.src)',
    );
    expect(broken).toEqual([]);
    const lost = await page.evaluate(
      '[...document.fonts].filter((one) => one.status === "error" && !one.family.includes(" as ")).length',
    );
    expect(lost).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('values', () => {
  const shown = pages[1];

  it('a click copies one, and says so', async () => {
    const { page } = await open(shown, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '#C2153F Copy' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('#C2153F');
    expect(await page.getByRole('status').textContent()).toBe('Copied #C2153F');
    await page.context().close();
  });

  it('so does the keyboard', async () => {
    const { page } = await open(shown, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '0 / 100 / 60 / 20 Copy' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied 0 / 100 / 60 / 20');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('0 / 100 / 60 / 20');
    await page.context().close();
  });

  it('where the clipboard is refused, the value is selected', async () => {
    const { page } = await open(shown);
    await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    await page.getByRole('button', { name: '194 21 63 Copy' }).click();
    await expect.poll(() => page.evaluate('getSelection().toString()')).toContain('194 21 63');
    await page.context().close();
  });

  it('without script they are text', async () => {
    const { page } = await open(shown, { javaScriptEnabled: false });
    expect(await page.locator('button').count()).toBe(0);
    expect(await page.locator('code.copy').first().textContent()).toBe('#C2153F');
    await page.context().close();
  });
});

it('an injected script or style is refused by the policy of the page', async () => {
  const { page, complaints } = await open(pages[0]);
  await page.evaluate(`
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    document.body.append(script);
    document.body.setAttribute('style', 'display:none');
  `);
  expect(await page.title()).toBe('Grenadine, mode d’emploi');
  expect(await page.locator('body').isVisible()).toBe(true);
  expect(complaints.some((one) => one.includes('Content Security Policy'))).toBe(true);
  await page.context().close();
});

it('a click on every file to take away fetches it whole', async () => {
  const { page } = await open(pages[2]);
  const links = await page.locator('a[download]').all();
  const addresses = new Set(await Promise.all(links.map(async (link) => (await link.getAttribute('href'))!)));
  expect(addresses.size).toBeGreaterThan(20);
  const { files } = await demoPortal('cap-clair');
  const isWhole = (address: string, bytes: Buffer) =>
    bytes.equals(Buffer.from(files.find(({ path }) => path === address)!.body));
  for (const address of addresses) {
    const answer = await page.request.get(new URL(address, page.url()).href);
    expect([address, isWhole(address, await answer.body())]).toEqual([address, true]);
  }
  // One of each kind, because a browser asks before it takes many: the link saves the file and opens nothing.
  for (const [ending, [address]] of Map.groupBy(addresses, (one) => one.replace(/^.*\./, ''))) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[download][href="${address}"]`).first().click(),
    ]);
    expect([ending, isWhole(address!, readFileSync(await download.path()))]).toEqual([ending, true]);
  }
  await page.context().close();
});

it('prints dark on light, without what is only for screens', async () => {
  const { page } = await open(pages[0], { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect(await page.locator('nav.contents').isVisible()).toBe(false);
  const ground = await page.evaluate('getComputedStyle(document.querySelector(".chapter")).backgroundColor');
  expect(ground).toBe('rgba(0, 0, 0, 0)');
  const bytes = await page.pdf({ format: 'A4', printBackground: true });
  expect(bytes.length).toBeGreaterThan(50_000);
  await page.context().close();
});
