/** The preview in real Chromium, on a hub of one file that is edited while it is open. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../src/host.ts';
import { type Studio, type StudioState, startStudio } from '../../src/studio/studio.ts';
import { artifact, card, email, fault, proof, sms, state } from '../studio/fixture.ts';
import { launchOptions } from './launch-options.ts';

const script = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});
afterAll(() => browser.close());

let root: string;
let file: string;
let preview: Studio;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'diapason-studio-'));
  file = path.join(root, 'content/campaigns/tea/fr.mdx');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'Bonjour');
  preview = await startStudio({ host: createHost(root, '2027-03-01T00:00:00Z'), compile, port: 0 });
  await preview.ready;
});
afterEach(async () => {
  await preview.close();
  rmSync(root, { recursive: true });
});

/** The page says what the file says; “29 €” is a mistake, and “panne” a failure of ours. */
async function compile(): Promise<StudioState> {
  const words = readFileSync(file, 'utf8');
  if (words.includes('panne')) throw new Error('out of paper');
  if (words.includes('29 €')) return state({ artifacts: [email, card, proof, sms], diagnostics: [fault] });
  const body = `<!DOCTYPE html><html lang="fr"><title>x</title><style>p{color:rgb(1, 2, 3)}</style><p>${words}</p><div style="height:3000px"></div>`;
  return state({ artifacts: [artifact('web/plain/tea/fr/index.html', { body }), email, card, proof, sms] });
}

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'fr-FR',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(preview.url) && !request.url().startsWith('data:'))
      complaints.push(request.url());
  });
  await page.goto(preview.url + address);
  await page.locator('.status[data-state="live"]').waitFor();
  return { page, complaints };
}

const words = (page: Page) => page.frameLocator('iframe').first().locator('p');

describe('a save', () => {
  it('shows at once, and keeps the reader’s place', async () => {
    const { page, complaints } = await open('plain/tea/fr', { viewport: { width: 1280, height: 500 } });
    await words(page).filter({ hasText: 'Bonjour' }).waitFor();
    await page.evaluate('scrollTo(0, 300)');
    await page.evaluate('document.querySelector("iframe").contentWindow.scrollTo(0, 800)');
    await page.evaluate('window.emailFrame = document.querySelectorAll("iframe")[3]');

    writeFileSync(file, 'Bonsoir');
    await words(page).filter({ hasText: 'Bonsoir' }).waitFor();
    await expect
      .poll(() => page.evaluate('document.querySelector("iframe").contentWindow.scrollY'))
      .toBe(800);
    expect(await page.evaluate('scrollY')).toBe(300);
    // What did not change was not loaded anew.
    expect(await page.evaluate('emailFrame.isConnected')).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('with a mistake shows the finding and keeps the last good picture', async () => {
    const { page } = await open('plain/tea/fr');
    writeFileSync(file, '# Thé\nÀ 29 € seulement\n');
    await page.getByText('is not the offer price').waitFor();
    await page.getByText('Dernière image valable').waitFor();
    expect(await words(page).textContent()).toBe('Bonjour');

    writeFileSync(file, 'Bonsoir');
    await words(page).filter({ hasText: 'Bonsoir' }).waitFor();
    expect(await page.getByText('Dernière image valable').count()).toBe(0);
    expect(await page.getByText('Rien à signaler').count()).toBe(1);
    await page.context().close();
  });

  it('at which we fail says so and keeps the last good picture', async () => {
    const { page } = await open('plain/tea/fr');
    writeFileSync(file, 'panne');
    await page.getByRole('alert').filter({ hasText: 'out of paper' }).waitFor();
    expect(await words(page).textContent()).toBe('Bonjour');
    await page.context().close();
  });

  it('reaches every open tab', async () => {
    const [one, two] = [await open('plain/tea/fr'), await open('plain/tea/fr?lang=en')];
    writeFileSync(file, 'Bonsoir');
    for (const { page } of [one, two]) await words(page).filter({ hasText: 'Bonsoir' }).waitFor();
    for (const { page } of [one, two]) await page.context().close();
  });
});

describe('content in the preview', () => {
  it('keeps its styles and runs nothing', async () => {
    const evil =
      '<script>parent.document.title="pwned"</script><img src=x onerror="parent.document.title=\'pwned\'"><a href="javascript:parent.document.title=\'pwned\'">x</a>';
    writeFileSync(file, evil);
    await preview.refresh();
    const { page } = await open('plain/tea/fr');
    await page.frameLocator('iframe').first().locator('a').click();
    expect(await page.title()).not.toBe('pwned');
    const frame = page.frames().find((one) => one.url().includes('/files/web/'))!;
    expect(await frame.evaluate('getComputedStyle(document.querySelector("p")).color')).toBe('rgb(1, 2, 3)');

    await page.goto(`${preview.url}files/web/plain/tea/fr/index.html`);
    expect(await page.title()).toBe('x');
    await page.context().close();
  });
});

describe.each([
  ['', 'the overview'],
  ['plain/tea/fr', 'a campaign'],
  ['nowhere', 'a page that is not there'],
])('%s', (address, name) => {
  it.each(['light', 'dark'] as const)(`${name} leaves axe nothing to say, in %s`, async (colorScheme) => {
    writeFileSync(file, '# Thé\nÀ 29 € seulement\n');
    await preview.refresh();
    const { page } = await open(address, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: axe });
    expect(await page.evaluate(script('axe-all.js'))).toEqual([]);
    await page.context().close();
  });

  it(`${name} fits a phone of 360 px, and 320`, async () => {
    const { page } = await open(address, { viewport: { width: 360, height: 800 } });
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.evaluate(script('cut-off.js'))).toEqual([]);
    }
    await page.context().close();
  });
});

it('can be used with the keyboard alone', async () => {
  const { page } = await open('');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  // The browser jumps in its own time, later than the next key of a machine.
  await page.waitForFunction('document.activeElement.id === "main"');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/plain\/tea\/fr/);
  expect(await page.title()).toContain('Thé pour deux');
  await page.context().close();
});
