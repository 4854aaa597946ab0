/** The fonts of the demo's pages in real Chromium: every letter is the brand's, and nothing moves when they arrive. */
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSubsets } from '../../src/build/web-fonts.ts';
import { web } from '../../src/channels/web/index.ts';
import { isDrawnSpace } from '../../src/draw/fonts/signs.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { demoEdition, host } from '../channels/render-demo.ts';
import { launchOptions } from './launch-options.ts';

const demos = [
  { brand: 'grenadine', campaign: 'printemps-2027', locale: 'fr', touchpoint: 'web' },
  { brand: 'grenadine', campaign: 'printemps-2027', locale: 'en', touchpoint: 'web' },
  { brand: 'cap-clair', campaign: 'ete-2027', locale: 'fr', touchpoint: 'web' },
  { brand: 'cap-clair', campaign: 'ete-2027', locale: 'en', touchpoint: 'web' },
] as const;
type Demo = (typeof demos)[number];

let browser: Browser;
const site = new Map<string, Artifact>();
beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
  const all: Artifact[] = [];
  for (const demo of demos) {
    const { brand, edition } = await demoEdition(demo, 'web.page');
    const format = web.formats.page!;
    const { plan } = web.lower(edition, { brand, format, formatName: 'page', sides: {}, alternates: {} });
    const { pieces, troubles } = await web.render(plan, { brand, format, formatName: 'page', host });
    expect(troubles).toEqual([]);
    for (const piece of pieces) {
      const file = path.posix.join('/', demo.brand, demo.campaign, demo.locale, piece.name!);
      all.push({ ...piece, ...demo, path: file, market: 'FR', channel: 'web', format: 'page' });
    }
  }
  for (const artifact of await withSubsets(all, (_, make) => make())) site.set(artifact.path, artifact);
});
afterAll(() => browser.close());

/** With its fonts; with none of them, as long as they are on their way; or as if it had no stand-ins either. */
type Fonts = 'own' | 'stand-ins' | 'machine';

async function open(demo: Demo, width: number, fonts: Fonts): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const piece = site.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!piece || (piece.mime === 'font/woff2' && fonts !== 'own')) return route.abort();
    const body =
      fonts === 'machine' && typeof piece.body === 'string'
        ? piece.body.replace(/@font-face\{font-family:"[^"]+ as [^}]*\}/g, '')
        : piece.body;
    return route.fulfill({ contentType: piece.mime, body: Buffer.from(body) });
  });
  await page.goto(`http://site.example/${demo.brand}/${demo.campaign}/${demo.locale}/`);
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
  await page.evaluate('document.fonts.ready');
  return page;
}

/** Every text node of the page with the fonts in which Chromium drew it. */
async function drawnIn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const texts: { readonly text: string; readonly fonts: readonly { name: string; own: boolean }[] }[] = [];
  const visit = async (node: typeof root): Promise<void> => {
    if (node.nodeType === 3 && node.nodeValue.trim() !== '') {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      const seen = fonts.map(({ familyName, isCustomFont }) => ({ name: familyName, own: isCustomFont }));
      texts.push({ text: node.nodeValue, fonts: seen });
    }
    if (['SCRIPT', 'STYLE', 'HEAD', 'SVG'].includes(node.nodeName.toUpperCase())) return;
    for (const child of node.children ?? []) await visit(child);
  };
  await visit(root);
  return texts;
}

/** The headline, every text of the page by width, and the height of it all. */
const measure = `(() => {
  const boxOf = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  };
  const texts = [...document.querySelectorAll('h1, h2, h3, p, li, .row-words')].filter((one) => boxOf(one).width > 0);
  const headline = document.querySelector('h1');
  return {
    headline: {
      width: boxOf(headline).width,
      lines: Math.round(headline.getBoundingClientRect().height / parseFloat(getComputedStyle(headline).lineHeight)),
    },
    widths: texts.map((one) => boxOf(one).width),
    height: document.body.scrollHeight,
  };
})()`;
interface Measured {
  readonly headline: { readonly width: number; readonly lines: number };
  readonly widths: readonly number[];
  readonly height: number;
}

async function measured(demo: Demo, width: number, fonts: Fonts): Promise<Measured> {
  const page = await open(demo, width, fonts);
  const found = await page.evaluate<Measured>(measure);
  await page.context().close();
  return found;
}

/** How far apart two lengths are, as a part of the second. */
const apart = (one: number, other: number) => Math.abs(one / other - 1);

describe.each(demos)('$brand in $locale', (demo) => {
  it('is drawn in the brand’s own fonts, letter for letter', async () => {
    const page = await open(demo, 1280, 'own');
    const texts = await drawnIn(page);
    expect(texts.length).toBeGreaterThan(20);
    // Spaces that no font has are set by the browser; they have no ink.
    const strange = texts.filter(
      ({ text, fonts }) => fonts.some(({ own }) => !own) && !Array.from(text).some(isDrawnSpace),
    );
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it.each([360, 768, 1280])('hardly moves when its fonts arrive, at %d px', async (width) => {
    const there = await measured(demo, width, 'own');
    const late = await measured(demo, width, 'stand-ins');
    expect(late.headline.lines).toBe(there.headline.lines);
    expect(apart(late.headline.width, there.headline.width)).toBeLessThan(0.065);
    // Half of the texts are as wide to 3 %, and the page as high to 2 %.
    const widths = late.widths.map((one, index) => apart(one, there.widths[index]!)).sort((a, b) => a - b);
    expect(widths[Math.floor(widths.length / 2)]).toBeLessThan(0.03);
    expect(apart(late.height, there.height)).toBeLessThan(0.02);
  });
});

it('would move without stand-ins: a headline would be narrower by an eighth, or more', async () => {
  const [there, plain] = [await measured(demos[1], 1280, 'own'), await measured(demos[1], 1280, 'machine')];
  expect(plain.headline.width / there.headline.width).toBeLessThan(7 / 8);
});
